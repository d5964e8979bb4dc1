package eu.modelcatalogue.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void names_and_values_as_they_are_with_commas_quotes_and_line_ends_as_rfc_4180_has_them() throws IOException {
        assertThat(written(Sample.TABLE, false))
                .isEqualTo("""
                        name,released,parameters,share,year,same,letter-2025
                        "Léa, the “great” & <small>",2025-06-30,24000000000,0.4267,2025,true,notMet
                        "'=HYPERLINK(""https://example.org"")",2025-06,-1,,,false,met
                        " two  lines
                        and a\ttab ",,,-0.5,1999,,unknown
                        """.replace("\n", "\r\n").replace("lines\r\n", "lines\n"));
    }

    @Test
    void a_byte_order_mark_for_spreadsheets_where_one_is_wanted() throws IOException {
        assertThat(written(Sample.TABLE, true)).isEqualTo("\uFEFF" + written(Sample.TABLE, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "=cmd|' /C calc'!A0",
                "-",
                "'=1+1",
                "'quoted'",
            })
    void no_text_begins_like_a_formula_and_each_can_be_read_back(String text) throws IOException {
        String read = readBack(text);

        assertThat(read).isEqualTo("'" + text);
        assertThat(read.charAt(0)).isEqualTo('\'');
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "1+1", "a=b", "", " =1+1", "Mistral-7B", "2025-06", "O'Neil"})
    void other_text_stays_as_it_is(String text) throws IOException {
        assertThat(readBack(text)).isEqualTo(text);
    }

    @Test
    void a_negative_number_stays_a_number() throws IOException {
        Sheet table = new Sheet("t", List.of(new Column("n", "n", Column.Kind.NUMBER)), List.of(List.of(-5L)));

        assertThat(written(table, false)).isEqualTo("n\r\n-5\r\n");
    }

    private static String readBack(String text) throws IOException {
        Sheet table = new Sheet(
                "t",
                List.of(new Column("a", "a", Column.Kind.TEXT), new Column("b", "b", Column.Kind.TEXT)),
                List.of(List.of("first", text)));
        List<CSVRecord> records =
                CSVFormat.RFC4180.parse(new StringReader(written(table, false))).getRecords();
        assertThat(records).hasSize(2);
        return records.get(1).get(1);
    }

    private static String written(Sheet table, boolean mark) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.write(table, mark, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
