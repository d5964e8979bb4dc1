package eu.modelcatalogue.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list as the {@code model_list} of a LiteLLM proxy, for its {@code include}. Each model is named by its id on the Hub, and served by the
 * operator's own endpoint, which is compatible with OpenAI's; its address and key are environment variables.
 *
 * <p>Source: LiteLLM's documentation, “Overview” (proxy/configs), “File Management” (proxy/config_management) and “Health Checks” (proxy/health: modes).
 */
final class LiteLlm {

    /** Environment variables that the fragment reads, in LiteLLM's notation. */
    static final String API_BASE = "os.environ/MODELS_API_BASE";

    static final String API_KEY = "os.environ/MODELS_API_KEY";

    /** Prefix for an endpoint that is compatible with OpenAI's. */
    private static final String COMPATIBLE = "openai/";

    private static final String TEXT = "text";

    private static final ObjectWriter YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build()
            .writer();

    private LiteLlm() {}

    private record Config(@JsonProperty("model_list") List<Deployment> models) {}

    private record Deployment(
            @JsonProperty("model_name") String name,
            @JsonProperty("litellm_params") Parameters parameters,
            @JsonProperty("model_info") Info info) {}

    private record Parameters(
            String model,
            @JsonProperty("api_base") String base,
            @JsonProperty("api_key") String key) {}

    /**
     * What the proxy and its administrators read of a deployment.
     *
     * @param id names the deployment in the proxy, and stays the same from edition to edition
     * @param mode the kind of requests that it answers; null if that is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Info(
            String id,
            @Nullable String mode,
            @JsonProperty("catalogue_model") String model,
            String purl,
            @JsonProperty("catalogue_edition") int edition,
            @JsonProperty("catalogue_digest") String digest) {}

    static String write(AllowList list) {
        AllowList.From from = list.from();
        try {
            Config config = new Config(list.entries().stream()
                    .map(entry -> deployment(entry.model(), entry.written(), from))
                    .toList());
            return list.comments("what a search found, as model_list of LiteLLM's proxy")
                    + YAML.writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lists always become YAML", e);
        }
    }

    private static Deployment deployment(AiModel model, AllowList.Listed one, AllowList.From from) {
        return new Deployment(
                one.repository(),
                new Parameters(COMPATIBLE + one.repository(), API_BASE, API_KEY),
                new Info(
                        one.id() + " " + one.repository(),
                        mode(
                                model.facts().values(Attribute.MODALITIES_INPUT),
                                model.facts().values(Attribute.MODALITIES_OUTPUT)),
                        one.id(),
                        one.purl(),
                        from.edition(),
                        from.digest()));
    }

    /**
     * The mode of the proxy by which requests for chat, embeddings and speech are told apart.
     *
     * @return null if the content that the model gives is not known, or has no mode of its own
     */
    static @Nullable String mode(List<String> takes, List<String> gives) {
        if (gives.contains("embedding")) {
            return "embedding";
        }
        if (gives.contains(TEXT)) {
            return takes.contains("audio") && !takes.contains(TEXT) ? "audio_transcription" : "chat";
        }
        if (gives.contains("audio")) {
            return "audio_speech";
        }
        return gives.contains("image") ? "image_generation" : null;
    }
}
