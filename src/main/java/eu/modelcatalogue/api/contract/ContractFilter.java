package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.address.OtherForms;
import eu.modelcatalogue.api.answer.Replies;
import eu.modelcatalogue.openness.term.Word;
import eu.modelcatalogue.question.Question;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.JandexReflection;

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
    private static final Set<String> WITH_ABSENT =
            Set.of("DeclarationRequest", "Problem", "ProblemFault", "SearchItem");

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
        all.computeIfPresent(
                "SearchItem",
                (name, item) -> item.properties(
                        Objects.requireNonNull(all.get("ModelItem")).getProperties()));
        all.put("LicenceTerms", DataShapes.licence());
        all.forEach(this::close);
        all.putAll(DataShapes.bodies());
        all.values().forEach(ContractFilter::bound);
        contract.getComponents().setSchemas(all);
        contract.getComponents().getHeaders().values().forEach(ContractFilter::name);
        Paths paths = contract.getPaths();
        paths.getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
        FileOperations.tellApart(paths);
        paths.getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> head(operation.getResponses().getAPIResponses()));
        Announced.mark(contract, code);
    }

    /** Names the words of a closed list, which its shape is called by, and what is always there. */
    private void close(String name, Schema schema) {
        if (schema.getEnumeration() != null) {
            List<Object> words = code.getAllKnownImplementations(Word.class).stream()
                    .filter(list -> list.simpleName().equals(name))
                    .flatMap(list -> Stream.of(JandexReflection.loadClass(list).getEnumConstants()))
                    .<Object>map(constant -> ((Word) constant).word())
                    .toList();
            Object first = words.stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The words of " + name + " are not known"));
            schema.enumeration(words).examples(List.of(first));
        }
        if (schema.getProperties() != null && !WITH_ABSENT.contains(name)) {
            schema.setRequired(
                    new ArrayList<>(new TreeSet<>(schema.getProperties().keySet())));
        }
    }

    private static void complete(String path, Operation operation) {
        Question.at(path).parameters().forEach(one -> operation.addParameter(DataShapes.parameter(one)));
        Stream.ofNullable(operation.getParameters()).flatMap(List::stream).forEach(one -> name(one.getSchema()));
        Map<String, APIResponse> answers =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        // What is asked for first: programs that are generated ask for what is named first.
        operation.getResponses().setAPIResponses(answers);
        answers.forEach((status, answer) -> {
            if (status.equals("200")) {
                Set<String> others = OtherForms.at(path).keySet();
                answer.description("The answer, out of exactly one edition."
                        + (others.isEmpty()
                                ? ""
                                : " Accept may ask for forms of others, which have addresses of their own: "
                                        + String.join(", ", others) + "."));
            } else if (status.compareTo("400") >= 0) {
                answer.content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
            }
            if (answer.getHeaders() != null) {
                answer.getHeaders().values().forEach(ContractFilter::name);
            }
            if (answer.getContent() != null) {
                answer.getContent().getMediaTypes().values().forEach(form -> bound(form.getSchema()));
            }
        });
    }

    /** Names the headers that an answer of its status has; a tag only where it can be asked by. */
    private static void head(Map<String, APIResponse> answers) {
        answers.forEach((status, answer) -> HEADERS.forEach((name, statuses) -> {
            if (status.matches(statuses) && (answers.containsKey("304") || !name.equals("ETag"))) {
                answer.addHeader(name, OASFactory.createHeader().ref(name));
            }
        }));
    }

    /** Bounds a header, which is a text where it does not say what else. */
    static void name(Header header) {
        if (header.getSchema() == null) {
            header.setSchema(OASFactory.createSchema().addType(SchemaType.STRING));
        }
        name(header.getSchema());
    }

    /** Bounds a text in a header or in an address, where nothing else is said: it is there, and no longer than an id. */
    private static void name(Schema schema) {
        if (Objects.requireNonNullElse(schema.getType(), List.of()).contains(SchemaType.STRING)
                && schema.getMaxLength() == null
                && schema.getEnumeration() == null) {
            schema.minLength(1).maxLength(Replies.LONGEST_ID);
        }
        bound(schema);
    }

    /** Bounds for what the code says none of. */
    private static void bound(Schema schema) {
        if (schema.getAnyOf() != null) {
            // One of its shapes or null: they say the type.
            schema.setType(null);
        }
        List<SchemaType> types = Objects.requireNonNullElse(schema.getType(), List.of());
        boolean whole = types.contains(SchemaType.INTEGER);
        if (types.contains(SchemaType.STRING) && schema.getRef() == null) {
            absent(schema, "maxLength", TEXT);
            if (Stream.of("format", "enum", "pattern").map(schema::get).allMatch(Objects::isNull)) {
                schema.setPattern(NO_CONTROLS);
            }
        }
        if (types.contains(SchemaType.ARRAY)) {
            absent(schema, "maxItems", ITEMS);
        }
        if (whole || types.contains(SchemaType.NUMBER)) {
            absent(schema, "format", whole ? "int64" : "double");
            if (schema.getMaximum() == null) {
                schema.minimum(BigDecimal.ZERO)
                        .maximum(BigDecimal.valueOf("int32".equals(schema.getFormat()) ? Integer.MAX_VALUE : MOST));
            }
        }
        Stream.of(
                        schema.getAnyOf(),
                        schema.getOneOf(),
                        Objects.requireNonNullElse(schema.getProperties(), Map.<String, Schema>of())
                                .values(),
                        Arrays.asList(schema.getItems(), schema.getAdditionalPropertiesSchema()))
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .filter(Objects::nonNull)
                .forEach(ContractFilter::bound);
    }

    private static void absent(Schema schema, String name, Object value) {
        if (schema.get(name) == null) {
            schema.set(name, value);
        }
    }
}
