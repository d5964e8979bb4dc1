package eu.modelcatalogue.api.audit;

import eu.modelcatalogue.problem.BodyFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The models that a LiteLLM proxy configuration allows.
 *
 * <p>Source: LiteLLM's documentation, “Overview” (proxy/configs): {@code litellm_params.model} is the model, preceded by its provider and a
 * slash; {@code model_info.base_model} names the model if the provider's customers choose the names of their deployments.
 */
final class Gateway {

    /** Providers whose customers choose the names of their deployments, so that the name does not identify the model. */
    private static final Set<String> OWN_NAMES = Set.of("azure", "sagemaker", "sagemaker_chat");

    private Gateway() {}

    static List<NamedModel> models(List<?> models, BodyFaults faults) {
        List<NamedModel> asked = new ArrayList<>();
        for (int number = 0; number < models.size(); number++) {
            String pointer = "/model_list/" + number;
            Map<?, ?> entry = models.get(number) instanceof Map<?, ?> map ? map : Map.of();
            Map<?, ?> parameters = entry.get("litellm_params") instanceof Map<?, ?> map ? map : Map.of();
            @Nullable Object base = entry.get("model_info") instanceof Map<?, ?> info ? info.get("base_model") : null;
            String at = pointer + (base == null ? "/litellm_params/model" : "/model_info/base_model");
            NameList.text(at, base == null ? parameters.get("model") : base, faults)
                    .ifPresent(said -> asked.add(of(at, said, base != null)));
        }
        return asked;
    }

    private static NamedModel of(String pointer, String said, boolean isModel) {
        int slash = said.indexOf('/');
        boolean ownName = !isModel && slash > 0 && OWN_NAMES.contains(said.substring(0, slash));
        return new NamedModel(
                pointer, said, ownName ? List.of() : List.of(said), NameList.lastOf(said), Set.of(), null);
    }
}
