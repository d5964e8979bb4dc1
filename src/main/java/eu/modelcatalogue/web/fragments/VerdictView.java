package eu.modelcatalogue.web.fragments;

import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.text.Reasons;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.web.layout.Link;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expandable verdict: the reasons rule by rule, with clauses and facts, and what would have to change.
 *
 * @param profile that judges
 * @param shape class in the style sheet
 * @param word of the verdict
 * @param summary in a paragraph
 * @param deciding the required rules that are not met or unknown; if the profile is met, all required ones
 * @param sources of the deciding facts, each once
 * @param groups of the profile with their rules
 */
public record VerdictView(
        Profile profile,
        String shape,
        String word,
        String summary,
        List<Judged> deciding,
        List<Numbered.Source> sources,
        List<Group> groups) {

    /**
     * A group of rules.
     *
     * @param rules in their order
     */
    public record Group(String title, List<Judged> rules) {}

    /**
     * One rule with its verdict.
     *
     * @param clause the source of the rule; null for none
     * @param toMeet what would have to change or be found out; empty if nothing, or if nothing suffices
     */
    public record Judged(
            Rule rule,
            String shape,
            String word,
            @Nullable Link clause,
            List<Numbered.Ground> facts,
            String toMeet,
            List<String> notes) {}

    /** The assessment of a model by a profile. */
    public static VerdictView of(Page page, Evidence evidence, String model, Assessment assessment) {
        Wording wording = page.wording();
        Profile profile = assessment.profile();
        Verdict verdict = assessment.judgement().verdict();
        Numbered numbered = new Numbered(page, evidence);
        List<Judged> deciding = assessment.rules().stream()
                .filter(rule -> rule.rule().required() && rule.verdict() == verdict)
                .map(rule -> judged(page, wording, numbered, rule))
                .toList();
        List<Numbered.Source> sources = numbered.sources();
        return new VerdictView(
                profile,
                verdict.word(),
                wording.verdict(verdict, assessment.provisional()),
                page.typeset(new Reasons(wording).summary(model, assessment)),
                deciding,
                sources,
                profile.groups().stream()
                        .map(group -> new Group(
                                page.text(group.title()),
                                assessment.rules().stream()
                                        .filter(rule -> rule.rule().group().equals(group.id()))
                                        .map(rule -> judged(page, wording, numbered, rule))
                                        .toList()))
                        .toList());
    }

    private static Judged judged(Page page, Wording wording, Numbered numbered, Assessment.OfRule rule) {
        return new Judged(
                rule.rule(),
                rule.verdict().word(),
                wording.verdict(rule.verdict(), rule.provisional()),
                page.link(rule.rule().source()),
                rule.deciding().stream().map(numbered::ground).toList(),
                rule.toMeet().isEmpty() ? "" : page.typeset(new Reasons(wording).toMeet(rule.toMeet())),
                rule.notes().stream().map(page::text).toList());
    }
}
