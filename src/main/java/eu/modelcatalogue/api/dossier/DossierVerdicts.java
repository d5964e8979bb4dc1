package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Paragraph;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.claim.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a profile says of each model: its rules with where they are written, and each verdict with the facts it rests on. */
final class DossierVerdicts {

    private final Edition edition;
    private final List<AiModel> models;
    private final DossierEvidence evidence;
    private final DossierClauses clauses;
    private final DossierWords said;

    DossierVerdicts(
            Edition edition,
            List<AiModel> models,
            DossierEvidence evidence,
            DossierClauses clauses,
            DossierWords said) {
        this.edition = edition;
        this.models = models;
        this.evidence = evidence;
        this.clauses = clauses;
        this.said = said;
    }

    void profile(List<Block> blocks, Profile profile) {
        blocks.add(new Heading(1, said.in(profile.title()) + " (" + profile.key() + ")"));
        blocks.add(Document.says(said.in(profile.purpose())));
        said.citation(profile.source())
                .ifPresent(source -> blocks.add(new Paragraph(
                        Stream.concat(Stream.of(Span.strong(said.say("source") + " ")), source.stream())
                                .toList())));
        blocks.add(new Heading(2, said.say("rules")));
        blocks.add(said.table(
                "rulesTable",
                List.of(
                        said.column("rule", 18),
                        said.column("asks", 41),
                        said.column("source", 30),
                        said.column("clause", 11)),
                profile.rules().stream().map(rule -> rule(profile, rule)).toList()));
        for (AiModel model : models) {
            Assessment assessment = Assessment.of(profile, edition.judged(model));
            blocks.add(new Heading(
                    2,
                    said.say(
                            "modelVerdict",
                            model.name(),
                            said.wording.verdict(
                                    DossierAnswer.judged(edition, model, profile), assessment.provisional()))));
            blocks.add(Document.says(said.reasons.summary(model.name(), assessment)));
            blocks.add(new Table(
                    said.say("verdictsTable", model.name(), profile.key()),
                    List.of(said.column("rule", 33), said.column("verdict", 17), said.column("facts", 50)),
                    assessment.rules().stream().map(this::verdict).toList()));
        }
        blocks.add(new Heading(2, said.say("caveats")));
        blocks.add(new Points(profile.caveats().stream()
                .map(caveat -> List.of(Span.of(said.in(caveat))))
                .toList()));
    }

    private Row rule(Profile profile, Rule rule) {
        return new Row(List.of(
                List.of(
                        List.of(Span.strong(rule.id())),
                        List.of(Span.of(said.say(rule.required() ? "required" : "recommended")))),
                DossierWords.lines(Span.of(said.in(rule.statement()))),
                List.of(place(profile, rule)),
                DossierWords.lines(Span.of(clauses.numbers(profile, rule)))));
    }

    /** Where a rule is written: without the title where that is the profile's. */
    private List<Span> place(Profile profile, Rule rule) {
        Citation rests = rule.source();
        Citation whole = profile.source();
        return rests != null
                        && whole != null
                        && rests.section() != null
                        && rests.url().equals(whole.url())
                ? List.of(Span.of(said.in(rests.section())))
                : said.citation(rests).orElse(List.of(Span.of("–")));
    }

    private Row verdict(Assessment.OfRule rule) {
        List<List<Span>> facts = rule.facts().stream().map(this::fact).toList();
        List<List<Span>> verdict = new ArrayList<>();
        verdict.add(List.of(Span.strong(said.capital(said.wording.verdict(rule.verdict())))));
        if (rule.provisional()) {
            verdict.add(List.of(Span.of(said.say("provisional"))));
        }
        rule.notes().forEach(note -> verdict.add(List.of(Span.of(said.in(note)))));
        return new Row(List.of(
                List.of(
                        List.of(Span.strong(rule.rule().id())),
                        List.of(Span.of(said.in(rule.rule().statement())))),
                verdict,
                facts.isEmpty() ? DossierWords.lines(Span.of("–")) : facts));
    }

    private List<Span> fact(UsedFact used) {
        Fact fact = used.fact();
        String value = said.wording.value(used, fact.value());
        String line = said.words.phrase("is", said.capital(said.wording.name(used)), value);
        String says = evidence.numbers(used, fact.evidence());
        String otherwise = fact.dissent().stream()
                .map(claim -> said.say(
                        "otherwise", said.wording.value(used, claim.value()), evidence.numbers(used, List.of(claim))))
                .collect(Collectors.joining());
        return List.of(Span.of(line + (says.isEmpty() ? "" : " " + says) + otherwise));
    }
}
