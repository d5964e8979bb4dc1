package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.SourceStatements;
import eu.modelcatalogue.importers.identity.OrganisationName;
import eu.modelcatalogue.importers.mapping.OsaiDimension.Grade;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One file of the European Open Source AI Index or of its predecessor: sections of fields, dimensions, and comments in front of them. */
final class OsaiFile {

    /** Names of single organisations that contain "and". */
    private static final Set<String> ONE_NAME =
            Set.of("Centre for Vision, Speech and Signal Processing", "Deep Cognition and Language Research Lab");

    /** Origins that are not a country. */
    private static final Set<String> NO_COUNTRY = Set.of("", "International", "Undisclosed");

    /** Research institutions, laboratories and persons can be of several kinds or of none: their kind is left open. */
    private static final Map<String, String> KINDS = Map.of(
            "Company", "company",
            "Big Tech", "company",
            "American Big Tech", "company",
            "European Big Tech", "company",
            "Chinese Big Tech", "company",
            "Chinese AI Tiger", "company",
            "University", "university",
            "Research community", "community");

    private static final String BASE_COMPUTE = "Base model training compute";
    private static final String END_COMPUTE = "End model training compute";
    private static final String NEGLIGIBLE = "unknown (likely negligible)";

    /** One figure and how it was found; bounds, ranges and guesses do not match. */
    private static final Pattern FIGURE = Pattern.compile(
            "~?(\\d+(?:\\.\\d+)?e\\+?\\d+)(?: FLOP)?(?: \\+- [\\d.]+ OoM)? \\((from [a-z]+|[a-z&, ]+)\\)");

    private final SourceReading reading;
    private final String name;
    private final String text;
    private final JsonNode root;
    private final String locator;
    private final Map<String, OsaiDimension> dimensions = new HashMap<>();

    private OsaiFile(SourceReading reading, String path, JsonNode root, String locator) {
        this.reading = reading;
        this.name = nameOf(path);
        this.text = reading.snapshot().text(path);
        this.root = root;
        this.locator = locator;
    }

    /**
     * Reads the files of a snapshot that are YAML and have a section.
     *
     * <p>The index keeps its list of dimensions, its template and its guide beside the entries: files with another ending, or whose name starts with an
     * underscore, are passed over.
     *
     * @param project {@code owner/name} on GitHub
     * @param folder of the files in the project, with a slash at the end; empty where they lie at the top
     * @throws IllegalArgumentException where there is no such file
     */
    static List<OsaiFile> all(SourceReading reading, String source, String section, String project, String folder) {
        Set<String> names = new HashSet<>();
        // An archive can hold a second copy, and an entry is known by the name of its file.
        List<OsaiFile> files = reading
                .paths(path -> path.endsWith(".yaml") && !nameOf(path).startsWith("_") && names.add(nameOf(path)))
                .stream()
                .flatMap(path -> reading
                        .yaml(path)
                        .map(root ->
                                new OsaiFile(reading, path, root, reading.githubFile(project, folder, nameOf(path))))
                        .stream())
                .filter(file -> file.isEntry(section))
                .toList();
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    "This is not a snapshot of %s: it has no YAML file with a section '%s'".formatted(source, section));
        }
        return files;
    }

    private boolean isEntry(String section) {
        boolean entry = root.path(section).isObject();
        if (!entry) {
            reading.refuse(name, "is not an entry: it has no section '%s'".formatted(section));
        }
        return entry;
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Name of the file, without folders. */
    String name() {
        return name;
    }

    SourceReading reading() {
        return reading;
    }

    /** Starts collecting what this file states. */
    OsaiStatements statements() {
        return new OsaiStatements(locator, reading.snapshot().asOf());
    }

    /** A field of a section as text, without spaces around it; empty where it is missing. */
    String field(String section, String field) {
        return text(root.path(section).path(field));
    }

    /** The first field of a section whose name, in small letters and without spaces and signs, matches: files spell it in several ways. */
    String fieldLike(String section, String pattern) {
        JsonNode fields = root.path(section);
        return StreamSupport.stream(((Iterable<String>) fields::fieldNames).spliterator(), false)
                .filter(field ->
                        field.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").matches(pattern))
                .map(field -> text(fields.path(field)))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A field that holds a link or a list of links. */
    List<String> links(String section, String field) {
        return links(root.path(section).path(field));
    }

    /** A dimension; a word that is not a class is refused, and the dimension then counts as not judged. */
    OsaiDimension dimension(String field) {
        return dimensions.computeIfAbsent(field, absent -> {
            JsonNode dimension = root.path(field);
            return new OsaiDimension(
                    field,
                    grade(field, text(dimension.path("class"))),
                    links(dimension.path("link")),
                    text(dimension.path("notes")));
        });
    }

    private @Nullable Grade grade(String field, String word) {
        Optional<Grade> grade = Grade.of(word);
        // The class is empty where a dimension does not apply.
        if (grade.isEmpty() && !word.isEmpty()) {
            refuse(field, "'%s' is not a class; allowed are open, partial and closed".formatted(word));
        }
        return grade.orElse(null);
    }

    /** The text of a comment such as {@code # - National origin: Finland}; empty where no comment has this label. */
    private String comment(String label) {
        Matcher comment = Pattern.compile("(?mi)^\\s*#[\\s-]*" + Pattern.quote(label) + "\\s*:(.*)$")
                .matcher(text);
        return comment.find() ? comment.group(1).strip() : "";
    }

    /** The developers. Where several made the model together, the comments are about all of them, and no facts on a single one are taken. */
    List<SourceEntry.Developer> developers() {
        List<String> names = developerNames(field("org", "name"));
        boolean alone = names.size() == 1;
        String reason = alone ? null : "One of several that the entry names together.";
        return names.stream()
                .map(developer -> {
                    SourceStatements statements = statements();
                    if (alone) {
                        aboutDeveloper(statements);
                    }
                    return statements.developer(developer, "org.name", statements.all(), reason);
                })
                .toList();
    }

    /** The names in a field, in their order. */
    static List<String> developerNames(String written) {
        String name = written.replaceFirst(" \\(major contributors\\)$", "");
        if (name.isEmpty() || ONE_NAME.contains(name)) {
            return name.isEmpty() ? List.of() : List.of(name);
        }
        return Arrays.stream(name.split(" and | & | \\+ |, "))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private void aboutDeveloper(SourceStatements statements) {
        String origin = comment("National origin");
        String country = OrganisationName.COUNTRIES.get(origin);
        if (country != null) {
            statements.read(Attribute.HQ_COUNTRY, country, "comment: National origin");
        } else if (!NO_COUNTRY.contains(origin)) {
            refuse("comment: National origin", "'%s' is not a country's English name".formatted(origin));
        }
        // Such as "Academic (University)".
        String kind = KINDS.get(comment("Contributor type").replaceFirst("^[^(]*\\((.*)\\)$", "$1"));
        if (kind != null) {
            statements.read(Attribute.KIND, kind, "comment: Contributor type");
        }
    }

    /**
     * Training compute as the comments give it.
     *
     * @param flop a number in its canonical spelling
     * @param method {@code reported} or {@code estimated}
     */
    record TrainingCompute(String flop, String method, String label) {}

    /**
     * The compute of the end model, where the comments decide it: its own where it has no base, or that of the base where tuning added next to nothing.
     * Figures that the index takes from Epoch AI are left to that source, so that one estimate does not count as two that agree.
     *
     * @param ownBase whether the base model is by the same developer, so that its compute counts as this model's
     */
    Optional<TrainingCompute> trainingCompute(boolean ownBase) {
        String base = comment(BASE_COMPUTE);
        String end = comment(END_COMPUTE);
        if (base.equals("-")) {
            return figure(end, END_COMPUTE);
        }
        return ownBase && end.equals(NEGLIGIBLE) ? figure(base, BASE_COMPUTE) : Optional.empty();
    }

    private static Optional<TrainingCompute> figure(String text, String label) {
        Matcher figure = FIGURE.matcher(text);
        if (!figure.matches()) {
            return Optional.empty();
        }
        String flop =
                new BigDecimal(figure.group(1)).stripTrailingZeros().toString().toLowerCase(Locale.ROOT);
        return Optional.of(
                new TrainingCompute(flop, figure.group(2).startsWith("from ") ? "reported" : "estimated", label));
    }

    /** Notes that something in this file is not taken. */
    void refuse(String field, String reason) {
        reading.refuse(name + ": " + field, reason);
    }

    private static List<String> links(JsonNode node) {
        Stream<JsonNode> nodes = node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
        return nodes.map(OsaiFile::text).filter(link -> !link.isEmpty()).toList();
    }

    private static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
    }
}
