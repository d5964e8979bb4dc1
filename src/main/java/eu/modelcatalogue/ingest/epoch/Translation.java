package eu.modelcatalogue.ingest.epoch;

import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.RepositoryId;
import eu.modelcatalogue.ingest.entry.Saying;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.HubAddress;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.openness.term.Verification;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of one model into an entry.
 *
 * <ul>
 *   <li>Weights: {@code Open weights (…)} is {@code released}, whatever use is allowed; {@code API access}, {@code Hosted access} and
 *       {@code Unreleased} are {@code notReleased}. API access is also the gate; hosted access without an API is none that the catalogue has.
 *   <li>Code: {@code Open source} is {@code released}, {@code non-commercial} and {@code restricted use} are {@code partial},
 *       {@code Unreleased} is {@code notReleased}.
 *   <li>Training data: {@code Unspecified unreleased} alone is {@code notReleased}. Names of data sets do not say whether the developer released
 *       them.
 *   <li>Parameters are left out where the notes are of a guess or hearsay; where Epoch calls the row speculative, the notes must state the number
 *       themselves. Rows that Epoch has not verified are taken, and say so.
 *   <li>A link to the Hub is the model's repository where that is called the same: it leads to the family's best known checkpoint as often.
 *   <li>The base model went in by further training: that is our reading of the column.
 * </ul>
 */
final class Translation {

    private static final String OPEN_WEIGHTS = "Open weights (";

    /** Of a day as ISO 8601 writes it. */
    private static final int YEAR = 4;

    private static final Map<String, String> CODE = Map.of(
            "Open source", "released",
            "Open (non-commercial)", "partial",
            "Open (restricted use)", "partial",
            "Open access (non-commercial)", "partial",
            "Open access (restricted use)", "partial",
            "Unreleased", "notReleased");

    private static final String ACCESSIBILITY = "Model accessibility";
    private static final String TRAINING_CODE = "Training code accessibility";
    private static final String INFERENCE_CODE = "Inference code accessibility";
    private static final String COMPUTE = "Training compute (FLOP)";
    private static final String UNVERIFIED = "Epoch has not verified the row.";

    /** More digits than any estimate has, and fewer than the remains of binary fractions. */
    private static final MathContext MAGNITUDE = new MathContext(8);

    private static final Pattern HUB = Pattern.compile("https://huggingface\\.co/[\\w.-]+/[\\w.-]*\\w");

    private final ModelRows model;
    private final Organisations organisations;
    private final LicenceNames licences;
    private final Draft draft;
    private final String accessibility;
    private final List<Saying> says = new ArrayList<>();

    Translation(ModelRows model, Organisations organisations, LicenceNames licences, Draft draft) {
        this.model = model;
        this.organisations = organisations;
        this.licences = licences;
        this.draft = draft;
        this.accessibility =
                model.cell(ACCESSIBILITY).map(ModelRows.Cell::value).orElse("");
    }

    SourceEntry entry() {
        released();
        parameters();
        modalities();
        weights();
        code(TRAINING_CODE, Component.TRAINING_CODE);
        code(INFERENCE_CODE, Component.INFERENCE_CODE);
        trainingData();
        compute();
        lineage();
        repository();
        String name = model.newest().model();
        return new SourceEntry(name, name, developers(), List.of(), says);
    }

    /** A link leads to the family's best known checkpoint as often as to the row's own: it is its repository where it is called the same. */
    private void repository() {
        Stream.of("Link", "Accessibility notes")
                .flatMap(column -> model.cell(column).stream())
                .flatMap(cell -> repository(cell.value())
                        .map(own -> cell.says(
                                Attribute.IDENTIFIERS, own.identifier(null, Map.of()), Verification.READ, null))
                        .stream())
                .findFirst()
                .ifPresent(says::add);
    }

    private Optional<RepositoryId> repository(String text) {
        String name = letters(model.newest().model());
        return HUB.matcher(text)
                .results()
                .flatMap(link -> HubAddress.model(link.group()).stream())
                .map(RepositoryId::new)
                .filter(repository -> letters(repository.name()).equals(name))
                .findFirst();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.+]+", "");
    }

    private void released() {
        if (!accessibility.equals("Unreleased")) {
            model.cell("Publication date").ifPresent(this::published);
        }
    }

    /**
     * Rows have the day of the paper, often that of the version that was at hand. A later version's day is neither the first publication nor a release;
     * weights that lie open came with the paper, weeks before or months after it: of them the year alone is believed.
     */
    private void published(ModelRows.Cell cell) {
        Optional<Preprint> paper =
                Preprint.only(model.cell("Link").map(ModelRows.Cell::value).orElse(""));
        if (paper.isPresent() && paper.get().appearedBefore(LocalDate.parse(cell.value()))) {
            draft.refuse(
                    cell.row().place(),
                    "Publication date %s is later than the first version of the paper that it links, arXiv %s: that of a later version, it is not claimed"
                            .formatted(cell.value(), paper.get().number()));
        } else if (accessibility.startsWith(OPEN_WEIGHTS)
                && paper.filter(one -> one.appearedOn(LocalDate.parse(cell.value())))
                        .isPresent()) {
            assessed(
                    Attribute.RELEASED,
                    cell.value().substring(0, YEAR),
                    cell,
                    "The day is that of the paper; when the weights came the row does not say.");
        } else {
            read(Attribute.RELEASED, cell.value(), cell, null);
        }
    }

    private void parameters() {
        model.cell("Parameters").ifPresent(cell -> {
            BigDecimal number = number(cell);
            String notes = cell.row().text("Parameters notes");
            boolean speculative = cell.row().text("Confidence").equals("Speculative");
            if (number == null || !NumberNotes.doubtless(notes) || (speculative && !NumberNotes.state(number, notes))) {
                return;
            }
            BigDecimal whole = number.setScale(0, RoundingMode.HALF_UP);
            read(Attribute.PARAMETERS, Claim.number(whole), cell, unverified(cell));
            NumberNotes.active(whole, notes)
                    .ifPresent(active -> read(
                            Attribute.ACTIVE_PARAMETERS,
                            Claim.number(active),
                            cell.beside("Parameters notes"),
                            unverified(cell)));
        });
    }

    private void modalities() {
        model.cell("Task").ifPresent(task -> {
            List<String> domains = task.row().list("Domain");
            List<String> tasks = task.row().list("Task");
            String reason = "Follows from domain and task.";
            Modalities.input(domains, tasks).ifPresent(in -> assessed(Attribute.MODALITIES_INPUT, in, task, reason));
            Modalities.output(domains, tasks)
                    .ifPresent(out -> assessed(Attribute.MODALITIES_OUTPUT, out, task, reason));
        });
    }

    private void weights() {
        model.cell(ACCESSIBILITY).ifPresent(cell -> {
            String value = cell.value();
            if (value.startsWith(OPEN_WEIGHTS)) {
                read(Component.WEIGHTS_FINAL.availability(), "released", cell, null);
                licence();
            } else if (value.equals("API access")) {
                read(Component.WEIGHTS_FINAL.availability(), "notReleased", cell, null);
                read(Attribute.GATE, "apiOnly", cell, null);
            } else if (value.startsWith("Hosted access") || value.equals("Unreleased")) {
                read(Component.WEIGHTS_FINAL.availability(), "notReleased", cell, null);
            } else {
                refuse(cell, "Open weights (…), API access, Hosted access (…), Unreleased");
            }
        });
    }

    private void licence() {
        model.cell("Accessibility notes").ifPresent(notes -> {
            boolean codeIsOpen = notes.row().text(TRAINING_CODE).startsWith("Open")
                    || notes.row().text(INFERENCE_CODE).startsWith("Open");
            WeightsLicence.name(notes.value(), accessibility, codeIsOpen)
                    .flatMap(licences::id)
                    .ifPresent(id -> read(Component.WEIGHTS_FINAL.licence(), id, notes, null));
        });
    }

    private void code(String column, Component component) {
        model.cell(column).ifPresent(cell -> {
            String availability = CODE.get(cell.value());
            if (availability == null) {
                refuse(cell, String.join(", ", CODE.keySet().stream().sorted().toList()));
            } else {
                read(component.availability(), availability, cell, null);
            }
        });
    }

    private void trainingData() {
        model.cell("Training dataset")
                .filter(cell -> cell.value().equals("Unspecified unreleased"))
                .ifPresent(cell -> read(Component.TRAINING_DATASETS.availability(), "notReleased", cell, null));
    }

    private void compute() {
        model.cell(COMPUTE).ifPresent(cell -> {
            BigDecimal number = number(cell);
            if (number == null) {
                return;
            }
            String confidence = cell.row().text("Confidence");
            String reason = confidence.equals("Speculative")
                    ? "Epoch calls its confidence in the row speculative."
                    : unverified(cell);
            read("training.computeFlop", Claim.number(number.round(MAGNITUDE)), cell, reason);
            NumberNotes.computeMethod(cell.row().text("Training compute notes"), confidence, methods(number))
                    .ifPresent(method ->
                            assessed("training.computeMethod", method, cell.beside("Training compute notes"), reason));
        });
    }

    /** The methods that a table names for this number; the column exists in one of them, which can have another number. */
    private List<String> methods(BigDecimal compute) {
        String column = "Training compute estimation method";
        return model.rows().stream()
                .filter(row -> row.table().columns().contains(column))
                .filter(row -> Optional.ofNullable(NumberNotes.number(row.text(COMPUTE)))
                        .filter(number -> NumberNotes.near(number, compute))
                        .isPresent())
                .findFirst()
                .map(row -> row.list(column))
                .orElse(List.of());
    }

    private void lineage() {
        model.cell("Base model").ifPresent(cell -> {
            List<Lineage> bases = cell.row().list(cell.column()).stream()
                    .filter(base -> !base.equals(model.newest().model()))
                    .filter(Lineage::isName)
                    .distinct()
                    .map(base -> new Lineage(base, "finetune", "unknown"))
                    .toList();
            if (!bases.isEmpty()) {
                assessed(
                        Attribute.LINEAGE,
                        Lineage.write(bases),
                        cell,
                        "Epoch names the base; that it was trained further is our reading.");
            }
        });
    }

    private List<SourceEntry.Developer> developers() {
        return model.cell("Organization")
                .map(cell -> cell.row().list(cell.column()).stream()
                        .distinct()
                        .map(name -> new SourceEntry.Developer(
                                name,
                                organisations.says(model, name),
                                cell.says(Attribute.DEVELOPER, name, Verification.READ, null)))
                        .toList())
                .orElse(List.of());
    }

    private @Nullable BigDecimal number(ModelRows.Cell cell) {
        BigDecimal number = NumberNotes.number(cell.value());
        if (number == null) {
            refuse(cell, "a positive number");
        }
        return number;
    }

    private static @Nullable String unverified(ModelRows.Cell cell) {
        return cell.row().text("Confidence").equals("Unverified") ? UNVERIFIED : null;
    }

    private void refuse(ModelRows.Cell cell, String allowed) {
        draft.refuse(
                cell.row().place() + ", column " + cell.column(),
                "'%s' is not known; allowed is %s".formatted(cell.value(), allowed));
    }

    private void read(String attribute, String value, ModelRows.Cell cell, @Nullable String reason) {
        says.add(cell.says(attribute, value, Verification.READ, reason));
    }

    private void assessed(String attribute, String value, ModelRows.Cell cell, @Nullable String reason) {
        says.add(cell.says(attribute, value, Verification.ASSESSED, reason));
    }
}
