package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.deprecation.Deprecation;
import eu.modelcatalogue.api.deprecation.Notice;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Marks what methods declare by {@link Deprecation} as deprecated in the contract, and adds the day of removal. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class DeprecationFilter implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private static final String SUNSET = "x-sunset";

    /** Sorted, so that the same code always generates the same contract. */
    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "Deprecation",
                    "The time from which new users should not start to use it: @ and seconds since 1970 (RFC 9745).",
            "Sunset", "When it may be gone (RFC 8594): Thu, 01 Jul 2027 00:00:00 GMT."));

    private final IndexView code;

    /** @param code the classes of the service, as indexed by the build */
    public DeprecationFilter(IndexView code) {
        this.code = code;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        for (AnnotationInstance said : code.getAnnotations(Deprecation.class)) {
            AnnotationInstance named = said.target().annotation(OPERATION);
            if (named != null) {
                String id = named.value("operationId").asString();
                contract.getPaths().getPathItems().values().stream()
                        .flatMap(item -> item.getOperations().values().stream())
                        // The operation for files belongs to the same method.
                        .filter(one -> id.equals(one.getOperationId())
                                || (id + FileOperations.AS_FILE).equals(one.getOperationId()))
                        .forEach(one -> mark(contract.getComponents(), one, said));
            }
        }
    }

    private void mark(Components shared, Operation operation, AnnotationInstance said) {
        HEADERS.forEach((name, meaning) -> {
            shared.addHeader(name, OASFactory.createHeader().description(meaning));
            for (APIResponse answer : operation.getResponses().getAPIResponses().values()) {
                answer.addHeader(name, OASFactory.createHeader().ref(name));
            }
        });
        Notice notice =
                Notice.of(said.value("since").asString(), said.value("sunset").asString());
        String sunset = notice.sunset().toString();
        String page = said.valueWithDefault(code, "page").asString();
        String told = " Deprecated since %s, and may be gone from %s: see %s.".formatted(notice.since(), sunset, page);
        List<String> names = List.of(said.valueWithDefault(code, "parameters").asStringArray());
        if (names.isEmpty()) {
            operation
                    .deprecated(true)
                    .description(operation.getDescription() + told)
                    .addExtension(SUNSET, sunset);
            return;
        }
        for (Parameter one : operation.getParameters()) {
            // Operations may share a parameter, which is described once.
            if (names.contains(one.getName()) && !one.hasExtension(SUNSET)) {
                one.deprecated(true).description(one.getDescription() + told).addExtension(SUNSET, sunset);
            }
        }
    }
}
