package eu.modelcatalogue.export;

import eu.modelcatalogue.xml.Xml;
import eu.modelcatalogue.xml.ZipParts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as an OpenDocument spreadsheet, with its notes on a second sheet. Texts are never formulas; the row of headings stays visible.
 * For printing: A4 landscape, all columns on one page.
 *
 * <p>Source: ISO/IEC 26300, OpenDocument 1.3: part 2, Packages.
 */
public final class Ods {

    private Ods() {}

    /**
     * Writes a table and its notes.
     *
     * @param at publication time of the content, used as date of the file, so that the same table gives the same bytes
     */
    public static void write(Sheet table, Notes notes, Instant at, OutputStream out) throws IOException {
        write(table, notes, null, at, out);
    }

    /**
     * Writes a table and its notes. The table is linked to an address, from which it is read again whenever the reader allows it; it has the form
     * of that address, with names and values for programs.
     *
     * @param source the full address of the same table as CSV, with commas and in UTF-8
     */
    public static void linked(Sheet table, Notes notes, String source, Instant at, OutputStream out)
            throws IOException {
        write(table.forPrograms(), notes, source, at, out);
    }

    private static void write(Sheet table, Notes notes, @Nullable String source, Instant at, OutputStream out)
            throws IOException {
        ZipParts parts = new ZipParts(out, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        parts.mediaType("application/vnd.oasis.opendocument.spreadsheet");
        parts.add("META-INF/manifest.xml", Xml.filled("/export/ods/manifest.xml"));
        parts.add("meta.xml", Xml.filled("/export/ods/meta.xml", table.name(), at.truncatedTo(ChronoUnit.SECONDS)));
        parts.add("styles.xml", Xml.filled("/export/ods/styles.xml"));
        parts.add("settings.xml", Xml.filled("/export/ods/settings.xml", table.name()));
        parts.add("content.xml", part -> Xml.write(part, xml -> new OdsContent(xml).write(table, notes, source)));
        parts.finish();
    }
}
