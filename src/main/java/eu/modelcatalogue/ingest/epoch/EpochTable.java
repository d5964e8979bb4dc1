package eu.modelcatalogue.ingest.epoch;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One table of models.
 *
 * @param file name of the file
 * @param label its name for readers: {@code notable models, July 2026}
 * @param asOf the day of its state: the first of the month in its name, else that of the snapshot
 * @param columns names of its columns
 * @param cells row by row, by column
 */
record EpochTable(String file, String label, LocalDate asOf, Set<String> columns, List<Map<String, String>> cells) {

    /** Without these it is no table of models. */
    static final Set<String> NEEDED = Set.of("Model", "Organization", "Publication date", "Domain");

    private static final Pattern NAME =
            Pattern.compile("(.*/)?(.+?)(?:_ai_models)?(?:_(\\d{4}-(?:0[1-9]|1[0-2])))?\\.csv");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setIgnoreSurroundingSpaces(false)
            .get();

    /**
     * Reads a table.
     *
     * @param path of the file, ending in {@code .csv}
     * @param snapshotOf the day of the snapshot
     * @throws IllegalArgumentException where the text is not of this form
     */
    static EpochTable read(String path, String text, LocalDate snapshotOf) {
        Matcher name = NAME.matcher(path);
        if (!name.matches()) {
            throw new IllegalArgumentException(path + " is not called *.csv");
        }
        String about = name.group(2).replace('_', '-') + " models";
        LocalDate asOf = snapshotOf;
        if (name.group(3) != null) {
            YearMonth month = YearMonth.parse(name.group(3));
            asOf = month.atDay(1);
            about += ", %s %d"
                    .formatted(month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), month.getYear());
        }
        try (CSVParser parser = CSVParser.parse(new StringReader(text.replaceFirst("^\uFEFF", "")), FORMAT)) {
            Set<String> columns = Set.copyOf(parser.getHeaderMap().keySet());
            if (!columns.containsAll(NEEDED)) {
                throw new IllegalArgumentException(
                        "has not the columns " + NEEDED.stream().sorted().toList());
            }
            List<Map<String, String>> cells = new ArrayList<>();
            for (CSVRecord row : parser) {
                cells.add(new HashMap<>(row.toMap()));
            }
            return new EpochTable(path.substring(path.lastIndexOf('/') + 1), about, asOf, columns, cells);
        } catch (UncheckedIOException | IOException e) {
            throw new IllegalArgumentException("is no table: " + e.getMessage(), e);
        }
    }

    List<Row> rows() {
        return cells.stream().map(row -> new Row(this, row)).toList();
    }
}
