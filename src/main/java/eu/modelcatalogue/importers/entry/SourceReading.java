package eu.modelcatalogue.importers.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One reading of one snapshot: gives a mapping the files and the licences, and collects the entries that it finds and the parts that it refuses. */
public final class SourceReading {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectMapper TOML = new TomlMapper();
    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    // Names of models and countries that look like booleans (No, Y) stay words.
                    .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                    .build())
            .build();
    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();

    private final Snapshot snapshot;
    private final LicenceNames licences;
    private final Map<String, SourceEntry> entries = new LinkedHashMap<>();
    private final Map<String, RepositoryStatements> repositories = new LinkedHashMap<>();
    private final List<SourceContent.Refusal> refused = new ArrayList<>();

    public SourceReading(Snapshot snapshot, LicenceNames licences) {
        this.snapshot = snapshot;
        this.licences = licences;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** The id of the licence that the source calls by this name; empty where it is not known, and the name is then listed as unread. */
    public Optional<String> licence(String name) {
        return licences.id(name);
    }

    /**
     * Adds an entry. Of several entries with one key the first stands. Statements that are dated after the day of the snapshot are refused: a source cannot
     * have made them yet.
     */
    public void add(SourceEntry entry) {
        if (!entries.containsKey(entry.key())) {
            entries.put(
                    entry.key(),
                    entry.upTo(
                            snapshot.asOf(),
                            statement -> refuse(
                                    entry.key(),
                                    "%s is dated %s, after the snapshot of %s: it is not taken"
                                            .formatted(
                                                    statement.attribute(),
                                                    SourceEntry.earliest(statement),
                                                    snapshot.asOf()))));
        }
    }

    /** Notes a part that is not read. */
    public void refuse(String place, String reason) {
        refused.add(new SourceContent.Refusal(place, reason));
    }

    /** Starts collecting what the source states at an address. */
    public SourceStatements statements(String locator) {
        return new SourceStatements(locator, snapshot.asOf());
    }

    /**
     * The statements about a repository, which become an entry: one entry for each repository, however often the source lists it.
     */
    public RepositoryStatements repository(RepositoryId repository, String locator, String section) {
        return repositories.computeIfAbsent(
                repository.id(), absent -> new RepositoryStatements(repository, locator, section, snapshot.asOf()));
    }

    /** The address of a file on GitHub at the revision of the snapshot. */
    public String github(String project, String path) {
        return "https://github.com/%s/blob/%s/%s".formatted(project, snapshot.revisionOr("HEAD"), path);
    }

    /**
     * The address of a file on GitHub whose name need not be fit for an address.
     *
     * @param folder in the project, with a slash at the end; empty where the file lies at the top
     */
    public String githubFile(String project, String folder, String name) {
        return github(
                project,
                folder + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /**
     * The list in the JSON file of that name.
     *
     * @throws IllegalArgumentException where no file has the name, or it holds no list
     */
    public List<JsonNode> jsonList(String name) {
        String path = path(name);
        JsonNode list = required(path, JSON, "JSON");
        if (!list.isArray()) {
            throw new IllegalArgumentException(path + " is not a list");
        }
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /**
     * The object in the JSON file of that name.
     *
     * @throws IllegalArgumentException where no file has the name, or it holds no object
     */
    public JsonNode jsonObject(String name) {
        String path = path(name);
        JsonNode object = required(path, JSON, "JSON");
        if (!object.isObject()) {
            throw new IllegalArgumentException(path + " is not an object");
        }
        return object;
    }

    /**
     * A table of comma-separated values with a header.
     */
    public record Table(Set<String> columns, List<Map<String, String>> rows) {}

    /**
     * The table in the file of that name.
     *
     * @param needed columns that it must have
     * @throws IllegalArgumentException where no file has the name, or it lacks one of the columns
     */
    public Table table(String name, Set<String> needed) {
        String path = path(name);
        try {
            return parse(path, needed);
        } catch (IOException e) {
            throw new IllegalArgumentException(path + " " + e.getMessage(), e);
        }
    }

    /** The table in a file; empty where it cannot be read or lacks one of the needed columns, and it is then refused. */
    public Optional<Table> tableOrRefused(String path, Set<String> needed) {
        try {
            return Optional.of(parse(path, needed));
        } catch (IOException e) {
            refuse(path, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Table parse(String path, Set<String> needed) throws IOException {
        String text = snapshot.text(path).replaceFirst("^\uFEFF", "");
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSV)) {
            Set<String> columns = Set.copyOf(parser.getHeaderMap().keySet());
            if (!columns.containsAll(needed)) {
                throw new IOException("lacks one of the columns " + new TreeSet<>(needed));
            }
            return new Table(columns, parser.stream().map(CSVRecord::toMap).toList());
        } catch (UncheckedIOException e) {
            throw new IOException("cannot be read as a table: " + e.getMessage(), e);
        }
    }

    /** The paths of the files whose path fits, in order. */
    public List<String> paths(Predicate<String> fits) {
        return snapshot.files().keySet().stream().filter(fits).toList();
    }

    /** A YAML file; empty where it cannot be read, and it is then refused. */
    public Optional<JsonNode> yaml(String path) {
        return orRefused(path, YAML, "YAML");
    }

    /** A TOML file; empty where it cannot be read, and it is then refused. */
    public Optional<JsonNode> toml(String path) {
        return orRefused(path, TOML, "TOML");
    }

    /**
     * A YAML file without which the source cannot be read.
     *
     * @throws IllegalArgumentException where it cannot be read
     */
    public JsonNode requiredYaml(String path) {
        return required(path, YAML, "YAML");
    }

    /** What was found: entries in the order in which they were added, then repositories in the order in which they were listed. */
    SourceContent content() {
        repositories.values().stream().map(RepositoryStatements::entry).forEach(this::add);
        return new SourceContent(List.copyOf(entries.values()), refused);
    }

    private Optional<JsonNode> orRefused(String path, ObjectMapper mapper, String form) {
        try {
            return Optional.of(mapper.readTree(snapshot.text(path)));
        } catch (JsonProcessingException e) {
            refuse(path, fault(e, form));
            return Optional.empty();
        }
    }

    private JsonNode required(String path, ObjectMapper mapper, String form) {
        try {
            return mapper.readTree(snapshot.text(path));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(path + " " + fault(e, form), e);
        }
    }

    private String path(String name) {
        return snapshot.find(name)
                .orElseThrow(() -> new IllegalArgumentException("The snapshot has no file called " + name));
    }

    private static String fault(JsonProcessingException e, String form) {
        String message =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        String line = e.getLocation() == null
                ? ""
                : "line %d, ".formatted(e.getLocation().getLineNr());
        return "cannot be read as %s: %s%s".formatted(form, line, message);
    }
}
