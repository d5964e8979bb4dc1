package eu.modelcatalogue.ingest.comparia;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.ingest.identity.NameStamp;
import eu.modelcatalogue.openness.claim.HubAddress;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One model in {@code models.json}.
 *
 * @param organisation the object that lists it
 * @param json the model
 */
record ModelRecord(JsonNode organisation, JsonNode json) {

    private static final Pattern QUANTISED_ID = Pattern.compile("(?i).*-(q[48])");
    private static final Pattern QUANTISED_REPOSITORY =
            Pattern.compile("(?i).*[-_](awq|gptq|gguf|fp8|int[48]|q[48])(?![a-z0-9]).*");
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    String id() {
        return text("id");
    }

    /** Where it stands. */
    String section() {
        return "id “" + id() + "”";
    }

    String developer() {
        return organisation.path("name").asText().strip();
    }

    /** {@code q4} or {@code q8} where the weights that are served are quantised; empty otherwise. */
    Optional<String> quantisation() {
        Matcher matcher = QUANTISED_ID.matcher(id());
        if (!text("quantization").isEmpty()) {
            return Optional.of(text("quantization"));
        }
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** The name, with the quantisation, so that a quantised checkpoint is not taken for the original. */
    String name() {
        return text("simple_name")
                + quantisation().map(scheme -> " (" + scheme + ")").orElse("");
    }

    /** The id on the Hub of exactly these weights: quantised where they are, and only there. */
    Optional<String> hubId() {
        return HubAddress.model(text("url"))
                .filter(hubId -> QUANTISED_REPOSITORY.matcher(hubId).matches()
                        == quantisation().isPresent());
    }

    /** The month that the id or the address bears. */
    Optional<YearMonth> stamp() {
        return Stream.of(id(), text("url"))
                .flatMap(name -> NameStamp.of(name).stream())
                .findFirst();
    }

    /** A count given in billions; empty where it is absent or its architecture only a guess. */
    Optional<BigDecimal> count(String field) {
        return json.path(field).isNumber() && !text("arch").startsWith("maybe")
                ? Optional.of(json.path(field).decimalValue().multiply(BILLION))
                : Optional.empty();
    }

    String text(String field) {
        return json.path(field).asText("").strip();
    }
}
