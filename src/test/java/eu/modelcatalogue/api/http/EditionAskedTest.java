package eu.modelcatalogue.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.problem.InputFault;
import eu.modelcatalogue.query.Parameters;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which edition an address names. Four editions were published, two of them on one day, the last close to midnight. */
class EditionAskedTest {

    private static final List<EditionHeader> ALL = List.of(
            published(4, "2026-11-27T23:59:59Z"),
            published(3, "2026-11-26T18:00:00Z"),
            published(2, "2026-11-26T09:00:00Z"),
            published(1, "2026-11-20T12:00:00Z"));

    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

    @ParameterizedTest
    @CsvSource({
        "'',               4",
        "edition=4,        4",
        "edition=1,        1",
        "asOf=2026-11-20,  1",
        "asOf=2026-11-25,  1",
        "asOf=2026-11-26,  3",
        "asOf=2026-11-27,  4",
        "asOf=2026-12-01,  4"
    })
    void a_number_is_that_edition_and_a_day_is_the_last_of_its_time(String query, int number) {
        Parameters parameters = new Parameters(query, RequestedEdition.NAMES);

        assertThat(RequestedEdition.of(parameters, ALL, TODAY).number()).isEqualTo(number);
        parameters.check();
    }

    @ParameterizedTest
    @CsvSource({
        "edition=5,                   is not within bounds",
        "edition=0,                   is not within bounds",
        "asOf=2026-11-19,             is not a day on which there was an edition",
        "asOf=2026-12-02,             is not a day on which there was an edition",
        "asOf=2026-02-30,             is not a day on which there was an edition",
        "asOf=yesterday,              is not a day on which there was an edition",
        "asOf=2026-11-26&edition=2,   is given beside edition"
    })
    void what_names_none_is_a_fault(String query, String detail) {
        Parameters parameters = new Parameters(query, RequestedEdition.NAMES);

        assertThat(RequestedEdition.of(parameters, ALL, TODAY)).isEqualTo(ALL.get(0));
        assertThatThrownBy(parameters::check)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getParameters().get("errors"))
                                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(InputFault.class))
                                .extracting(InputFault::detail)
                                .containsExactly(detail));
    }

    private static EditionHeader published(int number, String when) {
        return new EditionHeader(
                number, "sha256:" + "0".repeat(64), Instant.parse(when), "test", new EditionHeader.Changes(0, 0, 0, 0));
    }
}
