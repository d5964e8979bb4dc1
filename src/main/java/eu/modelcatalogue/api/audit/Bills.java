package eu.modelcatalogue.api.audit;

import com.fasterxml.jackson.databind.node.TextNode;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.problem.BodyFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the models that a bill of materials names. Other components, such as libraries and files, are counted and not audited. */
final class Bills {

    private static final String MODEL = "machine-learning-model";

    /** Longest address that is read, in characters: a repository of the Hub with a revision has under 300, and browsers send some 2,000. */
    private static final int LONGEST_ADDRESS = 2_048;

    /** Longest hash that is read, in characters: SHA-512 in hexadecimal digits. */
    private static final int LONGEST_HASH = 128;

    private final BodyFaults faults;
    private final List<NamedModel> asked = new ArrayList<>();
    private int passedOver;

    private Bills(BodyFaults faults) {
        this.faults = faults;
    }

    private AuditBody read(AuditReport.DocumentKind kind) {
        return new AuditBody(kind, asked, passedOver);
    }

    /** CycloneDX 1.5 and later: components of type machine-learning-model, and components with the package URL of a model. */
    static AuditBody cycloneDx(Map<?, ?> bill, BodyFaults faults) {
        Bills bills = new Bills(faults);
        if (bill.get("metadata") instanceof Map<?, ?> metadata && metadata.get("component") instanceof Map<?, ?> one) {
            bills.component("/metadata/component", one, true);
        }
        bills.components("/components", bill.get("components"));
        return bills.read(AuditReport.DocumentKind.CYCLONE_DX);
    }

    private void components(String list, @Nullable Object components) {
        each(list, components, (pointer, one) -> {
            if (one == null) {
                faults.add(pointer, null, "is not a component", "an object");
            } else {
                component(pointer, one, false);
            }
        });
    }

    private void component(String pointer, Map<?, ?> component, boolean isWhole) {
        Optional<PackageUrl> url = purl(pointer + "/purl", component.get("purl"));
        boolean isModel = MODEL.equals(component.get("type"))
                || (!"data".equals(component.get("type"))
                        && url.filter(PackageUrl::isOfHub).isPresent());
        if (isModel) {
            Stream<String> repositories = maps(pointer + "/externalReferences", component.get("externalReferences"))
                    .filter(one -> Set.of("distribution", "vcs").contains(String.valueOf(one.get("type"))))
                    .flatMap(one -> hub(one.pointer() + "/url", one.get("url")));
            Stream<String> hashes = Stream.concat(
                            Stream.of(new Part(pointer, component)),
                            maps(pointer + "/components", component.get("components")))
                    .flatMap(one -> hashes(one, "hashes", "alg", "content"));
            String name = component.get("group") instanceof String group && !group.isBlank()
                    ? group + "/" + component.get("name")
                    : String.valueOf(component.get("name"));
            model(pointer, component.get("name") instanceof String ? name : null, url, repositories, hashes);
        } else {
            // The subject of the bill is not one of its components.
            passedOver += isWhole ? 0 : 1;
            components(pointer + "/components", component.get("components"));
        }
    }

    /**
     * SPDX 2: packages that are repositories on the Hub. Packages of other registries are skipped; packages that name neither are looked up by
     * name.
     */
    static AuditBody spdx2(Map<?, ?> document, BodyFaults faults) {
        Bills bills = new Bills(faults);
        each("/packages", document.get("packages"), (pointer, one) -> {
            if (one == null) {
                return;
            }
            Part part = new Part(pointer, one);
            Optional<PackageUrl> url = bills.purl(part, "externalRefs", "referenceType", "purl", "referenceLocator");
            Optional<String> repository = bills.hub(pointer + "/downloadLocation", one.get("downloadLocation"))
                    .findFirst();
            if (repository.isEmpty() && url.isPresent() && !url.get().isOfHub()) {
                bills.passedOver++;
            } else {
                Stream<String> hashes = bills.hashes(part, "checksums", "algorithm", "checksumValue");
                bills.model(pointer, one.get("name"), url, repository.stream(), hashes);
            }
        });
        return bills.read(AuditReport.DocumentKind.SPDX2);
    }

    /** SPDX 3: elements of the class {@code AIPackage}. */
    static AuditBody spdx3(List<?> graph, BodyFaults faults) {
        Bills bills = new Bills(faults);
        each("/@graph", graph, (pointer, one) -> {
            if (one == null
                    || !String.valueOf(one.containsKey("type") ? one.get("type") : one.get("@type"))
                            .endsWith("AIPackage")) {
                bills.passedOver++;
                return;
            }
            Part part = new Part(pointer, one);
            bills.model(
                    pointer,
                    one.get("name"),
                    bills.purl(pointer + "/software_packageUrl", one.get("software_packageUrl"))
                            .or(() -> bills.purl(
                                    part, "externalIdentifier", "externalIdentifierType", "packageUrl", "identifier")),
                    bills.hub(pointer + "/software_downloadLocation", one.get("software_downloadLocation")),
                    bills.hashes(part, "verifiedUsing", "algorithm", "hashValue"));
        });
        return bills.read(AuditReport.DocumentKind.SPDX3);
    }

    private void model(
            String pointer,
            @Nullable Object name,
            Optional<PackageUrl> url,
            Stream<String> repositories,
            Stream<String> hashes) {
        String at = pointer + "/name";
        NameList.text(at, name, faults).ifPresent(said -> {
            Optional<PackageUrl> ofHub = url.filter(PackageUrl::isOfHub);
            List<String> ids = Stream.concat(ofHub.map(PackageUrl::path).stream(), repositories.distinct())
                    .toList();
            asked.add(new NamedModel(
                    at,
                    said,
                    ids.isEmpty() ? List.of(said) : ids,
                    NameList.lastOf(said),
                    hashes.collect(Collectors.toSet()),
                    ofHub.map(PackageUrl::version).orElse(null)));
        });
    }

    private Optional<PackageUrl> purl(String pointer, @Nullable Object value) {
        return text(pointer, value, PackageUrl.LONGEST).flatMap(PackageUrl::read);
    }

    /** The first readable package URL among the elements of a list that have the given kind. */
    private Optional<PackageUrl> purl(Part of, String list, String type, String kind, String value) {
        return maps(of.pointer() + "/" + list, of.get(list))
                .filter(one -> kind.equals(one.get(type)))
                .flatMap(one -> purl(one.pointer() + "/" + value, one.get(value)).stream())
                .findFirst();
    }

    /** The repository on the Hub that an address leads to; empty if it leads elsewhere. */
    private Stream<String> hub(String pointer, @Nullable Object value) {
        return text(pointer, value, LONGEST_ADDRESS).flatMap(Bills::repository).stream();
    }

    /** Git's prefix ({@code git+}) and suffixes ({@code .git}, a revision, a path) are not part of the address. */
    private static Optional<String> repository(String said) {
        int begin = said.startsWith("git+") ? "git+".length() : 0;
        int end = begin;
        while (end < said.length() && said.charAt(end) != '@' && said.charAt(end) != '#') {
            end++;
        }
        String address = said.substring(begin, end);
        return HubAddress.model(
                address.endsWith(".git") ? address.substring(0, address.length() - ".git".length()) : address);
    }

    private Stream<String> hashes(Part of, String list, String algorithm, String content) {
        return maps(of.pointer() + "/" + list, of.get(list))
                .filter(hash -> String.valueOf(hash.get(algorithm))
                        .toLowerCase(Locale.ROOT)
                        .replace("-", "")
                        .equals("sha256"))
                .flatMap(hash -> text(hash.pointer() + "/" + content, hash.get(content), LONGEST_HASH).stream())
                .map(hexadecimal -> hexadecimal.toLowerCase(Locale.ROOT));
    }

    /** A text of the document; empty if the value is not a text, or if it is too long, which is reported as a fault. */
    private Optional<String> text(String pointer, @Nullable Object value, int longest) {
        if (!(value instanceof String text)) {
            return Optional.empty();
        }
        if (text.length() > longest) {
            faults.add(pointer, TextNode.valueOf(text), "is too long", "at most %,d characters".formatted(longest));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** An object of the document. */
    private record Part(String pointer, Map<?, ?> fields) {

        @Nullable
        Object get(String name) {
            return fields.get(name);
        }
    }

    private static Stream<Part> maps(String pointer, @Nullable Object list) {
        List<Part> parts = new ArrayList<>();
        each(pointer, list, (at, one) -> {
            if (one != null) {
                parts.add(new Part(at, one));
            }
        });
        return parts.stream();
    }

    /** The elements of a list with their pointers; null for an element that is not an object. */
    private static void each(String pointer, @Nullable Object list, BiConsumer<String, @Nullable Map<?, ?>> of) {
        List<?> all = list instanceof List<?> some ? some : List.of();
        for (int number = 0; number < all.size(); number++) {
            of.accept(pointer + "/" + number, all.get(number) instanceof Map<?, ?> one ? one : null);
        }
    }
}
