package eu.modelcatalogue.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A table as an OpenDocument spreadsheet, and its notes on a second sheet. Texts are never formulas; the row of heads stays in sight.
 *
 * <p>Source: ISO/IEC 26300, OpenDocument 1.3: part 2, Packages.
 */
public final class Ods {

    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    static final String VERSION = "1.3";

    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-settings xmlns:office="%s" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" office:version="%s">\
            <office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">\
            <config:config-item-map-entry><config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="%s">\
            <config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item>\
            <config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item>\
            <config:config-item config:name="PositionBottom" config:type="int">1</config:config-item>\
            <config:config-item config:name="ActiveSplitRange" config:type="short">2</config:config-item>\
            </config:config-item-map-entry></config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>\
            </config:config-item-set></office:settings></office:document-settings>
            """;

    /** On paper: A4 across, all columns on one page. */
    private static final String STYLES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-styles xmlns:office="%s" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="%s">\
            <office:automatic-styles><style:page-layout style:name="across"><style:page-layout-properties fo:page-width="297mm" \
            fo:page-height="210mm" fo:margin="15mm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"/>\
            </style:page-layout></office:automatic-styles>\
            <office:master-styles><style:master-page style:name="Default" style:page-layout-name="across"/></office:master-styles>\
            </office:document-styles>
            """;

    private static final String META = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-meta xmlns:office="%s" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="%s">\
            <office:meta><dc:title>%s</dc:title><meta:creation-date>%s</meta:creation-date><dc:date>%4$s</dc:date></office:meta></office:document-meta>
            """;

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="%s">\
            <manifest:file-entry manifest:full-path="/" manifest:version="%1$s" manifest:media-type="%s"/>\
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
            <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>\
            <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>\
            <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>\
            </manifest:manifest>
            """;

    private Ods() {}

    /**
     * Writes a table and its notes.
     *
     * @param at when what it says was published: the date of the file, so that the same table gives the same bytes
     * @param out is not closed
     */
    public static void write(Sheet table, Notes notes, Instant at, OutputStream out) throws IOException {
        write(table, notes, null, at, out);
    }

    /**
     * Writes a table that is read anew from an address whenever its reader lets it, and its notes. It stands there as the address gives it, in the words
     * of programs.
     *
     * @param source the whole address of the same table as CSV, with comma and in UTF-8
     * @param out is not closed
     */
    public static void linked(Sheet table, Notes notes, String source, Instant at, OutputStream out)
            throws IOException {
        write(table.forPrograms(), notes, source, at, out);
    }

    private static void write(Sheet table, Notes notes, @Nullable String source, Instant at, OutputStream out)
            throws IOException {
        ZipOutputStream files = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // First and as it is, so that the format is known by the first bytes (part 2, section 3.3).
        stored(files, "mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII), at);
        file(files, "META-INF/manifest.xml", MANIFEST.formatted(VERSION, MEDIA_TYPE), at);
        file(
                files,
                "meta.xml",
                META.formatted(OdsContent.OFFICE, VERSION, escaped(table.name()), at.truncatedTo(ChronoUnit.SECONDS)),
                at);
        file(files, "styles.xml", STYLES.formatted(OdsContent.OFFICE, VERSION), at);
        file(files, "settings.xml", SETTINGS.formatted(OdsContent.OFFICE, VERSION, escaped(table.name())), at);
        files.putNextEntry(entry("content.xml", at));
        try {
            OdsContent.write(table, notes, source, files);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        files.closeEntry();
        files.finish();
    }

    private static String escaped(String text) {
        return OdsContent.allowed(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }

    private static ZipEntry entry(String name, Instant at) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at.atOffset(ZoneOffset.UTC).toLocalDateTime());
        return entry;
    }

    private static void file(ZipOutputStream files, String name, String content, Instant at) throws IOException {
        files.putNextEntry(entry(name, at));
        files.write(content.getBytes(StandardCharsets.UTF_8));
        files.closeEntry();
    }

    private static void stored(ZipOutputStream files, String name, byte[] content, Instant at) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = entry(name, at);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        files.putNextEntry(entry);
        files.write(content);
        files.closeEntry();
    }
}
