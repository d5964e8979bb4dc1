package eu.modelcatalogue.api.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a request names in {@code Range}, so that an interrupted download can go on. Several parts at once, and units other than
 * bytes, are not supported: the answer is then the whole file, as RFC 9110 allows.
 *
 * <p>Source: RFC 9110, 14.1.2.
 *
 * @param first byte, from 0; null if the last bytes are requested
 * @param last byte, inclusive, or the number of last bytes; null for the end of the file
 */
public record RequestedRange(@Nullable Long first, @Nullable Long last) {

    private static final Pattern BYTES = Pattern.compile("bytes=(?<first>[0-9]{0,18})-(?<last>[0-9]{0,18})");

    /**
     * A part of a file of known length.
     *
     * @param first byte, from 0
     * @param last byte, inclusive
     * @param whole bytes of the whole file
     */
    public record Part(long first, long last, long whole) {

        /** Bytes of the part. */
        public long length() {
            return last - first + 1;
        }

        /** For the header {@code Content-Range}. */
        String written() {
            return "bytes " + first + "-" + last + "/" + whole;
        }
    }

    /** Reads the header; empty if there is none, or if it asks for something that is not supported. */
    static Optional<RequestedRange> of(@Nullable String header) {
        Matcher bytes = BYTES.matcher(header == null ? "" : header.strip());
        if (!bytes.matches()) {
            return Optional.empty();
        }
        Long first = number(bytes.group("first"));
        Long last = number(bytes.group("last"));
        boolean empty = first == null && last == null;
        boolean backwards = first != null && last != null && last < first;
        return empty || backwards ? Optional.empty() : Optional.of(new RequestedRange(first, last));
    }

    private static @Nullable Long number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? null : Long.valueOf(digits);
    }

    /** The part of a file with this many bytes; empty if the file has no such part. */
    Optional<Part> of(long whole) {
        long from = first != null ? first : Math.max(0, whole - (last == null ? 0 : last));
        long to = first == null || last == null ? whole - 1 : Math.min(last, whole - 1);
        return from > to ? Optional.empty() : Optional.of(new Part(from, to, whole));
    }
}
