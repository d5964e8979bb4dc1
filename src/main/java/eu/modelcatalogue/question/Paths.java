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

    /** A value as a part of an address. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
