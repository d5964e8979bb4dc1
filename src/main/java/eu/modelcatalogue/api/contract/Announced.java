package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.deprecation.Deprecation;
import eu.modelcatalogue.api.deprecation.Notice;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** What is to go, as methods say by {@link Deprecation}: the contract calls it deprecated and names the day. */
final class Announced {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private static final String SUNSET = "x-sunset";

    private static final Map<String, String> HEADERS = Map.of(
            "Deprecation", "Since when nobody should begin to use it: @ and seconds since 1970 (RFC 9745).",
            "Sunset", "When it may be gone (RFC 8594): Thu, 01 Jul 2027 00:00:00 GMT.");

    private Announced() {}

    static void mark(OpenAPI contract, IndexView code) {
        for (AnnotationInstance said : code.getAnnotations(Deprecation.class)) {
            AnnotationInstance named = said.target().annotation(OPERATION);
            if (named != null) {
                String id = named.value("operationId").asString();
                // What answers with files is the same method.
                Set<String> ids = Set.of(id, id + FileOperations.AS_FILE);
                contract.getPaths().getPathItems().values().stream()
                        .flatMap(item -> item.getOperations().values().stream())
                        .filter(one -> one.getOperationId() != null && ids.contains(one.getOperationId()))
                        .forEach(one -> {
                            mark(one, said, code);
                            HEADERS.forEach((name, meaning) -> {
                                Header header = OASFactory.createHeader().description(meaning);
                                ContractFilter.name(header);
                                contract.getComponents().addHeader(name, header);
                                one.getResponses()
                                        .getAPIResponses()
                                        .values()
                                        .forEach(answer -> answer.addHeader(
                                                name, OASFactory.createHeader().ref(name)));
                            });
                        });
            }
        }
    }

    private static void mark(Operation operation, AnnotationInstance said, IndexView code) {
        Notice notice =
                Notice.of(said.value("since").asString(), said.value("sunset").asString());
        String sunset = notice.sunset().toString();
        String told = " Deprecated since %s, and may be gone from %s: see %s."
                .formatted(
                        notice.since(),
                        sunset,
                        said.valueWithDefault(code, "page").asString());
        Set<String> names = Set.of(said.valueWithDefault(code, "parameters").asStringArray());
        if (names.isEmpty()) {
            operation.deprecated(true).description(operation.getDescription() + told);
            operation.addExtension(SUNSET, sunset);
            return;
        }
        for (Parameter one : operation.getParameters()) {
            // Operations may share one, which is told once.
            if (names.contains(one.getName()) && !one.hasExtension(SUNSET)) {
                one.deprecated(true).description(one.getDescription() + told);
                one.addExtension(SUNSET, sunset);
            }
        }
    }
}
