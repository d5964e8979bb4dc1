package eu.modelcatalogue.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.document.Document.Column;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** One document, five writers. */
public class DocumentTest {

    private static final Document SAMPLE = new Document(
            "Übersicht der Modelle",
            Locale.GERMANY,
            Instant.parse("2026-11-25T15:05:43.373Z"),
            "Zwei Modelle",
            "Ausgabe 7",
            List.of(
                    new Heading(1, "Frage"),
                    Document.labelled("Frage:", "Ist es * offen_ [wirklich]?"),
                    new Points(List.of(
                            List.of(Span.of("siehe "), Span.to("https://example.org/a?b=c&d=e", "die Quelle")),
                            List.of(Span.to("https://example.org/", "https://example.org/")))),
                    new Heading(2, "Ergebnis"),
                    new Table(
                            "Ergebnis je Modell",
                            List.of(new Column("Modell", 30), new Column("Ergebnis", 70)),
                            List.of(
                                    Row.of("Eins", "erfüllt – „ja“ | œuvre"),
                                    new Row(List.of(
                                            List.of(List.of(Span.strong("Zwei"))),
                                            List.of(List.of(Span.of("ungeklärt")), List.of(Span.of("Zeile 2")))))))));

    @Test
    void as_plain_text() {
        assertThat(PlainText.plain(SAMPLE)).isEqualTo("""
                        Übersicht der Modelle

                        Frage

                        Frage: Ist es * offen_ [wirklich]?

                        - siehe die Quelle (https://example.org/a?b=c&d=e)
                        - https://example.org/

                        Ergebnis

                        Ergebnis je Modell

                        Modell\tErgebnis
                        Eins\terfüllt – „ja“ | œuvre
                        Zwei\tungeklärt; Zeile 2
                        """);
    }

    @Test
    void as_markdown_nothing_of_the_words_is_read_as_a_mark() {
        assertThat(PlainText.markdown(SAMPLE)).isEqualTo("""
                        # Übersicht der Modelle

                        ## Frage

                        **Frage:** Ist es \\* offen\\_ \\[wirklich\\]?

                        - siehe [die Quelle](https://example.org/a?b=c&d=e)
                        - <https://example.org/>

                        ### Ergebnis

                        Ergebnis je Modell

                        | Modell | Ergebnis |
                        | --- | --- |
                        | Eins | erfüllt – „ja“ \\| œuvre |
                        | **Zwei**  | ungeklärt; Zeile 2 |
                        """);
    }

    @Test
    void as_pdf_it_conforms_to_pdf_ua() {
        assertThat(faults(Pdf.write(SAMPLE, () -> {}))).isEmpty();
    }

    @Test
    void as_pdf_it_says_its_language_title_date_and_chapters() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pdf.write(SAMPLE, () -> {}))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Übersicht der Modelle");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2026-11-25T15:05:43Z"));
            PDOutlineItem chapter =
                    pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(chapter.getTitle()).isEqualTo("Frage");
            assertThat(chapter.getFirstChild().getTitle()).isEqualTo("Ergebnis");
            assertThat(new PDFTextStripper().getText(pdf)).contains("erfüllt – „ja“ | œuvre", "Ausgabe 7", "1 / 1");
        }
    }

    /** Read by what OpenDocument says, without the writer. */
    @Test
    void as_odt_it_has_headings_by_level_a_language_links_and_rows_of_headings() throws Exception {
        byte[] odt = Odt.write(SAMPLE, () -> {});
        // The format is known by the first bytes: part 2, 3.3.
        assertThat(new String(odt, 30, 47, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(odt))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts)
                .containsOnlyKeys("META-INF/manifest.xml", "content.xml", "meta.xml", "mimetype", "styles.xml");
        assertThat(Jsoup.parse(parts.get("META-INF/manifest.xml"), "", Parser.xmlParser())
                        .select("manifest|file-entry")
                        .eachAttr("manifest:full-path"))
                .containsExactlyInAnyOrder("/", "content.xml", "styles.xml", "meta.xml");
        assertThat(parts.get("styles.xml")).contains("fo:language=\"de\"", "Ausgabe 7");
        assertThat(parts.get("meta.xml")).contains("<dc:title>Übersicht der Modelle<", "2026-11-25T15:05:43Z");
        org.jsoup.nodes.Document content = Jsoup.parse(parts.get("content.xml"), "", Parser.xmlParser());
        assertThat(content.select("text|h"))
                .extracting(one -> one.attr("text:outline-level") + " " + one.text())
                .containsExactly("1 Frage", "2 Ergebnis");
        assertThat(content.select("text|a").eachAttr("xlink:href"))
                .containsExactly("https://example.org/a?b=c&d=e", "https://example.org/");
        assertThat(content.select("table|table-header-rows table|table-cell").eachText())
                .containsExactly("Modell", "Ergebnis");
        assertThat(content.select("table|table > table|table-row text|p").eachText())
                .containsExactly("Eins", "erfüllt – „ja“ | œuvre", "Zwei", "ungeklärt", "Zeile 2");
    }

    @Test
    void as_docx_it_has_headings_by_style_a_language_and_rows_of_headings() throws Exception {
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(Docx.write(SAMPLE, () -> {})))) {
            assertThat(docx.getParagraphs())
                    .extracting(paragraph -> "(%s, %s)".formatted(paragraph.getStyle(), paragraph.getText()))
                    .startsWith(
                            "(Title, Übersicht der Modelle)",
                            "(Heading1, Frage)",
                            "(Normal, Frage: Ist es * offen_ [wirklich]?)",
                            "(Normal, siehe die Quelle)",
                            "(Normal, https://example.org/)",
                            "(Heading2, Ergebnis)",
                            "(Caption, Ergebnis je Modell)");
            assertThat(docx.getTables()).singleElement().satisfies(table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRow(0).getCell(1).getText()).isEqualTo("Ergebnis");
                assertThat(table.getRow(2).getCell(1).getParagraphs())
                        .extracting(paragraph -> paragraph.getText())
                        .containsExactly("ungeklärt", "Zeile 2");
            });
            assertThat(docx.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal())
                    .isEqualTo("de-DE");
            assertThat(docx.getProperties().getCoreProperties().getTitle()).isEqualTo("Übersicht der Modelle");
            assertThat(docx.getHyperlinks()).hasSize(2);
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes_whenever_it_is_written() throws InterruptedException {
        byte[] pdf = Pdf.write(SAMPLE, () -> {});
        byte[] docx = Docx.write(SAMPLE, () -> {});
        byte[] odt = Odt.write(SAMPLE, () -> {});
        // More than a second, and more than the two seconds that a ZIP can tell apart.
        Thread.sleep(2_100);
        assertThat(Pdf.write(SAMPLE, () -> {})).isEqualTo(pdf);
        assertThat(Docx.write(SAMPLE, () -> {})).isEqualTo(docx);
        assertThat(Odt.write(SAMPLE, () -> {})).isEqualTo(odt);
    }

    @Test
    void what_the_font_does_not_have_and_what_xml_does_not_allow_breaks_nothing() {
        Document strange = new Document(
                "千问 \u0001 🤖",
                Locale.UK,
                Instant.EPOCH,
                "\uD800",
                "\\\" }",
                IntStream.range(0, 60)
                        .mapToObj(at -> Document.says("千 \u0000 \uFFFF 🤖 " + "long".repeat(60) + at))
                        .map(Document.Block.class::cast)
                        .toList());
        assertThat(Docx.write(strange, () -> {})).isNotEmpty();
        assertThat(Odt.write(strange, () -> {})).isNotEmpty();
        assertThat(faults(Pdf.write(strange, () -> {}))).isEmpty();
    }

    @Test
    void a_row_has_a_cell_for_each_column() {
        List<Column> columns = List.of(new Column("A", 100));
        List<Row> rows = List.of(Row.of("1", "2"));
        assertThatThrownBy(() -> new Table("T", columns, rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("2 cells under 1 columns");
    }

    /** What veraPDF, the reference implementation, finds against PDF/UA-1. */
    public static Set<String> faults(byte[] pdf) {
        VeraGreenfieldFoundryProvider.initialise();
        Set<String> faults = new TreeSet<>();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            result.getTestAssertions()
                    .forEach(one -> faults.add(one.getRuleId().getClause() + "-"
                            + one.getRuleId().getTestNumber() + " " + one.getMessage()));
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
            if (!result.isCompliant() && faults.isEmpty()) {
                faults.add("is not compliant");
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return faults;
    }
}
