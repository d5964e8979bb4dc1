package eu.modelcatalogue.ingest.osai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import eu.modelcatalogue.ingest.entry.Reading.Refusal;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One file of the index or of its predecessor: sections of fields, dimensions, and comments in front of them. */
public final class IndexFile {

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    // The names of models and countries that read like booleans stay words.
                    .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                    .build())
            .build();

    private final String name;
    private final String text;
    private final JsonNode root;
    private final Consumer<Refusal> refused;
    private final Map<String, GradedDimension> dimensions = new HashMap<>();

    private IndexFile(String name, String text, JsonNode root, Consumer<Refusal> refused) {
        this.name = name;
        this.text = text;
        this.root = root;
        this.refused = refused;
    }

    /**
     * Reads the files of a snapshot that are YAML and have a section.
     *
     * <p>The index keeps its list of dimensions, its template and its guide beside the entries: what has another ending, or starts with an
     * underscore, is passed over.
     *
     * @param section a section that every entry has
     * @param refused told of each file that cannot be read, and why
     */
    public static List<IndexFile> all(Snapshot snapshot, String section, Consumer<Refusal> refused) {
        Set<String> names = new HashSet<>();
        return snapshot.files().keySet().stream()
                .filter(path -> path.endsWith(".yaml") && !nameOf(path).startsWith("_"))
                // An archive can hold a second copy, and an entry is known by the name of its file.
                .filter(path -> names.add(nameOf(path)))
                .map(path -> read(path, snapshot.text(path), section, refused))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<IndexFile> read(String path, String text, String section, Consumer<Refusal> refused) {
        String name = nameOf(path);
        JsonNode root;
        try {
            root = YAML.readTree(text);
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            String why =
                    Objects.toString(e.getOriginalMessage()).lines().findFirst().orElse("");
            refused.accept(new Refusal(name + where, "cannot be read as YAML: " + why));
            return Optional.empty();
        }
        if (root == null || !root.path(section).isObject()) {
            refused.accept(new Refusal(name, "is no entry: it has no section '%s'".formatted(section)));
            return Optional.empty();
        }
        return Optional.of(new IndexFile(name, text, root, refused));
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Name of the file, without folders. */
    public String name() {
        return name;
    }

    /** Name of the file as a part of an address. */
    public String urlName() {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A field of a section as text, without spaces around it; empty where there is none. */
    public String field(String section, String field) {
        return text(root.path(section).path(field));
    }

    /** The first field of a section whose name, in small letters and without spaces and signs, matches: not every file spells it the same. */
    public String fieldLike(String section, String pattern) {
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
    public List<String> links(String section, String field) {
        return links(root.path(section).path(field));
    }

    /** A dimension; a class that is none is refused and reads as not judged. */
    public GradedDimension dimension(String field) {
        return dimensions.computeIfAbsent(field, this::judged);
    }

    private GradedDimension judged(String field) {
        JsonNode said = root.path(field);
        return new GradedDimension(
                field, grade(field, text(said.path("class"))), links(said.path("link")), text(said.path("notes")));
    }

    private GradedDimension.@Nullable Grade grade(String field, String word) {
        return switch (word) {
            case "open" -> GradedDimension.Grade.OPEN;
            case "partial" -> GradedDimension.Grade.PARTIAL;
            case "closed" -> GradedDimension.Grade.CLOSED;
            // Left empty where a dimension does not apply.
            case "" -> null;
            default -> {
                refuse(field, "'%s' is no class; allowed are open, partial and closed".formatted(word));
                yield null;
            }
        };
    }

    /** What a comment says: {@code # - National origin: Finland}; empty where no comment has this label. */
    public String comment(String label) {
        Matcher comment = Pattern.compile("(?mi)^\\s*#[\\s-]*" + Pattern.quote(label) + "\\s*:(.*)$")
                .matcher(text);
        return comment.find() ? comment.group(1).strip() : "";
    }

    /** Says that something in this file was not taken, and why. */
    public void refuse(String field, String reason) {
        refused.accept(new Refusal(name + ": " + field, reason));
    }

    private static List<String> links(JsonNode node) {
        Stream<JsonNode> nodes = node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
        return nodes.map(IndexFile::text).filter(link -> !link.isEmpty()).toList();
    }

    private static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
    }
}
