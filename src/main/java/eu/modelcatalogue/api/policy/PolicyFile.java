package eu.modelcatalogue.api.policy;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.query.Format;
import java.nio.charset.StandardCharsets;

/** Writes a search as a file for gateways and policy engines. */
public final class PolicyFile {

    /** The root of a bundle if none is named. */
    public static final String ROOT = OpaBundle.ROOT;

    private PolicyFile() {}

    /**
     * Writes the file. The same list gives the same bytes.
     *
     * @param format one of {@link Format#POLICIES}
     * @param root of policy and data in a bundle of the Open Policy Agent; {@link #ROOT} if the request names none
     */
    public static byte[] write(Format format, Edition edition, Query query, String search, String root) {
        AllowList list = AllowList.of(edition, query, search);
        return switch (format) {
            case LITELLM -> utf8(LiteLlm.write(list));
            case OPA -> OpaBundle.write(list, root);
            case IDS -> utf8(Ids.text(list));
            case IDS_LINES -> utf8(Ids.lines(list));
            case JSON, CSV, XLSX, ODS, NDJSON -> throw new IllegalArgumentException(format + " decides nothing");
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
