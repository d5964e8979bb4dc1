package eu.modelcatalogue.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as comma-separated text for programs: names of columns and unformatted values, the same in every language. Unknown values are
 * empty.
 *
 * <p>Source: RFC 4180. UTF-8, lines end in CR LF, the first line contains the names.
 */
public final class Csv {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * Characters that a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection), and the apostrophe itself, so that it can be
     * removed again.
     */
    private static final String DANGEROUS = "=+-@\t\r'";

    private Csv() {}

    /**
     * Writes a table.
     *
     * @param byteOrderMark whether to begin with a byte order mark: spreadsheets need it to recognise UTF-8, other programs may fail because of
     *     it
     */
    public static void write(Sheet table, boolean byteOrderMark, OutputStream out) throws IOException {
        if (byteOrderMark) {
            out.write(BYTE_ORDER_MARK);
        }
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(table.columns().stream().map(column -> harmless(column.name())));
        for (List<@Nullable Object> row : table.rows()) {
            for (Object cell : row) {
                printer.print(plain(Sheet.written(cell)));
            }
            printer.println();
        }
        printer.flush();
    }

    /** Only text can be taken for a formula; numbers stay numbers, including negative ones. */
    private static @Nullable Object plain(@Nullable Object cell) {
        if (cell instanceof String text) {
            return harmless(text);
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : cell;
    }

    /**
     * A text that no spreadsheet takes for a formula: an apostrophe is put before a text that begins like a formula or with an apostrophe. To
     * read it back, remove one apostrophe from the beginning.
     */
    static String harmless(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
