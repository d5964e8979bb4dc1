package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.deprecation.Deprecation;
import eu.modelcatalogue.api.deprecation.Notice;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** What is to go, as methods say by {@link Deprecation}: the contract calls it deprecated and names the day. */
final class Announced {

    private static final String SUNSET = "x-sunset";

    private static final Map<String, Header> HEADERS = Map.of(
            "Deprecation",
            header("Since when nobody should begin to use it: @ and seconds since 1970 (RFC 9745).", "@1798761600"),
            "Sunset",
            header("When it may be gone (RFC 8594).", "Thu, 01 Jul 2027 00:00:00 GMT"));

    private Announced() {}

    private static Header header(String meaning, String example) {
        return OASFactory.createHeader()
                .description(meaning)
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .maxLength(example.length())
                        .addExample(example));
    }

    static void mark(OpenAPI contract, IndexView code) {
        for (AnnotationInstance said : code.getAnnotations(Deprecation.class)) {
            AnnotationInstance named = said.target()
                    .annotation(DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class));
            if (named != null) {
                String id = named.value("operationId").asString();
                // What answers with files is the same method.
                Set<String> ids = Set.of(id, id + FileOperations.AS_FILE);
                contract.getPaths().getPathItems().values().stream()
                        .flatMap(item -> item.getOperations().values().stream())
                        .filter(one -> one.getOperationId() != null && ids.contains(one.getOperationId()))
                        .forEach(one -> mark(contract, one, said));
            }
        }
    }

    private static void mark(OpenAPI contract, Operation operation, AnnotationInstance said) {
        Notice notice =
                Notice.of(said.value("since").asString(), said.value("sunset").asString());
        AnnotationValue page = said.value("page");
        String told = " Deprecated since %s, and may be gone from %s: see %s."
                .formatted(notice.since(), notice.sunset(), page == null ? Deprecation.CHANGES : page.asString());
        AnnotationValue parameters = said.value("parameters");
        if (parameters == null) {
            operation.deprecated(true).description(operation.getDescription() + told);
            operation.addExtension(SUNSET, notice.sunset().toString());
        } else {
            Set<String> names = Set.of(parameters.asStringArray());
            for (Parameter one : operation.getParameters()) {
                // Operations may share one, which is told once.
                if (names.contains(one.getName()) && !one.hasExtension(SUNSET)) {
                    one.deprecated(true).description(one.getDescription() + told);
                    one.addExtension(SUNSET, notice.sunset().toString());
                }
            }
        }
        HEADERS.forEach((name, header) -> {
            contract.getComponents().addHeader(name, header);
            operation
                    .getResponses()
                    .getAPIResponses()
                    .values()
                    .forEach(answer ->
                            answer.addHeader(name, OASFactory.createHeader().ref(name)));
        });
    }
}
