package eu.modelcatalogue.ingest.engines;

import eu.modelcatalogue.ingest.fetch.Snapshot;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The rows of a table of comma-separated values with a head. */
final class Rows {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private Rows() {}

    /**
     * Reads the table of that name.
     *
     * @throws IllegalArgumentException where no file is called so, or it has not these columns
     */
    static List<Map<String, String>> of(Snapshot snapshot, String name, Set<String> columns) {
        String path = snapshot.files().keySet().stream()
                .filter(file -> file.equals(name) || file.endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No file is called " + name));
        try (CSVParser parser = CSVParser.parse(new StringReader(snapshot.text(path)), FORMAT)) {
            if (!parser.getHeaderMap().keySet().containsAll(columns)) {
                throw new IllegalArgumentException("%s has not the columns %s"
                        .formatted(
                                path,
                                Stream.of(columns).flatMap(Set::stream).sorted().toList()));
            }
            return parser.stream().map(row -> row.toMap()).toList();
        } catch (UncheckedIOException | IOException e) {
            throw new IllegalArgumentException("%s is no table: %s".formatted(path, e.getMessage()), e);
        }
    }
}
