package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.SourceStatements;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Model Openness Tool (LF AI and Data): one YAML file for each model, which lists the components of the Model Openness Framework that it holds for
 * released, each with a licence; and the class that follows from them by the tool's own rules.
 *
 * <p>Statements are carried over right or wrong: a curated claim overrules them. Three fields are left out: the date of a record (of its last change, not of
 * the release), its count of parameters (as often a version, and once a count of tokens) and its base model (without the relation, and often the model
 * itself).
 *
 * <p>Source: github.com/lfai/model_openness_tool, MIT.
 */
final class ModelOpennessTool {

    private static final Pattern RECORD = Pattern.compile("(?:.*/)?models/[^/]+\\.ya?ml");
    private static final Pattern SETTINGS = Pattern.compile("(?:.*/)?mof\\.settings\\.yml");
    private static final Pattern NAMELESS = Pattern.compile("(?i)unnamed\\b.*");
    private static final Pattern SIZE = Pattern.compile("(?i)\\d+(?:[._]\\d+)?\\s*[MBT]");
    private static final Pattern SIZE_WITHIN =
            Pattern.compile("(?i).*(?<![a-z0-9.])(?:\\d+x)?\\d+(?:[._]\\d+)?[MBT](?![a-z0-9]|\\.\\d).*");
    private static final Pattern LEAD = Pattern.compile("(?i).*\\blead by (.+)");

    private ModelOpennessTool() {}

    static void read(SourceReading reading) {
        MotFramework framework = reading.paths(path -> SETTINGS.matcher(path).matches()).stream()
                .findFirst()
                .map(path -> MotFramework.read(path, reading.requiredYaml(path)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "This is not a snapshot of the Model Openness Tool: it has no file mof.settings.yml"));
        Map<String, MotRecord> records = new LinkedHashMap<>();
        reading.paths(path -> RECORD.matcher(path).matches())
                .forEach(path -> reading.yaml(path)
                        .flatMap(yaml -> MotRecord.read(path, yaml, framework, reading))
                        .ifPresent(record -> records.put(record.file(), record)));
        if (records.isEmpty()) {
            throw new IllegalArgumentException(
                    "This is not a snapshot of the Model Openness Tool: it has no record models/*.yml that can be read");
        }
        records.values()
                .forEach(record -> outside(record, records)
                        .ifPresentOrElse(
                                reason -> reading.refuse(record.path(), reason),
                                () -> reading.add(entry(reading, framework, record, title(record, records)))));
    }

    /** Why a record is of no model; empty where it is of one. */
    private static Optional<String> outside(MotRecord record, Map<String, MotRecord> records) {
        if (NAMELESS.matcher(record.title()).matches()) {
            return Optional.of("'%s' is not a name of a model".formatted(record.title()));
        }
        if (record.version().isEmpty()
                && record.type().isEmpty()
                && record.repository().isEmpty()
                && record.hub().isEmpty()) {
            return Optional.of(
                    "'%s' has neither version, type, repository nor Hugging Face link: nothing tells which model is meant"
                            .formatted(record.title()));
        }
        if (record.title().endsWith("-test")) {
            return Optional.of("'%s' calls itself a test".formatted(record.title()));
        }
        MotRecord namesake = namesake(record, records);
        if (namesake != null && namesake.hub().equals(record.hub())) {
            return Optional.of("is a second record of '%s'; the one that is named so counts, %s"
                    .formatted(record.title(), namesake.path()));
        }
        return Optional.empty();
    }

    /** Another record whose file has the name that this one gives itself. */
    private static @Nullable MotRecord namesake(MotRecord record, Map<String, MotRecord> records) {
        return record.file().equals(record.title()) ? null : records.get(record.title());
    }

    /** A title that belongs to another record is a slip of who copied that: the file then has the name. */
    private static String title(MotRecord record, Map<String, MotRecord> records) {
        String title = namesake(record, records) == null ? record.title() : record.file();
        return title.replaceFirst("-+$", "");
    }

    /** @param title name of the model, by its record, or by the name of the file where the record took over the name of another */
    private static SourceEntry entry(SourceReading reading, MotFramework framework, MotRecord record, String title) {
        Optional<LinkedRepository> link = LinkedRepository.of(record, title);
        String file = record.path().substring(record.path().lastIndexOf('/') + 1);
        SourceStatements statements =
                reading.statements(reading.githubFile("lfai/model_openness_tool", "models/", file));
        MotComponent.bySection(MotComponent.of(record, reading))
                .forEach((section, named) -> named.forEach(one -> one.values()
                        .forEach((attribute, value) -> statements.read(
                                attribute, value, section, one.note().isEmpty() ? null : one.note()))));
        if (List.of("language", "code").contains(record.type())
                && !record.architecture().equals("encoder")) {
            for (String attribute : List.of(Attribute.MODALITIES_INPUT, Attribute.MODALITIES_OUTPUT)) {
                statements.assessed(
                        attribute,
                        "text",
                        "release, type",
                        "Follows from the type “%s”; the record does not list inputs and outputs."
                                .formatted(record.type()));
            }
        }
        statements.assessed(
                "external.mot",
                record.mofClass(framework).words(),
                "class, worked out from the components",
                "The class that follows from this record by the tool’s own rules; 0 stands for unclassified.");
        return new SourceEntry(
                record.file(),
                name(record, title, link),
                producers(record.producer()).stream()
                        .map(producer -> statements.developer(producer, "release, producer"))
                        .toList(),
                link.map(LinkedRepository::id).stream().toList(),
                statements.all());
    }

    /** Who made it. Records put several into one field. */
    static List<String> producers(String producer) {
        Matcher lead = LEAD.matcher(producer);
        if (lead.matches()) {
            return List.of(Objects.requireNonNull(lead.group(1)));
        }
        return Arrays.stream(producer.split(",\\s*(?:and\\s+)?", -1))
                .flatMap(part -> Arrays.stream(part.split("\\s+and\\s+", 2)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** The name with the size where only both tell which model is meant. */
    private static String name(MotRecord record, String title, Optional<LinkedRepository> link) {
        boolean sized = SIZE_WITHIN.matcher(title).matches();
        boolean enough = link.isPresent() && !link.get().sized();
        return sized || enough || !SIZE.matcher(record.version()).matches() ? title : title + " " + record.version();
    }

    /**
     * The repository on the Hugging Face Hub that a record links.
     *
     * <p>Links of records often lead to another size or variant of the model, or to another model. So a link counts only where the repository has the
     * name of the record, with or without the size that the record gives, or with its owner's name in front.
     *
     * @param id {@code owner/name}
     * @param sized whether the name of the model must be read with its size, as in {@code gpt-j-6b}
     */
    private record LinkedRepository(String id, boolean sized) {

        /** Has the name of a record and is another model: it holds the smallest GPT-2, the record is about the largest. */
        private static final String OTHER_MODEL = "openai-community/gpt2";

        /** The repository that holds exactly the model of the record; empty where that is not sure. */
        static Optional<LinkedRepository> of(MotRecord record, String title) {
            String written = record.hub();
            Optional<HubLink> link = HubLink.of(written.contains("://") ? written : "https://huggingface.co/" + written)
                    .filter(one -> !one.id().equals(OTHER_MODEL));
            String here = HubLink.key(title);
            return link.flatMap(one -> {
                String there = HubLink.key(one.name());
                boolean same = there.equals(here) || there.equals(HubLink.key(one.owner()) + here);
                return same || there.equals(here + HubLink.key(record.version()))
                        ? Optional.of(new LinkedRepository(one.id(), !same))
                        : Optional.empty();
            });
        }
    }
}
