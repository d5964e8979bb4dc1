package eu.modelcatalogue.web.model;

import eu.modelcatalogue.web.fragments.VerdictView;
import eu.modelcatalogue.web.layout.Page;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The verdicts on a model: a few that most buyers ask for, and all others in groups.
 *
 * @param first in sight
 * @param groups folded
 */
public record Verdicts(List<VerdictView> first, List<Group> groups) {

    /** Profiles whose verdicts are in sight, in this order: openness, origin, own operation, contract. */
    private static final List<String> FIRST =
            List.of("letter-2025", "downloadable", "eu-sovereign", "self-hostable", "contract-safe");

    /** The kinds of criteria, each with the beginnings of the ids of its profiles; everything else is {@code letter}. */
    private static final List<Kind> KINDS = List.of(
            new Kind("g7", List.of("g7-")),
            new Kind("sovereignty", List.of("eu-sovereign", "no-lock-in", "self-hostable")),
            new Kind("law", List.of("ai-act", "gpai", "contract-safe")));

    private static final String OTHERS = "letter";

    private record Kind(String name, List<String> beginnings) {

        boolean has(VerdictView verdict) {
            return beginnings.stream().anyMatch(verdict.profile().id()::startsWith);
        }
    }

    /** Verdicts on the same kind of criteria. */
    public record Group(String title, List<VerdictView> verdicts) {}

    /** How many verdicts are folded. */
    public int more() {
        return groups.stream().mapToInt(group -> group.verdicts().size()).sum();
    }

    /**
     * @param all in the order of the page
     */
    static Verdicts of(Page page, List<VerdictView> all) {
        List<VerdictView> first = all.stream()
                .filter(one -> FIRST.contains(one.profile().id()))
                .sorted(Comparator.comparing(one -> FIRST.indexOf(one.profile().id())))
                .toList();
        List<VerdictView> rest =
                all.stream().filter(one -> !first.contains(one)).toList();
        return new Verdicts(
                first,
                Stream.concat(Stream.of(OTHERS), KINDS.stream().map(Kind::name))
                        .map(kind -> new Group(
                                page.say("model.verdicts." + kind),
                                rest.stream()
                                        .filter(one -> kind(one).equals(kind))
                                        .toList()))
                        .filter(group -> !group.verdicts().isEmpty())
                        .toList());
    }

    private static String kind(VerdictView verdict) {
        return KINDS.stream()
                .filter(kind -> kind.has(verdict))
                .map(Kind::name)
                .findFirst()
                .orElse(OTHERS);
    }
}
