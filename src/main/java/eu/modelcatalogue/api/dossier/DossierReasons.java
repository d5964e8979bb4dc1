package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.domain.AiModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The facts that decide against a model, and those that are unknown: facts of required rules, sorted by the number of profiles that they decide.
 *
 * @param most facts of each kind that are listed for a model; the rest is given as a number
 */
record DossierReasons(DossierSources sources, DossierWords said, int most) {
    /**
     * A row of the table of reasons.
     *
     * @param number of the model in the dossier
     */
    Row row(String number, AiModel model, List<Assessment> assessed) {
        return new Row(List.of(
                List.of(List.of(Span.strong(number + " "), Span.of(model.name()))),
                lines(assessed, Verdict.NOT_MET),
                lines(assessed, Verdict.UNKNOWN)));
    }

    private List<List<Span>> lines(List<Assessment> assessed, Verdict verdict) {
        Map<UsedFact, Integer> counted = new LinkedHashMap<>();
        for (Assessment assessment : assessed) {
            assessment.rules().stream()
                    .filter(rule -> rule.rule().required() && rule.verdict() == verdict)
                    .flatMap(rule -> rule.deciding().stream())
                    .distinct()
                    .forEach(used -> counted.merge(used, 1, Integer::sum));
        }
        Map<String, List<UsedFact>> named = counted.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .collect(Collectors.groupingBy(said.wording::name, LinkedHashMap::new, Collectors.toList()));
        if (named.isEmpty()) {
            return DossierWords.lines("–");
        }
        List<List<Span>> lines = new ArrayList<>();
        named.entrySet().stream()
                .limit(most)
                .forEach(one -> lines.add(List.of(Span.of(said.words.phrase(
                        "is",
                        said.language.capital(one.getKey()),
                        sources.value(one.getValue().get(0)))))));
        if (named.size() > most) {
            lines.add(List.of(Span.of(said.say("more", Integer.toString(named.size() - most)))));
        }
        return lines;
    }
}
