package eu.modelcatalogue.ingest.engines;

import eu.modelcatalogue.ingest.fetch.Snapshot;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
        String path = snapshot.find(name).orElseThrow(() -> new IllegalArgumentException("No file is called " + name));
        try (CSVParser parser = CSVParser.parse(new StringReader(snapshot.text(path)), FORMAT)) {
            if (!parser.getHeaderMap().keySet().containsAll(columns)) {
                throw new IllegalArgumentException("%s has not the columns %s".formatted(path, new TreeSet<>(columns)));
            }
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (UncheckedIOException | IOException e) {
            throw new IllegalArgumentException("%s is no table: %s".formatted(path, e.getMessage()), e);
        }
    }
}
