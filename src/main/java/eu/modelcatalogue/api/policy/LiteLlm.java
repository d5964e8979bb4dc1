package eu.modelcatalogue.api.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;

/**
 * The list as the {@code model_list} of LiteLLM's proxy: a file for its {@code include}. A model is called by its id on the Hub, and served by an
 * endpoint of one's own that speaks as OpenAI's does, whose address and key stand in the environment.
 *
 * <p>Source: LiteLLM's documentation, “Overview” (proxy/configs) and “File Management” (proxy/config_management).
 */
final class LiteLlm {

    /** Environment variables that the fragment reads, as LiteLLM writes them. */
    static final String API_BASE = "os.environ/MODELS_API_BASE";

    static final String API_KEY = "os.environ/MODELS_API_KEY";

    /** Says that an endpoint speaks as OpenAI's does. */
    private static final String COMPATIBLE = "openai/";

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

    private record Info(
            @JsonProperty("catalogue_model") String model,
            String purl,
            @JsonProperty("catalogue_edition") int edition,
            @JsonProperty("catalogue_digest") String digest) {}

    static String write(AllowList list) {
        AllowList.From from = list.from();
        try {
            Config config = new Config(list.entries().stream()
                    .map(AllowList.Entry::written)
                    .map(one -> new Deployment(
                            one.repository(),
                            new Parameters(COMPATIBLE + one.repository(), API_BASE, API_KEY),
                            new Info(one.id(), one.purl(), from.edition(), from.digest())))
                    .toList());
            return list.comments("what a search found, as model_list of LiteLLM's proxy")
                    + YAML.writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lists always become YAML", e);
        }
    }
}
