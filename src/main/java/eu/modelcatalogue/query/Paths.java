package eu.modelcatalogue.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How addresses of the API are spelled: the same thing has one address. */
public final class Paths {

    /** Beside letters and digits, what means nothing in a query. */
    private static final String ALLOWED = ",!/@";

    private Paths() {}

    public static String model(String id) {
        return "/v1/models/" + encode(id);
    }

    public static String licence(String id) {
        return "/v1/licences/" + encode(id);
    }

    public static String organisation(String id) {
        return "/v1/organisations/" + encode(id);
    }

    public static String service(String id) {
        return "/v1/services/" + encode(id);
    }

    /** A version of a profile. */
    public static String profile(String id, int version) {
        return "/v1/profiles/" + encode(id) + "/versions/" + version;
    }

    /**
     * The clauses of a profile.
     *
     * @param key id and version, as in {@code letter-2025@1}
     */
    public static String clauses(String key) {
        return "/v1/profiles/" + encode(key) + "/clauses";
    }

    /**
     * The verdict of a profile on a model.
     */
    public static String assessment(String model, String key) {
        return model(model) + "/assessments/" + encode(key);
    }

    /** A value as a part of a path; {@code @} means nothing there either. */
    public static String encode(String value) {
        return isPlain(value, "@")
                ? value
                : URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%40", "@");
    }

    /** A whole path, with the slashes between its parts. */
    static String path(String path) {
        return isPlain(path, "/@")
                ? path
                : Arrays.stream(path.split("/", -1)).map(Paths::encode).collect(Collectors.joining("/"));
    }

    /** A value as a part of a query. What is allowed there stays as it is: addresses are read more often than sent. */
    public static String value(String value) {
        return isPlain(value, ALLOWED)
                ? value
                : value.codePoints()
                        .mapToObj(Character::toString)
                        .map(one -> ALLOWED.contains(one) ? one : encode(one))
                        .collect(Collectors.joining());
    }

    private static boolean isPlain(String value, String allowed) {
        for (int at = 0; at < value.length(); at++) {
            char one = value.charAt(at);
            boolean plain = (one >= 'a' && one <= 'z')
                    || (one >= '0' && one <= '9')
                    || (one >= 'A' && one <= 'Z')
                    || one == '-'
                    || one == '.'
                    || one == '_'
                    || allowed.indexOf(one) >= 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
