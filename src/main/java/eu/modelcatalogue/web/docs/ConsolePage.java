package eu.modelcatalogue.web.docs;

import eu.modelcatalogue.problem.InputFault;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A console: a field for an address of the API, and the complete answer. With scripts it is shown on the page; a browser without scripts opens
 * it.
 */
@Path(ConsolePage.PATH)
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class ConsolePage {

    static final String PATH = DocsPage.PATH + "/console";

    /** The initial address: its answer is small, and shows the purpose of the catalogue. */
    static final String FIRST =
            "/v1/models?weights=open&licenceClass=open&region=EU&fields=id,developer,licence&limit=3";

    /** An example declaration. */
    static final String OFFER = """
            {
              "name": "Lot 2",
              "basedOn": "mistral-small-3.2",
              "declaration": {
                "components": {
                  "trainingCode": {"availability": "released", "licence": "Apache-2.0"}
                }
              },
              "profiles": ["letter-2025", "osaid-1.0"]
            }""";

    private static final String ADDRESS = "address";

    /** Scheme and host of a copied address. */
    private static final Pattern HERE = Pattern.compile("^https?://[^/]+");

    private static final Pattern OF_THE_API = Pattern.compile("/v1(?:[/?].*)?");

    /** Characters that need no encoding in an address. Source: RFC 3986. */
    private static final String PLAIN = "-._~:/?@!$&'()*+,;=%";

    private final Pages pages;

    ConsolePage(Pages pages) {
        this.pages = pages;
    }

    record Shown(Page page, List<DocsPart> parts, String address, List<Ready> ready, String offer)
            implements TemplateInstance {}

    /** An example request. */
    public record Ready(String href, String address, String name) {}

    @GET
    public Response show() {
        Page page = pages.open(Set.of(ADDRESS));
        Optional<String> asked = asked(page);
        return pages.answer(page, () -> new Shown(page, DocsPart.of(page), asked.orElse(FIRST), ready(page), OFFER));
    }

    /** The target of the form without scripts: it redirects to the answer. */
    @GET
    @Path("answer")
    public Response answer() {
        Page page = pages.open(Set.of(ADDRESS));
        Optional<String> asked = asked(page);
        page.parameters().check();
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", asked.orElse(page.href(PATH)))
                .header("Cache-Control", "public, max-age=86400")
                .build();
    }

    private static Optional<String> asked(Page page) {
        Optional<String> typed = page.parameters().get(ADDRESS);
        return typed.map(address -> target(address)
                .orElseThrow(() -> Problems.invalid(List.of(new InputFault(
                        ADDRESS, address, "is not an address of the API", "a path that begins with /v1")))));
    }

    /** An address of this API for a request: without host, with forbidden characters encoded. Empty if it is not one. */
    static Optional<String> target(String typed) {
        String path = HERE.matcher(typed.strip()).replaceFirst("");
        if (!OF_THE_API.matcher(path).matches()) {
            return Optional.empty();
        }
        StringBuilder address = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xff);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
            address.append(plain ? String.valueOf(letter) : "%%%02X".formatted((int) letter));
        }
        return Optional.of(address.toString());
    }

    private static List<Ready> ready(Page page) {
        return Stream.of(
                        ready(page, "open", FIRST),
                        ready(page, "why", "/v1/models/llama-4-maverick/assessments/letter-2025?lang=" + page.lang()),
                        ready(page, "model", "/v1/models/mistral-small-3.2"),
                        ready(page, "licence", "/v1/licences/LicenseRef-Llama-4"),
                        ready(page, "figures", "/v1/statistics?by=region,weights"),
                        ready(page, "table", "/v1/models?country=FR&format=csv&limit=5"),
                        ready(page, "changes", "/v1/editions/1/changes?limit=3"),
                        ready(page, "problem", "/v1/models?weights=opn&limit=0"))
                .toList();
    }

    private static Ready ready(Page page, String name, String address) {
        return new Ready(
                page.href(new Address(PATH).with(ADDRESS, address).written()),
                address,
                page.say("docs.console.ready." + name));
    }
}
