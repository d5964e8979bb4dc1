package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.SourceStatements;
import eu.modelcatalogue.importers.identity.NameKey;
import eu.modelcatalogue.importers.identity.NameMonth;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * comparIA of the French State: {@code models.json} and {@code licenses.json}, the models that it offers for comparison with their licences.
 *
 * <ul>
 *   <li>The class of distribution belongs to the licence: {@code open-weights} and {@code fully-open-source} are {@code released}, {@code api-only} is
 *       {@code notReleased} behind an API. A model that is called fully open source also has its code and data released.
 *   <li>Counts of parameters are taken where the weights are distributed and the architecture is not a guess ({@code maybe-…}): for closed models they are
 *       classes of size that comparIA set for its estimates of energy. Active parameters are taken for mixtures of experts only.
 *   <li>A quantised checkpoint has its scheme in its name; its address on the Hub counts only where it leads to the quantised weights.
 *   <li>Two models of one organisation with the same name are told apart by their ids.
 * </ul>
 */
final class Comparia {

    private static final String FILE = "models.json";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
    private static final String PAID_BY_USE = "paiement à l'utilisation";

    private final SourceReading reading;
    private final Map<String, String> distributions = new HashMap<>();

    private Comparia(SourceReading reading) {
        this.reading = reading;
    }

    static void read(SourceReading reading) {
        new Comparia(reading).models();
    }

    private void models() {
        for (String name : List.of(FILE, "licenses.json")) {
            if (reading.snapshot().find(name).isEmpty()) {
                throw new IllegalArgumentException("This is not comparIA: no file is called " + name);
            }
        }
        reading.jsonList("licenses.json")
                .forEach(licence -> distributions.put(
                        licence.path("license").asText(),
                        licence.path("distribution").asText()));
        Set<String> ids = new HashSet<>();
        for (JsonNode organisation : reading.jsonList(FILE)) {
            List<Model> models = new ArrayList<>();
            organisation.path("models").forEach(model -> models.add(new Model(organisation, model)));
            Map<String, Long> called = models.stream()
                    .collect(Collectors.groupingBy(model -> NameKey.letters(model.name()), Collectors.counting()));
            for (Model model : models) {
                if (model.id().isEmpty()
                        || model.text("simple_name").isEmpty()
                        || model.developer().isEmpty()) {
                    refuse(model, "id, simple_name or the name of the organisation is missing");
                } else if (ids.add(model.id())) {
                    boolean alone = called.getOrDefault(NameKey.letters(model.name()), 0L) == 1;
                    reading.add(entry(model, alone ? model.name() : model.name() + " (" + model.id() + ")"));
                } else {
                    refuse(model, "the id stands twice");
                }
            }
        }
    }

    private SourceEntry entry(Model model, String name) {
        SourceStatements statements =
                reading.statements(reading.github("betagouv/ComparIA", "utils/models/models.json"));
        released(model, statements);
        switch (distributions.getOrDefault(model.text("license"), "")) {
            case "open-weights", "fully-open-source" -> distributed(model, statements);
            case "api-only" -> served(model, statements);
            default ->
                refuse(
                        model,
                        "licence '%s' has no distribution in licenses.json; allowed are api-only, open-weights, fully-open-source"
                                .formatted(model.text("license")));
        }
        return new SourceEntry(
                model.id(),
                name,
                List.of(statements.developer(model.developer(), model.section())),
                model.hubId().stream().toList(),
                statements.all());
    }

    private void released(Model model, SourceStatements statements) {
        String date = model.text("release_date");
        if (date.isEmpty()) {
            return;
        }
        try {
            YearMonth month = YearMonth.parse(date, MONTH);
            if (model.nameMonth().filter(month::isBefore).isPresent()) {
                refuse(model, "release_date %s is before the month in the model's name".formatted(date));
            } else {
                statements.read(Attribute.RELEASED, month.toString(), model.section());
            }
        } catch (DateTimeException e) {
            refuse(model, "release_date '%s' is not a month; allowed is MM/YYYY".formatted(date));
        }
    }

    private void distributed(Model model, SourceStatements statements) {
        model.count("params")
                .ifPresent(count -> statements.read(Attribute.PARAMETERS, Claim.number(count), model.section()));
        if (model.text("arch").equals("moe")) {
            model.count("active_params")
                    .ifPresent(count ->
                            statements.read(Attribute.ACTIVE_PARAMETERS, Claim.number(count), model.section()));
        }
        statements.read(Component.WEIGHTS_FINAL.availability(), "released", model.section());
        licence(model, statements);
        if (model.json().path("fully_open_source").asBoolean(false)) {
            for (Component component : List.of(Component.TRAINING_CODE, Component.TRAINING_DATASETS)) {
                statements.assessed(
                        component.availability(),
                        "released",
                        model.section(),
                        "Called fully open source, which is more than open weights: code and data as well.");
            }
        }
    }

    private void served(Model model, SourceStatements statements) {
        statements.read(Component.WEIGHTS_FINAL.availability(), "notReleased", model.section());
        licence(model, statements);
        statements.read(Attribute.GATE, "apiOnly", model.section());
        if (JsonText.text(model.organisation(), "proprietary_license_desc").contains(PAID_BY_USE)) {
            statements.assessed(
                    "monetisation.kind",
                    "paidHostingOnly",
                    model.section(),
                    "The organisation's record calls the licence a paid one, with access by API only.");
        }
    }

    private void licence(Model model, SourceStatements statements) {
        reading.licence(model.text("license"))
                .ifPresent(id -> statements.read(Component.WEIGHTS_FINAL.licence(), id, model.section()));
    }

    private void refuse(Model model, String reason) {
        reading.refuse(FILE + ", " + model.section(), reason);
    }

    /**
     * One model in {@code models.json}.
     */
    private record Model(JsonNode organisation, JsonNode json) {

        private static final Pattern QUANTISED_ID = Pattern.compile("(?i).*-(q[48])");
        private static final Pattern QUANTISED_REPOSITORY =
                Pattern.compile("(?i).*[-_](awq|gptq|gguf|fp8|int[48]|q[48])(?![a-z0-9]).*");
        private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

        String id() {
            return text("id");
        }

        String section() {
            return "id “" + id() + "”";
        }

        String developer() {
            return JsonText.text(organisation, "name");
        }

        /** {@code q4} or {@code q8} where the weights that are served are quantised; empty otherwise. */
        Optional<String> quantisation() {
            Matcher matcher = QUANTISED_ID.matcher(id());
            if (!text("quantization").isEmpty()) {
                return Optional.of(text("quantization"));
            }
            return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
        }

        /** The name with the quantisation, so that a quantised checkpoint is not taken for the original. */
        String name() {
            return text("simple_name")
                    + quantisation().map(scheme -> " (" + scheme + ")").orElse("");
        }

        /** The repository of exactly these weights: a quantised one where they are quantised, and only there. */
        Optional<String> hubId() {
            return HubAddress.model(text("url"))
                    .filter(hubId -> QUANTISED_REPOSITORY.matcher(hubId).matches()
                            == quantisation().isPresent());
        }

        /** The month in the id or in the address. */
        Optional<YearMonth> nameMonth() {
            return Stream.of(id(), text("url"))
                    .flatMap(name -> NameMonth.of(name).stream())
                    .findFirst();
        }

        /** A count that is given in billions; empty where it is missing, or the architecture is a guess. */
        Optional<BigDecimal> count(String field) {
            return json.path(field).isNumber() && !text("arch").startsWith("maybe")
                    ? Optional.of(json.path(field).decimalValue().multiply(BILLION))
                    : Optional.empty();
        }

        String text(String field) {
            return JsonText.text(json, field);
        }
    }
}
