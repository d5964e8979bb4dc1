package eu.modelcatalogue.export;

import eu.modelcatalogue.xml.ZipParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as an Excel workbook, with its notes on a second sheet. Texts are never formulas; the row of headings stays visible.
 *
 * <p>Source: ISO/IEC 29500, Office Open XML.
 */
public final class Xlsx {

    /** Rows that are held before they are written, so that a sheet of any length needs no more memory. */
    private static final int ROWS_KEPT = 500;

    private Xlsx() {}

    /**
     * Writes a table and its notes. Nothing is written to {@code out} before everything is complete.
     *
     * @param at publication time of the content, used as date of the file, so that the same table gives the same bytes
     * @param goOn is called between rows, and throws to stop the work
     */
    public static void write(Sheet table, Notes notes, Instant at, OutputStream out, Runnable goOn) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(made, "ModelCatalogue", "01.0000")) {
            // It is compressed below.
            book.setCompressionLevel(0);
            book.properties().setTitle(table.name());
            table(book.newWorksheet(table.name()), table, goOn);
            notes(book.newWorksheet(notes.name()), notes);
        }
        settle(made.toByteArray(), at, out);
    }

    private static void table(Worksheet sheet, Sheet table, Runnable goOn) throws IOException {
        List<Column> columns = table.columns();
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        onPaper(sheet);
        sheet.setAutoFilter(0, 0, table.rows().size(), columns.size() - 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, table.width(column));
            sheet.value(0, column, columns.get(column).head());
            wrapping(sheet, 0, column).bold().set();
        }
        for (int row = 0; row < table.rows().size(); row++) {
            goOn.run();
            for (int column = 0; column < columns.size(); column++) {
                Object cell = Sheet.read(table.rows().get(row).get(column));
                cell(sheet, row + 1, column, columns.get(column).kind(), cell);
            }
            if (row % ROWS_KEPT == ROWS_KEPT - 1) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, Column.Kind kind, @Nullable Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Long || cell instanceof BigDecimal) {
            sheet.value(row, column, (Number) cell);
            if (kind == Column.Kind.COUNT) {
                sheet.style(row, column).format("#,##0").set();
            } else if (kind == Column.Kind.SHARE) {
                sheet.style(row, column).format("0.0%").set();
            }
        } else if (cell instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (cell != null) {
            String text = cell.toString();
            sheet.value(row, column, text);
            if (Sheet.isLong(text)) {
                wrapping(sheet, row, column).set();
            }
        }
    }

    private static StyleSetter wrapping(Worksheet sheet, int row, int column) {
        return sheet.style(row, column).wrapText(true).verticalAlignment("top");
    }

    /** A4 landscape with all columns on one page, because not everybody reads on a screen. */
    private static void onPaper(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void notes(Worksheet sheet, Notes notes) throws IOException {
        onPaper(sheet);
        for (int column = 0; column < Notes.WIDTHS.size(); column++) {
            sheet.width(column, Notes.WIDTHS.get(column));
        }
        int row = 0;
        for (Notes.Section section : notes.sections()) {
            sheet.value(row, 0, section.heading());
            sheet.style(row, 0).bold().set();
            row++;
            for (List<String> line : section.lines()) {
                for (int column = 0; column < line.size(); column++) {
                    sheet.value(row, column, line.get(column));
                    wrapping(sheet, row, column).set();
                }
                row++;
            }
            row++;
        }
        sheet.finish();
    }

    /**
     * Packs a workbook again: with the date of its content instead of the current time, and in a form that can also be read from front to back,
     * unlike the packages of fastexcel.
     */
    private static void settle(byte[] made, Instant at, OutputStream out) throws IOException {
        String date = at.truncatedTo(ChronoUnit.SECONDS).toString();
        ZipParts settled = new ZipParts(out, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        try (ZipFile parts = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(made))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                byte[] content = parts.getInputStream(part).readAllBytes();
                if (part.getName().equals("docProps/core.xml")) {
                    settled.add(
                            part.getName(),
                            new String(content, StandardCharsets.UTF_8)
                                    .replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + date));
                } else {
                    settled.add(part.getName(), file -> file.write(content));
                }
            }
        }
        settled.finish();
    }
}
