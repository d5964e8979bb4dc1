package eu.modelcatalogue.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.document.Document.Column;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import eu.modelcatalogue.document.DocumentTables.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of the tables of a file, however it was written, and what is refused. */
class DocumentTablesTest {

    private static final Document WRITTEN = new Document(
            "Form",
            Locale.UK,
            Instant.parse("2026-11-25T15:05:43Z"),
            "A form",
            "Edition 7",
            List.of(new Table(
                    "Two questions",
                    List.of(new Column("Question", 50), new Column("Answer", 50)),
                    List.of(
                            new Document.Row(List.of(
                                    List.of(List.of(Span.strong("Are weights released?")), List.of(Span.of("weights"))),
                                    List.of(List.of(Span.choice(List.of("nothing stated", "yes", "no")))))),
                            new Document.Row(List.of(
                                    List.of(List.of(Span.of("Licence & “terms”"))),
                                    List.of(List.of(Span.to("https://example.org/", "a link")))))))));

    private static final List<List<Row>> READ = List.of(List.of(
            row(List.of("Question"), List.of("Answer")),
            row(List.of("Are weights released?", "weights"), List.of("nothing stated")),
            row(List.of("Licence & “terms”"), List.of("a link"))));

    private static Row row(List<String> one) {
        return new Row(List.of(one));
    }

    private static Row row(List<String> first, List<String> second) {
        return new Row(List.of(first, second));
    }

    @Test
    void what_was_written_is_read_again() throws UnreadableDocument {
        assertThat(DocumentTables.read(Odt.write(WRITTEN, () -> {}))).isEqualTo(READ);
        assertThat(DocumentTables.read(Docx.write(WRITTEN, () -> {}))).isEqualTo(READ);
    }

    /** Word splits words into runs, marks changes, and wraps cells, rows and texts into content controls. */
    @Test
    void a_docx_is_read_as_word_shows_it_once_all_changes_are_accepted() throws UnreadableDocument, IOException {
        assertThat(DocumentTables.read(zip("word/document.xml", """
                        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                                    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
                        <w:p><w:r><w:t>Outside</w:t></w:r></w:p>
                        <w:tbl><w:tr>
                          <w:tc><w:p><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:t xml:space="preserve">Lic</w:t></w:r><w:r><w:t>ence </w:t></w:r></w:p>
                                <w:p><w:r><w:t>weights</w:t></w:r></w:p></w:tc>
                          <w:sdt><w:sdtPr/><w:sdtContent><w:tc><w:p>
                            <w:del><w:r><w:delText>MIT</w:delText></w:r><w:r><w:t>MIT</w:t></w:r></w:del>
                            <w:ins><w:r><w:t>Apache</w:t><w:tab/><w:t>2</w:t><w:noBreakHyphen/><w:t>0\u00ad</w:t></w:r></w:ins>
                            <w:r><w:instrText> PAGE </w:instrText></w:r>
                          </w:p></w:tc></w:sdtContent></w:sdt>
                        </w:tr><w:tr>
                          <w:tc><w:p><w:r><w:t>Empty control</w:t></w:r></w:p></w:tc>
                          <w:tc><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Choose an item.</w:t></w:r></w:sdtContent></w:sdt>
                                <w:sdt><w:sdtContent><w:r><w:t>said</w:t></w:r></w:sdtContent></w:sdt></w:p></w:tc>
                        </w:tr><w:tr>
                          <w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a table within</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc>
                          <w:tc><w:p><mc:AlternateContent><mc:Choice><w:r><w:t>once</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p></w:tc>
                        </w:tr></w:tbl></w:body></w:document>""")))
                .isEqualTo(List.of(List.of(
                        row(List.of("Licence", "weights"), List.of("Apache 2-0")),
                        row(List.of("Empty control"), List.of("said")),
                        row(List.of("a table within"), List.of("once")))));
    }

    @Test
    void an_odt_is_read_without_comments_notes_and_prompts() throws UnreadableDocument, IOException {
        assertThat(DocumentTables.read(zip("content.xml", """
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                          xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"><office:body><office:text>
                        <text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>
                        <table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell><text:p>Head</text:p></table:table-cell></table:table-row></table:table-header-rows>
                        <table:table-row>
                          <table:table-cell><text:p>A<text:s text:c="3"/>question<office:annotation><text:p>a comment</text:p></office:annotation><text:note><text:note-body><text:p>a note</text:p></text:note-body></text:note></text:p></table:table-cell>
                          <table:table-cell><text:list><text:list-item><text:p><text:span>yes</text:span><text:line-break/>no</text:p></text:list-item></text:list>
                            <text:p><loext:content-control loext:showing-place-holder="true">Choose</loext:content-control><loext:content-control>said</loext:content-control></text:p></table:table-cell>
                        </table:table-row></table:table></office:text></office:body></office:document-content>""")))
                .isEqualTo(
                        List.of(List.of(row(List.of("Head")), row(List.of("A question"), List.of("yes no", "said")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "content.xml | <!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>                  | has a document type, which no document needs",
                "content.xml | <!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x\"><a/>              | has a document type, which no document needs",
                "content.xml | <a>&b;</a> | is damaged or protected by a password: its text cannot be read as XML (line 1, column 7)",
                "content.xml | <a> | is damaged or protected by a password: its text cannot be read as XML (line 1, column 4)",
                "other.xml   | <a/> | is neither an ODT nor a DOCX"
            })
    void what_is_no_document_is_refused(String part, String content, String fault) throws IOException {
        byte[] file = zip(part, content);

        assertThatThrownBy(() -> DocumentTables.read(file))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessage(fault);
    }

    @Test
    void another_file_is_refused() {
        assertThatThrownBy(() -> DocumentTables.read("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .hasMessage("is neither an ODT nor a DOCX");
        assertThatThrownBy(() -> DocumentTables.read(new byte[0])).hasMessage("is neither an ODT nor a DOCX");
    }

    @Test
    void every_bound_is_held() throws IOException {
        byte[] large = zip("content.xml", "<a>" + " ".repeat(DocumentTables.MOST_TEXT) + "</a>");
        byte[] bomb = zip("Pictures/1.png", " ".repeat(DocumentTables.MOST_UNPACKED + 1));
        byte[] deep = zip("content.xml", "<a>".repeat(DocumentTables.MOST_DEPTH + 1));
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            for (int part = 0; part <= DocumentTables.MOST_PARTS; part++) {
                zip.putNextEntry(new ZipEntry("part" + part));
            }
        }

        assertThat(bomb.length).isLessThan(20_000);
        assertThatThrownBy(() -> DocumentTables.read(large)).hasMessage("has a text of more than 4194304 bytes");
        assertThatThrownBy(() -> DocumentTables.read(bomb))
                .hasMessage("has more than 16777216 bytes when it is unpacked");
        assertThatThrownBy(() -> DocumentTables.read(deep)).hasMessage("nests elements more than 200 deep");
        assertThatThrownBy(() -> DocumentTables.read(many.toByteArray())).hasMessage("has more than 1000 parts");
    }

    private static byte[] zip(String part, String content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }
}
