package eu.modelcatalogue.api.http;

import eu.modelcatalogue.api.compression.Content;
import eu.modelcatalogue.api.compression.ContentCoding;
import eu.modelcatalogue.api.schema.Links;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.function.Supplier;

/**
 * An answer by name, as one caller takes it; what is sent is made, or found, where it is needed.
 *
 * @param tag strong: of this content in this coding
 * @param packable whether to some callers it goes packed
 */
record PreparedAnswer(
        EntityTag tag,
        String quotedTag,
        Date modified,
        String writtenDate,
        MediaType type,
        boolean packable,
        Supplier<Sent> sent) {

    /**
     * What is sent, beside the name.
     */
    record Sent(Content content, String links) {}

    private static final String VARY = "Accept";

    private static final String VARY_PACKABLE = VARY + ", " + ContentCoding.ACCEPTED;

    private static final int HELD_AROUND = 1_024;

    /** The same, with links of its own; they are found out after the body. */
    PreparedAnswer leading(Supplier<Links> to) {
        return with(() -> new Sent(sent.get().content(), to.get().written()));
    }

    /** The same, made now and held: what it was made out of is let go. */
    PreparedAnswer held() {
        Sent made = sent.get();
        return with(() -> made);
    }

    private PreparedAnswer with(Supplier<Sent> other) {
        return new PreparedAnswer(tag, quotedTag, modified, writtenDate, type, packable, other);
    }

    /** Bytes that one takes in memory that is held, with its headers and what stands around them. */
    int length() {
        Sent whole = sent.get();
        return whole.content().length() + whole.links().length() + HELD_AROUND;
    }

    /** The answer to a request that may have it already. */
    Response to(Request request) {
        return request.evaluatePreconditions(modified, tag) == null
                ? whole()
                : named(Response.notModified(), Links.OF_ALL).build();
    }

    /** The answer to a request that does not have it. */
    Response whole() {
        Sent whole = sent.get();
        Content content = whole.content();
        Response.ResponseBuilder answer = named(Response.ok(content.body(), type), whole.links());
        if (content.coding() != ContentCoding.IDENTITY) {
            answer.header(ContentCoding.APPLIED, content.coding().word());
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
