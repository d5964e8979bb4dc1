package eu.modelcatalogue.api.audit;

import com.fasterxml.jackson.databind.node.TextNode;
import eu.modelcatalogue.api.audit.FilterReport.TakenOutReason;
import eu.modelcatalogue.api.policy.OfferRule;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.problem.BodyFaults;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a configuration of LiteLLM's proxy every deployment that a rule does not allow. Whatever is not known is not allowed: a name that is not
 * exactly that of an offer, a service that is not known, and a setting that can lead requests to somebody else.
 *
 * <p>Source: LiteLLM's documentation, “Overview” (proxy/configs) and “Input Params” (completion/input).
 */
final class GatewayFilter {

    /**
     * Settings of a deployment that do not change where its requests go: the model itself, its key, limits, costs, and what is asked of the model. Every
     * other setting can lead elsewhere, as {@code api_base} does where it is not the address of a known service, so that a new one of LiteLLM's is not let through before
     * somebody looks at it.
     */
    private static final Set<String> HARMLESS = Set.of(
            "model",
            "api_key",
            "organization",
            "rpm",
            "tpm",
            "weight",
            "order",
            "tags",
            "timeout",
            "stream_timeout",
            "max_retries",
            "num_retries",
            "max_parallel_requests",
            "max_budget",
            "budget_duration",
            "cooldown_time",
            "drop_params",
            "additional_drop_params",
            "input_cost_per_token",
            "output_cost_per_token",
            "input_cost_per_second",
            "output_cost_per_second",
            "temperature",
            "top_p",
            "top_k",
            "n",
            "stream",
            "stream_options",
            "stop",
            "max_tokens",
            "max_completion_tokens",
            "presence_penalty",
            "frequency_penalty",
            "logit_bias",
            "logprobs",
            "top_logprobs",
            "user",
            "seed",
            "response_format",
            "tool_choice",
            "parallel_tool_calls",
            "reasoning_effort",
            "thinking",
            "dimensions",
            "encoding_format");

    /** Endings of environment variables by which LiteLLM is told another address of a provider. */
    private static final List<String> ADDRESSES = List.of("API_BASE", "BASE_URL", "ENDPOINT");

    /** The proxy's own address, which ends as those of providers do. */
    private static final String OWN_ADDRESS = "PROXY_BASE_URL";

    /** The setting with the address of an endpoint that is compatible with OpenAI's. */
    private static final String BASE = "api_base";

    private static final String PARAMETERS = "litellm_params";
    private static final String ENVIRONMENT = "environment_variables";

    /** Longest name that is quoted in a comment, in characters. */
    private static final int QUOTED = 120;

    private final OfferRule rule;
    private final Map<?, ?> configuration;
    private final List<?> models;
    private final ModelListText text;
    private final List<FilterReport.Kept> kept = new ArrayList<>();
    private final List<FilterReport.TakenOut> takenOut = new ArrayList<>();

    private GatewayFilter(OfferRule rule, Map<?, ?> configuration, List<?> models, ModelListText text) {
        this.rule = rule;
        this.configuration = configuration;
        this.models = models;
        this.text = text;
    }

    /**
     * Filters a configuration.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with all faults of the configuration
     */
    static FilterReport of(Edition edition, OfferRule rule, byte[] sent) {
        String written = decoded(sent);
        Object read = StrictYaml.read(written);
        BodyFaults faults = new BodyFaults();
        Map<?, ?> configuration = read instanceof Map<?, ?> map ? map : Map.of();
        List<?> models = configuration.get(ModelListText.MODEL_LIST) instanceof List<?> list ? list : List.of();
        if (models.isEmpty()) {
            faults.add(
                    "",
                    null,
                    "names no model",
                    "a configuration of LiteLLM's proxy with 1 to %d deployments in model_list"
                            .formatted(AuditBody.MOST));
        } else if (models.size() > AuditBody.MOST) {
            faults.add(
                    "",
                    TextNode.valueOf(Integer.toString(models.size())),
                    "names too many models",
                    "1 to %d models: ask in parts".formatted(AuditBody.MOST));
        }
        faults.check();
        GatewayFilter filter = new GatewayFilter(rule, configuration, models, new ModelListText(written));
        return filter.report(edition, faults);
    }

    private static String decoded(byte[] sent) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent))
                    .toString();
        } catch (CharacterCodingException e) {
            throw AuditBody.malformed("YAML", "it is not UTF-8", "");
        }
    }

    private FilterReport report(Edition edition, BodyFaults faults) {
        List<String> everywhere = leadingElsewhere();
        Set<Integer> removed = new TreeSet<>();
        for (int number = 0; number < models.size(); number++) {
            if (!look(number, everywhere, faults)) {
                removed.add(number);
            }
        }
        faults.check();
        List<FilterReport.Warning> warnings = warnings();
        ModelListText.Remainder left = text.without(removed, comments(edition, warnings));
        return new FilterReport(
                EditionStamp.of(edition), rule.search(), kept, takenOut, warnings, left.isRewritten(), left.text());
    }

    /** Looks at one deployment; true if it stays. */
    private boolean look(int number, List<String> everywhere, BodyFaults faults) {
        String pointer = "/" + ModelListText.MODEL_LIST + "/" + number;
        Integer line = text.line(number);
        Map<?, ?> entry = models.get(number) instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> parameters = entry.get(PARAMETERS) instanceof Map<?, ?> map ? map : Map.of();
        Optional<String> name = text(pointer + "/model_name", entry.get("model_name"), line, faults);
        Optional<String> asked = text(pointer + "/" + PARAMETERS + "/model", parameters.get("model"), line, faults);
        if (name.isEmpty() || asked.isEmpty()) {
            return false;
        }
        Service named = parameters.get(BASE) instanceof String address
                        && provider(asked.get()).equals(OfferRule.COMPATIBLE)
                ? rule.serviceAt(address).orElse(null)
                : null;
        List<String> elsewhere = Stream.concat(
                        parameters.keySet().stream()
                                .map(String::valueOf)
                                .filter(setting ->
                                        !HARMLESS.contains(setting) && !(named != null && setting.equals(BASE))),
                        everywhere.stream())
                .toList();
        Decision decision = decide(asked.get(), named, elsewhere);
        if (decision.offer() != null) {
            Offer offer = decision.offer();
            kept.add(new FilterReport.Kept(
                    pointer, line, name.get(), asked.get(), offer.service().id(), offer.model()));
            return true;
        }
        takenOut.add(new FilterReport.TakenOut(
                pointer, line, name.get(), asked.get(), decision.reason(), decision.detail()));
        return false;
    }

    /** The value as it stands there, spaces and all; anything that is not a name is reported as a fault, with its line. */
    private static Optional<String> text(
            String pointer, @Nullable Object value, @Nullable Integer line, BodyFaults faults) {
        BodyFaults here = new BodyFaults();
        Optional<String> name = NameList.text(pointer, value, here);
        here.all()
                .forEach(fault -> faults.add(
                        pointer,
                        fault.value() == null ? null : TextNode.valueOf(fault.value()),
                        fault.detail() + (line == null ? "" : " (the entry begins in line %d)".formatted(line)),
                        fault.allowed()));
        return name.map(stripped -> String.valueOf(value));
    }

    /**
     * What becomes of a deployment.
     *
     * @param offer that it calls; null if it is taken out
     */
    private record Decision(@Nullable Offer offer, TakenOutReason reason, String detail) {

        static Decision out(TakenOutReason reason, String detail) {
            return new Decision(null, reason, detail);
        }
    }

    /** The part before the first slash; empty if there is none. */
    private static String provider(String asked) {
        return asked.substring(0, Math.max(0, asked.indexOf('/')));
    }

    /**
     * Decides on one deployment.
     *
     * @param named the service at the address that the deployment sets; null if it sets none, or one that is not known
     * @param elsewhere settings that can lead its requests to somebody else
     */
    private Decision decide(String asked, @Nullable Service named, List<String> elsewhere) {
        if (asked.contains("*")) {
            return Decision.out(TakenOutReason.WILDCARD, "the name stands for many models");
        }
        if (!elsewhere.isEmpty()) {
            return Decision.out(
                    TakenOutReason.ELSEWHERE,
                    "a setting can lead its requests to somebody else: " + shortened(String.join(", ", elsewhere)));
        }
        int slash = asked.indexOf('/');
        String provider = provider(asked);
        String id = asked.substring(slash + 1);
        Service service = named == null ? rule.service(provider).orElse(null) : named;
        if (service == null) {
            return Decision.out(
                    TakenOutReason.UNKNOWN_SERVICE,
                    slash < 0
                            ? "the name begins with no service"
                            : "no service is known by the name " + shortened(provider));
        }
        if (rule.isMoving(id)) {
            return Decision.out(TakenOutReason.MOVING, "the name stands for one model after another");
        }
        Offer offer = rule.offer(service, id).orElse(null);
        if (offer == null) {
            return Decision.out(
                    TakenOutReason.UNKNOWN_OFFER, "no list of the service %s names it".formatted(service.id()));
        }
        return rule.refusal(offer)
                .map(refusal ->
                        Decision.out(TakenOutReason.valueOf(refusal.reason().name()), refusal.said()))
                .orElseGet(() -> new Decision(offer, TakenOutReason.UNKNOWN, ""));
    }

    /** Settings of the whole proxy that can lead the requests of every deployment elsewhere. */
    private List<String> leadingElsewhere() {
        Stream<String> base =
                configuration.get("litellm_settings") instanceof Map<?, ?> settings && settings.containsKey("api_base")
                        ? Stream.of("litellm_settings.api_base")
                        : Stream.empty();
        Stream<String> variables = configuration.get(ENVIRONMENT) instanceof Map<?, ?> variable
                ? variable.keySet().stream()
                        .map(String::valueOf)
                        .filter(key ->
                                !key.equals(OWN_ADDRESS) && ADDRESSES.stream().anyMatch(key::endsWith))
                        .map(key -> ENVIRONMENT + "." + key)
                : Stream.empty();
        return Stream.concat(base, variables).toList();
    }

    private List<FilterReport.Warning> warnings() {
        List<FilterReport.Warning> warnings = new ArrayList<>();
        if (configuration.containsKey("include")) {
            warnings.add(
                    new FilterReport.Warning("/include", "includes files that were not looked at: filter them too"));
        }
        if (configuration.get("general_settings") instanceof Map<?, ?> settings) {
            if (String.valueOf(settings.get("store_model_in_db")).equalsIgnoreCase("true")) {
                warnings.add(new FilterReport.Warning(
                        "/general_settings/store_model_in_db", "adds models from a database, which was not looked at"));
            }
            if (settings.containsKey("pass_through_endpoints")) {
                warnings.add(new FilterReport.Warning(
                        "/general_settings/pass_through_endpoints",
                        "passes requests on to addresses that were not looked at"));
            }
        }
        Set<String> gone = takenOut.stream().map(FilterReport.TakenOut::name).collect(Collectors.toSet());
        kept.forEach(one -> gone.remove(one.name()));
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        configuration.forEach((key, value) -> {
            if (!ModelListText.MODEL_LIST.equals(key) && !ENVIRONMENT.equals(key)) {
                mentions("/" + BodyFaults.escaped(String.valueOf(key)), value, gone, seen, warnings);
            }
        });
        return warnings.stream().limit(FilterReport.MOST_WARNINGS).toList();
    }

    /** Adds a warning for each value or key that is the name of a model that is gone. */
    private static void mentions(
            String pointer,
            @Nullable Object value,
            Set<String> gone,
            Set<Object> seen,
            List<FilterReport.Warning> warnings) {
        if (warnings.size() >= FilterReport.MOST_WARNINGS) {
            return;
        }
        if (value instanceof String name && gone.contains(name)) {
            warnings.add(mention(pointer, name));
        } else if (value instanceof Map<?, ?> map && seen.add(value)) {
            map.forEach((key, one) -> {
                String at = pointer + "/" + BodyFaults.escaped(String.valueOf(key));
                if (key instanceof String name && gone.contains(name)) {
                    warnings.add(mention(at, name));
                }
                mentions(at, one, gone, seen, warnings);
            });
        } else if (value instanceof List<?> list && seen.add(value)) {
            for (int number = 0; number < list.size(); number++) {
                mentions(pointer + "/" + number, list.get(number), gone, seen, warnings);
            }
        }
    }

    private static FilterReport.Warning mention(String pointer, String name) {
        return new FilterReport.Warning(pointer, "names %s, of which no deployment is left".formatted(name));
    }

    private String comments(Edition edition, List<FilterReport.Warning> warnings) {
        return Stream.of(
                        Stream.of(
                                "Sovereign Model Catalogue: what a search allows of this configuration",
                                "edition: " + edition.header().number(),
                                "digest: " + edition.header().digest(),
                                "published: " + edition.header().publishedAt(),
                                "search: " + rule.search(),
                                "kept: %d of %d deployments".formatted(kept.size(), models.size())),
                        takenOut.stream().map(GatewayFilter::said),
                        warnings.stream().map(one -> "warning: %s %s".formatted(one.pointer(), one.detail())))
                .flatMap(lines -> lines)
                .map(line -> "# " + visible(line) + "\n")
                .collect(Collectors.joining());
    }

    private static String said(FilterReport.TakenOut one) {
        return "taken out%s: %s, called as %s: %s"
                .formatted(
                        one.line() == null ? "" : " (line %d)".formatted(one.line()),
                        shortened(one.name()),
                        shortened(one.asked()),
                        one.detail());
    }

    private static String shortened(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }

    /** The text in one line: whatever cannot be seen, or ends a line, becomes a question mark. */
    private static String visible(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                                || Character.getType(c) == Character.SURROGATE
                        ? '?'
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
