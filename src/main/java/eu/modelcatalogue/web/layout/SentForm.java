package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form submitted by a browser. It is parsed in memory, because none of it may be stored on a disk.
 *
 * @param fields values by name, in order
 */
public record SentForm(Map<String, List<String>> fields) {

    /** More parts than the form has. */
    private static final int MOST_PARTS = 200;

    /** Longest boundary between parts, with the two hyphens before it, in characters. Source: RFC 2046, 5.1.1. */
    private static final int LONGEST_BOUNDARY = 72;

    /**
     * Longest headers of one part, in bytes. A browser sends the name of the field, the media type, and the file name: at most 255 bytes on usual
     * file systems, each of which can become three.
     */
    private static final int LONGEST_HEADERS = 4_096;

    private static final String DISPOSITION = "content-disposition:";
    private static final String NAME = "name=\"";
    private static final String LINE = "\r\n";

    /**
     * Reads a form without a file, {@code application/x-www-form-urlencoded}.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it cannot be decoded
     */
    public static SentForm typed(byte @Nullable [] sent, int most) {
        if (sent == null) {
            return new SentForm(Map.of());
        }
        try {
            return new SentForm(new QueryStringDecoder(
                            new String(sent, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, most, true)
                    .parameters());
        } catch (IllegalArgumentException e) {
            throw Problems.problem(ProblemType.MALFORMED_REQUEST, "The form cannot be decoded.")
                    .build();
        }
    }

    /**
     * Reads a form with a file, {@code multipart/form-data}; any other body has no fields. Source: RFC 7578.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if the headers of a part have more than {@value #LONGEST_HEADERS} bytes
     */
    public static SentForm read(byte @Nullable [] sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        parts(sent)
                .forEach((name, values) -> fields.put(
                        name,
                        values.stream()
                                .map(value -> new String(value, StandardCharsets.UTF_8))
                                .toList()));
        return new SentForm(fields);
    }

    /**
     * The bytes of the first value of a field in such a form; empty if there is none.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem as for {@link #read}
     */
    public static byte[] file(byte @Nullable [] sent, String name) {
        return parts(sent).getOrDefault(name, List.of(new byte[0])).get(0);
    }

    private static Map<String, List<byte[]>> parts(byte @Nullable [] sent) {
        Map<String, List<byte[]>> fields = new LinkedHashMap<>();
        if (sent == null) {
            return fields;
        }
        // One character per byte, so that positions in the text are positions in the bytes.
        String text = new String(sent, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(LINE);
        if (end < 3 || end > LONGEST_BOUNDARY || !text.startsWith("--")) {
            return fields;
        }
        String boundary = text.substring(0, end);
        int at = end + LINE.length();
        for (int part = 0; part < MOST_PARTS; part++) {
            int body = text.indexOf(LINE + LINE, at);
            int next = body < 0 ? -1 : text.indexOf(LINE + boundary, body + LINE.length());
            if (next < 0) {
                break;
            }
            if (body - at > LONGEST_HEADERS) {
                throw Problems.problem(
                                ProblemType.MALFORMED_REQUEST,
                                "The headers of part %d of the form have %,d bytes. At most %,d are read."
                                        .formatted(part + 1, body - at, LONGEST_HEADERS))
                        .build();
            }
            String name = name(text.substring(at, body));
            if (name != null) {
                int from = Math.min(next, body + 2 * LINE.length());
                fields.computeIfAbsent(name, none -> new ArrayList<>()).add(Arrays.copyOfRange(sent, from, next));
            }
            at = next + LINE.length() + boundary.length() + LINE.length();
            if (at > text.length()) {
                break;
            }
        }
        return fields;
    }

    /** The name of a field from the headers of its part; null if there is none. */
    private static @Nullable String name(String headers) {
        return headers.lines()
                .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
                .flatMap(line -> Stream.ofNullable(named(line)))
                .findFirst()
                .orElse(null);
    }

    /** The quoted value of {@code name=}, if it is not the end of a longer word such as {@code filename=}. */
    private static @Nullable String named(String disposition) {
        int at = disposition.indexOf(NAME, DISPOSITION.length());
        while (at >= 0) {
            char before = disposition.charAt(at - 1);
            int end = disposition.indexOf('"', at + NAME.length());
            if (end < 0) {
                return null;
            }
            if (before == ';' || before == ':' || Character.isWhitespace(before)) {
                return disposition.substring(at + NAME.length(), end);
            }
            at = disposition.indexOf(NAME, end);
        }
        return null;
    }

    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The first value of a field; empty if there is none. */
    public String value(String name) {
        return values(name).stream().findFirst().orElse("");
    }
}
