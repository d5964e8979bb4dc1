package eu.modelcatalogue.api.http;

import eu.modelcatalogue.api.answer.Links;
import eu.modelcatalogue.api.coding.Coding;
import eu.modelcatalogue.api.coding.Content;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.function.Supplier;

/**
 * An answer by name, as one caller takes it; its body is made, or found, where it is needed.
 *
 * @param tag strong: of this content in this coding
 * @param packable whether to some callers it goes packed
 */
record Ready(
        EntityTag tag,
        String quotedTag,
        Date modified,
        String writtenDate,
        MediaType type,
        boolean packable,
        Supplier<Content> body,
        Supplier<String> links) {

    private static final String VARY = "Accept";

    private static final String VARY_PACKABLE = VARY + ", " + Coding.ACCEPTED;

    /** The same, with links of its own. */
    Ready leading(Supplier<String> to) {
        return new Ready(tag, quotedTag, modified, writtenDate, type, packable, body, to);
    }

    /** The answer to a request that may have it already. */
    Response to(Request request) {
        return request.evaluatePreconditions(modified, tag) == null
                ? whole()
                : named(Response.notModified(), Links.OF_ALL).build();
    }

    /** The answer to a request that does not have it. */
    Response whole() {
        Content content = body.get();
        Response.ResponseBuilder answer = named(Response.ok(content.body(), type), links.get());
        if (content.coding() != Coding.IDENTITY) {
            answer.header(Coding.APPLIED, content.coding().word());
        }
        return answer.build();
    }

    /** The headers by which caches know an answer, written once. */
    private Response.ResponseBuilder named(Response.ResponseBuilder answer, String links) {
        return answer.header("ETag", quotedTag)
                .header("Last-Modified", writtenDate)
                .header("Cache-Control", Answers.CACHING)
                .header("Vary", packable ? VARY_PACKABLE : VARY)
                .header("Link", links);
    }
}
