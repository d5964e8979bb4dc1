package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.importers.entry.RepositoryId;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.Statement;
import eu.modelcatalogue.importers.mapping.EpochTable.ModelRows;
import eu.modelcatalogue.importers.mapping.EpochTable.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Epoch AI, Data on AI Models: several tables of different months, with parameters, compute, accessibility and origin of models of language, vision,
 * images, speech, sound and video published since 2019. Each model, by name, has one entry; {@link ModelRows} decides which table speaks.
 *
 * <ul>
 *   <li>Weights: {@code Open weights (…)} is {@code released}, whatever use is allowed; {@code API access}, {@code Hosted access} and
 *       {@code Unreleased} are {@code notReleased}. API access is also the gate; the catalogue has no gate for hosted access without an API.
 *   <li>Code: {@code Open source} is {@code released}, {@code non-commercial} and {@code restricted use} are {@code partial}, {@code Unreleased} is
 *       {@code notReleased}.
 *   <li>Training data: {@code Unspecified unreleased} alone is {@code notReleased}. Names of data sets do not say whether the developer released them.
 *   <li>Parameters are left out where the notes call them a guess or hearsay; where Epoch calls the row speculative, the notes must state the number
 *       themselves. Rows that Epoch has not verified are taken with a note.
 *   <li>A link to the Hub is the model's repository where that has the name of the model: links lead to base models, earlier versions and the best known
 *       checkpoint of the family as often.
 *   <li>The base model was trained further: that is our reading of the column.
 *   <li>A model that was never released has no date of release: the date of publication is that of a paper.
 * </ul>
 */
final class Epoch {

    static final String LOCATOR = "https://epoch.ai/data/ai-models";

    private static final Set<String> DOMAINS =
            Set.of("Language", "Vision", "Image generation", "Speech", "Audio", "Video", "Multimodal");
    private static final String FIRST_DAY = "2019-01-01";

    private Epoch() {}

    static void read(SourceReading reading) {
        List<EpochTable> tables = tables(reading);
        EpochOrganisations organisations = new EpochOrganisations(tables);
        byName(tables, reading).values().forEach(rows -> {
            ModelRows model = new ModelRows(rows);
            String reason = refusal(model.newest());
            if (reason == null) {
                reading.add(new Translation(reading, model, organisations).entry());
            } else {
                reading.refuse(model.newest().place(), reason);
            }
        });
    }

    /** The tables, the newest first. */
    private static List<EpochTable> tables(SourceReading reading) {
        List<EpochTable> tables = new ArrayList<>();
        reading.paths(path -> path.endsWith(".csv"))
                .forEach(path -> EpochTable.read(reading, path).ifPresent(tables::add));
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("This is not Epoch AI: no file *.csv has the columns "
                    + EpochTable.NEEDED.stream().sorted().toList());
        }
        tables.sort(Comparator.comparing(EpochTable::asOf).reversed().thenComparing(EpochTable::file));
        return tables;
    }

    private static Map<String, List<Row>> byName(List<EpochTable> tables, SourceReading reading) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (EpochTable table : tables) {
            Map<String, Long> times = new HashMap<>();
            table.rows().forEach(row -> times.merge(row.model(), 1L, Long::sum));
            times.forEach((name, number) -> {
                if (number > 1) {
                    reading.refuse(
                            "%s, row “%s”".formatted(table.file(), name),
                            "the name stands %d times in the table: which row is meant cannot be told"
                                    .formatted(number));
                }
            });
            table.rows().stream()
                    .filter(row -> times.getOrDefault(row.model(), 0L) == 1)
                    .forEach(row -> rows.computeIfAbsent(row.model(), name -> new ArrayList<>())
                            .add(row));
        }
        return rows;
    }

    private static @Nullable String refusal(Row row) {
        if (row.model().isEmpty()) {
            return "Model is empty";
        }
        if (row.text("Confidence").equals("Wrong") || row.text("Exclude").equalsIgnoreCase("true")) {
            return "Epoch marks the row as wrong or excluded";
        }
        if (row.list("Domain").isEmpty()) {
            return "Domain is empty: whether it is a model of the catalogue's kinds is not said";
        }
        if (row.list("Domain").stream().noneMatch(DOMAINS::contains)) {
            return "Domain is %s; taken are %s"
                    .formatted(
                            row.text("Domain"),
                            String.join(", ", DOMAINS.stream().sorted().toList()));
        }
        String published = row.text("Publication date");
        if (!published.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return "Publication date '%s' is not a day".formatted(published);
        }
        return published.compareTo(FIRST_DAY) < 0
                ? "published on %s; taken is from %s on".formatted(published, FIRST_DAY)
                : null;
    }

    /** Translates the rows of one model into an entry. */
    private static final class Translation {

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
        private final EpochOrganisations organisations;
        private final SourceReading reading;
        private final String accessibility;
        private final List<Statement> statements = new ArrayList<>();

        Translation(SourceReading reading, ModelRows model, EpochOrganisations organisations) {
            this.model = model;
            this.organisations = organisations;
            this.reading = reading;
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
            return new SourceEntry(name, name, developers(), List.of(), statements);
        }

        /**
         * Adds the repository of the model. A link often leads to the best known checkpoint of the family: it counts only where the repository has the
         * name of the model.
         */
        private void repository() {
            Stream.of("Link", "Accessibility notes")
                    .flatMap(column -> model.cell(column).stream())
                    .flatMap(cell -> repository(cell.value())
                            .map(own -> cell.statement(
                                    Attribute.IDENTIFIERS, own.identifier(null, Map.of()), Verification.READ, null))
                            .stream())
                    .findFirst()
                    .ifPresent(statements::add);
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
         * Adds the date of release. A row has the day of the paper, often that of a later version, which is neither the first publication nor a release.
         * Open weights were published with the paper, or weeks before or months after it: for them only the year is taken.
         */
        private void published(ModelRows.Cell cell) {
            Optional<Preprint> paper =
                    Preprint.only(model.cell("Link").map(ModelRows.Cell::value).orElse(""));
            if (paper.isPresent() && paper.get().appearedBefore(LocalDate.parse(cell.value()))) {
                reading.refuse(
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
                if (number == null
                        || !EpochNumbers.doubtless(notes)
                        || (speculative && !EpochNumbers.state(number, notes))) {
                    return;
                }
                BigDecimal whole = number.setScale(0, RoundingMode.HALF_UP);
                read(Attribute.PARAMETERS, Claim.number(whole), cell, unverified(cell));
                EpochNumbers.active(whole, notes)
                        .ifPresent(active -> read(
                                Attribute.ACTIVE_PARAMETERS,
                                Claim.number(active),
                                cell.beside("Parameters notes"),
                                unverified(cell)));
            });
        }

        private void modalities() {
            model.cell("Task").or(() -> model.cell("Domain")).ifPresent(cell -> {
                EpochTable.Row row = cell.row();
                List<String> domains = row.list("Domain");
                List<String> tasks = row.list("Task");
                Modalities.input(domains, tasks)
                        .ifPresent(
                                in -> assessed(Attribute.MODALITIES_INPUT, in, cell, "Follows from domain and task."));
                Modalities.output(domains, tasks)
                        .ifPresentOrElse(
                                out -> assessed(
                                        Attribute.MODALITIES_OUTPUT, out, cell, "Follows from domain and task."),
                                () -> {
                                    if (Modalities.isLanguageModel(
                                            domains, tasks, row.text("Model") + " " + row.text("Reference"))) {
                                        assessed(
                                                Attribute.MODALITIES_OUTPUT,
                                                "text",
                                                cell,
                                                "A model of language alone gives text; neither name nor title speaks of an encoder.");
                                    }
                                });
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
                EpochLicence.name(notes.value(), accessibility, codeIsOpen)
                        .flatMap(reading::licence)
                        .ifPresent(id -> read(Component.WEIGHTS_FINAL.licence(), id, notes, null));
            });
        }

        private void code(String column, Component component) {
            model.cell(column).ifPresent(cell -> {
                String availability = CODE.get(cell.value());
                if (availability == null) {
                    refuse(
                            cell,
                            String.join(", ", CODE.keySet().stream().sorted().toList()));
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
                EpochNumbers.computeMethod(cell.row().text("Training compute notes"), confidence, methods(number))
                        .ifPresent(method -> assessed(
                                "training.computeMethod", method, cell.beside("Training compute notes"), reason));
            });
        }

        /** The methods that a table names for this number. Only one table has the column, and it can have another number. */
        private List<String> methods(BigDecimal compute) {
            String column = "Training compute estimation method";
            return model.rows().stream()
                    .filter(row -> row.table().columns().contains(column))
                    .filter(row -> Optional.ofNullable(EpochNumbers.number(row.text(COMPUTE)))
                            .filter(number -> EpochNumbers.near(number, compute))
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
                                    organisations.statements(model, name),
                                    cell.statement(Attribute.DEVELOPER, name, Verification.READ, null)))
                            .toList())
                    .orElse(List.of());
        }

        private @Nullable BigDecimal number(ModelRows.Cell cell) {
            BigDecimal number = EpochNumbers.number(cell.value());
            if (number == null) {
                refuse(cell, "a positive number");
            }
            return number;
        }

        private static @Nullable String unverified(ModelRows.Cell cell) {
            return cell.row().text("Confidence").equals("Unverified") ? UNVERIFIED : null;
        }

        private void refuse(ModelRows.Cell cell, String allowed) {
            reading.refuse(
                    cell.row().place() + ", column " + cell.column(),
                    "'%s' is not known; allowed is %s".formatted(cell.value(), allowed));
        }

        private void read(String attribute, String value, ModelRows.Cell cell, @Nullable String reason) {
            statements.add(cell.statement(attribute, value, Verification.READ, reason));
        }

        private void assessed(String attribute, String value, ModelRows.Cell cell, @Nullable String reason) {
            statements.add(cell.statement(attribute, value, Verification.ASSESSED, reason));
        }
    }

    /**
     * Modalities, as far as domain and task make them certain.
     *
     * <p>What goes in is hardly ever certain: Epoch has the domain {@code Language} for models that take images (Claude Opus 4.7, Kimi K2.5), and
     * {@code Text-to-image} for models that edit images. Nor is what video models give out, of which many make sound as well. So that is said only:
     *
     * <table>
     *   <caption>The mapping</caption>
     *   <tr><th>domains, none but</th><th>tasks, none but</th><th>says</th></tr>
     *   <tr><td>Language, Vision, Multimodal, Mathematics; Language among them</td><td>any, but none that makes images, sound or video, and one that writes</td><td>output: text</td></tr>
     *   <tr><td>Language</td><td>none, Language modeling, Translation, Coding, Quantitative or Mathematical reasoning; name and title speak of no encoder</td><td>output: text</td></tr>
     *   <tr><td>Image generation, Vision</td><td>Image generation, Text-to-image, Image-to-image</td><td>output: image</td></tr>
     *   <tr><td>Speech, Audio</td><td>Audio generation, Speech synthesis, Text-to-speech</td><td>output: audio</td></tr>
     *   <tr><td>Speech, Audio</td><td>Speech recognition, Speech-to-text, Transcription, Translation</td><td>input: audio</td></tr>
     * </table>
     */
    static final class Modalities {

        private static final Set<String> TEXT_DOMAINS = Set.of("Language", "Vision", "Multimodal", "Mathematics");
        private static final Set<String> IMAGE_DOMAINS = Set.of("Image generation", "Vision");
        private static final Set<String> SOUND_DOMAINS = Set.of("Speech", "Audio");

        private static final Set<String> WRITES = Set.of(
                "Language modeling/generation",
                "Language generation",
                "Chat",
                "Code generation",
                "Text summarization",
                "Text autocompletion",
                "Code autocompletion");
        private static final Set<String> PAINTS = Set.of("Image generation", "Text-to-image", "Image-to-image");
        private static final Set<String> SOUNDS =
                Set.of("Audio generation", "Speech synthesis", "Text-to-speech (TTS)");
        private static final Set<String> HEARS =
                Set.of("Speech recognition (ASR)", "Speech-to-text", "Transcription", "Translation");
        private static final Set<String> MAKES_MORE_THAN_TEXT = Set.of(
                "Video generation",
                "Text-to-video",
                "Image-to-video",
                "Video-to-video",
                "Video editing",
                "Speech-to-speech",
                "Image completion",
                "Image super-resolution",
                "Vision-language generation",
                "Robotic manipulation",
                "Semantic embedding",
                "Image segmentation");

        /** Tasks of models of language that write, and of some that only read. */
        private static final Set<String> OF_LANGUAGE = Set.of(
                "Language modeling",
                "Translation",
                "Coding",
                "Quantitative reasoning",
                "Mathematical reasoning",
                "Neural Architecture Search - NAS");

        /** What names and titles of models say that give vectors, classes or places in a text, in small letters. */
        private static final List<String> OF_ENCODERS = List.of(
                "bert",
                "electra",
                "elmo",
                "t-nlr",
                "encoder",
                "embed",
                "xlm",
                "mention memory",
                "vector",
                "represent",
                "retriev",
                "understanding",
                "classif",
                "extract",
                "nasa smd",
                "multitask unified",
                "augment");

        private Modalities() {}

        /**
         * Whether it is a model of language that writes: its one domain is language, it has no task that says otherwise, and neither name nor title
         * speaks of an encoder.
         *
         * @param called its name and the title of what it is described in
         */
        static boolean isLanguageModel(List<String> domains, List<String> tasks, String called) {
            String small = called.toLowerCase(Locale.ROOT);
            return domains.equals(List.of("Language"))
                    && OF_LANGUAGE.containsAll(tasks)
                    && OF_ENCODERS.stream().noneMatch(small::contains);
        }

        static Optional<String> output(List<String> domains, List<String> tasks) {
            if (tasks.isEmpty()) {
                return Optional.empty();
            }
            if (domains.contains("Language")
                    && TEXT_DOMAINS.containsAll(domains)
                    && tasks.stream().anyMatch(WRITES::contains)
                    && tasks.stream()
                            .noneMatch(task -> PAINTS.contains(task)
                                    || SOUNDS.contains(task)
                                    || MAKES_MORE_THAN_TEXT.contains(task))) {
                return Optional.of("text");
            }
            if (domains.contains("Image generation")
                    && IMAGE_DOMAINS.containsAll(domains)
                    && PAINTS.containsAll(tasks)) {
                return Optional.of("image");
            }
            return !domains.isEmpty() && SOUND_DOMAINS.containsAll(domains) && SOUNDS.containsAll(tasks)
                    ? Optional.of("audio")
                    : Optional.empty();
        }

        static Optional<String> input(List<String> domains, List<String> tasks) {
            return !domains.isEmpty()
                            && !tasks.isEmpty()
                            && SOUND_DOMAINS.containsAll(domains)
                            && HEARS.containsAll(tasks)
                            && !tasks.equals(List.of("Translation"))
                    ? Optional.of("audio")
                    : Optional.empty();
        }
    }

    /**
     * The arXiv paper that a row links. The first four digits of its number are the year and the month of its first version; later versions keep the
     * number.
     */
    record Preprint(String number, YearMonth month) {

        private static final Pattern NUMBER =
                Pattern.compile("arxiv\\.org/[a-z]+/(?<number>(?<year>\\d{2})(?<month>0[1-9]|1[0-2])\\.\\d{4,5})");

        private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s,]+");

        /** A paper that is submitted at the end of a month appears in the first days of the next. */
        private static final int DAYS_TO_APPEAR = 7;

        /** The oldest of the linked papers; empty where something else is linked as well, which may be what the row dates. */
        static Optional<Preprint> only(String links) {
            List<String> addresses =
                    ADDRESS.matcher(links).results().map(MatchResult::group).toList();
            List<Preprint> preprints = addresses.stream()
                    .flatMap(address -> NUMBER.matcher(address).results())
                    .map(found -> new Preprint(
                            found.group(1),
                            YearMonth.of(2000 + Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)))))
                    .toList();
            return preprints.size() < addresses.size()
                    ? Optional.empty()
                    : preprints.stream().min(Comparator.comparing(Preprint::month));
        }

        /** Whether a day cannot be that of the first version, but only that of a later one. */
        boolean appearedBefore(LocalDate day) {
            return day.isAfter(month.atEndOfMonth().plusDays(DAYS_TO_APPEAR));
        }

        /** Whether a day can be that of the first version. */
        boolean appearedOn(LocalDate day) {
            return !day.isBefore(month.atDay(1)) && !appearedBefore(day);
        }
    }
}
