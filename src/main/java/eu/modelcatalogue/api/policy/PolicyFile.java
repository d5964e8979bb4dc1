package eu.modelcatalogue.api.policy;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.query.Format;
import java.nio.charset.StandardCharsets;

/** Writes a search as a file for gateways and policy engines. */
public final class PolicyFile {

    private PolicyFile() {}

    /**
     * Writes the file. The same list gives the same bytes.
     *
     * @param format one of {@link Format#POLICIES}
     * @param root of policy and data in a bundle of the Open Policy Agent; empty if the request names none
     */
    public static byte[] write(Format format, Edition edition, Query query, String search, String root) {
        AllowList list = AllowList.of(edition, query, search);
        return switch (format) {
            case LITELLM -> utf8(LiteLlm.write(list));
            case OPA -> OpaBundle.write(list, root.isEmpty() ? OpaBundle.ROOT : root);
            case IDS -> utf8(Ids.text(list));
            case IDS_LINES -> utf8(Ids.lines(list));
            case JSON, CSV, XLSX, ODS, NDJSON -> throw new IllegalArgumentException(format + " decides nothing");
        };
    }

    /**
     * Writes a file that lists offers of services instead of repositories.
     *
     * @param format one of {@link Format#POLICIES_OF_OFFERS}
     * @param root of policy and data in a bundle of the Open Policy Agent; empty if the request names none
     */
    public static byte[] ofOffers(Format format, Edition edition, Query query, String search, String root) {
        OfferRule rule = OfferRule.of(edition, query, search);
        return switch (format) {
            case LITELLM -> utf8(LiteLlm.write(OfferAllowList.of(rule, true)));
            case OPA ->
                OpaBundle.write(OfferAllowList.of(rule, false), root.isEmpty() ? OpaBundle.ROOT_OF_OFFERS : root);
            case IDS, IDS_LINES, JSON, CSV, XLSX, ODS, NDJSON ->
                throw new IllegalArgumentException(format + " lists no offers");
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
