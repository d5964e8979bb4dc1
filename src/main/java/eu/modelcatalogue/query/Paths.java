package eu.modelcatalogue.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The paths of the API, each in its only spelling. */
public final class Paths {

    /** Characters that need no encoding in a query, besides letters and digits. */
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
     * @param key id and version, for example {@code letter-2025@1}
     */
    public static String clauses(String key) {
        return "/v1/profiles/" + encode(key) + "/clauses";
    }

    public static String assessment(String model, String key) {
        return model(model) + "/assessments/" + encode(key);
    }

    /** The letter to the supplier of a model. */
    public static String letter(String model) {
        return model(model) + "/letter";
    }

    /** A value encoded as a segment of a path, where {@code @} has no special meaning. */
    public static String encode(String value) {
        return isPlain(value, "@")
                ? value
                : URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%40", "@");
    }

    /** A path, encoded between its slashes. */
    static String path(String path) {
        return isPlain(path, "/@")
                ? path
                : Arrays.stream(path.split("/", -1)).map(Paths::encode).collect(Collectors.joining("/"));
    }

    /** A value encoded for a query. Allowed characters are kept, because addresses are read more often than sent. */
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
