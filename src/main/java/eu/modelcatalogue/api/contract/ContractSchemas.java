package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.model.ModelItem;
import eu.modelcatalogue.catalogue.Rung;
import eu.modelcatalogue.catalogue.change.Difference;
import eu.modelcatalogue.criteria.PublicUse;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.origin.Region;
import eu.modelcatalogue.openness.term.Availability;
import eu.modelcatalogue.openness.term.Basis;
import eu.modelcatalogue.openness.term.Gate;
import eu.modelcatalogue.openness.term.LicenceClass;
import eu.modelcatalogue.openness.term.Openness;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.openness.term.Verification;
import eu.modelcatalogue.openness.term.Word;
import eu.modelcatalogue.words.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Completes the shapes that are read out of the code: words of closed lists, bounds where none are said, and that answers leave nothing out. */
final class ContractSchemas {

    private static final int TEXT = 1_000;
    private static final int ITEMS = 10_000;
    /** Beyond any count of parameters. */
    private static final long MOST = 10_000_000_000_000_000L;

    /** An item of a search leaves out what {@code fields} does not name; the same whole elsewhere. */
    private static final String PART = "SearchItem";

    /** What is sent, of which most can be left out, and what a problem has only sometimes. */
    private static final Set<String> WITH_ABSENT =
            Set.of("Condition", "InlineProfile", "Declaration", "DeclarationRequest", "Problem", "ProblemFault", PART);

    /** Words of the closed lists that answers name; a list that is missing here ends the build. */
    private static final Map<String, List<String>> CLOSED = Map.ofEntries(
            Map.entry("Verdict", Word.words(Verdict.class)),
            Map.entry("Openness", Word.words(Openness.class)),
            Map.entry("LicenceClass", Word.words(LicenceClass.class)),
            Map.entry("Region", Word.words(Region.class)),
            Map.entry("Verification", Word.words(Verification.class)),
            Map.entry("Basis", Word.words(Basis.class)),
            Map.entry("SubjectKind", Word.words(SubjectKind.class)),
            Map.entry("Gate", Word.words(Gate.class)),
            Map.entry("Precision", Word.words(ModelItem.Precision.class)),
            Map.entry("Language", Word.words(Language.class)),
            Map.entry("Availability", Word.words(Availability.class)),
            Map.entry("Rung", Word.words(Rung.class)),
            Map.entry("ChangeKind", Word.words(Difference.ChangeKind.class)),
            Map.entry("Use", Word.words(PublicUse.Use.class)),
            Map.entry("Limit", Word.words(PublicUse.Limit.class)));

    /** Shapes of the library of problem details; ours is {@code Problem}. */
    private static final Set<String> OF_LIBRARIES = Set.of("HttpProblem", "HttpValidationProblem", "Violation");

    private ContractSchemas() {}

    static void close(Components components) {
        Map<String, Schema> all = new TreeMap<>(components.getSchemas() == null ? Map.of() : components.getSchemas());
        all.keySet().removeAll(OF_LIBRARIES);
        all.forEach((name, read) -> {
            if (read.getEnumeration() != null && !CLOSED.containsKey(name)) {
                throw new IllegalStateException("The words of " + name + " are not among those of ContractSchemas");
            }
        });
        all.putAll(BodySchemas.all());
        all.put("LicenceTerms", terms());
        CLOSED.forEach((name, words) -> all.computeIfPresent(
                name,
                (same, read) ->
                        read.enumeration(List.copyOf(words)).maxLength(TEXT).examples(List.of(words.get(0)))));
        Schema part = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A model in a search; with fields, with these alone.");
        read(all, "ModelItem").forEach(part::addProperty);
        all.put(PART, part);
        Objects.requireNonNull(read(all, "SearchPage").get("items")).setItems(BodySchemas.ref(PART));
        all.forEach((name, schema) -> {
            bounded(schema);
            if (schema.getProperties() != null && !WITH_ABSENT.contains(name)) {
                schema.setRequired(
                        new ArrayList<>(new TreeSet<>(schema.getProperties().keySet())));
            }
        });
        components.setSchemas(all);
    }

    /** The properties of a shape that the code has. */
    private static Map<String, Schema> read(Map<String, Schema> all, String name) {
        return Objects.requireNonNull(all.get(name), name).getProperties();
    }

    /** Bounds for what the code says none of. */
    private static void bounded(Schema schema) {
        if (schema.getAnyOf() != null) {
            // One of its shapes or null: they say the type.
            schema.setType(null);
            return;
        }
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.STRING) && schema.getRef() == null && schema.getMaxLength() == null) {
            schema.setMaxLength(TEXT);
        }
        if (types.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(ITEMS);
        }
        boolean counted = types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER);
        if (counted && schema.getMaximum() == null) {
            schema.setMinimum(BigDecimal.ZERO);
            schema.setMaximum(BigDecimal.valueOf("int32".equals(schema.getFormat()) ? Integer.MAX_VALUE : MOST));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(ContractSchemas::bounded);
        }
        if (schema.getItems() != null) {
            bounded(schema.getItems());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            bounded(schema.getAdditionalPropertiesSchema());
        }
    }

    /** What a licence can allow: each fact by its name, with the words that it can have. */
    private static Schema terms() {
        Schema terms = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("What a licence allows, by name of fact; unknown where nobody knows.");
        Attribute.of(SubjectKind.LICENCE).forEach((name, attribute) -> {
            Set<Object> words = new LinkedHashSet<>(attribute.allowed());
            Schema term = OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .description("Fact of the licence: " + name + ".")
                    .examples(List.of(Stream.concat(words.stream(), Stream.of(Fact.UNKNOWN))
                            .findFirst()
                            .orElseThrow()));
            boolean closed = attribute.type() == Attribute.Type.WORD || attribute.type() == Attribute.Type.TRUTH;
            if (closed && !words.isEmpty()) {
                words.add(Fact.UNKNOWN);
                term.setEnumeration(new ArrayList<>(words));
            }
            terms.addProperty(name, term);
        });
        return terms;
    }
}
