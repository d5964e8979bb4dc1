package eu.modelcatalogue.web.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** RFC 9116: a contact that is a URI, and one expiry less than a year ahead. That it is a 404 without an operator, ReferencePagesTest shows. */
class SecurityTxtTest {

    @Test
    void it_names_the_operators_address_and_a_day_until_which_it_holds() {
        assertThat(SecurityTxt.text(Optional.of("catalogue@example.org"), Instant.parse("2026-11-26T06:30:00Z")))
                .contains("""
                        Contact: mailto:catalogue@example.org
                        Expires: 2027-05-25T00:00:00Z
                        Preferred-Languages: en, fr, de, it, es
                        """);
    }

    @Test
    void without_an_address_there_is_no_file() {
        assertThat(SecurityTxt.text(Optional.empty(), Instant.EPOCH)).isEmpty();
    }
}
