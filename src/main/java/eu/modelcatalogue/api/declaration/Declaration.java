package eu.modelcatalogue.api.declaration;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.problem.BodyFaults;
import eu.modelcatalogue.syntax.value.ValueCodecs;
import eu.modelcatalogue.syntax.value.ValueReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A declaration of a model that is not in the catalogue, or of a changed one that is. It has the same attributes under the same names, nested as
 * in the seeds. An absent attribute is unknown, or has the value of the model on which the declaration is based.
 */
public final class Declaration {

    /** The source of declared values. */
    static final String SOURCE = "declaration";

    private static final int LONGEST = DeclaredModel.LONGEST_TEXT;
    private static final int MOST_VALUES = 50;
    private static final int MOST_BASES = 10;

    /** Example values for attributes without a closed list. */
    private static final Map<String, String> EXAMPLES = Map.of(
            Attribute.ARCHITECTURE_CLASS,
            "MistralForCausalLM",
            Attribute.LANGUAGES_CLAIMED,
            "fr",
            "languages.measured",
            "fr",
            Attribute.PARTNERS,
            "Cerebras Systems",
            Attribute.COUNTRY_BLOCK,
            "FR",
            Attribute.OPEN_ENGINES,
            "vllm",
            Attribute.INDEPENDENT_HOSTS,
            "scaleway",
            "aiAct.trainingSummaryAddress",
            "https://huggingface.co/spaces/hfmlsoc/smollm3-eu-data-transparency",
            "aiAct.authorisedRepresentative",
            "none");

    private final Edition edition;
    private final LocalDate today;
    private final BodyFaults faults;
    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, Fact> origin = new HashMap<>();
    private final List<Hint> hints = new ArrayList<>();
    private final ValueReport report = new Report();
    private final Subject model;
    private Subject developer;

    /** A note for the declarer that is not a fault. */
    public record Hint(String pointer, String key) {}

    /**
     * @param basedOn a model whose facts apply unless something else is declared; null for none
     */
    Declaration(Edition edition, @Nullable Case basedOn, LocalDate today, BodyFaults faults) {
        this.edition = edition;
        this.today = today;
        this.faults = faults;
        this.model = basedOn == null ? new Subject(SubjectKind.MODEL, SOURCE) : basedOn.model();
        this.developer = basedOn == null ? new Subject(SubjectKind.ORGANISATION, Fact.UNKNOWN) : basedOn.developer();
        if (basedOn != null) {
            take(basedOn.facts(), facts);
            take(basedOn.origin(), origin);
        }
    }

    private static void take(Facts known, Map<String, Fact> into) {
        known.all().forEach(fact -> into.put(fact.attribute(), fact));
    }

    /** Reads the declared values; faults are recorded in the body. */
    Declaration read(JsonNode declared) {
        // The developer comes first, because declared facts about it override those of the catalogue.
        JsonNode name = declared.path("origin").path("developer");
        if (name.isTextual()) {
            Organisation known = edition.organisations().get(name.asText());
            developer = new Subject(SubjectKind.ORGANISATION, name.asText());
            origin.clear();
            if (known != null) {
                take(known.facts(), origin);
            }
        }
        read(declared, "", "/declaration");
        return this;
    }

    Case declared() {
        return Case.of(model, new Facts(facts.values()), developer, new Facts(origin.values()), edition.library());
    }

    List<Hint> hints() {
        return hints;
    }

    private void read(JsonNode node, String prefix, String pointer) {
        if (!node.isObject()) {
            faults.add(pointer, node, "is not an object", "an object of " + below(prefix));
            return;
        }
        node.properties().forEach(field -> {
            if (faults.isFull()) {
                return;
            }
            String name = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
            String place = pointer + "/" + BodyFaults.escaped(field.getKey());
            Attribute attribute = declarable(name) ? Case.attribute(name) : null;
            if (attribute != null) {
                fact(name, attribute, field.getValue(), place);
            } else if (below(name).isEmpty()) {
                faults.add(place, null, "is not an attribute that can be declared", "one of " + below(prefix));
            } else {
                read(field.getValue(), name, place);
            }
        });
    }

    /** Reports fields that an object may not have. */
    static void fields(JsonNode object, String pointer, Set<String> known, String detail, BodyFaults faults) {
        object.properties().stream()
                .map(field -> field.getKey())
                .filter(field -> !known.contains(field))
                .forEach(field -> faults.add(
                        pointer + "/" + BodyFaults.escaped(field), null, detail, "one of " + new TreeSet<>(known)));
    }

    /** Results and listings of third parties cannot be declared; the location of the weights decides nothing. */
    public static boolean declarable(String attribute) {
        return !attribute.startsWith("external.")
                && !attribute.startsWith("listing.")
                && !attribute.equals(Attribute.IDENTIFIERS);
    }

    /** An example value for the contract; for a list, an example element. */
    public static String example(Attribute attribute) {
        return attribute.allowed().stream()
                .findFirst()
                .orElseGet(() -> EXAMPLES.getOrDefault(attribute.name(), "mistral-ai"));
    }

    /** The names that are allowed below a name; below the empty name, those of the top level. */
    public static Collection<String> below(String prefix) {
        String start = prefix.isEmpty() ? "" : prefix + ".";
        return Case.attributes().stream()
                .filter(name -> name.startsWith(start) && declarable(name))
                .map(name -> name.substring(start.length()).split("\\.", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void fact(String name, Attribute attribute, JsonNode node, String place) {
        String value =
                node.isTextual() && node.asText().equals(Fact.UNKNOWN) ? Fact.UNKNOWN : value(attribute, node, place);
        if (value == null) {
            return;
        }
        boolean ofDeveloper = !attribute.name().equals(name);
        Map<String, Fact> among = ofDeveloper ? origin : facts;
        if (value.equals(Fact.UNKNOWN)) {
            among.put(attribute.name(), Fact.unknown(attribute.name()));
            return;
        }
        Claim claim = new Claim(
                ofDeveloper ? developer : model,
                attribute.name(),
                value,
                SOURCE,
                "#" + place,
                null,
                today,
                Verification.DECLARED,
                null,
                null);
        among.put(attribute.name(), new Fact(attribute.name(), value, Basis.DECLARED, List.of(claim), List.of()));
    }

    private @Nullable String value(Attribute attribute, JsonNode node, String place) {
        return ValueCodecs.of(attribute).read(attribute, node, place, report);
    }

    /** Reports faults of a value as faults of the body. A licence that is not in the catalogue is allowed, with a note for the declarer. */
    private final class Report implements ValueReport {

        @Override
        public Bounds bounds() {
            return new Bounds(LONGEST, MOST_VALUES, MOST_BASES);
        }

        @Override
        public void fault(String place, JsonNode node, String detail, String allowed) {
            faults.add(place, node, detail, allowed);
        }

        @Override
        public void organisation(String place, JsonNode node, String id) {
            // A bidder may be an organisation that the catalogue does not have.
        }

        @Override
        public void licence(String place, JsonNode node, String id) {
            Hint hint = new Hint(place, "phrase.noCatalogueLicence");
            if (!edition.licences().containsKey(id) && !hints.contains(hint)) {
                hints.add(hint);
            }
        }
    }
}
