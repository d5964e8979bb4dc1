package eu.modelcatalogue.importers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names of organisations that sources write become a name and other names. */
class OrganisationNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Acme; Acme; ''",
                "Massachusetts Institute of Technology (MIT); Massachusetts Institute of Technology; MIT|Massachusetts Institute of Technology (MIT)",
                "University of California (UC) Berkeley; University of California Berkeley; University of California (UC) Berkeley",
                "KE Holdings Inc. (“Beike”); KE Holdings Inc.; Beike|KE Holdings Inc. (“Beike”)",
                "Mila - Quebec AI (originally Montreal Institute for Learning Algorithms); Mila - Quebec AI; Mila - Quebec AI (originally Montreal Institute for Learning Algorithms)",
                "University of Montreal / Université de Montréal; University of Montreal; Université de Montréal|University of Montreal / Université de Montréal",
                "Northeastern University (China); Northeastern University (China); ''",
                "360 Security Technology; 360 Security Technology; ''",
            })
    void brackets_hold_another_name(String written, String name, String aliases) {
        assertThat(OrganisationName.of(written))
                .isEqualTo(new OrganisationName(name, aliases.isEmpty() ? List.of() : List.of(aliases.split("[|]"))));
    }
}
