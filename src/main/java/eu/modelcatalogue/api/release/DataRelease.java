package eu.modelcatalogue.api.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.api.edition.EditionFiles;
import eu.modelcatalogue.api.model.ModelTable;
import eu.modelcatalogue.api.reference.ListedKind;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.export.Parquet;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.export.Sqlite;
import eu.modelcatalogue.export.Stored;
import eu.modelcatalogue.ledger.CanonicalContent;
import eu.modelcatalogue.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an edition as a folder of files that can be passed on: the files that the API offers, its tables as Parquet and as one SQLite database, a
 * description of all of them ({@code datapackage.json}), and their checksums ({@code SHA256SUMS}), a file that an operator can sign. The same edition
 * and the same version of the program give the same bytes.
 *
 * <p>Source of the description: Data Package 2.0, https://datapackage.org.
 */
@ApplicationScoped
public class DataRelease {

    /** The file with all checksums, in the form of {@code sha256sum}. */
    public static final String CHECKSUMS = "SHA256SUMS";

    private static final String DESCRIPTION = "datapackage.json";

    private final EditionFiles files;
    private final ObjectMapper json;

    DataRelease(EditionFiles files, ObjectMapper json) {
        this.files = files;
        this.json = json;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DataPackage(
            @JsonProperty("$schema") String schema,
            String name,
            String title,
            String version,
            String created,
            List<NamedLicence> licenses,
            List<NamedSource> sources,
            EditionStamp edition,
            List<Resource> resources) {}

    record NamedLicence(String name, String path, String title) {}

    record NamedSource(String title, @Nullable String path) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resource(
            String name,
            String path,
            String mediatype,
            long bytes,
            String hash,
            @Nullable TableSchema schema) {}

    record TableSchema(List<Field> fields) {}

    record Field(String name, String title, String type) {}

    /**
     * Writes an edition.
     *
     * @param content of the same edition
     * @param folder an empty folder
     * @return the names of the files
     */
    public List<String> write(Edition edition, EditionContent content, Path folder) throws IOException {
        List<Resource> resources = new ArrayList<>();
        for (EditionFiles.Kind kind : EditionFiles.Kind.values()) {
            Path file = folder.resolve(kind.file());
            try (OutputStream out = Files.newOutputStream(file)) {
                files.write(kind, edition.header(), () -> content, () -> edition, out);
            }
            resources.add(resource(file, kind.type(), null));
        }
        Map<String, Sheet> tables = tables(edition, content);
        for (Map.Entry<String, Sheet> table : tables.entrySet()) {
            Path file = folder.resolve(table.getKey() + ".parquet");
            Parquet.write(table.getKey(), table.getValue(), file);
            resources.add(resource(file, "application/vnd.apache.parquet", schema(table.getValue())));
        }
        Path database = folder.resolve("catalogue.sqlite");
        Sqlite.write(tables, database);
        resources.add(resource(database, "application/vnd.sqlite3", null));
        Path description = folder.resolve(DESCRIPTION);
        json.writerWithDefaultPrettyPrinter().writeValue(description.toFile(), described(edition, resources));
        List<String> names = Stream.concat(resources.stream().map(Resource::path), Stream.of(DESCRIPTION))
                .toList();
        StringBuilder checksums = new StringBuilder();
        for (String name : names) {
            checksums
                    .append(sha256(folder.resolve(name)))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        Files.writeString(folder.resolve(CHECKSUMS), checksums);
        return Stream.concat(names.stream(), Stream.of(CHECKSUMS)).toList();
    }

    /** Everything that has rows: lists as the API offers them, and each claim and each verdict by its own. */
    private static Map<String, Sheet> tables(Edition edition, EditionContent content) {
        Map<String, Sheet> tables = new LinkedHashMap<>();
        tables.put("models", ModelTable.of(edition, edition.models(), List.of(), Language.EN));
        Stream.of(
                        ListedKind.ORGANISATIONS,
                        ListedKind.LICENCES,
                        ListedKind.SOURCES,
                        ListedKind.SERVICES,
                        ListedKind.OFFERS)
                .forEach(listed -> tables.put(listed.name(), whole(edition, listed)));
        tables.put("verdicts", ReleaseTables.verdicts(edition));
        tables.put("facts", ReleaseTables.facts(edition));
        tables.put("claims", ReleaseTables.claims(edition, content));
        return tables;
    }

    private static <T> Sheet whole(Edition edition, ListedKind<T> listed) {
        return listed.table(edition, listed.all().apply(edition), Language.EN);
    }

    private static DataPackage described(Edition edition, List<Resource> resources) {
        return new DataPackage(
                "https://datapackage.org/profiles/2.0/datapackage.json",
                "sovereign-model-catalogue",
                "Sovereign Model Catalogue",
                Integer.toString(edition.header().number()),
                edition.header().publishedAt().toString(),
                List.of(new NamedLicence(
                        "CC-BY-4.0",
                        "https://creativecommons.org/licenses/by/4.0/legalcode",
                        "Creative Commons Attribution 4.0 International")),
                edition.sources().values().stream().map(DataRelease::named).toList(),
                EditionStamp.of(edition),
                resources);
    }

    /** Whoever passes the data on names their sources, as these ask for it. */
    private static NamedSource named(Source source) {
        return new NamedSource(source.attribution(), source.url());
    }

    private static Resource resource(Path file, String mediaType, @Nullable TableSchema schema) throws IOException {
        String name = file.getFileName().toString();
        return new Resource(
                name.replace('.', '-').toLowerCase(Locale.ROOT),
                name,
                mediaType,
                Files.size(file),
                "sha256:" + sha256(file),
                schema);
    }

    private static TableSchema schema(Sheet table) {
        return new TableSchema(IntStream.range(0, table.columns().size())
                .mapToObj(column -> new Field(
                        table.columns().get(column).name(),
                        table.columns().get(column).head(),
                        Stored.in(table, column).name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    private static String sha256(Path file) {
        MessageDigest sha = CanonicalContent.sha256();
        try (OutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
            Files.copy(file, digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
