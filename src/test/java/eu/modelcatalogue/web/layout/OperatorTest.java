package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who answers for a copy of the catalogue, and how one writes to them. */
class OperatorTest {

    /** An operator of whom this is stated. */
    private record Stated(
            Optional<String> name, Optional<String> contact, Optional<String> address, Optional<String> phone)
            implements Operator {

        static Stated of(String name, String contact, String address, String phone) {
            return new Stated(some(name), some(contact), some(address), some(phone));
        }

        private static Optional<String> some(String text) {
            return Optional.of(text).filter(one -> !one.isEmpty());
        }

        @Override
        public Optional<String> responsible() {
            return Optional.empty();
        }

        @Override
        public Optional<String> host() {
            return Optional.empty();
        }

        @Override
        public Optional<String> dataProtection() {
            return Optional.empty();
        }

        @Override
        public Optional<String> logRetention() {
            return Optional.empty();
        }

        @Override
        public Optional<String> accessibilityAudit() {
            return Optional.empty();
        }

        @Override
        public Optional<String> issues() {
            return Optional.empty();
        }
    }

    @Test
    void who_has_a_name_an_address_and_a_way_to_object_answers() {
        assertThat(Stated.of("Agency", "a@example.eu", "Street 1", "").answers())
                .isTrue();
        assertThat(Stated.of("Agency", "", "Street 1", "+32 2").answers()).isTrue();
        assertThat(Stated.of("", "a@example.eu", "Street 1", "").answers()).isFalse();
        assertThat(Stated.of("Agency", "a@example.eu", "", "").answers()).isFalse();
        assertThat(Stated.of("Agency", "", "Street 1", "").answers()).isFalse();
    }

    @Test
    void a_message_begins_with_what_it_is_about() {
        assertThat(Stated.of("Agency", "a@example.eu", "Street 1", "")
                        .mail("gpt-5: released", "Model: GPT-5\nWrong: é & so"))
                .isEqualTo(
                        "mailto:a@example.eu?subject=gpt-5%3A%20released&body=Model%3A%20GPT-5%0D%0AWrong%3A%20%C3%A9%20%26%20so");
        assertThat(Stated.of("Agency", "", "Street 1", "+32 2").mail("x", "y")).isEmpty();
    }
}
