package eu.modelcatalogue.document;

import eu.modelcatalogue.xml.Xml;
import eu.modelcatalogue.xml.ZipParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Writes a document as an OpenDocument text for further editing: headings by style, tables with a repeated row of headings, language, links.
 *
 * <p>Source: ISO/IEC 26300, OpenDocument 1.3.
 */
public final class Odt {

    /** The parts have no time. This value is later than the earliest time of a ZIP, for which Java would add a field that OpenDocument forbids. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 12, 0);

    private Odt() {}

    /**
     * The bytes of the file; the same for the same document.
     *
     * @param goOn is called between blocks, and throws to stop the work
     */
    public static byte[] write(Document document, Runnable goOn) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String language = document.language().getLanguage();
        try {
            ZipParts parts = new ZipParts(bytes, NO_TIME);
            parts.mediaType("application/vnd.oasis.opendocument.text");
            parts.add("META-INF/manifest.xml", Xml.filled("/document/odt/manifest.xml"));
            parts.add(
                    "meta.xml",
                    Xml.filled(
                            "/document/odt/meta.xml",
                            document.title(),
                            document.subject(),
                            language,
                            document.date().truncatedTo(ChronoUnit.SECONDS)));
            parts.add(
                    "styles.xml",
                    Xml.filled(
                            "/document/odt/styles.xml",
                            language,
                            document.language().getCountry(),
                            document.page()));
            parts.add("content.xml", part -> Xml.write(part, xml -> new OdtContent(xml).write(document, goOn)));
            parts.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        return bytes.toByteArray();
    }
}
