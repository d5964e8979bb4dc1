package eu.modelcatalogue.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a document as an OpenDocument text, for those who go on writing: headings by style, tables with a repeated row of headings, language,
 * links.
 *
 * <p>Source: ISO/IEC 26300, OpenDocument 1.3.
 */
public final class Odt {

    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
    static final String VERSION = "1.3";
    static final String NAMESPACES =
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\"";

    private static final Map<String, String> COUNTRIES = Map.of("en", "GB", "fr", "FR", "de", "DE");

    /** The parts have no time of their own. Later than the first that a ZIP can say, for which Java would add a field that OpenDocument forbids. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 12, 0);

    private static final String META = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3"><office:meta><meta:generator>Sovereign Model \
            Catalogue</meta:generator><dc:title>%s</dc:title><dc:subject>%s</dc:subject><dc:language>%s</dc:language>\
            <meta:creation-date>%s</meta:creation-date><dc:date>%4$s</dc:date></office:meta></office:document-meta>
            """;

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>\
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
            <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>\
            <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>\
            </manifest:manifest>
            """;

    /** Of a style: name, as people see it, size in points, weight, colour, space above and below in millimetres, and more properties of the paragraph. */
    private static final String PARAGRAPH = """
            <style:style style:name="%s" style:display-name="%s" style:family="paragraph" style:parent-style-name="Standard"%s>\
            <style:paragraph-properties fo:margin-top="%smm" fo:margin-bottom="%smm"%s/>\
            <style:text-properties fo:font-size="%spt"%s/></style:style>""";

    private Odt() {}

    /** The bytes of the file: the same for the same document. */
    public static byte[] write(Document document) {
        return write(document, () -> {});
    }

    /**
     * The same for somebody who may go away.
     *
     * @param goOn is asked between blocks, and throws where the work is to end
     */
    public static byte[] write(Document document, Runnable goOn) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream files = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            // First and as it is, so that the format is known by the first bytes (part 2, section 3.3).
            stored(files, "mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
            file(files, "META-INF/manifest.xml", MANIFEST.formatted(MEDIA_TYPE));
            file(
                    files,
                    "meta.xml",
                    META.formatted(
                            escaped(document.title()),
                            escaped(document.subject()),
                            document.language(),
                            document.date().truncatedTo(ChronoUnit.SECONDS)));
            file(files, "styles.xml", styles(document));
            files.putNextEntry(entry("content.xml"));
            OdtContent.write(document, goOn, files);
            files.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        return bytes.toByteArray();
    }

    private static String styles(Document document) {
        String bold = " fo:font-weight=\"bold\"";
        String dark = bold + " fo:color=\"#0b2a5b\"";
        String next = " fo:keep-with-next=\"always\"";
        StringBuilder styles = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles ")
                .append(NAMESPACES)
                .append(
                        "><office:styles><style:default-style style:family=\"paragraph\"><style:text-properties style:font-name=\"Arial\" ")
                .append(
                        "fo:font-family=\"Arial\" fo:font-size=\"10pt\" fo:language=\"%s\" fo:country=\"%s\"/></style:default-style>"
                                .formatted(document.language(), COUNTRIES.getOrDefault(document.language(), "none")))
                .append(
                        "<style:style style:name=\"Standard\" style:family=\"paragraph\"><style:paragraph-properties fo:margin-bottom=\"2mm\"/></style:style>")
                .append(paragraph("Title", "Title", "", 0, 5, next, 20, dark))
                .append(paragraph("Caption", "Caption", "", 2, 1, next, 9, bold))
                .append(paragraph("Cell", "Table Text", "", 0, 0, "", 8, ""))
                .append(paragraph("Point", "Point", "", 0, 0, "", 9, ""));
        int size = 15;
        for (int level = 1; level <= 3; level++, size -= 2) {
            styles.append(paragraph(
                    "Heading_20_" + level,
                    "Heading " + level,
                    " style:default-outline-level=\"%d\"".formatted(level),
                    6 - level,
                    2,
                    next,
                    size,
                    dark));
        }
        return styles.append(
                        "<style:style style:name=\"Strong\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>")
                .append(
                        "<style:style style:name=\"Link\" style:family=\"text\"><style:text-properties fo:color=\"#0b4ea2\" style:text-underline-style=\"solid\"/></style:style>")
                .append(
                        "<text:list-style style:name=\"Points\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\"><style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\"><style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:text-indent=\"-4mm\" fo:margin-left=\"4mm\"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>")
                .append(
                        "</office:styles><office:automatic-styles><style:page-layout style:name=\"A4\"><style:page-layout-properties fo:page-width=\"210mm\" fo:page-height=\"297mm\" fo:margin=\"15mm\"/><style:footer-style><style:header-footer-properties fo:min-height=\"8mm\" fo:margin-top=\"4mm\"/></style:footer-style></style:page-layout></office:automatic-styles>")
                .append(
                        "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\"><style:footer><text:p text:style-name=\"Cell\">")
                .append(escaped(document.page()))
                .append(
                        " – <text:page-number text:select-page=\"current\"/></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>")
                .toString();
    }

    private static String paragraph(
            String name, String shown, String more, int above, int below, String properties, int size, String text) {
        return PARAGRAPH.formatted(name, shown, more, above, below, properties, size, text);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private static void file(ZipOutputStream files, String name, String content) throws IOException {
        files.putNextEntry(entry(name));
        files.write(content.getBytes(StandardCharsets.UTF_8));
        files.closeEntry();
    }

    private static void stored(ZipOutputStream files, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        files.putNextEntry(entry);
        files.write(content);
        files.closeEntry();
    }
}
