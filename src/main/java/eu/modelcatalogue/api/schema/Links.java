package eu.modelcatalogue.api.schema;

import eu.modelcatalogue.query.Address;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Link} header of an answer, for programs that do not read bodies.
 *
 * <p>Source: RFC 8288 (Link), RFC 8631 ({@code service-desc}), and the relations registered with IANA.
 */
public final class Links {

    /** Links of every answer: its description and its licence. */
    public static final String OF_ALL =
            "</v1/openapi.json>; rel=\"service-desc\", </v1/openapi.json>; rel=\"describedby\", <https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"";

    /** Longest address that is repeated for each format, because clients limit the size of headers. */
    private static final int LONGEST_REPEATED = 500;

    /** Characters of most headers: those of a page of search results with links to all formats. */
    private static final int USUAL = 1_500;

    private final StringBuilder written = new StringBuilder(USUAL);

    /** The links of a page of a list, with the previous and next pages if there are any. */
    public static Links of(String self, @Nullable String previous, @Nullable String next) {
        return new Links().to(self, "self").to(previous, "prev").to(next, "next");
    }

    /** Adds a link, unless the target is null. */
    public Links to(@Nullable String target, String relation) {
        if (target != null) {
            written.append('<')
                    .append(target)
                    .append(">; rel=\"")
                    .append(relation)
                    .append("\", ");
        }
        return this;
    }

    /** Adds a link to the same content in another format. */
    public Links as(Address target, String type) {
        return as(target.written(), type);
    }

    public Links as(String target, String type) {
        if (target.length() <= LONGEST_REPEATED) {
            written.append('<')
                    .append(target)
                    .append(">; rel=\"alternate\"; type=\"")
                    .append(type)
                    .append("\", ");
        }
        return this;
    }

    /** The value of the header. */
    public String written() {
        return written + OF_ALL;
    }
}
