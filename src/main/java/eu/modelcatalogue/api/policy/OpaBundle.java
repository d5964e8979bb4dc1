package eu.modelcatalogue.api.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.modelcatalogue.catalogue.Edition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The list as a bundle of the Open Policy Agent: {@code data.json} contains the list, {@code policy.rego} denies everything else, and {@code
 * .manifest} names the edition. The same list gives the same bytes.
 *
 * <p>Source: OPA's documentation, “Bundles”, file format.
 */
final class OpaBundle {

    /** The root of policy and data of a list of repositories if none is named; the bundle owns everything below it. */
    static final String ROOT = "sovereign_model_catalogue";

    /** The same of a list of offers: not within the other, so that both can be loaded together. */
    static final String ROOT_OF_OFFERS = "sovereign_model_offers";

    private static final ObjectWriter JSON = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private OpaBundle() {}

    private record Manifest(String revision, List<String> roots, Map<String, Object> metadata) {}

    private record Listing(
            @JsonUnwrapped AllowList.From from,
            Map<String, AllowList.Listed> models,
            List<AllowList.Missing> notListed) {}

    /**
     * Offers by service and by the id of the model there.
     *
     * @param services ids of services by the names that gateways have for them
     */
    private record OfferListing(
            @JsonUnwrapped AllowList.From from,
            Map<String, String> services,
            Map<String, Map<String, OfferAllowList.Listed>> offers,
            List<Left> leftOut,
            List<AllowList.Missing> notListed) {}

    private record Left(String reason, List<String> what, int offers, Map<String, Integer> services) {

        static Left of(OfferAllowList.LeftOut one) {
            return new Left(one.reason().word(), one.what(), one.offers(), one.services());
        }
    }

    /**
     * Writes the bundle.
     *
     * @param root of policy and data: bundles with different roots can be loaded together
     */
    static byte[] write(AllowList list, String root) {
        return bundle(list.edition(), list.from(), data(list), policy(list, root), root);
    }

    /** The same for offers. */
    static byte[] write(OfferAllowList list, String root) {
        return bundle(list.rule().edition(), list.from(), data(list), policy(list, root), root);
    }

    private static byte[] bundle(Edition edition, AllowList.From from, Object data, String policy, String root) {
        Date at = Date.from(edition.header().publishedAt());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(bytes), StandardCharsets.UTF_8.name())) {
            add(tar, at, ".manifest", JSON.writeValueAsBytes(manifest(from, root)));
            add(tar, at, "data.json", JSON.writeValueAsBytes(Map.of(root, Map.of("list", data))));
            add(tar, at, "policy.rego", policy.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        return bytes.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, Date at, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setModTime(at);
        entry.setIds(0, 0);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static Manifest manifest(AllowList.From from, String root) {
        return new Manifest(
                from.edition() + " " + from.digest(),
                List.of(root),
                new TreeMap<>(Map.of(
                        "edition", from.edition(),
                        "digest", from.digest(),
                        "published", from.published(),
                        "search", from.search())));
    }

    private static Listing data(AllowList list) {
        Map<String, AllowList.Listed> models = new TreeMap<>();
        list.entries().forEach(entry -> models.put(entry.key(), lower(entry.written())));
        return new Listing(list.from(), models, missing(list.notListed()));
    }

    private static OfferListing data(OfferAllowList list) {
        Map<String, Map<String, OfferAllowList.Listed>> offers = new TreeMap<>();
        list.entries()
                .forEach(entry -> offers.computeIfAbsent(entry.offer().service().id(), absent -> new TreeMap<>())
                        .put(entry.offer().id(), entry.written()));
        return new OfferListing(
                list.from(),
                list.services(),
                offers,
                list.leftOut().stream().map(Left::of).toList(),
                missing(list.notListed()));
    }

    private static List<AllowList.Missing> missing(List<AllowList.NotListed> notListed) {
        return notListed.stream().map(AllowList.NotListed::written).toList();
    }

    /** The entry with its commit in lower case, because the policy compares without case. */
    private static AllowList.Listed lower(AllowList.Listed one) {
        String revision = one.revision();
        return revision == null
                ? one
                : new AllowList.Listed(one.id(), one.repository(), one.purl(), revision.toLowerCase(Locale.ROOT));
    }

    /** The policy, preceded by the comments of the list. */
    static String policy(AllowList list, String root) {
        return list.comments("what a search found, as a policy") + "\n"
                + rules("/policy/policy.rego").replace(ROOT, root);
    }

    /** The same for offers. */
    static String policy(OfferAllowList list, String root) {
        return list.comments("what a search found at services, as a policy") + "\n"
                + rules("/policy/offers.rego").replace(ROOT_OF_OFFERS, root);
    }

    private static String rules(String resource) {
        try (InputStream in = Objects.requireNonNull(OpaBundle.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
