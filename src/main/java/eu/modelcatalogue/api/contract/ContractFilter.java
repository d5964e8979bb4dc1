package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.address.OtherForms;
import eu.modelcatalogue.api.answer.Replies;
import eu.modelcatalogue.api.audit.AuditFound;
import eu.modelcatalogue.api.model.ModelItem;
import eu.modelcatalogue.catalogue.change.Difference;
import eu.modelcatalogue.catalogue.label.Rung;
import eu.modelcatalogue.criteria.PublicUse;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.licence.LicenceRisk;
import eu.modelcatalogue.openness.origin.Region;
import eu.modelcatalogue.openness.term.Availability;
import eu.modelcatalogue.openness.term.Basis;
import eu.modelcatalogue.openness.term.Gate;
import eu.modelcatalogue.openness.term.LicenceClass;
import eu.modelcatalogue.openness.term.Openness;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.openness.term.Verification;
import eu.modelcatalogue.openness.term.Word;
import eu.modelcatalogue.question.Question;
import eu.modelcatalogue.words.Language;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;

/** Adds to the contract what no annotation can say: what is drawn from data, and what holds for every answer. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final int TEXT = 1_000;
    private static final int ITEMS = 10_000;
    private static final long MOST = 10_000_000_000_000_000L;

    /** What is never in a text: bodies and addresses that hold such characters are refused, and the seeds have none. */
    private static final String NO_CONTROLS = "^[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]*$";

    /** The headers that many answers have, and the statuses of these. */
    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "API-Version", "...",
            "Access-Control-Allow-Origin", "...",
            "ETag", "200|304",
            "RateLimit", "[24]..",
            "RateLimit-Policy", "[24]..",
            "Retry-After", "429|503"));

    /** What need not be whole; answers leave nothing out. */
    private static final Set<String> WITH_ABSENT = Set.of("DeclarationRequest", "Problem", "ProblemFault");

    /** The closed lists whose words answers name; one that is missing here ends the build. */
    private static final List<Class<? extends Word>> CLOSED = List.of(
            Verdict.class,
            Openness.class,
            LicenceClass.class,
            Region.class,
            Verification.class,
            Basis.class,
            Gate.class,
            SubjectKind.class,
            Attribute.Type.class,
            ModelItem.Precision.class,
            Language.class,
            Availability.class,
            Rung.class,
            Difference.ChangeKind.class,
            PublicUse.Use.class,
            PublicUse.Limit.class,
            LicenceRisk.class,
            AuditFound.DocumentKind.class,
            AuditFound.RecognisedBy.class,
            AuditFound.RevisionAsked.class,
            AuditFound.AuditOutcome.class);

    private final IndexView code;

    /** @param code the classes of the service, as the build has read them */
    public ContractFilter(IndexView code) {
        this.code = code;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> all = new TreeMap<>(contract.getComponents().getSchemas());
        // Shapes of the library of problem details; ours is Problem.
        all.keySet().removeAll(Set.of("HttpProblem", "HttpValidationProblem", "Violation"));
        all.put("LicenceTerms", DataShapes.licence());
        all.forEach(ContractFilter::close);
        all.putAll(DataShapes.bodies());
        all.put(
                "SearchItem",
                OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .description("A model in a search; with fields, with these alone.")
                        .properties(properties(all, "ModelItem")));
        Objects.requireNonNull(properties(all, "SearchPage").get("items"))
                .setItems(OASFactory.createSchema().ref("SearchItem"));
        all.values().forEach(ContractFilter::bound);
        contract.getComponents().setSchemas(all);

        contract.getComponents().getHeaders().values().forEach(header -> bound(header.getSchema()));
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
        FileOperations.tellApart(contract.getPaths());
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(ContractFilter::head));
        Announced.mark(contract, code);
    }

    private static void complete(String path, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .map(Parameter::getSchema)
                    .filter(id -> id.getType().contains(SchemaType.STRING))
                    .forEach(id -> id.minLength(1).maxLength(Replies.LONGEST_ID));
        }
        Question.at(path).parameters().forEach(one -> operation.addParameter(DataShapes.parameter(one)));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(one -> bound(one.getSchema()));
        }
        // What is asked for first: programs that are generated ask for what is named first.
        APIResponses answers = operation.getResponses();
        answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses()));
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.equals("200")) {
                Set<String> others = OtherForms.at(path);
                answer.setDescription("The answer, out of exactly one edition."
                        + (others.isEmpty()
                                ? ""
                                : " Accept may ask for forms of others, which have addresses of their own: "
                                        + String.join(", ", others) + "."));
            } else if (status.compareTo("400") >= 0) {
                answer.setContent(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
            }
            if (answer.getHeaders() != null) {
                answer.getHeaders().values().forEach(header -> bound(header.getSchema()));
            }
            if (answer.getContent() != null) {
                answer.getContent().getMediaTypes().values().forEach(form -> bound(form.getSchema()));
            }
        });
    }

    /** Names the headers that an answer of its status has; a tag only where it can be asked by. */
    private static void head(Operation operation) {
        boolean tagged = operation.getResponses().hasAPIResponse("304");
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, answer) -> HEADERS.forEach((name, statuses) -> {
                    if (status.matches(statuses) && (tagged || !name.equals("ETag"))) {
                        answer.addHeader(name, OASFactory.createHeader().ref(name));
                    }
                }));
    }

    private static Map<String, Schema> properties(Map<String, Schema> all, String name) {
        return Objects.requireNonNull(all.get(name), name).getProperties();
    }

    /** Names the words of a closed list, and what is always there. */
    private static void close(String name, Schema schema) {
        if (schema.getEnumeration() != null) {
            Class<? extends Word> list = CLOSED.stream()
                    .filter(one -> one.getSimpleName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The words of " + name + " are not known"));
            List<Object> words =
                    Stream.of(list.getEnumConstants()).<Object>map(Word::word).toList();
            schema.enumeration(words).examples(List.of(words.get(0)));
        }
        if (schema.getProperties() != null && !WITH_ABSENT.contains(name)) {
            schema.setRequired(
                    new ArrayList<>(new TreeSet<>(schema.getProperties().keySet())));
        }
    }

    /** Bounds for what the code says none of. */
    private static void bound(Schema schema) {
        if (schema.getAnyOf() != null) {
            // One of its shapes or null: they say the type.
            schema.setType(null);
            schema.getAnyOf().forEach(ContractFilter::bound);
            return;
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(ContractFilter::bound);
        }
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.STRING) && schema.getRef() == null && schema.getMaxLength() == null) {
            schema.setMaxLength(TEXT);
        }
        if (types.contains(SchemaType.STRING)
                && Stream.of(schema.getRef(), schema.getFormat(), schema.getEnumeration(), schema.getPattern())
                        .allMatch(Objects::isNull)) {
            schema.setPattern(NO_CONTROLS);
        }
        if (types.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(ITEMS);
        }
        if (types.contains(SchemaType.INTEGER) && schema.getFormat() == null) {
            schema.setFormat("int64");
        }
        if (types.contains(SchemaType.NUMBER) && schema.getFormat() == null) {
            schema.setFormat("double");
        }
        if ((types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER)) && schema.getMaximum() == null) {
            schema.setMinimum(BigDecimal.ZERO);
            schema.setMaximum(BigDecimal.valueOf("int32".equals(schema.getFormat()) ? Integer.MAX_VALUE : MOST));
        }
        Stream.of(
                        schema.getProperties() == null
                                ? List.<Schema>of()
                                : schema.getProperties().values(),
                        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                                .filter(Objects::nonNull)
                                .toList())
                .flatMap(Collection::stream)
                .forEach(ContractFilter::bound);
    }
}
