package eu.modelcatalogue.api.compression;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the bytes of an answer are encoded for transfer. Source: RFC 9110, 8.4 and 12.5.3. Why only these two: docs/adr/0032. */
public enum ContentCoding {
    /** Not compressed. */
    IDENTITY("identity", ""),
    /** RFC 1952. */
    GZIP("gzip", "-gzip");

    /** The header by which a caller says what it accepts. The edge replaces its value with the chosen coding, or removes it. */
    public static final String ACCEPTED = "Accept-Encoding";

    /** The header that names the coding of an answer. */
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

    /** The name in HTTP. */
    public String word() {
        return word;
    }

    /**
     * An entity tag for the answer in this coding: each coding is a representation of its own, and a strong tag identifies only one. Source: RFC
     * 9110, 8.8.3.3.
     *
     * @param tag without quotes
     */
    public String tag(String tag) {
        return tag + suffix;
    }

    /**
     * Whether compression makes answers of a type noticeably smaller: true for text, false for formats that are compressed themselves (XLSX, ODS,
     * PDF, PNG, GZIP).
     */
    public static boolean isWorth(MediaType type) {
        String name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        return name.startsWith("text/") || TEXTS.contains(name) || name.endsWith("+json") || name.endsWith("+xml");
    }

    /** The coding for an answer of a type, if the caller accepts this one. */
    public ContentCoding of(MediaType type) {
        return isWorth(type) ? this : IDENTITY;
    }

    /** The coding that a request accepts, as the edge has determined it. */
    public static ContentCoding accepted(HttpServerRequest request) {
        return GZIP.word.equals(request.getHeader(ACCEPTED)) ? GZIP : IDENTITY;
    }

    /**
     * The coding that a caller prefers. An unreadable coding is ignored. A caller who names none, or only unknown ones, gets the bytes
     * uncompressed, which RFC 9110 allows.
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
                        // Other codings are not supported.
                    }
                }
            }
        }
        double taken = gzip < 0 ? others : gzip;
        return taken > 0 && taken >= identity ? GZIP : IDENTITY;
    }
}
