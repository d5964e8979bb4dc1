package eu.modelcatalogue.api.audit;

import eu.modelcatalogue.openness.claim.HubAddress;
import eu.modelcatalogue.problem.BodyFaults;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The models that a bill of materials names. What is no model, such as a library or a file, is passed over and counted. */
final class Bills {

    private static final String MODEL = "machine-learning-model";

    private final BodyFaults faults;
    private final List<Asked> asked = new ArrayList<>();
    private int passedOver;

    private Bills(BodyFaults faults) {
        this.faults = faults;
    }

    /** CycloneDX 1.5 and later: components of type machine-learning-model, and whatever has the package URL of a model. */
    static AuditBody cycloneDx(Map<?, ?> bill, BodyFaults faults) {
        Bills bills = new Bills(faults);
        if (bill.get("metadata") instanceof Map<?, ?> metadata && metadata.get("component") instanceof Map<?, ?> one) {
            bills.component("/metadata/component", one, true);
        }
        bills.components("/components", bill.get("components"));
        return new AuditBody(AuditFound.DocumentKind.CYCLONE_DX, bills.asked, bills.passedOver);
    }

    private void components(String pointer, @Nullable Object components) {
        List<?> all = components instanceof List<?> list ? list : List.of();
        for (int number = 0; number < all.size(); number++) {
            if (all.get(number) instanceof Map<?, ?> one) {
                component(pointer + "/" + number, one, false);
            } else {
                faults.add(pointer + "/" + number, null, "is no component", "an object");
            }
        }
    }

    private void component(String pointer, Map<?, ?> component, boolean isWhole) {
        Optional<PackageUrl> url = purl(component.get("purl"));
        boolean isModel = MODEL.equals(component.get("type"))
                || (!"data".equals(component.get("type"))
                        && url.filter(PackageUrl::isOfHub).isPresent());
        if (isModel) {
            Set<String> repositories = new LinkedHashSet<>();
            for (Map<?, ?> reference : maps(component.get("externalReferences"))) {
                if (Set.of("distribution", "vcs").contains(String.valueOf(reference.get("type")))) {
                    hub(reference.get("url")).ifPresent(repositories::add);
                }
            }
            Set<String> hashes = new LinkedHashSet<>(hashes(component, "hashes", "alg", "content"));
            for (Map<?, ?> file : maps(component.get("components"))) {
                hashes.addAll(hashes(file, "hashes", "alg", "content"));
            }
            String name = component.get("group") instanceof String group && !group.isBlank()
                    ? group + "/" + component.get("name")
                    : String.valueOf(component.get("name"));
            model(pointer + "/name", component.get("name") instanceof String ? name : null, url, repositories, hashes);
        } else {
            // What the bill is of is no part of it.
            passedOver += isWhole ? 0 : 1;
            components(pointer + "/components", component.get("components"));
        }
    }

    /** SPDX 2: packages that are a repository on the Hub; those of other registries are passed over, and what says neither is asked about. */
    static AuditBody spdx2(Map<?, ?> document, BodyFaults faults) {
        Bills bills = new Bills(faults);
        int number = -1;
        for (Map<?, ?> one : maps(document.get("packages"))) {
            number++;
            Optional<PackageUrl> url = Optional.empty();
            for (Map<?, ?> reference : maps(one.get("externalRefs"))) {
                if (url.isEmpty() && "purl".equals(reference.get("referenceType"))) {
                    url = purl(reference.get("referenceLocator"));
                }
            }
            Set<String> repositories =
                    hub(one.get("downloadLocation")).map(Set::of).orElse(Set.of());
            if (repositories.isEmpty() && url.isPresent() && !url.get().isOfHub()) {
                bills.passedOver++;
            } else {
                bills.model(
                        "/packages/" + number + "/name",
                        one.get("name"),
                        url,
                        repositories,
                        hashes(one, "checksums", "algorithm", "checksumValue"));
            }
        }
        return new AuditBody(AuditFound.DocumentKind.SPDX2, bills.asked, bills.passedOver);
    }

    /** SPDX 3: elements of the class AIPackage. */
    static AuditBody spdx3(List<?> graph, BodyFaults faults) {
        Bills bills = new Bills(faults);
        for (int number = 0; number < graph.size(); number++) {
            if (!(graph.get(number) instanceof Map<?, ?> one)
                    || !String.valueOf(one.containsKey("type") ? one.get("type") : one.get("@type"))
                            .endsWith("AIPackage")) {
                bills.passedOver++;
                continue;
            }
            Optional<PackageUrl> url = purl(one.get("software_packageUrl"));
            for (Map<?, ?> identifier : maps(one.get("externalIdentifier"))) {
                if (url.isEmpty() && "packageUrl".equals(identifier.get("externalIdentifierType"))) {
                    url = purl(identifier.get("identifier"));
                }
            }
            bills.model(
                    "/@graph/" + number + "/name",
                    one.get("name"),
                    url,
                    hub(one.get("software_downloadLocation")).map(Set::of).orElse(Set.of()),
                    hashes(one, "verifiedUsing", "algorithm", "hashValue"));
        }
        return new AuditBody(AuditFound.DocumentKind.SPDX3, bills.asked, bills.passedOver);
    }

    private void model(
            String pointer,
            @Nullable Object name,
            Optional<PackageUrl> url,
            Set<String> repositories,
            Set<String> hashes) {
        Names.At at = Names.text(pointer, name, faults).orElse(null);
        if (at == null) {
            return;
        }
        List<String> ids = new ArrayList<>();
        Optional<PackageUrl> ofHub = url.filter(PackageUrl::isOfHub);
        ofHub.map(PackageUrl::path).ifPresent(ids::add);
        ids.addAll(repositories);
        boolean isCalled = ids.isEmpty();
        if (isCalled) {
            ids.add(at.text());
        }
        asked.add(new Asked(
                pointer,
                at.text(),
                ids,
                Names.lastOf(at.text()),
                hashes,
                ofHub.map(PackageUrl::version).orElse(null),
                isCalled && !at.text().contains("/")));
    }

    private static Optional<PackageUrl> purl(@Nullable Object value) {
        return value instanceof String text ? PackageUrl.read(text) : Optional.empty();
    }

    private static Optional<String> hub(@Nullable Object value) {
        return value instanceof String text
                ? HubAddress.model(text.replaceFirst("^git\\+", "")
                        .replaceFirst("[@#].*$", "")
                        .replaceFirst("\\.git$", ""))
                : Optional.empty();
    }

    private static Set<String> hashes(Map<?, ?> of, String list, String algorithm, String content) {
        Set<String> hashes = new LinkedHashSet<>();
        for (Map<?, ?> hash : maps(of.get(list))) {
            String name =
                    String.valueOf(hash.get(algorithm)).toLowerCase(Locale.ROOT).replace("-", "");
            if (name.equals("sha256") && hash.get(content) instanceof String hexadecimal) {
                hashes.add(hexadecimal.toLowerCase(Locale.ROOT));
            }
        }
        return hashes;
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list instanceof List<?> all) {
            all.forEach(one -> {
                if (one instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            });
        }
        return maps;
    }
}
