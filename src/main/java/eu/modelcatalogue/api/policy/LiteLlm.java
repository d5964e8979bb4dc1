package eu.modelcatalogue.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.offers.Service;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list as the {@code model_list} of a LiteLLM proxy, for its {@code include}. Of a list of repositories each model is named by its id on the Hub, and
 * served by the operator's own endpoint, which is compatible with OpenAI's; its address and key are environment variables. Of a list of offers each model
 * is named by its id here, so that the proxy balances between the services that offer it. LiteLLM itself knows the address of a service for which it has a
 * name, and which environment variable holds its key; of any other service that is compatible with OpenAI's interface both are written, since the key of OpenAI would
 * be sent there otherwise.
 *
 * <p>Source: LiteLLM's documentation, “Overview” (proxy/configs), “File Management” (proxy/config_management) and “Health Checks” (proxy/health: modes).
 */
final class LiteLlm {

    /** Environment variables that the fragment reads, in LiteLLM's notation. */
    static final String API_BASE = "os.environ/MODELS_API_BASE";

    static final String API_KEY = "os.environ/MODELS_API_KEY";

    /** Prefix for an endpoint that is compatible with OpenAI's. */
    private static final String COMPATIBLE = OfferRule.COMPATIBLE + "/";

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

    /**
     * How the proxy calls the model.
     *
     * @param base address of the endpoint; null where LiteLLM knows it
     * @param key key of the endpoint; null where LiteLLM reads the variable of the provider
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Parameters(
            String model,
            @JsonProperty("api_base") @Nullable String base,
            @JsonProperty("api_key") @Nullable String key) {}

    /**
     * What the proxy and its administrators read of a deployment.
     *
     * @param id names the deployment in the proxy, and stays the same from edition to edition
     * @param mode the kind of requests that it answers; null if that is not known
     * @param purl package URL of the repository; null of an offer
     * @param offer what is known of the offer; null of a repository
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Info(
            String id,
            @Nullable String mode,
            @JsonProperty("catalogue_model") String model,
            @Nullable String purl,
            @JsonUnwrapped @Nullable Served offer,
            @JsonProperty("catalogue_edition") int edition,
            @JsonProperty("catalogue_digest") String digest) {}

    /**
     * What is known of an offer.
     *
     * @param sites countries in which it runs: ISO 3166-1 alpha-2, or {@code EU}; empty if no source says
     * @param endsOn announced end; null if none is known
     * @param verdicts by the criteria that the search asks for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Served(
            @JsonProperty("catalogue_service") String service,
            @JsonProperty("catalogue_service_role") String role,
            @JsonProperty("catalogue_sites") List<String> sites,
            @JsonProperty("catalogue_control_country") String controlCountry,
            @JsonProperty("catalogue_ends_on") @Nullable String endsOn,
            @JsonProperty("catalogue_verdicts") Map<String, String> verdicts) {}

    static String write(AllowList list) {
        AllowList.From from = list.from();
        return list.comments("what a search found, as model_list of LiteLLM's proxy")
                + yaml(list.entries().stream()
                        .map(entry -> deployment(entry.model(), entry.written(), from))
                        .toList());
    }

    static String write(OfferAllowList list) {
        return list.comments("what a search found at services, as model_list of LiteLLM's proxy")
                + yaml(list.entries().stream()
                        .map(entry -> deployment(entry, list))
                        .toList());
    }

    private static String yaml(List<Deployment> deployments) {
        try {
            return YAML.writeValueAsString(new Config(deployments));
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
                        mode(model),
                        one.id(),
                        one.purl(),
                        null,
                        from.edition(),
                        from.digest()));
    }

    private static Deployment deployment(OfferAllowList.Entry entry, OfferAllowList list) {
        AllowList.From from = list.from();
        Service service = entry.offer().service();
        OfferAllowList.Listed one = entry.written();
        String provider = list.rule().gatewayName(service).orElse(null);
        String id = entry.offer().id();
        return new Deployment(
                one.model(),
                provider == null
                        ? new Parameters(
                                COMPATIBLE + id, list.rule().baseUrl(service).orElseThrow(), key(service))
                        : new Parameters(provider + "/" + id, null, null),
                new Info(
                        one.model() + " " + (provider == null ? service.id() : provider) + "/" + id,
                        mode(entry.model()),
                        one.model(),
                        null,
                        new Served(
                                service.id(),
                                one.serviceRole(),
                                one.sites(),
                                one.controlCountry(),
                                one.endsOn(),
                                list.rule().verdicts()),
                        from.edition(),
                        from.digest()));
    }

    /** The environment variable for the key of a service that LiteLLM does not know: {@code AKI_IO_API_KEY} of {@code aki-io}. */
    private static String key(Service service) {
        return "os.environ/" + service.id().toUpperCase(Locale.ROOT).replace('-', '_') + "_API_KEY";
    }

    private static @Nullable String mode(AiModel model) {
        return mode(
                model.facts().values(Attribute.MODALITIES_INPUT), model.facts().values(Attribute.MODALITIES_OUTPUT));
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
