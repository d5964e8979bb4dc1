package eu.modelcatalogue.criteria;

import eu.modelcatalogue.openness.Attribute;
import eu.modelcatalogue.openness.Availability;
import eu.modelcatalogue.openness.Component;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.Region;
import eu.modelcatalogue.openness.SubjectKind;
import eu.modelcatalogue.openness.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a condition has the verdict it has: the facts it looked at, whether they were verified, and what would change it. */
final class Reasoning {

    /** A change can ask for another, which can ask for a third: no released rule goes further. */
    private static final int MOST_ROUNDS = 4;

    private final Case of;

    Reasoning(Case of) {
        this.of = of;
    }

    /** All facts that a condition looks at, in its order; the same may appear twice. */
    Stream<UsedFact> facts(Condition condition) {
        if (condition instanceof Condition.ComponentIs is) {
            return Stream.of(of.used(is.component().availability()));
        } else if (condition instanceof Condition.FactIs is) {
            return Stream.of(of.used(is.attribute()));
        } else if (condition instanceof Condition.LicenceIs is) {
            return of.usedOfLicence(is.of(), is.fact());
        } else if (condition instanceof Condition.LicencesOfReleased is) {
            return is.components().stream()
                    .flatMap(component -> Stream.concat(
                            Stream.of(of.used(component.availability())),
                            Condition.LicencesOfReleased.withheld(of, component)
                                    ? Stream.empty()
                                    : facts(is.licence(component))));
        } else if (condition instanceof Condition.CountryIn is) {
            return Stream.of(of.used(is.attribute()));
        } else if (condition instanceof Condition.NumberIs is) {
            return Stream.of(of.used(is.attribute()));
        } else if (condition instanceof Condition.CountIs is) {
            return Stream.of(of.used(is.attribute()));
        } else if (condition instanceof Condition.Meets is) {
            Profile profile = of.library().profile(is.profile());
            Reasoning inner = new Reasoning(of.under(profile));
            return profile.rules().stream().filter(Rule::required).flatMap(rule -> inner.facts(rule.condition()));
        } else if (condition instanceof Condition.EveryBase is) {
            Stream<UsedFact> lineage = Stream.of(of.used(Attribute.LINEAGE));
            return Stream.concat(
                    lineage,
                    counted(is).stream().flatMap(base -> new Reasoning(base.base()).facts(of.rule(is.rule()))));
        } else if (condition instanceof Condition.IfStated is) {
            return Stream.concat(Stream.of(of.used(is.attribute())), facts(is.deciding(of)));
        }
        return parts(condition).stream().flatMap(this::facts);
    }

    /** The facts by which the verdict was decided: of parts that are all needed those that failed, where one failed. */
    Stream<UsedFact> deciding(Condition condition) {
        Verdict verdict = condition.verdict(of);
        boolean parted = condition instanceof Condition.All
                || condition instanceof Condition.Any
                || condition instanceof Condition.AtLeast;
        if (parted) {
            return parts(condition).stream()
                    .filter(part -> part.verdict(of) == verdict)
                    .flatMap(this::deciding);
        } else if (condition instanceof Condition.Decided decided && verdict != Verdict.UNKNOWN) {
            return deciding(verdict == Verdict.NOT_MET ? decided.notMetIf() : decided.metIf());
        } else if (condition instanceof Condition.IfStated stated) {
            // Where another stands in, that nobody states the attribute itself belongs to the reason.
            Stream<UsedFact> silence =
                    of.isStated(stated.attribute()) ? Stream.empty() : Stream.of(of.used(stated.attribute()));
            return Stream.concat(silence, deciding(stated.deciding(of)));
        } else if (condition instanceof Condition.Meets meets) {
            Profile profile = of.library().profile(meets.profile());
            Reasoning inner = new Reasoning(of.under(profile));
            return profile.rules().stream()
                    .filter(rule -> rule.required() && rule.condition().verdict(inner.of) == verdict)
                    .flatMap(rule -> inner.deciding(rule.condition()));
        } else if (condition instanceof Condition.EveryBase every) {
            Condition rule = of.rule(every.rule());
            return Stream.concat(
                    Stream.of(of.used(Attribute.LINEAGE)),
                    counted(every).stream()
                            .filter(base -> rule.verdict(base.base()) == verdict)
                            .flatMap(base -> new Reasoning(base.base()).deciding(rule)));
        } else if (condition instanceof Condition.LicencesOfReleased licences) {
            List<Component> released = released(licences);
            return released.isEmpty()
                    ? licences.components().stream().map(component -> of.used(component.availability()))
                    : released.stream()
                            .filter(component -> licences.licence(component).verdict(of) == verdict)
                            .flatMap(component -> facts(licences.licence(component)));
        }
        return facts(condition);
    }

    /** Whether the verdict would fall if what nobody has verified were taken away: a fact that it needs rests on assessed claims alone. */
    boolean provisional(Condition condition) {
        Verdict verdict = condition.verdict(of);
        if (condition instanceof Condition.All all) {
            return decisive(all.parts(), verdict, verdict == Verdict.MET);
        } else if (condition instanceof Condition.Any any) {
            return decisive(any.parts(), verdict, verdict == Verdict.NOT_MET);
        } else if (condition instanceof Condition.AtLeast some) {
            return atLeastProvisional(some, verdict);
        } else if (condition instanceof Condition.Not not) {
            return provisional(not.part());
        } else if (condition instanceof Condition.Decided decided) {
            return provisional(verdict == Verdict.NOT_MET ? decided.notMetIf() : decided.metIf());
        } else if (condition instanceof Condition.Meets meets) {
            Profile profile = of.library().profile(meets.profile());
            Reasoning inner = new Reasoning(of.under(profile));
            return inner.decisive(
                    profile.rules().stream()
                            .filter(Rule::required)
                            .map(Rule::condition)
                            .toList(),
                    verdict,
                    verdict == Verdict.MET);
        } else if (condition instanceof Condition.EveryBase every) {
            Condition rule = of.rule(every.rule());
            List<Boolean> bases = counted(every).stream()
                    .filter(base -> rule.verdict(base.base()) == verdict)
                    .map(base -> new Reasoning(base.base()).provisional(rule))
                    .toList();
            return of.used(Attribute.LINEAGE).unverified() || needed(bases, verdict == Verdict.MET);
        } else if (condition instanceof Condition.IfStated stated) {
            return of.used(stated.attribute()).unverified() || provisional(stated.deciding(of));
        } else if (condition instanceof Condition.LicencesOfReleased licences
                && verdict != Verdict.MET
                && !released(licences).isEmpty()) {
            // One licence that fails is enough; where all are met, that the others are withheld is needed too.
            return released(licences).stream()
                    .filter(component -> licences.licence(component).verdict(of) == verdict)
                    .allMatch(component -> Stream.concat(
                                    Stream.of(of.used(component.availability())), facts(licences.licence(component)))
                            .anyMatch(UsedFact::unverified));
        }
        return facts(condition).anyMatch(UsedFact::unverified);
    }

    /** Of the parts that have the verdict of the whole: every one is needed, or any one of them is enough. */
    private boolean decisive(List<Condition> parts, Verdict verdict, boolean everyOneIsNeeded) {
        return needed(
                parts.stream()
                        .filter(part -> part.verdict(of) == verdict)
                        .map(this::provisional)
                        .toList(),
                everyOneIsNeeded);
    }

    private static boolean needed(List<Boolean> provisional, boolean everyOneIsNeeded) {
        return everyOneIsNeeded ? provisional.contains(true) : !provisional.isEmpty() && !provisional.contains(false);
    }

    /** Not where enough of the parts were verified. */
    private boolean atLeastProvisional(Condition.AtLeast some, Verdict verdict) {
        List<Condition> deciding = some.parts().stream()
                .filter(part -> part.verdict(of) == verdict)
                .toList();
        long verified = deciding.stream().filter(part -> !provisional(part)).count();
        return switch (verdict) {
            case MET -> verified < some.count();
            case NOT_MET -> verified < some.parts().size() - some.count() + 1L;
            case UNKNOWN -> verified == 0;
        };
    }

    private List<Component> released(Condition.LicencesOfReleased licences) {
        return licences.components().stream()
                .filter(component -> !Condition.LicencesOfReleased.withheld(of, component))
                .toList();
    }

    /**
     * The smallest change after which a condition is met: the smallest that each part asks for, and then, where that change itself makes the
     * condition ask for more (code that is released needs a licence), what that adds.
     *
     * @return empty where it is met, or where no change would do
     */
    List<Change> toMeet(Condition condition) {
        if (condition.verdict(of) == Verdict.MET) {
            return List.of();
        }
        List<Map<String, Change>> ways = List.of(Map.of());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Map<String, Change>> further = new ArrayList<>();
            for (Map<String, Change> way : ways) {
                for (Map<String, Change> more : new Reasoning(supposing(way))
                        .changes(condition, Verdict.MET)
                        .ways()) {
                    Map<String, Change> together = new TreeMap<>(way);
                    more.forEach((attribute, change) -> together.merge(attribute, change, Reasoning::later));
                    if (condition.verdict(supposing(together)) == Verdict.MET) {
                        return List.copyOf(together.values());
                    }
                    further.add(together);
                }
            }
            ways = further.stream().distinct().limit(Changes.MOST).toList();
        }
        return List.of();
    }

    private Case supposing(Map<String, Change> way) {
        Map<String, String> values = new HashMap<>();
        way.forEach((attribute, change) -> values.put(attribute, change.example()));
        return of.supposing(values);
    }

    /** A change that a later round asks for: of the values that did first those that still do, where there are any. */
    private static Change later(Change first, Change later) {
        return first.and(later).orElseGet(() -> new Change(first.attribute(), first.current(), later.needed()));
    }

    /**
     * What would have to change.
     *
     * @param wanted {@link Verdict#MET} or {@link Verdict#NOT_MET}
     */
    Changes changes(Condition condition, Verdict wanted) {
        if (condition.verdict(of) == wanted) {
            return Changes.NOTHING_TO_DO;
        }
        boolean met = wanted == Verdict.MET;
        if (condition instanceof Condition.ComponentIs is) {
            return change(
                    is.component().availability(),
                    met ? is.is().stream().map(Word::word).toList() : failing(is));
        } else if (condition instanceof Condition.FactIs is) {
            return change(
                    is.attribute(), met ? is.met() : others(Case.attribute(is.attribute()), is.met(), is.unknown()));
        } else if (condition instanceof Condition.LicenceIs is) {
            Attribute fact = Attribute.of(SubjectKind.LICENCE).get(is.fact());
            return licence(is, met ? is.met() : others(fact, is.met(), is.unknown()));
        } else if (condition instanceof Condition.LicencesOfReleased is) {
            return licences(is, met);
        } else if (condition instanceof Condition.CountryIn is) {
            return change(
                    is.attribute(),
                    Stream.of(Region.values())
                            .filter(region ->
                                    region != Region.UNKNOWN && is.regions().contains(region) == met)
                            .map(Region::word)
                            .toList());
        } else if (condition instanceof Condition.NumberIs is) {
            return change(is.attribute(), bounds(is, met));
        } else if (condition instanceof Condition.CountIs is) {
            return change(is.attribute(), List.of((met ? ">= %d" : "< %d").formatted(is.atLeast())));
        } else if (condition instanceof Condition.Meets is) {
            Profile profile = of.library().profile(is.profile());
            Reasoning inner = new Reasoning(of.under(profile));
            List<Condition> required = profile.rules().stream()
                    .filter(Rule::required)
                    .map(Rule::condition)
                    .toList();
            return met ? inner.every(required, wanted) : inner.some(required, wanted);
        } else if (condition instanceof Condition.EveryBase is) {
            return bases(is, wanted);
        } else if (condition instanceof Condition.IfStated is) {
            return of.isStated(is.attribute())
                    ? changes(is.then(), wanted)
                    : Changes.any(List.of(
                            changes(is.otherwise(), wanted),
                            Changes.all(List.of(stating(is), changes(is.then(), wanted)))));
        } else if (condition instanceof Condition.Decided is) {
            return met
                    ? Changes.all(List.of(noLonger(is.notMetIf()), changes(is.metIf(), Verdict.MET)))
                    : changes(is.notMetIf(), Verdict.MET);
        } else if (condition instanceof Condition.Not is) {
            return changes(is.part(), wanted.not());
        } else if (condition instanceof Condition.Any is) {
            return met ? some(is.parts(), wanted) : every(is.parts(), wanted);
        } else if (condition instanceof Condition.AtLeast is) {
            return atLeast(is, wanted);
        }
        return met ? every(parts(condition), wanted) : some(parts(condition), wanted);
    }

    /** That an attribute is stated at all, whatever it says. */
    private Changes stating(Condition.IfStated is) {
        Attribute attribute = Case.attribute(is.attribute());
        return attribute == null || attribute.type() != Attribute.Type.WORD
                ? Changes.NOTHING_TO_DO
                : change(is.attribute(), attribute.allowed());
    }

    /** The availabilities by which a component fails: withheld, where that is not what is asked for. */
    private static List<String> failing(Condition.ComponentIs is) {
        if (!is.is().contains(Availability.NOT_RELEASED)) {
            return List.of(Availability.NOT_RELEASED.word());
        }
        Availability byOthers = Availability.THIRD_PARTY_OPEN;
        return is.is().contains(byOthers) ? List.of() : List.of(byOthers.word());
    }

    private Changes licence(Condition.LicenceIs is, List<String> needed) {
        return Changes.one(
                new Change(of.place() + is.of() + "." + is.fact(), of.licenceValue(is.of(), is.fact()), needed));
    }

    private Changes change(String attribute, List<String> needed) {
        return Changes.one(new Change(of.place() + attribute, of.value(attribute), needed));
    }

    /** What makes a condition that is met not met any more; unknown is enough. */
    private Changes noLonger(Condition condition) {
        if (condition.verdict(of) != Verdict.MET) {
            return Changes.NOTHING_TO_DO;
        }
        if (condition instanceof Condition.Any any) {
            return Changes.all(each(any.parts(), this::noLonger));
        } else if (condition instanceof Condition.All all) {
            return Changes.any(each(all.parts(), this::noLonger));
        } else if (condition instanceof Condition.FactIs is) {
            return change(is.attribute(), others(Case.attribute(is.attribute()), is.met(), List.of()));
        } else if (condition instanceof Condition.LicenceIs is) {
            Attribute fact = Attribute.of(SubjectKind.LICENCE).get(is.fact());
            return licence(is, others(fact, is.met(), List.of()));
        }
        return changes(condition, Verdict.NOT_MET);
    }

    private Changes every(List<Condition> parts, Verdict wanted) {
        return Changes.all(each(parts, part -> changes(part, wanted)));
    }

    private Changes some(List<Condition> parts, Verdict wanted) {
        return Changes.any(each(parts, part -> changes(part, wanted)));
    }

    private static <T> List<Changes> each(Collection<T> parts, Function<T, Changes> changes) {
        return parts.stream().map(changes).toList();
    }

    private Changes atLeast(Condition.AtLeast is, Verdict wanted) {
        long already =
                is.parts().stream().filter(part -> part.verdict(of) == wanted).count();
        long needed = wanted == Verdict.MET ? is.count() : is.parts().size() - is.count() + 1L;
        List<Changes> open = is.parts().stream()
                .filter(part -> part.verdict(of) != wanted)
                .map(part -> changes(part, wanted))
                .toList();
        return together(open, (int) Math.max(0, needed - already));
    }

    /** So many of these, in every choice: from the last part to the first, the ways to make so many of those behind it. */
    private static Changes together(List<Changes> of, int many) {
        Changes[] ways = new Changes[many + 1];
        Arrays.fill(ways, Changes.NO_WAY);
        ways[0] = Changes.NOTHING_TO_DO;
        for (Changes part : of) {
            for (int count = many; count > 0; count--) {
                ways[count] = Changes.any(List.of(ways[count], Changes.all(List.of(ways[count - 1], part))));
            }
        }
        return ways[many];
    }

    private Changes licences(Condition.LicencesOfReleased is, boolean met) {
        List<Component> at = released(is);
        if (!met) {
            return Changes.any(each(at, component -> changes(is.licence(component), Verdict.NOT_MET)));
        }
        if (!at.isEmpty()) {
            return Changes.all(each(at, component -> changes(is.licence(component), Verdict.MET)));
        }
        return Changes.any(each(
                is.components(),
                component -> Changes.all(List.of(
                        change(component.availability(), List.of("released")),
                        changes(is.licence(component), Verdict.MET)))));
    }

    private Changes bases(Condition.EveryBase is, Verdict wanted) {
        if (!of.isStated(Attribute.LINEAGE)) {
            // That every base meets the rule would do as well; which bases those are is for the declarer to say.
            return wanted == Verdict.NOT_MET
                    ? Changes.NO_WAY
                    : change(Attribute.LINEAGE, List.of(Lineage.FROM_SCRATCH));
        }
        Condition rule = of.rule(is.rule());
        List<Changes> each = each(counted(is), base -> new Reasoning(base.base()).changes(rule, wanted));
        return wanted == Verdict.MET ? Changes.all(each) : Changes.any(each);
    }

    private List<Case.Base> counted(Condition.EveryBase is) {
        List<Case.Base> bases = of.bases();
        return bases == null
                ? List.of()
                : bases.stream()
                        .filter(base -> !is.except().contains(base.lineage().relation()))
                        .toList();
    }

    /** Bounds as signs, which every language reads. */
    private static List<String> bounds(Condition.NumberIs is, boolean met) {
        List<String> needed = new ArrayList<>();
        if (is.above() != null) {
            needed.add((met ? "> " : "<= ") + is.above());
        }
        if (is.atMost() != null) {
            needed.add((met ? "<= " : "> ") + is.atMost());
        }
        return met ? List.of(String.join(", ", needed)) : needed;
    }

    /** The words that neither meet nor leave open. */
    private static List<String> others(@Nullable Attribute attribute, List<String> met, List<String> unknown) {
        return attribute == null
                ? List.of()
                : attribute.allowed().stream()
                        .filter(word ->
                                !met.contains(word) && !unknown.contains(word) && !word.equals(Condition.PARTIAL))
                        .toList();
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts();
        } else if (condition instanceof Condition.Any any) {
            return any.parts();
        } else if (condition instanceof Condition.AtLeast some) {
            return some.parts();
        } else if (condition instanceof Condition.Not not) {
            return List.of(not.part());
        } else if (condition instanceof Condition.Decided decided) {
            return List.of(decided.notMetIf(), decided.metIf());
        }
        throw new IllegalStateException("A condition without parts has facts of its own: " + condition);
    }
}
