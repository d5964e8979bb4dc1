package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.document.Document.Paragraph;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.domain.AiModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of each profile with their sources, and the verdict on each model with the deciding facts. */
record DossierVerdicts(DossierModels models, DossierFacts facts, DossierClauses clauses, DossierWords said) {

    /** Per cent of the width for what rules ask and for the verdicts together. */
    private static final int ASKS_AND_VERDICT = 76;

    /** Per cent of the width for the verdict on one model. */
    private static final int ONE_VERDICT = 18;

    /** Per cent of the width for the verdicts on several models. */
    private static final int VERDICTS = 26;

    /** The same where notes stand with them. */
    private static final int NOTED_VERDICTS = 34;

    /**
     * @param assessed the assessments of all models by this profile, in their order
     */
    void profile(Profile profile, List<Assessment> assessed) {
        said.heading(2, said.in(profile.title()) + " (" + profile.key() + ")");
        said.says(said.in(profile.purpose()));
        if (profile.source() != null) {
            said.add(new Paragraph(Stream.concat(
                            Stream.of(Span.strong(said.say("source") + " ")), said.citation(profile.source()).stream())
                    .toList()));
        }
        boolean noted = assessed.stream()
                .flatMap(each -> each.rules().stream())
                .anyMatch(rule -> !rule.notes().isEmpty());
        int verdict = models.size() == 1 ? ONE_VERDICT : noted ? NOTED_VERDICTS : VERDICTS;
        said.table(
                said.say("rulesTable"),
                List.of(
                        said.column("rule", 15),
                        said.column("asks", ASKS_AND_VERDICT - verdict),
                        said.column("verdict", verdict),
                        said.column("clause", 9)),
                profile.rules().stream().map(rule -> rule(profile, rule, assessed)));
        said.add(new Points(profile.caveats().stream()
                .map(caveat -> List.of(Span.of(said.in(caveat))))
                .toList()));
    }

    private Row rule(Profile profile, Rule rule, List<Assessment> of) {
        int at = profile.rules().indexOf(rule);
        Set<Integer> looked = new TreeSet<>();
        for (int model = 0; model < models.size(); model++) {
            AiModel whose = models.all().get(model);
            of.get(model).rules().get(at).facts().forEach(used -> looked.add(facts.refer(whose, used)));
        }
        return new Row(List.of(
                DossierWords.lines(
                        Span.strong(rule.id()), Span.of(said.say(rule.required() ? "required" : "recommended"))),
                List.of(asked(rule, place(profile, rule), looked)),
                models.lines(model ->
                        verdict(of.get(models.all().indexOf(model)).rules().get(at))),
                DossierWords.lines(clauses.numbers(profile, rule))));
    }

    /** What a rule asks, its source, and the numbers of the facts that it examines. */
    private List<Span> asked(Rule rule, List<Span> place, Set<Integer> looked) {
        String named = looked.stream().map(one -> "F" + one).collect(Collectors.joining(", "));
        return Stream.of(
                        List.of(Span.of(said.in(rule.statement()) + " ")),
                        place,
                        named.isEmpty() ? List.<Span>of() : List.of(Span.of((place.isEmpty() ? "" : " · ") + named)))
                .flatMap(List::stream)
                .toList();
    }

    /** The source of a rule: only the section if the profile has the same source, and nothing if it has the same section too. */
    private List<Span> place(Profile profile, Rule rule) {
        Citation rests = rule.source();
        Citation whole = profile.source();
        if (rests == null || rests.equals(whole)) {
            return List.of();
        }
        return whole != null && rests.section() != null && rests.url().equals(whole.url())
                ? List.of(Span.of(said.wording.section(rests.section())))
                : said.citation(rests);
    }

    private List<List<Span>> verdict(Assessment.OfRule rule) {
        return DossierWords.lines(Stream.concat(
                        Stream.of(said.verdict(rule.verdict(), rule.provisional())),
                        rule.notes().stream().map(said::in))
                .map(Span::of)
                .toArray(Span[]::new));
    }
}
