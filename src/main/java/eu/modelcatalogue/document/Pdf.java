package eu.modelcatalogue.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes a document as an accessible PDF: tagged, with language, title, bookmarks, column and row headings, and embedded fonts.
 *
 * <p>Source: ISO 14289-1 (PDF/UA-1).
 */
public final class Pdf {

    private static final String FAMILY = "Open Sans";
    private static final String FONT = "/fonts/ttf/OpenSans/OpenSans-%s.ttf";

    /** A date in the XML metadata. */
    private static final Pattern DATE = Pattern.compile("(<xmp:\\w+Date>)[^<]*");

    static {
        // The library logs each stylesheet and font to standard error.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * The bytes of the file; the same for the same document.
     *
     * @param goOn is called for each piece of text that is laid out, and throws to stop the work
     */
    public static byte[] write(Document document, Runnable goOn) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useUnicodeLineBreaker(new Lines(document.language(), goOn))
                .withProducer("openhtmltopdf")
                .withW3cDocument(Xhtml.of(document), null);
        try (PDDocument pdf = new PDDocument()) {
            font(builder, pdf, "Regular", 400);
            font(builder, pdf, "Bold", 700);
            // Replaces the clock in the identifier of the file.
            pdf.setDocumentId(document.date().toEpochMilli());
            builder.usePDDocument(pdf);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                dated(renderer.createPDFKeepOpen(), document).save(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        return bytes.toByteArray();
    }

    /** Breaks lines by the rules of the language, but never within a word or the name of a host, as Java would after an apostrophe or a full stop. */
    private static final class Lines implements FSTextBreaker {
        private final BreakIterator breaks;
        private final Runnable goOn;
        private String text = "";

        Lines(Locale language, Runnable goOn) {
            breaks = BreakIterator.getLineInstance(language);
            this.goOn = goOn;
        }

        @Override
        public int next() {
            int at = breaks.next();
            while (at > 1 && at < text.length() && isWithinWord(at)) {
                at = breaks.next();
            }
            return at;
        }

        private boolean isWithinWord(int at) {
            char before = text.charAt(at - 1);
            return Character.isLetter(text.charAt(at))
                    && (before == '’' || (before == '.' && Character.isLetter(text.charAt(at - 2))));
        }

        @Override
        public void setText(String text) {
            goOn.run();
            this.text = text;
            breaks.setText(text);
        }
    }

    private static void font(PdfRendererBuilder builder, PDDocument pdf, String face, int weight) {
        builder.useFont(new PDFontSupplier(load(pdf, face)), FAMILY, weight, FontStyle.NORMAL, true);
    }

    /** Without ligatures: looking for them in each piece of text took a quarter of the time of writing. */
    private static PDFont load(PDDocument pdf, String face) {
        try (InputStream file = Objects.requireNonNull(Pdf.class.getResourceAsStream(FONT.formatted(face)), face)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            pdf.registerTrueTypeFontForClosing(font);
            return PDType0Font.load(pdf, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + face + " of the application cannot be read", e);
        }
    }

    /** Sets the date of the content, because the renderer takes that of a clock. */
    private static PDDocument dated(PDDocument pdf, Document document) throws IOException {
        GregorianCalendar date = GregorianCalendar.from(document.date().atZone(ZoneOffset.UTC));
        pdf.getDocumentInformation().setCreationDate(date);
        pdf.getDocumentInformation().setModificationDate(date);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String about = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String written = document.date().truncatedTo(ChronoUnit.SECONDS).toString();
        metadata.importXMPMetadata(
                DATE.matcher(about).replaceAll("$1" + written).getBytes(StandardCharsets.UTF_8));
        return pdf;
    }
}
