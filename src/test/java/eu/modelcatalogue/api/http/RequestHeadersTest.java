package eu.modelcatalogue.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers as whoever parses them is given them. */
class RequestHeadersTest {

    /** Ranges that cannot be read were a fault of ours at clauses and dossiers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | */*",
                "text/html,application/xml;q=0.9,*/*;q=0.8 | text/html,application/xml;q=0.9,*/*;q=0.8",
                "text/csv;header=present;q=0.5 , a/b | text/csv;header=present;q=0.5,a/b",
                "',;=/' | ''",
                "a/b;q=x | ''",
                "a/b;q=x,text/csv | text/csv",
                "x | ''",
                "'' | ''",
                "/ , a/, /b, a/b;, a/b;= | ''",
                "application/problem+json | ''",
                "Application/Problem+JSON; q=0.9 ,application/pdf | application/pdf",
                "application/problem+jsonx | application/problem+jsonx"
            })
    void ranges_that_can_be_read(String accept, String readable) {
        assertThat(RequestHeaders.readable(accept)).isEqualTo(readable);
    }
}
