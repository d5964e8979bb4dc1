package eu.modelcatalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.criteria.condition.All;
import eu.modelcatalogue.criteria.condition.Any;
import eu.modelcatalogue.criteria.condition.Decided;
import eu.modelcatalogue.criteria.condition.EveryBase;
import eu.modelcatalogue.criteria.condition.FactIs;
import eu.modelcatalogue.criteria.condition.IfStated;
import eu.modelcatalogue.criteria.condition.Meets;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.SubjectKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;

/** Properties that hold for every profile and every model. */
@Tag("property")
class PropertiesTest {

    private static final Study STUDY = new Study();
    private static final List<Profile> PROFILES = List.copyOf(STUDY.profiles().values());
    private static final String WEIGHTS = "components.weightsFinal.licence";

    /** Values that the rules ask for; {@code partial} and missing statements are tested separately, see below. */
    private static final Map<String, List<String>> WORDS = words();

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new TreeMap<>();
        Attribute.of(SubjectKind.MODEL).forEach((name, attribute) -> {
            if (attribute.type() == Attribute.Type.WORD) {
                words.put(name, new ArrayList<>(attribute.allowed()));
            }
        });
        words.put("training.computeFlop", List.of("1e+22", "1e+24", "1e+26"));
        words.put("modalities.output", List.of("text", "embedding"));
        words.put("origin.hqCountry", List.of("FR", "NO", "CH", "US"));
        words.put("origin.ultimateParentCountry", List.of("FR", "NO", "CH", "US"));
        words.put("lineage", List.of("none", "a | finetune | LicenseRef-lineage", "a | distil | LicenseRef-unread"));
        for (String of : List.of(WEIGHTS, "components.trainingCode.licence", "components.inferenceCode.licence")) {
            Attribute.of(SubjectKind.LICENCE).forEach((name, attribute) -> {
                if (!attribute.allowed().isEmpty()) {
                    words.put(of + "." + name, attribute.allowed());
                }
            });
        }
        return words;
    }

    /** Facts of a model, in which any attribute can be unknown. */
    @Provide
    Arbitrary<Map<String, String>> models() {
        List<Arbitrary<Map.Entry<String, String>>> each = new ArrayList<>();
        WORDS.forEach((attribute, values) -> {
            List<String> with = new ArrayList<>(values);
            with.add("unknown");
            // Mostly values that meet the rules, because otherwise nearly every random model would fail nearly every
            // rule.
            with.addAll(Collections.nCopies(values.size() * 2, values.get(0)));
            each.add(Arbitraries.of(with).map(value -> Map.entry(attribute, value)));
        });
        return Combinators.combine(each).as(entries -> {
            Map<String, String> model = new TreeMap<>();
            entries.forEach(entry -> model.put(entry.getKey(), entry.getValue()));
            return model;
        });
    }

    @Provide
    Arbitrary<Profile> profiles() {
        return Arbitraries.of(PROFILES);
    }

    private static Case judged(Map<String, String> model) {
        Given given = Given.of(model);
        PROFILES.forEach(given::judgedBy);
        return given.asCase();
    }

    /**
     * A fact that becomes known never changes a rule from met to unknown, unless the rule uses another fact in place of a missing one, or states what a
     * missing statement means: both are recognised by their conditions, and have their own tables (ConditionTest).
     */
    @Property(tries = 2_000)
    void a_fact_becoming_known_never_turns_met_into_unknown(
            @ForAll("models") Map<String, String> model, @ForAll("profiles") Profile profile, @ForAll Random chance) {
        Map<String, Verdict> before = profile.judge(judged(model)).rules();
        List<String> unknown = model.keySet().stream()
                .filter(attribute -> model.get(attribute).equals("unknown"))
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        String learnt = unknown.get(chance.nextInt(unknown.size()));
        List<String> values = WORDS.get(learnt);
        Map<String, String> wiser = new HashMap<>(model);
        wiser.put(learnt, values.get(chance.nextInt(values.size())));
        Map<String, Verdict> after = profile.judge(judged(wiser)).rules();
        profile.rules().stream()
                .filter(rule -> before.get(rule.id()) == Verdict.MET && !standsIn(rule.condition(), learnt))
                .forEach(rule -> assertThat(after.get(rule.id()))
                        .as("%s, when %s becomes %s", rule.id(), learnt, wiser.get(learnt))
                        .isNotEqualTo(Verdict.UNKNOWN));
    }

    /** Whether the rule has its own answer if this attribute is not stated. */
    private static boolean standsIn(Condition condition, String attribute) {
        if (condition instanceof IfStated stated) {
            return stated.attribute().equals(attribute)
                    || standsIn(stated.then(), attribute)
                    || standsIn(stated.otherwise(), attribute);
        } else if (condition instanceof FactIs is) {
            return is.attribute().equals(attribute) && is.unstated() != Verdict.UNKNOWN;
        } else if (condition instanceof All all) {
            return all.parts().stream().anyMatch(part -> standsIn(part, attribute));
        } else if (condition instanceof Any any) {
            return any.parts().stream().anyMatch(part -> standsIn(part, attribute));
        } else if (condition instanceof Decided decided) {
            return standsIn(decided.notMetIf(), attribute) || standsIn(decided.metIf(), attribute);
        } else if (condition instanceof Meets meets) {
            return STUDY.profile(meets.profile()).rules().stream()
                    .anyMatch(rule -> standsIn(rule.condition(), attribute));
        }
        return false;
    }

    @Property(tries = 500)
    void adding_a_recommended_rule_never_changes_a_verdict(
            @ForAll("models") Map<String, String> model,
            @ForAll("profiles") Profile profile,
            @ForAll("profiles") Profile from) {
        List<Rule> rules = new ArrayList<>(profile.rules());
        from.rules()
                .forEach(rule -> rules.add(new Rule(
                        "MORE-" + rule.id(),
                        profile.groups().get(0).id(),
                        false,
                        rule.statement(),
                        rule.source(),
                        rule.condition() instanceof EveryBase ? ConditionTest.always("notMet") : rule.condition(),
                        List.of())));
        Judgement before = profile.judge(judged(model));
        Judgement after = with(profile, rules).judge(judged(model));
        assertThat(after.verdict()).isEqualTo(before.verdict());
        assertThat(after.groups()).isEqualTo(before.groups());
        assertThat(after.rules()).containsAllEntriesOf(before.rules());
    }

    @Property(tries = 500)
    void the_order_of_rules_never_matters(
            @ForAll("models") Map<String, String> model, @ForAll("profiles") Profile profile, @ForAll Random chance) {
        List<Rule> rules = new ArrayList<>(profile.rules());
        Collections.shuffle(rules, chance);
        Judgement before = profile.judge(judged(model));
        Judgement after = with(profile, rules).judge(judged(model));
        assertThat(after.verdict()).isEqualTo(before.verdict());
        assertThat(after.groups()).isEqualTo(before.groups());
        assertThat(after.rules()).isEqualTo(before.rules());
    }

    @Property(tries = 500)
    void the_reasons_give_the_verdicts_that_the_index_has(
            @ForAll("models") Map<String, String> model, @ForAll("profiles") Profile profile) {
        Assessment assessment = Assessment.of(profile, judged(model));
        Map<String, Verdict> explained = new LinkedHashMap<>();
        assessment.rules().forEach(rule -> explained.put(rule.rule().id(), rule.verdict()));
        assertThat(explained).isEqualTo(profile.judge(judged(model)).rules());
        assertThat(assessment.rules()).allSatisfy(rule -> {
            assertThat(rule.facts()).containsAll(rule.deciding());
            assertThat(rule.toMeet().isEmpty())
                    .as("%s of %s, which is %s: %s", rule.rule().id(), profile.id(), rule.verdict(), model)
                    .isEqualTo(rule.verdict() == Verdict.MET);
        });
    }

    /** The reported change is sufficient: after it, the model meets the profile. */
    @Property(tries = 1_000)
    void what_would_have_to_change_is_enough(
            @ForAll("models") Map<String, String> model, @ForAll("profiles") Profile profile) {
        Map<String, String> changed = new HashMap<>(model);
        // Base models belong to others, so their facts cannot be changed.
        changed.put("lineage", "none");
        Assessment before = Assessment.of(profile, judged(changed));
        before.toMeet()
                .forEach(change ->
                        changed.put(change.attribute(), change.needed().example()));
        assertThat(profile.judge(judged(changed)).verdict())
                .as("%s after %s", profile.id(), before.toMeet())
                .isEqualTo(Verdict.MET);
    }

    private static Profile with(Profile profile, List<Rule> rules) {
        return new Profile(
                profile.id(),
                profile.version(),
                profile.title(),
                profile.purpose(),
                profile.changes(),
                profile.caveats(),
                profile.source(),
                profile.groups(),
                rules,
                profile.releasedOn());
    }
}
