package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.TechnicalSpecification;
import eu.modelcatalogue.catalogue.TechnicalSpecification.Asked;
import eu.modelcatalogue.catalogue.TechnicalSpecification.Part;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tender clauses for the profiles: each once, with all rules that it covers. */
final class DossierClauses {

    /** Most clauses that are named beside the answer: a few lines. */
    private static final int MOST_NAMED = 20;

    private final List<Part> clauses;
    private final DossierWords said;

    DossierClauses(Edition edition, List<Profile> profiles, DossierWords said) {
        this.clauses = clauses(edition, profiles);
        this.said = said;
    }

    private static List<Part> clauses(Edition edition, List<Profile> profiles) {
        Map<Clause, List<Asked>> together = new LinkedHashMap<>();
        profiles.forEach(profile -> TechnicalSpecification.of(edition, profile)
                .parts()
                .forEach(part -> together.merge(
                        part.clause(),
                        part.rules(),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList())));
        return together.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The numbers of the clauses that require a rule: {@code C1, C4}. */
    String numbers(Profile profile, Rule rule) {
        String numbers = numbered((number, clause) -> clause.serves(profile, rule) ? number : null)
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "–" : numbers;
    }

    /** Whether the law lets a buyer ask for what a rule requires: not where a clause is left out because it would be unlawful or pointless. */
    boolean allowAsking(Profile profile, Rule rule) {
        return clauses.stream()
                .map(Part::clause)
                .noneMatch(clause -> clause.text() == null && clause.serves(profile, rule));
    }

    /**
     * The first clause that says how a tenderer proves what a rule requires.
     *
     * @param title of the clause, for a reader who does not have the annex at hand
     */
    record Proof(String number, String title) {}

    Optional<Proof> withProof(Profile profile, Rule rule) {
        return numbered((number, clause) -> clause.proof() != null && clause.serves(profile, rule)
                        ? new Proof(number, said.in(clause.title()))
                        : null)
                .findFirst();
    }

    /** The clauses with a text, by number and title; where they are many, the annex alone has their titles. */
    void named() {
        List<String> named = numbered(
                        (number, clause) -> clause.text() == null ? null : number + " " + said.in(clause.title()))
                .toList();
        if (named.size() > MOST_NAMED) {
            said.says(said.say("clausesCounted", Integer.toString(named.size())));
        } else if (!named.isEmpty()) {
            said.add(Document.labelled(said.say("clausesNamed"), String.join(" · ", named) + "."));
        }
    }

    void all() {
        said.heading(1, said.say("chapter.clauses"));
        said.says(said.say("clausesNote"));
        said.table(
                said.say("clausesTable"),
                List.of(said.column("number", 6), said.column("clauseText", 94)),
                numbered(this::row));
    }

    /** Applies a function to each clause with its number in this document; null results are left out. */
    private <T> Stream<T> numbered(BiFunction<String, Clause, @Nullable T> of) {
        return IntStream.range(0, clauses.size())
                .boxed()
                .flatMap(at -> Stream.ofNullable(
                        of.apply("C" + (at + 1), clauses.get(at).clause())));
    }

    private Row row(String number, Clause clause) {
        String law = said.words.phrase("clauses.reason") + " " + cited(clause) + ".";
        return new Row(List.of(
                DossierWords.lines(number),
                List.of(
                        List.of(
                                Span.strong(said.in(clause.title()) + ". "),
                                Span.of(said.in(clause.text() == null ? clause.reason() : clause.text()))),
                        List.of(Span.of(
                                clause.proof() == null
                                        ? law
                                        : said.words.phrase("clauses.proof") + " " + said.in(clause.proof()) + " "
                                                + law)))));
    }

    /** The cited provisions. The name of an act is not repeated: {@code Directive 2014/24/EU, Art. 42(1); Art. 42(2)}. */
    private String cited(Clause clause) {
        StringBuilder cited = new StringBuilder();
        String before = "";
        for (Clause.Provision one : clause.law()) {
            String article = said.in(one.article());
            String act = article.substring(0, article.indexOf(", ") + 1);
            cited.append(cited.isEmpty() ? "" : said.language.semicolon())
                    .append(!act.isEmpty() && act.equals(before) ? article.substring(act.length() + 1) : article);
            before = act;
        }
        return cited.toString();
    }
}
