package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Assessment.OfRule;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.domain.AiModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What decides against a model by the chosen profiles, and what to ask the bidder: a question for each fact of a required rule that is unknown, or
 * known only provisionally. Facts are sorted by the number of profiles that they decide.
 *
 * @param mostFacts against a model that are listed; the rest is given as a number
 * @param mostQuestions about a model that are listed; the rest is given as a number
 */
record DossierReasons(
        DossierSources sources, DossierClauses clauses, DossierWords said, int mostFacts, int mostQuestions) {
    /**
     * A row of the table of reasons.
     *
     * @param number of the model in the dossier
     */
    Row row(String number, AiModel model, List<Assessment> assessed) {
        return new Row(List.of(
                List.of(List.of(Span.strong(number + " "), Span.of(model.name()))),
                lines(against(assessed), mostFacts, "more"),
                lines(questions(assessed), mostQuestions, "moreQuestions")));
    }

    /** The first few, each on its line; how many more there are stands behind the last of them. */
    private List<List<Span>> lines(List<String> all, int most, String more) {
        if (all.isEmpty()) {
            return DossierWords.lines("–");
        }
        List<List<Span>> lines = all.stream()
                .limit(most)
                .map(line -> List.of(Span.of(line)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (all.size() > most) {
            String rest = " (" + said.say(more, Integer.toString(all.size() - most)) + ")";
            lines.add(List.of(lines.remove(lines.size() - 1).get(0), Span.of(rest)));
        }
        return lines;
    }

    private List<String> against(List<Assessment> assessed) {
        Map<String, UsedFact> named = new LinkedHashMap<>();
        facts(assessed, rule -> rule.verdict() == Verdict.NOT_MET)
                .forEach(used -> named.putIfAbsent(said.wording.name(used), used));
        return named.entrySet().stream()
                .map(one -> said.words.phrase("is", said.language.capital(one.getKey()), sources.value(one.getValue())))
                .toList();
    }

    /** One question for each statement, however many profiles have it; what is unknown comes before what is provisional. */
    private List<String> questions(List<Assessment> assessed) {
        Set<String> questions = new LinkedHashSet<>();
        ask(assessed, rule -> rule.verdict() == Verdict.UNKNOWN, used -> true, questions);
        ask(
                assessed,
                rule -> rule.verdict() != Verdict.UNKNOWN && rule.provisional(),
                used -> used.fact().isUnverified(),
                questions);
        return List.copyOf(questions);
    }

    private void ask(
            List<Assessment> assessed, Predicate<OfRule> open, Predicate<UsedFact> asked, Set<String> questions) {
        facts(assessed, open).stream()
                .filter(asked)
                .flatMap(used -> assessed.stream()
                        .flatMap(assessment -> assessment.rules().stream()
                                .filter(rule -> rule.rule().required() && open.test(rule))
                                .filter(rule -> rule.deciding().contains(used))
                                .filter(rule -> clauses.allowAsking(assessment.profile(), rule.rule()))
                                .map(rule -> question(assessment.profile(), rule.rule())))
                        .limit(1))
                .forEach(questions::add);
    }

    private String question(Profile profile, Rule rule) {
        String statement = said.in(rule.statement());
        return clauses.withProof(profile, rule)
                .map(proof -> said.say("questionProof", statement, proof.number(), proof.title()))
                .orElseGet(() -> said.say("question", statement));
    }

    /** The deciding facts of required rules, those first that decide most profiles. */
    private static List<UsedFact> facts(List<Assessment> assessed, Predicate<OfRule> which) {
        Map<UsedFact, Integer> counted = new LinkedHashMap<>();
        for (Assessment assessment : assessed) {
            assessment.rules().stream()
                    .filter(rule -> rule.rule().required() && which.test(rule))
                    .flatMap(rule -> rule.deciding().stream())
                    .distinct()
                    .forEach(used -> counted.merge(used, 1, Integer::sum));
        }
        return counted.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
