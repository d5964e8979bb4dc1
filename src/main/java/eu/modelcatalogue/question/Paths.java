package eu.modelcatalogue.question;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How addresses of the API are spelled: the same thing has one address. */
public final class Paths {

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
        return "/v1/profiles/" + encode(key).replace("%40", "@") + "/clauses";
    }

    /**
     * The verdict of a profile on a model.
     *
     * @param key of the profile
     */
    public static String assessment(String model, String key) {
        return model(model) + "/assessments/" + encode(key).replace("%40", "@");
    }

    /** A value as a part of an address. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
