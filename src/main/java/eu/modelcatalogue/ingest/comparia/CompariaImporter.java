package eu.modelcatalogue.ingest.comparia;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.Importer;
import eu.modelcatalogue.ingest.entry.Json;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.Sayings;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.term.Component;
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

    private static final String FILE = "models.json";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
    private static final String PAID_BY_USE = "paiement à l'utilisation";

    @Override
    public String source() {
        return "comparia";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        return new Run(snapshot, licences).read();
    }

    /** One reading of one snapshot. */
    private static final class Run {
        private final Snapshot snapshot;
        private final LicenceNames licences;
        private final Map<String, String> distributions = new HashMap<>();
        private final Draft draft = new Draft();

        Run(Snapshot snapshot, LicenceNames licences) {
            this.snapshot = snapshot;
            this.licences = licences;
        }

        private List<JsonNode> list(String name) {
            if (snapshot.find(name).isEmpty()) {
                throw new IllegalArgumentException("This is not comparIA: no file is called " + name);
            }
            return Json.list(snapshot, name);
        }

        Extract read() {
            List<JsonNode> organisations = list(FILE);
            list("licenses.json")
                    .forEach(licence -> distributions.put(
                            licence.path("license").asText(),
                            licence.path("distribution").asText()));
            Set<String> ids = new HashSet<>();
            for (JsonNode organisation : organisations) {
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
                        draft.add(entry(model, alone ? model.name() : model.name() + " (" + model.id() + ")"));
                    } else {
                        refuse(model, "the id stands twice");
                    }
                }
            }
            return draft.extract();
        }

        private SourceEntry entry(ModelRecord model, String name) {
            Sayings says = new Sayings(
                    "https://github.com/betagouv/ComparIA/blob/%s/utils/models/models.json"
                            .formatted(snapshot.revisionOr("HEAD")),
                    snapshot.asOf());
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
            return new SourceEntry(
                    model.id(),
                    name,
                    List.of(says.developer(model.developer(), model.section())),
                    model.hubId().stream().toList(),
                    says.all());
        }

        private void released(ModelRecord model, Sayings says) {
            String date = model.text("release_date");
            if (date.isEmpty()) {
                return;
            }
            try {
                YearMonth month = YearMonth.parse(date, MONTH);
                if (model.stamp().filter(month::isBefore).isPresent()) {
                    refuse(model, "release_date %s is before the month in the model's name".formatted(date));
                } else {
                    says.read(Attribute.RELEASED, month.toString(), model.section());
                }
            } catch (DateTimeException e) {
                refuse(model, "release_date '%s' is no month; allowed is MM/YYYY".formatted(date));
            }
        }

        private void distributed(ModelRecord model, Sayings says) {
            model.count("params")
                    .ifPresent(count -> says.read(Attribute.PARAMETERS, Claim.number(count), model.section()));
            if (model.text("arch").equals("moe")) {
                model.count("active_params")
                        .ifPresent(
                                count -> says.read(Attribute.ACTIVE_PARAMETERS, Claim.number(count), model.section()));
            }
            says.read(Component.WEIGHTS_FINAL.availability(), "released", model.section());
            licence(model, says);
            if (model.json().path("fully_open_source").asBoolean(false)) {
                for (Component component : List.of(Component.TRAINING_CODE, Component.TRAINING_DATASETS)) {
                    says.assessed(
                            component.availability(),
                            "released",
                            model.section(),
                            "Called fully open source, which is more than open weights: code and data as well.");
                }
            }
        }

        private void served(ModelRecord model, Sayings says) {
            says.read(Component.WEIGHTS_FINAL.availability(), "notReleased", model.section());
            licence(model, says);
            says.read(Attribute.GATE, "apiOnly", model.section());
            if (model.organisation().path("proprietary_license_desc").asText().contains(PAID_BY_USE)) {
                says.assessed(
                        "monetisation.kind",
                        "paidHostingOnly",
                        model.section(),
                        "The organisation's record calls the licence a paid one, with access by API only.");
            }
        }

        private void licence(ModelRecord model, Sayings says) {
            licences.id(model.text("license"))
                    .ifPresent(id -> says.read(Component.WEIGHTS_FINAL.licence(), id, model.section()));
        }

        private void refuse(ModelRecord model, String reason) {
            draft.refuse(FILE + ", " + model.section(), reason);
        }

        private static String letters(String name) {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+]+", "");
        }
    }
}
