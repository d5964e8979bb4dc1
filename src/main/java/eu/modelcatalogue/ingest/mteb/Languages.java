package eu.modelcatalogue.ingest.mteb;

import eu.modelcatalogue.openness.LanguageTag;
import eu.modelcatalogue.openness.claim.Claim;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Languages as the benchmark writes them ({@code vie-Latn}) in the shortest tags: a script stands only where it is not the usual one. */
final class Languages {

    /** The usual script of languages that are also written in another: CLDR, likely subtags. Others drop the only script they come with. */
    private static final Map<String, String> USUAL = Stream.of(
                    ("zh-Hans hi-Deva ne-Deva mr-Deva ar-Arab ur-Arab sd-Arab"
                                    + " ks-Arab sr-Cyrl bg-Cyrl ru-Cyrl mn-Cyrl kk-Cyrl uz-Latn az-Latn ku-Latn ms-Latn"
                                    + " el-Grek ja-Jpan ko-Kore bn-Beng ta-Taml te-Telu pa-Guru")
                            .split(" ", -1))
            .map(tag -> tag.split("-", -1))
            .collect(Collectors.toUnmodifiableMap(tag -> tag[0], tag -> tag[1]));

    private Languages() {}

    /** The tags as the value of a claim; empty where there are none, or one of them is no tag. */
    static Optional<String> of(List<String> listed) {
        Map<String, Set<String>> scripts = new HashMap<>();
        for (String one : listed) {
            Optional<String> tag = LanguageTag.canonical(one);
            if (tag.isEmpty()) {
                return Optional.empty();
            }
            String[] parts = tag.get().split("-", -1);
            scripts.computeIfAbsent(parts[0], absent -> new LinkedHashSet<>()).add(parts.length > 1 ? parts[1] : "");
        }
        Set<String> tags = new TreeSet<>();
        scripts.forEach((language, written) -> {
            String usual = USUAL.get(language);
            for (String script : written) {
                boolean said = !script.isEmpty() && (usual == null ? written.size() > 1 : !script.equals(usual));
                tags.add(said ? language + "-" + script : language);
            }
        });
        return tags.isEmpty() ? Optional.empty() : Optional.of(Claim.list(tags));
    }
}
