package eu.modelcatalogue.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Small;
import eu.modelcatalogue.problem.InputFault;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A search is decoded once, out of one table, and has one spelling however it was asked. */
class AskedTest {

    private static final Edition EDITION = Small.edition(Map.of(
            "small", "parameters: 8000000000, contextLength: 8192, released: 2025-06",
            "large", "parameters: 70000000000"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                     | /v1/models
            weights=open,closed                                    | /v1/models?weights=closed,open
            weights=%21closed                                      | /v1/models?weights=!closed
            weights=open,open&code=closed                          | /v1/models?code=closed&weights=open
            q=++LÉA++small+                                        | /v1/models?q=lea%20small
            sort=-released,name&limit=20&offset=0                  | /v1/models?sort=-released,name
            limit=5&offset=10                                      | /v1/models?limit=5&offset=10
            alias=https://huggingface.co/Acme/Small                | /v1/models?alias=acme/small
            ids=Acme/Small,%20nobody,Acme/Small                    | /v1/models?ids=Acme/Small,nobody
            ids=small&limit=20                                     | /v1/models?ids=small&limit=20
            parametersMax=9000000000&parametersMin=1               | /v1/models?parametersMax=9000000000&parametersMin=1
            releasedFrom=2025-01-01&releasedTo=2025-12-31          | /v1/models?releasedFrom=2025-01-01&releasedTo=2025-12-31
            retiringBefore=2027-01-01                              | /v1/models?retiringBefore=2027-01-01
            fitsIn=48                                              | /v1/models?fitsIn=48
            fitsIn=48&bits=16                                      | /v1/models?fitsIn=48
            bits=4&fitsIn=48                                       | /v1/models?bits=4&fitsIn=48
            facets=country,weights&fields=name,id                  | /v1/models?facets=country,weights&fields=name,id
            edition=1                                              | /v1/models?edition=1
            firm=true                                              | /v1/models
            """)
    void one_spelling_for_all_ways_to_ask(String asked, String address) {
        assertThat(read(asked).at("/v1/models").written()).isEqualTo(address);
        String again = address.replaceFirst("^/v1/models\\??", "");
        assertThat(read(again).at("/v1/models").written()).isEqualTo(address);
    }

    static Stream<SearchParameter> every_parameter() {
        return SearchParameters.all().values().stream();
    }

    /** Each line of the table is whole: its example is read, narrows the search where it says so, and is written back. */
    @ParameterizedTest
    @MethodSource
    void every_parameter(SearchParameter one) {
        // Examples of criteria and of values come from the whole catalogue: this edition has others, and no criteria to
        // be firm about.
        String example = one.isList() || one.name().equals(SearchParameters.FIRM)
                ? ""
                : one.parameter().example().toString();
        String asked = one.name() + "=" + example + (one.name().equals(SearchParameters.BITS) ? "&fitsIn=48" : "");

        if (!example.isEmpty()) {
            boolean usual = one.parameter().shape() instanceof Parameter.Shape.Whole whole && whole.absent() != null;
            assertThat(read(asked).values().containsKey(one.name())).isEqualTo(!usual);
        }
        assertThat(one.parameter().meaning()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            weights=opne                                | weights: opne is not a known value
            meets=letter                                | meets: letter is not a criterion
            parametersMin=9&parametersMax=8             | parametersMin: 9 is after parametersMax
            releasedFrom=2025-02-30                     | releasedFrom: 2025-02-30 is not a day of the calendar
            releasedFrom=2025-02-02&releasedTo=2025-01-01 | releasedFrom: 2025-02-02 is after releasedTo
            fitsIn=0                                    | fitsIn: 0 is not within bounds
            bits=8                                      | bits: 8 says nothing without fitsIn
            firm=no                                     | firm: no is not a known value
            bits=5&fitsIn=8                             | bits: 5 is not a supported number of bits
            sort=size                                   | sort: size cannot be used for sorting
            sort=name,-name                             | sort: -name is named twice
            sort=name,id,released,country               | sort: name,id,released,country has too many keys
            facets=colour                               | facets: colour is not known
            fields=colour                               | fields: colour is not known
            limit=101                                   | limit: 101 is not within bounds
            colour=red                                  | colour: red is not a parameter of this resource
            weights=open&weights=closed                 | weights: open and closed is given 2 times
            country=                                    | country:  is empty
            """)
    void a_fault_names_its_parameter(String asked, String fault) {
        assertThat(faults(asked)).containsExactly(fault);
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults("weights=opne&limit=0&sort=size")).hasSize(3);
    }

    @Test
    void a_file_has_all_that_is_found_unless_a_page_is_asked_for() {
        Search whole = Search.whole(parameters("facets=country"), EDITION);

        assertThat(whole.query().limit()).isEqualTo(Integer.MAX_VALUE);
        assertThat(whole.at("/").written()).isEqualTo("/");
        assertThat(Search.whole(parameters("limit=20"), EDITION).at("/").written())
                .isEqualTo("/?limit=20");
    }

    @Test
    void a_search_leads_to_its_neighbours() {
        Search search = read("weights=open,unknown&limit=5");

        assertThat(search.from(5).at("/").written()).isEqualTo("/?limit=5&offset=5&weights=open,unknown");
        assertThat(search.pinned(EDITION).at("/").written()).isEqualTo("/?edition=1&limit=5&weights=open,unknown");
        assertThat(search.all().at("/").written()).isEqualTo("/?weights=open,unknown");
        assertThat(search.at("/").withoutValue("weights", "open").written()).isEqualTo("/?limit=5&weights=unknown");
    }

    private static Search read(String query) {
        Parameters parameters = parameters(query);
        Search search = Search.paged(parameters, EDITION);
        parameters.check();
        return search;
    }

    private static Parameters parameters(String query) {
        return new Parameters(query, Question.SEARCH.names());
    }

    private static List<String> faults(String query) {
        Parameters parameters = parameters(query);
        Search.paged(parameters, EDITION);
        List<String> told = new ArrayList<>();
        assertThatThrownBy(parameters::check)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> ((List<?>) problem.getParameters().get("errors"))
                                .stream()
                                        .map(InputFault.class::cast)
                                        .forEach(fault -> told.add(
                                                fault.parameter() + ": " + fault.value() + " " + fault.detail())));
        return told;
    }
}
