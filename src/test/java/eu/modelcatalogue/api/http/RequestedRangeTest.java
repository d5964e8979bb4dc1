package eu.modelcatalogue.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which part of a file of 100 bytes a header names. */
class RequestedRangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bytes=0-9          | bytes 0-9/100
            bytes=90-          | bytes 90-99/100
            bytes=-10          | bytes 90-99/100
            bytes=-1000        | bytes 0-99/100
            bytes=50-1000      | bytes 50-99/100
            bytes=100-         | none
            bytes=-0           | none
            bytes=9-8          | not read
            bytes=-            | not read
            bytes=0-1,5-6      | not read
            lines=0-1          | not read
            bytes=a-b          | not read
            bytes=0-9999999999999999999 | not read
            """)
    void a_header_names_one_part(String header, String part) {
        Optional<RequestedRange> range = RequestedRange.of(header);

        assertThat(range.map(one ->
                                one.of(100).map(RequestedRange.Part::written).orElse("none"))
                        .orElse("not read"))
                .isEqualTo(part);
    }
}
