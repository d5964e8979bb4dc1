package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.api.declaration.DeclaredModel;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Assessment.OfRule;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Reasons;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A letter to the supplier of a model: what must change or be shown, and by when. It has a row for each change that required rules need, and the days
 * of the AI Act. What the law does not let a buyer ask for, such as an origin, is left out.
 */
public final class Letter {

    private final Edition edition;
    private final String model;
    private final List<Assessment> assessments;
    private final DossierClauses clauses;
    private final DossierSources sources;
    private final DossierWords said;
    private final Reasons reasons;

    private Letter(Edition edition, String model, List<Assessment> assessments, Language language) {
        this.edition = edition;
        this.model = model;
        this.assessments = assessments;
        this.said = new DossierWords(edition, language, "dossier.");
        List<Profile> profiles = assessments.stream().map(Assessment::profile).toList();
        this.clauses = new DossierClauses(edition, profiles, said);
        this.sources = new DossierSources(edition, said);
        this.reasons = new Reasons(said.wording);
    }

    /** The letter about a model of the catalogue. */
    static Document of(Edition edition, AiModel model, List<Profile> profiles, Language language, Runnable goOn) {
        List<Assessment> assessments = profiles.stream()
                .map(profile -> {
                    goOn.run();
                    return Assessment.of(profile, edition.judged(model));
                })
                .toList();
        return new Letter(edition, model.name(), assessments, language).document();
    }

    /** The letter about an offer. */
    public static Document of(
            Edition edition, DeclaredModel declared, List<Assessment> assessments, Language language) {
        return new Letter(edition, declared.name(), assessments, language).document();
    }

    private Document document() {
        said.says(say("opening"));
        EditionHeader header = edition.header();
        said.says(say(
                "judged",
                Integer.toString(header.number()),
                said.wording.day(LocalDate.ofInstant(header.publishedAt(), ZoneOffset.UTC))));
        said.add(new Points(assessments.stream()
                .map(assessment -> List.of(Span.of(reasons.summary(model, assessment))))
                .toList()));
        changes();
        law();
        said.says(say("closing"));
        said.says(Stream.concat(Stream.of(say("notice")), said.language.warning().stream())
                .collect(Collectors.joining(" ")));
        said.says(say("signed"));
        if (sources.any()) {
            sources.all();
        }
        said.says(said.words.phrase("offer.edition", Integer.toString(header.number()), header.digest()));
        return said.document(say("title", model), model);
    }

    private void changes() {
        said.heading(1, say("changes"));
        // Rules that need the same change are asked once; a rule that no change of facts would meet stands for itself.
        Map<Object, List<Failing>> together = new LinkedHashMap<>();
        assessments.forEach(assessment -> assessment.rules().stream()
                .filter(rule -> rule.rule().required() && rule.verdict() != Verdict.MET)
                .filter(rule -> clauses.allowAsking(assessment.profile(), rule.rule()))
                .forEach(rule -> together.computeIfAbsent(
                                rule.toMeet().isEmpty() ? rule.rule().statement() : rule.toMeet(),
                                none -> new ArrayList<>())
                        .add(new Failing(assessment.profile(), rule))));
        if (together.isEmpty()) {
            said.says(say("nothing"));
            return;
        }
        said.says(say("changesNote"));
        said.table(
                say("changesTable"),
                List.of(
                        said.column("asks", 29),
                        said.column("known", 24),
                        said.column("change", 29),
                        said.column("by", 18)),
                together.values().stream().map(this::row));
    }

    /** A rule that is not met. */
    private record Failing(Profile profile, OfRule rule) {}

    private Row row(List<Failing> rules) {
        OfRule first = rules.get(0).rule();
        List<String> asked = Stream.concat(
                        rules.stream()
                                .map(one -> said.in(one.rule().rule().statement()))
                                .distinct(),
                        Stream.of(rules.stream()
                                .map(one -> one.profile().key() + " "
                                        + one.rule().rule().id())
                                .collect(Collectors.joining(", "))))
                .toList();
        List<String> known = rules.stream()
                .flatMap(one -> one.rule().deciding().stream())
                .distinct()
                .map(used ->
                        said.language.capital(said.words.phrase("is", said.wording.name(used), sources.value(used))))
                .distinct()
                .toList();
        List<String> notes = rules.stream()
                .flatMap(one -> one.rule().notes().stream())
                .map(said::in)
                .distinct()
                .toList();
        return new Row(List.of(
                lines(asked.stream()),
                lines(known.isEmpty() ? Stream.of("–") : known.stream()),
                lines(Stream.of(first.toMeet().isEmpty() ? say("noChange") : reasons.toMeet(first.toMeet()))),
                lines(Stream.concat(Stream.of(say("day")), notes.stream()))));
    }

    private static List<List<Span>> lines(Stream<String> texts) {
        return DossierWords.lines(texts.map(Span::of).toArray(Span[]::new));
    }

    private void law() {
        said.heading(1, say("law"));
        said.says(say("lawNote"));
        said.add(new Points(Stream.of("placed", "after", "before", "representative")
                .map(one -> List.of(Span.of(say("law." + one))))
                .toList()));
        said.table(
                say("datesTable"),
                List.of(said.column("from", 18), said.column("applies", 52), said.column("where", 30)),
                Stream.of(LegalDate.values())
                        .map(date -> new Row(List.of(
                                DossierWords.lines(said.wording.day(date.from())),
                                DossierWords.lines(date.what(said.words)),
                                DossierWords.lines(Span.to(date.url(), date.where(said.words)))))));
        said.says(say("datesNote", said.wording.day(LegalDate.READ)));
    }

    private String say(String phrase, String... filling) {
        return said.words.phrase("letter." + phrase, filling);
    }
}
