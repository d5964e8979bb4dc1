package eu.modelcatalogue.ingest.osai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.ingest.osai.GradedDimension.Grade;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One file of the index or of its predecessor: sections of fields, dimensions, and comments in front of them. */
final class IndexFile {

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    // The names of models and countries that read like booleans stay words.
                    .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                    .build())
            .build();

    private final String name;
    private final String text;
    private final JsonNode root;
    private final String locator;
    private final LocalDate asOf;
    private final Draft draft;
    private final Map<String, GradedDimension> dimensions = new HashMap<>();

    private IndexFile(String name, String text, JsonNode root, String locator, LocalDate asOf, Draft draft) {
        this.name = name;
        this.text = text;
        this.root = root;
        this.locator = locator;
        this.asOf = asOf;
        this.draft = draft;
    }

    /**
     * Reads the files of a snapshot that are YAML and have a section.
     *
     * <p>The index keeps its list of dimensions, its template and its guide beside the entries: what has another ending, or starts with an
     * underscore, is passed over.
     *
     * @param source what the source is called
     * @param section a section that every entry has
     * @param folder address of the folder with the files, with the revision left open
     * @param draft told of each file that cannot be read, and why
     * @throws IllegalArgumentException where there is no such file
     */
    static List<IndexFile> all(Snapshot snapshot, String source, String section, String folder, Draft draft) {
        Set<String> names = new HashSet<>();
        List<IndexFile> files = snapshot.files().keySet().stream()
                .filter(path -> path.endsWith(".yaml") && !nameOf(path).startsWith("_"))
                // An archive can hold a second copy, and an entry is known by the name of its file.
                .filter(path -> names.add(nameOf(path)))
                .map(path -> read(snapshot, path, section, folder.formatted(snapshot.revisionOr("main")), draft))
                .flatMap(Optional::stream)
                .toList();
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    "This is no snapshot of %s: it has no YAML file with a section '%s'".formatted(source, section));
        }
        return files;
    }

    private static Optional<IndexFile> read(
            Snapshot snapshot, String path, String section, String folder, Draft draft) {
        String name = nameOf(path);
        String text = snapshot.text(path);
        try {
            JsonNode root = YAML.readTree(text);
            if (root != null && root.path(section).isObject()) {
                // As a part of an address.
                String locator =
                        folder + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
                return Optional.of(new IndexFile(name, text, root, locator, snapshot.asOf(), draft));
            }
            draft.refuse(name, "is no entry: it has no section '%s'".formatted(section));
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            String why =
                    Objects.toString(e.getOriginalMessage()).lines().findFirst().orElse("");
            draft.refuse(name + where, "cannot be read as YAML: " + why);
        }
        return Optional.empty();
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Name of the file, without folders. */
    String name() {
        return name;
    }

    /** What this file says of a subject: nothing yet. */
    GradedSayings sayings() {
        return new GradedSayings(locator, asOf);
    }

    /** A field of a section as text, without spaces around it; empty where there is none. */
    String field(String section, String field) {
        return text(root.path(section).path(field));
    }

    /** The first field of a section whose name, in small letters and without spaces and signs, matches: not every file spells it the same. */
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

    /** A dimension; a class that is none is refused and reads as not judged. */
    GradedDimension dimension(String field) {
        return dimensions.computeIfAbsent(field, this::judged);
    }

    private GradedDimension judged(String field) {
        JsonNode said = root.path(field);
        return new GradedDimension(
                field, grade(field, text(said.path("class"))), links(said.path("link")), text(said.path("notes")));
    }

    private @Nullable Grade grade(String field, String word) {
        Optional<Grade> grade = Grade.of(word);
        // Left empty where a dimension does not apply.
        if (grade.isEmpty() && !word.isEmpty()) {
            refuse(field, "'%s' is no class; allowed are open, partial and closed".formatted(word));
        }
        return grade.orElse(null);
    }

    /** What a comment says: {@code # - National origin: Finland}; empty where no comment has this label. */
    String comment(String label) {
        Matcher comment = Pattern.compile("(?mi)^\\s*#[\\s-]*" + Pattern.quote(label) + "\\s*:(.*)$")
                .matcher(text);
        return comment.find() ? comment.group(1).strip() : "";
    }

    /** Says that something in this file was not taken, and why. */
    void refuse(String field, String reason) {
        draft.refuse(name + ": " + field, reason);
    }

    private static List<String> links(JsonNode node) {
        Stream<JsonNode> nodes = node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
        return nodes.map(IndexFile::text).filter(link -> !link.isEmpty()).toList();
    }

    private static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
    }
}
