package eu.modelcatalogue.api.compression;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is packed, and for whom. */
class CodingTest {

    /** Source: RFC 9110, 12.5.3, with its examples. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gzip                                      | GZIP
                    GZip                                      | GZIP
                    x-gzip                                    | GZIP
                    compress, gzip                            | GZIP
                    'gzip, deflate, br, zstd'                 | GZIP
                    *                                         | GZIP
                    'compress;q=0.5, gzip;q=1.0'              | GZIP
                    'gzip;q=1.0, identity; q=0.5, *;q=0'      | GZIP
                    'gzip;q=0.001'                            | GZIP
                    'br;q=x, gzip , ;;, =, a/b'               | GZIP
                    ''                                        | IDENTITY
                    identity                                  | IDENTITY
                    br                                        | IDENTITY
                    'gzip;q=0'                                | IDENTITY
                    'gzip;q=0, *'                             | IDENTITY
                    'gzip;q=0.000'                            | IDENTITY
                    '*;q=0'                                   | IDENTITY
                    'gzip;q=0.5, identity;q=1'                | IDENTITY
                    'identity;q=0'                            | IDENTITY
                    'gzip;q=2'                                | IDENTITY
                    'gzip;q=-1'                               | IDENTITY
                    'gzip;q=NaN'                              | IDENTITY
                    'gzip q=1'                                | IDENTITY
                    'gzipgzip'                                | IDENTITY
                    """)
    void what_a_caller_takes_best(String header, ContentCoding chosen) {
        assertThat(ContentCoding.chosen(List.of(header))).isEqualTo(chosen);
    }

    @Test
    void headers_of_one_name_are_one_list() {
        assertThat(ContentCoding.chosen(List.of("br", "gzip"))).isEqualTo(ContentCoding.GZIP);
        assertThat(ContentCoding.chosen(List.of("gzip", "gzip;q=0"))).isEqualTo(ContentCoding.IDENTITY);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, true",
        "application/x-ndjson, true",
        "application/jsonl, true",
        "application/yaml, true",
        "application/problem+json, true",
        "application/ld+json, true",
        "application/atom+xml, true",
        "application/vnd.cyclonedx+json, true",
        "text/csv;charset=UTF-8;header=present, true",
        "text/html, true",
        "TEXT/CSS, true",
        "text/javascript, true",
        "image/svg+xml, true",
        "application/xml, true",
        "application/gzip, false",
        "application/pdf, false",
        "image/png, false",
        "font/woff2, false",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, false",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document, false",
        "application/vnd.oasis.opendocument.spreadsheet, false",
        "application/vnd.oasis.opendocument.text, false",
        "application/octet-stream, false"
    })
    void what_is_worth_packing(String type, boolean worth) {
        assertThat(ContentCoding.isWorth(MediaType.valueOf(type))).isEqualTo(worth);
    }

    @Test
    void what_fits_a_packet_goes_as_it_is() throws IOException {
        byte[] small = "x".repeat(Content.SHORTEST - 1).getBytes(StandardCharsets.US_ASCII);
        byte[] large = "x".repeat(Content.SHORTEST).getBytes(StandardCharsets.US_ASCII);

        assertThat(Content.of(small, ContentCoding.GZIP)).isEqualTo(Content.plain(small));
        assertThat(Content.of(large, ContentCoding.IDENTITY)).isEqualTo(Content.plain(large));
        Content packed = Content.of(large, ContentCoding.GZIP);
        assertThat(packed.coding()).isEqualTo(ContentCoding.GZIP);
        assertThat(packed.length()).isLessThan(100);
        assertThat(unpacked((byte[]) packed.body())).isEqualTo(large);
        // A strong tag names bytes: the same content is packed to the same.
        assertThat((byte[]) Content.of(large, ContentCoding.GZIP).body()).isEqualTo(packed.body());
    }

    @Test
    void pieces_can_be_read_as_they_come_and_are_one_answer() throws IOException {
        byte[] first = new byte[40_000];
        new Random(1).nextBytes(first);
        byte[] second = "a model\n".repeat(5_000).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (Packing packing = new Packing()) {
            sent.writeBytes(packing.pack(first, false));
            assertThat(new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray())).readNBytes(first.length))
                    .isEqualTo(first);
            assertThat(packing.isEnded()).isFalse();
            sent.writeBytes(packing.pack(second, true));
            assertThat(packing.isEnded()).isTrue();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(first);
        whole.writeBytes(second);
        assertThat(unpacked(sent.toByteArray())).isEqualTo(whole.toByteArray());
    }

    @Test
    void nothing_is_an_answer_too() throws IOException {
        try (Packing packing = new Packing()) {
            assertThat(unpacked(packing.pack(new byte[0], true))).isEmpty();
        }
        new Packing().close();
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }
}
