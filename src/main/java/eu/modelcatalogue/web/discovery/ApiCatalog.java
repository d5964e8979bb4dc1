package eu.modelcatalogue.web.discovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The APIs of this service as a set of links. Source: RFC 9727 ({@code api-catalog}), RFC 9264 ({@code linkset}).
 *
 * @param linkset the targets of each address
 */
record ApiCatalog(List<Context> linkset) {

    private static final String JSON = "application/json";

    /** The licence of the data. */
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    /** The targets of one address, by relation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Context(
            String anchor,
            @Nullable List<Target> item,
            @JsonProperty("service-desc") @Nullable List<Target> description,
            @JsonProperty("service-doc") @Nullable List<Target> documentation,
            @Nullable List<Target> status,
            @Nullable List<Target> license) {}

    record Target(String href, String type) {}

    static ApiCatalog of(UnaryOperator<String> address) {
        return new ApiCatalog(List.of(
                new Context(
                        address.apply("/.well-known/api-catalog"),
                        List.of(new Target(address.apply("/v1"), JSON), new Target(address.apply("/mcp"), JSON)),
                        null,
                        null,
                        null,
                        null),
                new Context(
                        address.apply("/v1"),
                        null,
                        List.of(
                                new Target(address.apply("/v1/openapi.json"), JSON),
                                new Target(address.apply("/v1/openapi.yaml"), "application/yaml")),
                        List.of(new Target(address.apply("/docs"), "text/html")),
                        List.of(new Target(address.apply("/q/health/ready"), JSON)),
                        List.of(new Target(LICENCE, "text/html"))),
                new Context(
                        address.apply("/mcp"),
                        null,
                        null,
                        List.of(new Target(address.apply("/docs/guides/language-models"), "text/html")),
                        List.of(new Target(address.apply("/q/health/ready"), JSON)),
                        List.of(new Target(LICENCE, "text/html")))));
    }
}
