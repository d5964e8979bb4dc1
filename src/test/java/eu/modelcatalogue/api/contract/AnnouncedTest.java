package eu.modelcatalogue.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.api.deprecation.Deprecation;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

/** What a method says of its end, the contract says too. */
class AnnouncedTest {

    /** Methods as resources have them. */
    static final class Resource {

        @org.eclipse.microprofile.openapi.annotations.Operation(operationId = "goes")
        @Deprecation(since = "2027-01-01", sunset = "2027-07-01", page = "/docs/api#instead")
        void goes() {}

        @org.eclipse.microprofile.openapi.annotations.Operation(operationId = "loses")
        @Deprecation(since = "2027-01-01", sunset = "2028-01-01", parameters = "old")
        void loses() {}

        @org.eclipse.microprofile.openapi.annotations.Operation(operationId = "stays")
        void stays() {}
    }

    /** Says it too late. */
    static final class Hasty {

        @org.eclipse.microprofile.openapi.annotations.Operation(operationId = "goes")
        @Deprecation(since = "2027-01-01", sunset = "2027-06-30")
        void goes() {}
    }

    private final OpenAPI contract = OASFactory.createOpenAPI()
            .components(OASFactory.createComponents())
            .paths(OASFactory.createPaths()
                    .addPathItem("/goes", item("goes"))
                    .addPathItem("/loses", item("loses"))
                    .addPathItem("/stays", item("stays")));

    private static PathItem item(String id) {
        return OASFactory.createPathItem()
                .GET(OASFactory.createOperation()
                        .operationId(id)
                        .description("It " + id + ".")
                        .addParameter(OASFactory.createParameter().name("old").description("Old."))
                        .addParameter(OASFactory.createParameter().name("new").description("New."))
                        .responses(
                                OASFactory.createAPIResponses().addAPIResponse("200", OASFactory.createAPIResponse())));
    }

    private org.eclipse.microprofile.openapi.models.Operation operation(String id) {
        return contract.getPaths().getPathItem("/" + id).getGET();
    }

    /** In their order: the contract is compared byte for byte. */
    private Set<String> headers(String id) {
        var headers = operation(id).getResponses().getAPIResponse("200").getHeaders();
        return headers == null ? Set.of() : headers.keySet();
    }

    @Test
    void an_operation_is_deprecated_with_its_day() throws IOException {
        new DeprecationFilter(Index.of(Resource.class, Deprecation.class)).filterOpenAPI(contract);

        assertThat(operation("goes").getDeprecated()).isTrue();
        assertThat(operation("goes").getExtensions()).containsEntry("x-sunset", "2027-07-01");
        assertThat(operation("goes").getDescription())
                .isEqualTo(
                        "It goes. Deprecated since 2027-01-01, and may be gone from 2027-07-01: see /docs/api#instead.");
        assertThat(headers("goes")).containsExactly("Deprecation", "Sunset");
        assertThat(contract.getComponents().getHeaders()).containsOnlyKeys("Deprecation", "Sunset");
    }

    @Test
    void a_parameter_is_and_nothing_beside_it() throws IOException {
        new DeprecationFilter(Index.of(Resource.class, Deprecation.class)).filterOpenAPI(contract);

        assertThat(operation("loses").getDeprecated()).isNull();
        assertThat(operation("loses").getParameters())
                .satisfiesExactly(
                        old -> {
                            assertThat(old.getDeprecated()).isTrue();
                            assertThat(old.getExtensions()).containsEntry("x-sunset", "2028-01-01");
                            assertThat(old.getDescription()).endsWith("see /docs/changes.");
                        },
                        other -> {
                            assertThat(other.getDeprecated()).isNull();
                            assertThat(other.getDescription()).isEqualTo("New.");
                        });
        assertThat(headers("loses")).contains("Sunset");
        assertThat(operation("stays").getDeprecated()).isNull();
        assertThat(headers("stays")).isEmpty();
    }

    /** A file is answered by the method that answers JSON; the contract calls it another operation. */
    @Test
    void what_answers_with_files_goes_with_it() throws IOException {
        contract.getPaths()
                .addPathItem("/goesAsFile", item("goesAsFile"))
                .addPathItem("/losesAsFile", item("losesAsFile"))
                .addPathItem("/staysAsFile", item("staysAsFile"));
        // As FileOperations leaves them.
        operation("losesAsFile").setParameters(operation("loses").getParameters());

        new DeprecationFilter(Index.of(Resource.class, Deprecation.class)).filterOpenAPI(contract);

        assertThat(operation("goesAsFile").getDeprecated()).isTrue();
        assertThat(operation("goesAsFile").getExtensions()).containsEntry("x-sunset", "2027-07-01");
        assertThat(headers("goesAsFile")).containsExactly("Deprecation", "Sunset");
        assertThat(operation("losesAsFile").getDeprecated()).isNull();
        assertThat(operation("losesAsFile").getParameters().get(0).getDescription())
                .containsOnlyOnce("Deprecated since");
        assertThat(headers("losesAsFile")).contains("Sunset");
        assertThat(operation("staysAsFile").getDeprecated()).isNull();
        assertThat(headers("staysAsFile")).isEmpty();
    }

    @Test
    void who_gives_too_little_notice_makes_no_contract() {
        assertThatThrownBy(
                        () -> new DeprecationFilter(Index.of(Hasty.class, Deprecation.class)).filterOpenAPI(contract))
                .hasMessageContaining("stays until 2027-07-01 at least");
    }
}
