package eu.modelcatalogue.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XLSX and ODS, opened again. LibreOffice opens them in {@code .ci/run}. */
class SpreadsheetTest {

    @Test
    void an_xlsx_reads_back_with_typed_cells_in_the_words_of_people() throws IOException {
        assertThat(Spreadsheets.xlsx(xlsx())).containsExactly(Map.entry("Models & more", expected()), notes());
    }

    @Test
    void an_ods_reads_back_with_the_same_cells() throws IOException {
        assertThat(Spreadsheets.ods(ods())).containsExactly(Map.entry("Models & more", expected()), notes());
    }

    /** Days as days and numbers as numbers; what a spreadsheet would take for a formula is a text. */
    private static List<List<String>> expected() {
        return List.of(
                List.of("Name", "Date of release", "Parameters", "Share", "Year", "The same", "Four freedoms"),
                List.of(
                        "Léa, the “great” & <small>",
                        "day 2025-06-30",
                        "number 24000000000",
                        "number 0.4267",
                        "number 2025",
                        "truth true",
                        "not met"),
                List.of("=HYPERLINK(\"https://example.org\")", "2025-06", "number -1", "", "", "truth false", "met"),
                List.of(" two  lines\nand a\ttab ", "", "", "number -0.5", "number 1999", "", "unknown"));
    }

    private static Map.Entry<String, List<List<String>>> notes() {
        return Map.entry(
                "About",
                List.of(
                        List.of("Edition"),
                        List.of("Number", "7"),
                        List.of("Digest", "sha256:00"),
                        List.of("Sources"),
                        List.of("=Source", "Publisher", "MIT", "© Source", "https://example.org/")));
    }

    /** Read anew by LibreOffice in {@code .ci/run}. */
    @Test
    void a_linked_ods_says_where_it_is_read_and_stands_as_it_will_be_read() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Ods.linked(Sample.TABLE, Sample.NOTES, "https://example.eu/v1/models.csv?a=b&c=d", Sample.AT, file);

        List<List<String>> rows = Spreadsheets.ods(file.toByteArray()).get("Models & more");
        assertThat(rows.get(0))
                .containsExactly("name", "released", "parameters", "share", "year", "same", "letter-2025");
        assertThat(rows.get(1)).endsWith("truth true", "notMet");
        assertThat(Spreadsheets.ods(file.toByteArray())).contains(notes());
        assertThat(unpacked(file.toByteArray()).get("content.xml"))
                .contains(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
                .contains("<table:table-source ")
                .contains("xlink:href=\"https://example.eu/v1/models.csv?a=b&amp;c=d\"")
                .contains("table:filter-options=\"44,34,76,1,,1033,false,true,false\"")
                .doesNotContain("table:database-range");
        assertThat(unpacked(ods()).get("content.xml"))
                .doesNotContain("table-source")
                .doesNotContain("xlink");
    }

    @Test
    void the_heads_stay_in_sight_in_bold_and_can_be_filtered() throws IOException {
        Map<String, String> xlsx = unpacked(xlsx());
        assertThat(xlsx.get("xl/worksheets/sheet1.xml"))
                .contains("ySplit=\"1\"")
                .contains("state=\"frozen\"")
                .contains("<autoFilter ref=\"A1:G4\">");
        assertThat(xlsx.get("xl/styles.xml")).contains("<b/>");

        Map<String, String> ods = unpacked(ods());
        assertThat(ods.get("settings.xml"))
                .contains("config:name=\"Models &amp; more\"")
                .contains("\"VerticalSplitMode\" config:type=\"short\">2<");
        assertThat(ods.get("content.xml"))
                .contains("table:style-name=\"head\" office:value-type=\"string\"><text:p>Name<")
                .contains("table:target-range-address=\"'Models &amp; more'.A1:'Models &amp; more'.G4\"");
    }

    /** Part 2, section 3.3 of OpenDocument: the first file, neither packed nor with anything before its name. */
    @Test
    void an_ods_is_known_by_its_first_bytes() throws IOException {
        assertThat(new String(ods(), 30, 54, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    }

    @Test
    void the_same_table_gives_the_same_bytes_whenever_it_is_written() throws IOException {
        byte[] xlsx = xlsx();
        byte[] ods = ods();
        // The clock of an archive counts in steps of two seconds; this one must not be asked at all.
        assertThat(unpacked(xlsx).get("docProps/core.xml"))
                .contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-25T15:05:43Z<");
        assertThat(times(xlsx)).containsOnly("2026-11-25T15:05:42");
        assertThat(times(ods)).containsOnly("2026-11-25T15:05:42");
        assertThat(xlsx()).isEqualTo(xlsx);
        assertThat(ods()).isEqualTo(ods);
    }

    @Test
    void what_xml_cannot_hold_is_left_out() throws IOException {
        Sheet odd = new Sheet(
                "t",
                List.of(new Column("a", "a", Column.Kind.TEXT)),
                List.of(List.of("a\u0000b\u0007c\uD800d\uFFFFe")));
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        Xlsx.write(odd, Sample.NOTES, Sample.AT, xlsx, () -> {});
        ByteArrayOutputStream ods = new ByteArrayOutputStream();
        Ods.write(odd, Sample.NOTES, Sample.AT, ods);

        assertThat(Spreadsheets.xlsx(xlsx.toByteArray()).get("t").get(1).get(0))
                .startsWith("abc")
                .endsWith("e");
        assertThat(Spreadsheets.ods(ods.toByteArray()).get("t").get(1)).containsExactly("abcde");
    }

    @ParameterizedTest
    @CsvSource({"1,A", "26,Z", "27,AA", "52,AZ", "53,BA", "702,ZZ", "703,AAA"})
    void columns_have_letters(int column, String letters) {
        assertThat(OdsContent.letters(column)).isEqualTo(letters);
    }

    @Test
    void a_table_has_whole_rows_of_known_cells() {
        List<Column> one = List.of(new Column("a", "a", Column.Kind.TEXT));

        assertThatThrownBy(() -> new Sheet("t", one, List.of(List.of("a", "b"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sheet("t", one, List.of(List.of(1.5d))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(Sample.TABLE, Sample.NOTES, Sample.AT, out, () -> {});
        return out.toByteArray();
    }

    private static byte[] ods() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ods.write(Sample.TABLE, Sample.NOTES, Sample.AT, out);
        return out.toByteArray();
    }

    private static Map<String, String> unpacked(byte[] file) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static List<String> times(byte[] file) throws IOException {
        List<String> times = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                times.add(entry.getTimeLocal().toString());
            }
        }
        return times;
    }
}
