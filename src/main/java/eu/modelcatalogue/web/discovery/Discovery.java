package eu.modelcatalogue.web.discovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.web.fragments.DataSet;
import eu.modelcatalogue.web.layout.Asset;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Files at well-known addresses, which programs can find without prior knowledge. */
@Path("/")
@Produces(MediaType.WILDCARD)
@NonBlocking
public class Discovery {

    private static final MediaType PLAIN = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");
    private static final MediaType XML = MediaType.APPLICATION_XML_TYPE.withCharset("UTF-8");
    private static final MediaType LINKSET =
            MediaType.valueOf("application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"");

    private static final MediaType JSON_LD = MediaType.valueOf("application/ld+json");

    private final Answers answers;
    private final PublicAddress address;
    private final ObjectMapper json;

    Discovery(Answers answers, PublicAddress address, ObjectMapper json) {
        this.answers = answers;
        this.address = address;
        this.json = json;
    }

    /** The APIs of this service. Source: RFC 9727. */
    @GET
    @Path(".well-known/api-catalog")
    public Response apiCatalog(@Context Request request) {
        Response answer = text(request, LINKSET, "api-catalog", edition -> written(ApiCatalog.of(address::of)));
        answer.getHeaders().putSingle("Link", "<" + address.of("/.well-known/api-catalog") + ">; rel=\"api-catalog\"");
        return answer;
    }

    /** What crawlers may fetch. Source: RFC 9309. */
    @GET
    @Path("robots.txt")
    public Response robots(@Context Request request) {
        return text(request, PLAIN, "robots", edition -> ForPrograms.robots(address::of, address.isKnown()));
    }

    /** An overview for language models. Source: https://llmstxt.org/ */
    @GET
    @Path("llms.txt")
    public Response llms(@Context Request request) {
        return text(request, PLAIN, "llms", edition -> ForPrograms.llms(address::of, edition));
    }

    /** Every permanent page. Source: https://www.sitemaps.org/protocol.html */
    @GET
    @Path("sitemap.xml")
    @Blocking
    public Response sitemap(@Context Request request) {
        if (!address.isKnown()) {
            throw Problems.problem(
                            ProblemType.NOT_FOUND,
                            "The operator of this catalogue has not stated where it is found (catalogue.public-address), and a map needs whole addresses.")
                    .build();
        }
        return text(request, XML, "sitemap", edition -> Sitemap.of(edition, address::of));
    }

    /** The catalogue as a data set, linked from every page, because the pages contain nothing inline. Source: https://schema.org/Dataset */
    @GET
    @Path("schema-org.jsonld")
    public Response dataSet(@Context Request request) {
        return text(request, JSON_LD, "data-set", edition -> written(DataSet.of(edition.header(), address::of)));
    }

    /**
     * The former address of {@link #dataSet}, which differed from the catalogue by DCAT-AP in nothing but {@code /v1}. Who looks for a catalogue by
     * this name wants the latter; pages name the address in the words of schema.org.
     */
    @GET
    @Path("catalogue.jsonld")
    public Response catalogue() {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create("/v1/catalogue.jsonld"))
                .header("Cache-Control", Answers.CACHING)
                .build();
    }

    /** The icon, where browsers look for it while they show an answer that is no page, or before they have read which icon a page names. */
    @GET
    @Path("favicon.ico")
    public Response icon() {
        return Response.status(Response.Status.FOUND)
                .location(URI.create(Asset.named("icon.svg").href()))
                .header("Cache-Control", Answers.CACHING)
                .build();
    }

    private String written(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of text always become JSON", e);
        }
    }

    private interface Writing {
        String of(Edition edition);
    }

    private Response text(Request request, MediaType type, String key, Writing writing) {
        Edition edition = answers.edition(Parameters.none());
        return answers.download(
                request,
                edition.header(),
                "discovery " + key,
                type,
                () -> writing.of(edition).getBytes(StandardCharsets.UTF_8));
    }
}
