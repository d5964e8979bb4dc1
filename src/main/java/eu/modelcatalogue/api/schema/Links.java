package eu.modelcatalogue.api.schema;

import eu.modelcatalogue.query.Address;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer leads, for programs that read no bodies.
 *
 * <p>Source: RFC 8288 (Link), RFC 8631 ({@code service-desc}), and the relations registered with IANA.
 */
public final class Links {

    /** Of every answer: what describes its form, and under which licence it is. */
    public static final String OF_ALL =
            "</v1/openapi.json>; rel=\"service-desc\", </v1/openapi.json>; rel=\"describedby\", <https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"";

    /** An address as long as this is not repeated for each format: headers are read within bounds. */
    private static final int LONGEST_REPEATED = 500;

    /** Characters of most headers: of a page of a search, with all its forms. */
    private static final int USUAL = 1_500;

    private final StringBuilder written = new StringBuilder(USUAL);

    /** The links of a page of a list, with what comes before and after it where there is something. */
    public static Links of(String self, @Nullable String previous, @Nullable String next) {
        return new Links().to(self, "self").to(previous, "prev").to(next, "next");
    }

    /** Another link; none where there is nowhere to lead. */
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

    /** The same in another format. */
    public Links as(Address target, String type) {
        return as(target.written(), type);
    }

    /** The same for an address that is given as text. */
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

    /** As the header says them. */
    public String written() {
        return written + OF_ALL;
    }
}
