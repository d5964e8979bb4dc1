package eu.modelcatalogue.api.compression;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the bytes of an answer go over the line. Source: RFC 9110, 8.4 and 12.5.3. Why these alone: docs/adr/0032. */
public enum ContentCoding {
    /** As they are. */
    IDENTITY("identity", ""),
    /** RFC 1952. */
    GZIP("gzip", "-gzip");

    /** The header by which a caller says what it takes; the edge leaves in it what was chosen, or takes it away. */
    public static final String ACCEPTED = "Accept-Encoding";

    /** The header that says how an answer is packed. */
    public static final String APPLIED = "Content-Encoding";

    /** A coding with its weight, in lower case. */
    private static final Pattern WEIGHED =
            Pattern.compile("(?<name>[-!#$%&'*+.^_`|~a-z0-9]+)(?:\\s*;\\s*q=(?<weight>[01](?:\\.[0-9]{0,3})?))?");

    private static final Set<String> TEXTS = Set.of(
            "application/json",
            "application/x-ndjson",
            "application/jsonl",
            "application/yaml",
            "application/xml",
            "application/javascript");

    private final String word;
    private final String suffix;

    ContentCoding(String word, String suffix) {
        this.word = word;
        this.suffix = suffix;
    }

    /** As HTTP calls it. */
    public String word() {
        return word;
    }

    /**
     * A tag of the answer in this coding: two codings are two representations, and a strong tag names one. Source: RFC 9110, 8.8.3.3.
     *
     * @param tag without quotes
     */
    public String tag(String tag) {
        return tag + suffix;
    }

    /** Whether an answer of a type gets smaller worth mentioning: text of any kind. What is packed by itself (XLSX, ODS, PDF, PNG, GZIP) does not. */
    public static boolean isWorth(MediaType type) {
        String name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        return name.startsWith("text/") || TEXTS.contains(name) || name.endsWith("+json") || name.endsWith("+xml");
    }

    /** The coding of an answer of a type to a caller who takes this one. */
    public ContentCoding of(MediaType type) {
        return isWorth(type) ? this : IDENTITY;
    }

    /** What the caller of a request takes, as the edge has read it. */
    public static ContentCoding accepted(HttpServerRequest request) {
        return GZIP.word.equals(request.getHeader(ACCEPTED)) ? GZIP : IDENTITY;
    }

    /**
     * What a caller takes best. A coding that cannot be read is passed over; who says nothing, or takes nothing that there is, gets the bytes as they
     * are, which RFC 9110 allows.
     *
     * @param headers every {@code Accept-Encoding}, together within a bound
     */
    public static ContentCoding chosen(List<String> headers) {
        double gzip = -1;
        double identity = -1;
        double others = -1;
        for (String one : String.join(",", headers).toLowerCase(Locale.ROOT).split(",", -1)) {
            Matcher coding = WEIGHED.matcher(one.strip());
            if (coding.matches()) {
                double weight = coding.group("weight") == null ? 1 : Double.parseDouble(coding.group("weight"));
                switch (coding.group("name")) {
                    case "gzip", "x-gzip" -> gzip = weight;
                    case "identity" -> identity = weight;
                    case "*" -> others = weight;
                    default -> {
                        // Nothing that is spoken here.
                    }
                }
            }
        }
        double taken = gzip < 0 ? others : gzip;
        return taken > 0 && taken >= identity ? GZIP : IDENTITY;
    }
}
