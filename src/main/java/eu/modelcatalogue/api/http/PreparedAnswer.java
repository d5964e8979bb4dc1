package eu.modelcatalogue.api.http;

import eu.modelcatalogue.api.compression.Content;
import eu.modelcatalogue.api.compression.ContentCoding;
import eu.modelcatalogue.api.schema.Links;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer known by its tag, in the coding that one caller accepts; its content is computed or looked up only when it is needed.
 *
 * @param tag strong: it identifies this content in this coding
 * @param packable whether the answer is compressed for callers who accept it
 */
record PreparedAnswer(
        EntityTag tag,
        String quotedTag,
        Date modified,
        String writtenDate,
        MediaType type,
        boolean packable,
        Supplier<Sent> sent) {

    /** Content and links of the answer. */
    record Sent(Content content, String links) {}

    private static final String VARY = "Accept";

    private static final String VARY_PACKABLE = VARY + ", " + ContentCoding.ACCEPTED;

    private static final int HELD_AROUND = 1_024;

    /** The same with its own links, which are computed after the body. */
    PreparedAnswer leading(Supplier<Links> to) {
        return with(() -> new Sent(sent.get().content(), to.get().written()));
    }

    /**
     * The same, last modified no earlier than a day: its content counts ages from that day, so a caller who has it from the day before, and says
     * only when, must get it anew.
     */
    PreparedAnswer notBefore(LocalDate day) {
        Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return begin.isAfter(modified.toInstant())
                ? new PreparedAnswer(tag, quotedTag, Date.from(begin), HttpDate.of(begin), type, packable, sent)
                : this;
    }

    /** The same, computed now and kept, so that the objects it was computed from can be released. */
    PreparedAnswer held() {
        Sent made = sent.get();
        return with(() -> made);
    }

    private PreparedAnswer with(Supplier<Sent> other) {
        return new PreparedAnswer(tag, quotedTag, modified, writtenDate, type, packable, other);
    }

    /** Bytes of memory that a kept answer takes, with its headers and the objects around it. */
    int length() {
        Sent whole = sent.get();
        return whole.content().length() + whole.links().length() + HELD_AROUND;
    }

    /** The answer to a caller who may already have it. */
    Response to(Request request) {
        return request.evaluatePreconditions(modified, tag) == null
                ? whole()
                : named(Response.notModified(), Links.OF_ALL).build();
    }

    /** Whether the caller already has it. */
    boolean isHadBy(Request request) {
        return request.evaluatePreconditions(modified, tag) != null;
    }

    /** Whether {@code If-Range} names this very answer, or is absent. */
    boolean isNamedBy(@Nullable String ifRange) {
        return ifRange == null || ifRange.equals(quotedTag) || ifRange.equals(writtenDate);
    }

    /** A part of it. */
    Response part(Lines lines, RequestedRange.Part part) {
        return named(
                        Response.status(Response.Status.PARTIAL_CONTENT)
                                .entity(lines)
                                .type(type),
                        Links.OF_ALL)
                .header("Content-Range", part.written())
                .header("Accept-Ranges", "bytes")
                .build();
    }

    /** The answer to a caller who does not have it. */
    Response whole() {
        Sent whole = sent.get();
        Content content = whole.content();
        Response.ResponseBuilder answer = named(Response.ok(content.body(), type), whole.links());
        if (content.coding() != ContentCoding.IDENTITY) {
            answer.header(ContentCoding.APPLIED, content.coding().word());
        }
        return answer.build();
    }

    /** Sets the headers by which caches recognise an answer. */
    private Response.ResponseBuilder named(Response.ResponseBuilder answer, String links) {
        return answer.header("ETag", quotedTag)
                .header("Last-Modified", writtenDate)
                .header("Cache-Control", Answers.CACHING)
                .header("Vary", packable ? VARY_PACKABLE : VARY)
                .header("Link", links);
    }
}
