package eu.modelcatalogue.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what the service reads from headers. */
class RequestHeadersTest {

    /** Unreadable ranges once caused internal errors at clauses and dossiers. */
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
                "application/problem+jsonx | application/problem+jsonx",
                "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\" | application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\"",
                "a/b; p=\"x;y\" ; q=0.5, c/d | a/b; p=\"x;y\" ; q=0.5,c/d",
                "text/csv ; q=0.5 , a/b\t;q=0.1 | text/csv; q=0.5,a/b;q=0.1",
                "a/b ;p=\"x ;y\" | a/b;p=\"x ;y\"",
                "a/b;p=\"x\\\"y\\\\\" , c/d | a/b;p=\"x\\\"y\\\\\",c/d",
                "a/b;p=\"\" | a/b;p=\"\"",
                "a/b;p=\"x,c/d,y\", e/f | e/f",
                "a/b;p=\"x\\,c/d\", e/f | e/f",
                "c/d, a/b;p=\"x,e/f | c/d",
                "c/d, a/b;p=x\" | c/d",
                "a/b;\"p\"=x, c/d | c/d",
                "a/b;q=\"1\", c/d | c/d",
                "a/b;p=\"x\"y, c/d | c/d",
                "a/b;p=\"x\u0001\", c/d | c/d"
            })
    void ranges_that_can_be_read(String accept, String readable) {
        assertThat(RequestHeaders.readable(accept)).isEqualTo(readable);
    }

    /** Headers of the maximum length that are hard for regular expressions. */
    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\\"", "a/b;p=\"", "a/b;p=\"x\",", ";p=\"x\"", ",", "a/b;p=\"\\\\\""})
    void none_takes_long(String part) {
        String accept = "a/b" + part.repeat(1_000 / part.length());

        assertTimeout(Duration.ofSeconds(1), () -> {
            for (int i = 0; i < 100; i++) {
                RequestHeaders.readable(accept);
            }
        });
    }
}
