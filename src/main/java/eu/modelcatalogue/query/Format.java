package eu.modelcatalogue.query;

import eu.modelcatalogue.domain.Word;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats of answers, chosen by {@code Accept} or by a parameter, which takes precedence. */
public enum Format implements Word {
    JSON(MediaType.APPLICATION_JSON),
    /** RFC 4180 and RFC 7111. */
    CSV(Name.CSV, ";charset=UTF-8;header=present", "csv"),
    /** Office Open XML. */
    XLSX(Name.XLSX),
    /** OpenDocument. */
    ODS(Name.ODS),
    /** JSON, one object per line. */
    NDJSON(Name.NDJSON),
    /** A LiteLLM proxy configuration: RFC 9512. */
    LITELLM(Name.YAML, "", "yaml"),
    /** A bundle of the Open Policy Agent: RFC 6713. */
    OPA(Name.GZIP, "", "tar.gz"),
    /** Ids, one per line. */
    IDS(Name.TEXT, ";charset=UTF-8", "txt"),
    /** Ids as JSON, one object per line. */
    IDS_LINES(Name.JSON_LINES, "", "jsonl");

    /** Formats of every table; {@code Accept} chooses among them. */
    public static final List<Format> TABLES = List.of(JSON, CSV, XLSX, ODS, NDJSON);

    /** Formats of searches only: allow lists for programs. */
    public static final List<Format> POLICIES = List.of(LITELLM, OPA, IDS, IDS_LINES);

    /** Those that can list offers of services too. */
    public static final List<Format> POLICIES_OF_OFFERS = List.of(LITELLM, OPA);

    /** The parameter that overrides the header. */
    public static final String PARAMETER = "format";

    /** The purpose of each table format, for the documentation. */
    public static final String OF_TABLES =
            "csv (RFC 4180) and ndjson: for programs, with stable names and values. xlsx and ods: for people, with heads and words in their language and a sheet that says where it comes from.";

    /** Names of the media types, as constants for annotations. */
    public static final class Name {
        public static final String CSV = "text/csv";
        public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        public static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
        public static final String NDJSON = "application/x-ndjson";
        public static final String YAML = "application/yaml";
        public static final String GZIP = "application/gzip";
        public static final String TEXT = "text/plain";
        public static final String JSON_LINES = "application/jsonl";

        private Name() {}
    }

    private final String accepted;
    private final MediaType written;
    private final String extension;

    Format(String accepted) {
        this.accepted = accepted;
        this.written = MediaType.valueOf(accepted);
        this.extension = word();
    }

    Format(String accepted, String said, String extension) {
        this.accepted = accepted;
        this.written = MediaType.valueOf(accepted + said);
        this.extension = extension;
    }

    /** The media type in {@code Accept}. */
    public String accepted() {
        return accepted;
    }

    /** The media type with the parameters of the answer. */
    public MediaType written() {
        return written;
    }

    /** Whether it is for people, with headings and words in their language and a sheet of notes. */
    boolean isSpreadsheet() {
        return this == XLSX || this == ODS;
    }

    public String extension() {
        return extension;
    }

    /** Whether an address has answers in several formats. */
    public static boolean isChosenAt(String path) {
        return !Question.at(path).formats().isEmpty();
    }

    /**
     * The format of an answer: from the parameter, or else the one that {@code Accept} prefers; among equals the first in this list. A format
     * that does not exist, or not at this address, becomes JSON, whose resource reports the fault.
     *
     * <p>Source: RFC 9110, 12.5.1: the most specific matching range determines the weight of a type; 0 means not acceptable.
     *
     * @return empty if none is acceptable
     */
    public static Optional<Format> chosen(RoutingContext context) {
        HttpServerRequest request = context.request();
        String named = request.uri().contains(PARAMETER + "=") ? request.getParam(PARAMETER) : null;
        if (named != null) {
            return Optional.of(Word.find(Format.class, named)
                    .filter(Question.at(request.path()).formats()::contains)
                    .orElse(JSON));
        }
        String header = request.getHeader("Accept");
        if (header == null || header.isBlank() || header.equals("*/*") || header.equals(JSON.accepted)) {
            return Optional.of(JSON);
        }
        List<MIMEHeader> ranges = context.parsedHeaders().accept();
        Format best = null;
        float most = 0;
        for (Format format : Question.at(request.path()).acceptable()) {
            float liked = liked(ranges, format.accepted);
            if (liked > most) {
                most = liked;
                best = format;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The weight that a caller gives a media type.
     *
     * @return from 0, not acceptable, to 1
     */
    public static float liked(List<MIMEHeader> ranges, String accepted) {
        int closest = 0;
        float liked = 0;
        for (MIMEHeader range : ranges) {
            // Read first, because this parses the range.
            float weight = range.weight();
            String type = (range.component() + "/" + range.subComponent()).toLowerCase(Locale.ROOT);
            int fits = type.equals(accepted)
                    ? 3
                    : type.equals(accepted.substring(0, accepted.indexOf('/')) + "/*") ? 2 : type.equals("*/*") ? 1 : 0;
            if (fits > closest) {
                closest = fits;
                liked = weight;
            }
        }
        return liked;
    }

    /** The format that was chosen for a request and put into its header. */
    static Format of(HttpHeaders headers) {
        String header = headers.getHeaderString(HttpHeaders.ACCEPT);
        return Stream.of(values())
                .filter(format -> format.accepted.equals(header))
                .findFirst()
                .orElse(JSON);
    }

    /** The media types of an address, for the message to a caller who accepts none of them. */
    public static String acceptable(String path) {
        return "The answer can be had as "
                + Question.at(path).acceptable().stream().map(Format::accepted).collect(Collectors.joining(", ")) + ".";
    }

    /** The allowed words, for the message to a caller who asked for another format. */
    static String allowed(Collection<Format> offered) {
        return "one of " + offered.stream().map(Word::word).toList();
    }
}
