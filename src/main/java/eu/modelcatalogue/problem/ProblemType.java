package eu.modelcatalogue.problem;

import eu.modelcatalogue.domain.Word;
import java.util.Arrays;
import java.util.Locale;

/**
 * The types of problems, each with its own {@code type}, which {@code docs/problems.md} explains.
 *
 * <p>Source: RFC 9457, Problem Details for HTTP APIs.
 */
public enum ProblemType implements Word {
    INVALID_PARAMETERS(400, "Some parameters are not allowed"),
    INVALID_BODY(400, "Some things in the body are not allowed"),
    MALFORMED_REQUEST(400, "The request cannot be read"),
    ORIGIN_NOT_ALLOWED(403, "Pages of this origin may not ask here"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "No answer in a format that was asked for"),
    BODY_TOO_SLOW(408, "The body of the request takes too long to arrive"),
    ENTRY_REMOVED(410, "This entry was taken out of the catalogue"),
    BODY_TOO_LARGE(413, "The body of the request is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not in a format that is understood"),
    RANGE_NOT_SATISFIABLE(416, "The file has no such part"),
    HEADERS_TOO_LARGE(431, "The headers of the request are too large"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    NOT_READY(503, "The catalogue is not open yet"),
    BUSY(503, "Too much is being worked on at once"),
    LEDGER_AWAY(503, "Older editions cannot be read at the moment");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Address of the explanation, relative to the service. It never changes, because clients distinguish problems by it. */
    public String type() {
        return "/problems.html#" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type for a status that the framework chose. */
    public static ProblemType of(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status && type != INVALID_PARAMETERS && type != INVALID_BODY)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }
}
