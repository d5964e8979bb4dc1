package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.query.Address;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tracking parameters that mail programs, networks and advertisers add to links. Pages do not use them, and readers who follow such a link did
 * not write them.
 */
final class Trackers {

    private static final Pattern FAMILIES = Pattern.compile("(utm|mtm|pk|piwik|matomo|hsa|oly|at|mc|ga|vero|wt)_.+");

    private static final Set<String> ONES = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "ymclid",
            "twclid",
            "ttclid",
            "li_fat_id",
            "igshid",
            "igsh",
            "srsltid",
            "xtor",
            "mkt_tok",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "s_kwcid",
            "epik",
            "ScCid",
            "rb_clickid",
            "wickedid");

    private Trackers() {}

    /** Whether a query contains any. */
    static boolean in(@Nullable String query) {
        return query != null
                && Address.of("/", query).values().keySet().stream().anyMatch(Trackers::is);
    }

    /** The address without them. */
    static Address without(Address address) {
        return address.without(
                address.values().keySet().stream().filter(Trackers::is).toArray(String[]::new));
    }

    private static boolean is(String parameter) {
        return ONES.contains(parameter) || FAMILIES.matcher(parameter).matches();
    }
}
