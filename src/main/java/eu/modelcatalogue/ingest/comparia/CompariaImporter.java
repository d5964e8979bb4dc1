package eu.modelcatalogue.ingest.comparia;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.modelcatalogue.ingest.entry.Entry;
import eu.modelcatalogue.ingest.entry.Importer;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.Reading;
import eu.modelcatalogue.ingest.entry.Saying;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.openness.term.Verification;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code models.json} and {@code licenses.json} of comparIA.
 *
 * <ul>
 *   <li>How a model is distributed is said of its licence: {@code open-weights} and {@code fully-open-source} are {@code released}, {@code api-only} is
 *       {@code notReleased} behind an API. A model that is called fully open source also has its code and data released.
 *   <li>Counts of parameters are taken where the weights are distributed and the architecture is not a guess ({@code maybe-…}): of closed
 *       models they are classes of size, set by comparIA for its estimates of energy. Active ones only for mixtures of experts.
 *   <li>A quantised checkpoint keeps its scheme in its name; its address on the Hub counts only where it is of the quantised weights.
 *   <li>Two models that one organisation's list calls by the same name are told apart by their ids.
 * </ul>
 */
public final class CompariaImporter implements Importer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
    private static final String PAID_BY_USE = "paiement à l'utilisation";

    @Override
    public String source() {
        return "comparia";
    }

    @Override
    public Reading read(Snapshot snapshot, LicenceNames licences) {
        return new Run(snapshot, licences).read();
    }

    /** One reading of one snapshot. */
    private static final class Run {
        private final Snapshot snapshot;
        private final LicenceNames licences;
        private final JsonNode models;
        private final Map<String, String> distributions = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();
        private final List<Reading.Refusal> refused = new ArrayList<>();

        Run(Snapshot snapshot, LicenceNames licences) {
            this.snapshot = snapshot;
            this.licences = licences;
            this.models = list("models.json");
            list("licenses.json")
                    .forEach(licence -> distributions.put(
                            licence.path("license").asText(),
                            licence.path("distribution").asText()));
        }

        private JsonNode list(String name) {
            String path = snapshot.files().keySet().stream()
                    .filter(file -> file.equals(name) || file.endsWith("/" + name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("This is not comparIA: no file is called " + name));
            try {
                JsonNode list = JSON.readTree(snapshot.text(path));
                if (!list.isArray()) {
                    throw new IllegalArgumentException("This is not comparIA: %s is no list".formatted(path));
                }
                return list;
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("%s is no JSON: %s".formatted(path, e.getOriginalMessage()), e);
            }
        }

        Reading read() {
            Set<String> ids = new HashSet<>();
            for (JsonNode organisation : models) {
                List<ModelRecord> records = new ArrayList<>();
                organisation.path("models").forEach(model -> records.add(new ModelRecord(organisation, model)));
                Map<String, Long> called = records.stream()
                        .collect(Collectors.groupingBy(model -> letters(model.name()), Collectors.counting()));
                for (ModelRecord model : records) {
                    if (model.id().isEmpty()
                            || model.text("simple_name").isEmpty()
                            || model.developer().isEmpty()) {
                        refuse(model, "id, simple_name or the name of the organisation is missing");
                    } else if (ids.add(model.id())) {
                        boolean alone = called.getOrDefault(letters(model.name()), 0L) == 1;
                        entries.add(entry(model, alone ? model.name() : model.name() + " (" + model.id() + ")"));
                    } else {
                        refuse(model, "the id stands twice");
                    }
                }
            }
            return new Reading(entries, refused);
        }

        private Entry entry(ModelRecord model, String name) {
            List<Saying> says = new ArrayList<>();
            released(model, says);
            String distribution = distributions.getOrDefault(model.text("license"), "");
            switch (distribution) {
                case "open-weights", "fully-open-source" -> distributed(model, says);
                case "api-only" -> served(model, says);
                default ->
                    refuse(
                            model,
                            "licence '%s' has no distribution in licenses.json; allowed are api-only, open-weights, fully-open-source"
                                    .formatted(model.text("license")));
            }
            return new Entry(
                    model.id(),
                    name,
                    null,
                    List.of(new Entry.Developer(
                            model.developer(),
                            List.of(),
                            saying(model, Attribute.DEVELOPER, model.developer(), Verification.READ, null))),
                    model.hubId().stream().toList(),
                    says);
        }

        private void released(ModelRecord model, List<Saying> says) {
            String date = model.text("release_date");
            if (date.isEmpty()) {
                return;
            }
            try {
                YearMonth month = YearMonth.parse(date, MONTH);
                if (model.stamp().filter(month::isBefore).isPresent()) {
                    refuse(model, "release_date %s is before the month in the model's name".formatted(date));
                } else {
                    says.add(saying(model, Attribute.RELEASED, month.toString(), Verification.READ, null));
                }
            } catch (DateTimeException e) {
                refuse(model, "release_date '%s' is no month; allowed is MM/YYYY".formatted(date));
            }
        }

        private void distributed(ModelRecord model, List<Saying> says) {
            model.count("params")
                    .ifPresent(count -> says.add(
                            saying(model, Attribute.PARAMETERS, Claim.number(count), Verification.READ, null)));
            if (model.text("arch").equals("moe")) {
                model.count("active_params")
                        .ifPresent(count -> says.add(saying(
                                model, Attribute.ACTIVE_PARAMETERS, Claim.number(count), Verification.READ, null)));
            }
            says.add(saying(model, Component.WEIGHTS_FINAL.availability(), "released", Verification.READ, null));
            licence(model, says);
            if (model.json().path("fully_open_source").asBoolean(false)) {
                for (Component component : List.of(Component.TRAINING_CODE, Component.TRAINING_DATASETS)) {
                    says.add(saying(
                            model,
                            component.availability(),
                            "released",
                            Verification.ASSESSED,
                            "Called fully open source, which is more than open weights: code and data as well."));
                }
            }
        }

        private void served(ModelRecord model, List<Saying> says) {
            says.add(saying(model, Component.WEIGHTS_FINAL.availability(), "notReleased", Verification.READ, null));
            licence(model, says);
            says.add(saying(model, Attribute.GATE, "apiOnly", Verification.READ, null));
            if (model.organisation().path("proprietary_license_desc").asText().contains(PAID_BY_USE)) {
                says.add(saying(
                        model,
                        "monetisation.kind",
                        "paidHostingOnly",
                        Verification.ASSESSED,
                        "The organisation's record calls the licence a paid one, with access by API only."));
            }
        }

        private void licence(ModelRecord model, List<Saying> says) {
            licences.id(model.text("license"))
                    .ifPresent(id ->
                            says.add(saying(model, Component.WEIGHTS_FINAL.licence(), id, Verification.READ, null)));
        }

        private void refuse(ModelRecord model, String reason) {
            refused.add(new Reading.Refusal("models.json, " + section(model), reason));
        }

        private Saying saying(
                ModelRecord model, String attribute, String value, Verification verification, @Nullable String reason) {
            String revision = snapshot.revision() == null ? "HEAD" : snapshot.revision();
            return new Saying(
                    attribute,
                    value,
                    "https://github.com/betagouv/ComparIA/blob/" + revision + "/utils/models/models.json",
                    section(model),
                    snapshot.asOf(),
                    verification,
                    reason);
        }

        private static String section(ModelRecord model) {
            return "id “" + model.id() + "”";
        }

        private static String letters(String name) {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+]+", "");
        }
    }
}
