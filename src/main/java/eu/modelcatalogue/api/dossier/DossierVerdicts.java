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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of each profile with their sources, and the verdict on each model with the deciding facts. What several profiles share is written at the
 * first: a note has a number, and a rule that says the same with the same verdicts is named.
 */
final class DossierVerdicts {

    /** Per cent of the width for what rules ask and for the verdicts together. */
    private static final int ASKS_AND_VERDICT = 76;

    /** Per cent of the width for the verdict on one model. */
    private static final int ONE_VERDICT = 18;

    /** Per cent of the width for the verdicts on several models. */
    private static final int VERDICTS = 30;

    private final DossierModels models;
    private final DossierFacts facts;
    private final DossierClauses clauses;
    private final DossierWords said;

    /** Notes on verdicts and caveats of profiles by their words, numbered in the order in which the document refers to them. */
    private final Map<String, Integer> notes = new LinkedHashMap<>();

    /** Numbers of the notes whose words are written. */
    private final Set<Integer> told = new HashSet<>();

    /** Rules by what is said of them, in the order in which they are written. */
    private final Map<Said, Written> written = new LinkedHashMap<>();

    DossierVerdicts(DossierModels models, DossierFacts facts, DossierClauses clauses, DossierWords said) {
        this.models = models;
        this.facts = facts;
        this.clauses = clauses;
        this.said = said;
    }

    /**
     * What is said of a rule.
     *
     * @param source of the rule, or else of its profile
     * @param looked numbers of the facts that it examines
     */
    private record Said(
            boolean required,
            String statement,
            @Nullable Citation source,
            Set<Integer> looked,
            List<List<Span>> verdicts,
            String clauses) {}

    /** Where a rule is written. */
    private record Written(String profile, String rule) {

        /** How a rule with the same words is named: its id, and the id of this one if that differs. */
        String as(String id) {
            return id.equals(rule) ? id : id + " = " + rule;
        }
    }

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
        int verdict = models.size() == 1 ? ONE_VERDICT : VERDICTS;
        Set<Integer> here = new TreeSet<>();
        Map<String, List<String>> elsewhere = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Rule rule : profile.rules()) {
            Said of = said(profile, rule, assessed, here);
            Written first = written.putIfAbsent(of, new Written(profile.key(), rule.id()));
            if (first == null) {
                rows.add(row(profile, rule, of));
            } else {
                elsewhere
                        .computeIfAbsent(first.profile(), none -> new ArrayList<>())
                        .add(first.as(rule.id()));
            }
        }
        if (!rows.isEmpty()) {
            said.table(
                    said.say("rulesTable"),
                    List.of(
                            said.column("rule", 15),
                            said.column("asks", ASKS_AND_VERDICT - verdict),
                            said.column("verdict", verdict),
                            said.column("clause", 9)),
                    rows.stream());
        }
        elsewhere.forEach((other, rules) -> said.says(said.say("sameRules", other, String.join(", ", rules))));
        notes(profile, here);
    }

    /**
     * The notes on the verdicts and the caveats: with their words if they are new, else by their numbers.
     *
     * @param here numbers of the notes on verdicts of this profile
     */
    private void notes(Profile profile, Set<Integer> here) {
        Set<Integer> all = new TreeSet<>(here);
        profile.caveats().stream().map(said::in).map(this::number).forEach(all::add);
        Set<Integer> before = all.stream().filter(told::contains).collect(Collectors.toCollection(TreeSet::new));
        List<String> words = List.copyOf(notes.keySet());
        List<List<Span>> points = all.stream()
                .filter(told::add)
                .map(number -> List.of(Span.strong("N" + number + " "), Span.of(words.get(number - 1))))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!before.isEmpty()) {
            points.add(List.of(Span.of(said.say("sameNotes", named("N", before)))));
        }
        said.add(new Points(points));
    }

    private int number(String note) {
        return notes.computeIfAbsent(note, none -> notes.size() + 1);
    }

    /** Numbers with the letter of what they stand for; neighbours as a range: {@code F1–F3, F7}. */
    private static String named(String letter, Set<Integer> numbers) {
        return DossierModels.ranges(letter, List.copyOf(numbers));
    }

    /** @param noted gets the numbers of the notes on the verdicts */
    private Said said(Profile profile, Rule rule, List<Assessment> of, Set<Integer> noted) {
        int at = profile.rules().indexOf(rule);
        Set<Integer> looked = new TreeSet<>();
        for (int model = 0; model < models.size(); model++) {
            AiModel whose = models.all().get(model);
            of.get(model).rules().get(at).facts().forEach(used -> looked.add(facts.refer(whose, used)));
        }
        return new Said(
                rule.required(),
                said.in(rule.statement()),
                rule.source() == null ? profile.source() : rule.source(),
                looked,
                models.lines(model ->
                        verdict(of.get(models.all().indexOf(model)).rules().get(at), noted)),
                clauses.numbers(profile, rule));
    }

    private Row row(Profile profile, Rule rule, Said of) {
        return new Row(List.of(
                DossierWords.lines(
                        Span.strong(rule.id()), Span.of(said.say(rule.required() ? "required" : "recommended"))),
                List.of(asked(of, place(profile, rule))),
                of.verdicts(),
                DossierWords.lines(of.clauses())));
    }

    /** What a rule asks, its source, and the numbers of the facts that it examines. */
    private static List<Span> asked(Said of, List<Span> place) {
        String named = named("F", of.looked());
        return Stream.of(
                        List.of(Span.of(of.statement() + " ")),
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

    /** The verdict with the numbers of its notes, which are added. */
    private List<List<Span>> verdict(Assessment.OfRule rule, Set<Integer> noted) {
        Set<Integer> numbers =
                rule.notes().stream().map(said::in).map(this::number).collect(Collectors.toCollection(TreeSet::new));
        noted.addAll(numbers);
        String verdict = said.verdict(rule.verdict(), rule.provisional());
        return DossierWords.lines(numbers.isEmpty() ? verdict : verdict + " (" + named("N", numbers) + ")");
    }
}
