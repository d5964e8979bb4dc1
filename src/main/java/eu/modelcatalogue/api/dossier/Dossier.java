package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.Specification;
import eu.modelcatalogue.catalogue.Specification.Asked;
import eu.modelcatalogue.catalogue.Specification.Part;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Column;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Paragraph;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.Derived;
import eu.modelcatalogue.openness.Headlines;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.claim.Source;
import eu.modelcatalogue.openness.licence.Licence;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Wording;
import eu.modelcatalogue.words.Words;
import eu.modelcatalogue.words.Written;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a tender file: the question, the verdicts of profiles on models with every rule and fact, the evidence, the method, and what
 * must be known before it is relied on. Everything comes out of one edition.
 */
final class Dossier {

    private static final List<String> HEADLINES =
            List.of(Headlines.WEIGHTS, Headlines.CODE, Headlines.DATA, Headlines.LICENCE_CLASS);

    /** What is told of each model beside its headlines. */
    private static final List<String> TOLD = List.of(
            "origin.hqCountry",
            "origin.ultimateParentCountry",
            "origin.developerKind",
            Attribute.PARAMETERS,
            Attribute.MODALITIES_INPUT,
            Attribute.MODALITIES_OUTPUT,
            Component.WEIGHTS_FINAL.licence(),
            Attribute.GATE,
            Attribute.LINEAGE);

    private final Edition edition;
    private final List<AiModel> models;
    private final List<Profile> profiles;
    private final Language language;
    private final String link;
    private final Words words;
    private final Wording wording;
    private final List<Part> clauses;
    private final List<Block> blocks = new ArrayList<>();

    /** Claims that the document rests on, in the order in which it speaks of them, with what they are about. */
    private final Map<Claim, UsedFact> evidence = new LinkedHashMap<>();

    private final Map<Claim, Integer> numbers = new LinkedHashMap<>();

    /** @param link where the same can be had again: a path, or an address where the service knows its own */
    Dossier(Edition edition, List<AiModel> models, List<Profile> profiles, Language language, String link) {
        this.edition = edition;
        this.models = models;
        this.profiles = profiles;
        this.language = language;
        this.link = link;
        this.words = Words.in(language);
        this.wording = new Wording(edition, language);
        this.clauses = clauses(edition, profiles);
    }

    /** Each clause of these profiles once, with all rules that it is for. */
    private static List<Part> clauses(Edition edition, List<Profile> profiles) {
        Map<Clause, List<Asked>> together = new LinkedHashMap<>();
        profiles.forEach(profile -> Specification.of(edition, profile)
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

    /** @param goOn is asked between parts, and throws where nobody waits for the document any more */
    Document document(Runnable goOn) {
        String names = models.stream().map(AiModel::name).collect(Collectors.joining(", "));
        question();
        result();
        chapter("models");
        models.forEach(model -> {
            goOn.run();
            model(model);
        });
        profiles.forEach(profile -> {
            goOn.run();
            profile(profile);
        });
        evidence();
        clauses();
        method();
        sources();
        return new Document(
                say("title"),
                language.word(),
                edition.header().publishedAt(),
                names,
                say(
                        "foot",
                        number(edition.header().number()),
                        edition.header().digest().substring(0, 19)),
                blocks);
    }

    private void question() {
        EditionHeader header = edition.header();
        blocks.add(Document.says(say("notice")));
        chapter("question");
        blocks.add(Document.says(say("asked")));
        blocks.add(new Points(models.stream()
                .map(model -> List.of(Span.strong(model.name()), Span.of(" (" + model.id() + ")")))
                .toList()));
        blocks.add(Document.says(say("askedBy")));
        blocks.add(new Points(profiles.stream()
                .map(profile -> List.of(Span.strong(in(profile.title())), Span.of(" (" + profile.key() + ")")))
                .toList()));
        blocks.add(table(
                "edition",
                List.of(column("what", 25), column("value", 75)),
                List.of(
                        Row.of(say("editionNumber"), number(header.number())),
                        Row.of(say("editionDigest"), header.digest()),
                        Row.of(
                                say("editionDate"),
                                wording.day(LocalDate.ofInstant(header.publishedAt(), ZoneOffset.UTC))),
                        new Row(List.of(
                                lines(Span.of(say("link"))),
                                lines(link.startsWith("https://") ? Span.to(link, link) : Span.of(link)))))));
        blocks.add(Document.says(say("linkNote")));
    }

    private void result() {
        chapter("result");
        blocks.add(table(
                "resultTable",
                List.of(
                        column("profile", 28),
                        new Column(capital(wording.verdict(Verdict.MET)), 24),
                        new Column(capital(wording.verdict(Verdict.NOT_MET)), 24),
                        new Column(capital(wording.verdict(Verdict.UNKNOWN)), 24)),
                profiles.stream()
                        .map(profile -> new Row(List.of(
                                List.of(List.of(Span.strong(in(profile.title()))), List.of(Span.of(profile.key()))),
                                having(profile, Verdict.MET),
                                having(profile, Verdict.NOT_MET),
                                having(profile, Verdict.UNKNOWN))))
                        .toList()));
        blocks.add(Document.says(say("unknownNote")));
    }

    private List<List<Span>> having(Profile profile, Verdict verdict) {
        List<List<Span>> lines = models.stream()
                .filter(model -> judged(model, profile) == verdict)
                .map(model -> List.of(Span.of(
                        edition.isProvisional(model.id(), profile)
                                ? say("modelProvisional", model.name())
                                : model.name())))
                .toList();
        return lines.isEmpty() ? lines(Span.of("–")) : lines;
    }

    private Verdict judged(AiModel model, Profile profile) {
        return Optional.ofNullable(edition.judgements(model.id()).get(profile.key()))
                .map(judgement -> judgement.verdict())
                .orElse(Verdict.UNKNOWN);
    }

    private void model(AiModel model) {
        Case judged = edition.judged(model);
        blocks.add(new Heading(2, model.name()));
        List<Row> rows = new ArrayList<>();
        rows.add(row(say("developer"), model.developer().name(), List.of(judged.used(Attribute.DEVELOPER))));
        rows.add(row(
                capital(words.get("attribute." + Attribute.RELEASED)),
                model.released() == null ? words.get("value." + Fact.UNKNOWN) : model.released(),
                List.of(judged.used(Attribute.RELEASED))));
        rows.add(row(
                say("headline.g7"),
                wording.label(edition.label(model)),
                edition.label(model).missing().stream()
                        .filter(attribute -> Case.attribute(attribute) != null)
                        .map(judged::used)
                        .toList()));
        for (String headline : HEADLINES) {
            Derived derived = model.headlines().get(headline);
            List<UsedFact> from = Stream.ofNullable(derived)
                    .flatMap(one -> one.from().stream())
                    .filter(attribute -> Case.attribute(attribute) != null)
                    .map(judged::used)
                    .toList();
            String kind = headline.equals(Headlines.LICENCE_CLASS) ? "class." : "level.";
            rows.add(row(say("headline." + headline), say(kind + model.headline(headline)), from));
        }
        for (String attribute : TOLD) {
            UsedFact used = judged.used(attribute);
            String value = used.fact().value();
            rows.add(row(
                    capital(wording.name(used)),
                    attribute.equals(Attribute.PARAMETERS)
                            ? count(model)
                            : used.fact().isKnown() ? wording.value(used, value) : words.get("value." + Fact.UNKNOWN),
                    List.of(used)));
        }
        blocks.add(new Table(
                say("modelTable", model.name()),
                List.of(column("what", 30), column("value", 50), column("see", 20)),
                rows));
        licences(model)
                .forEach(licence -> blocks.add(new Paragraph(List.of(
                        Span.strong(licence.name() + ": "),
                        Span.of(Optional.ofNullable(licence.summary().get(language.word()))
                                        .orElse(say("noSummary")) + " "),
                        Span.to(licence.text(), say("licenceText"))))));
    }

    private String count(AiModel model) {
        Long count = model.count(Attribute.PARAMETERS);
        return count == null ? words.get("value." + Fact.UNKNOWN) : new Written(language).number(count);
    }

    private Stream<Licence> licences(AiModel model) {
        return model.licence() == null
                ? Stream.of()
                : model.licence()
                        .ids()
                        .distinct()
                        .flatMap(id -> Stream.ofNullable(edition.licences().get(id)));
    }

    private Row row(String what, String value, List<UsedFact> facts) {
        return new Row(List.of(
                lines(Span.of(what)),
                lines(Span.of(capital(value))),
                lines(Span.of(facts.stream()
                        .map(used -> references(
                                used, used.fact().evidence(), used.fact().dissent()))
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" "))))));
    }

    /** Numbers of evidence, and of what says otherwise. */
    private String references(UsedFact used, List<Claim> says, List<Claim> otherwise) {
        String against = numbers(used, otherwise);
        return numbers(used, says) + (against.isEmpty() ? "" : " " + say("against", against));
    }

    private String numbers(UsedFact used, List<Claim> claims) {
        return claims.isEmpty()
                ? ""
                : claims.stream()
                        .map(claim -> {
                            evidence.putIfAbsent(claim, used);
                            return numbers.computeIfAbsent(claim, absent -> numbers.size() + 1);
                        })
                        .distinct()
                        .map(Dossier::number)
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    private void profile(Profile profile) {
        blocks.add(new Heading(1, in(profile.title()) + " (" + profile.key() + ")"));
        blocks.add(Document.says(in(profile.purpose())));
        citation(profile.source())
                .ifPresent(source -> blocks.add(new Paragraph(
                        Stream.concat(Stream.of(Span.strong(say("source") + " ")), source.stream())
                                .toList())));
        blocks.add(new Heading(2, say("rules")));
        blocks.add(table(
                "rulesTable",
                List.of(column("rule", 18), column("asks", 41), column("source", 30), column("clause", 11)),
                profile.rules().stream().map(rule -> rule(profile, rule)).toList()));
        for (AiModel model : models) {
            Assessment assessment = Assessment.of(profile, edition.judged(model));
            blocks.add(new Heading(
                    2,
                    say(
                            "modelVerdict",
                            model.name(),
                            wording.verdict(judged(model, profile), assessment.provisional()))));
            blocks.add(Document.says(wording.summary(model.name(), assessment)));
            blocks.add(new Table(
                    say("verdictsTable", model.name(), profile.key()),
                    List.of(column("rule", 33), column("verdict", 17), column("facts", 50)),
                    assessment.rules().stream().map(this::verdict).toList()));
        }
        blocks.add(new Heading(2, say("caveats")));
        blocks.add(new Points(profile.caveats().stream()
                .map(caveat -> List.of(Span.of(in(caveat))))
                .toList()));
    }

    private Row rule(Profile profile, Rule rule) {
        return new Row(List.of(
                List.of(
                        List.of(Span.strong(rule.id())),
                        List.of(Span.of(say(rule.required() ? "required" : "recommended")))),
                lines(Span.of(in(rule.statement()))),
                List.of(place(profile, rule)),
                lines(Span.of(clauseNumbers(profile, rule)))));
    }

    private String clauseNumbers(Profile profile, Rule rule) {
        String numbers = IntStream.range(0, clauses.size())
                .filter(at -> clauses.get(at).clause().serves(profile, rule))
                .mapToObj(at -> "C" + (at + 1))
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "–" : numbers;
    }

    /** Where a rule is written: without the title where that is the profile's. */
    private List<Span> place(Profile profile, Rule rule) {
        Citation rests = rule.source();
        Citation whole = profile.source();
        return rests != null
                        && whole != null
                        && rests.section() != null
                        && rests.url().equals(whole.url())
                ? List.of(Span.of(in(rests.section())))
                : citation(rests).orElse(List.of(Span.of("–")));
    }

    private Row verdict(Assessment.OfRule rule) {
        List<List<Span>> facts = rule.facts().stream().map(this::fact).toList();
        List<List<Span>> verdict = new ArrayList<>();
        verdict.add(List.of(Span.strong(capital(wording.verdict(rule.verdict())))));
        if (rule.provisional()) {
            verdict.add(List.of(Span.of(say("provisional"))));
        }
        rule.notes().forEach(note -> verdict.add(List.of(Span.of(in(note)))));
        return new Row(List.of(
                List.of(
                        List.of(Span.strong(rule.rule().id())),
                        List.of(Span.of(in(rule.rule().statement())))),
                verdict,
                facts.isEmpty() ? lines(Span.of("–")) : facts));
    }

    private List<Span> fact(UsedFact used) {
        Fact fact = used.fact();
        String value = fact.isKnown() ? wording.value(used, fact.value()) : words.get("value." + Fact.UNKNOWN);
        String line = words.phrase("is", capital(wording.name(used)), value);
        String says = numbers(used, fact.evidence());
        String otherwise = fact.dissent().stream()
                .map(claim -> say("otherwise", wording.value(used, claim.value()), numbers(used, List.of(claim))))
                .collect(Collectors.joining());
        return List.of(Span.of(line + (says.isEmpty() ? "" : " " + says) + otherwise));
    }

    private void evidence() {
        chapter("evidence");
        blocks.add(Document.says(say("evidenceNote")));
        blocks.add(table(
                "evidenceTable",
                List.of(column("number", 7), column("says", 38), column("where", 38), column("how", 17)),
                evidence.entrySet().stream()
                        .map(entry -> claim(entry.getKey(), entry.getValue()))
                        .toList()));
    }

    private Row claim(Claim claim, UsedFact used) {
        List<List<Span>> where = new ArrayList<>();
        where.add(List.of(Span.to(claim.locator(), wording.source(claim.source()))));
        if (claim.section() != null) {
            where.add(List.of(Span.of(claim.section())));
        }
        if (claim.via() != null) {
            where.add(List.of(Span.of(say("via", wording.source(claim.via())))));
        }
        if (claim.reason() != null) {
            where.add(List.of(Span.of(claim.reason())));
        }
        String whose = claim.subject().id();
        return new Row(List.of(
                lines(Span.of(number(numbers.getOrDefault(claim, 0)))),
                List.of(
                        List.of(Span.strong(whose)),
                        List.of(Span.of(
                                words.phrase("is", capital(wording.name(used)), wording.value(used, claim.value()))))),
                where,
                List.of(
                        List.of(Span.of(wording.day(claim.asOf()))),
                        List.of(Span.of(
                                say("verification." + claim.verification().word()))))));
    }

    private void clauses() {
        chapter("clauses");
        blocks.add(Document.says(say("clausesNote")));
        blocks.add(table(
                "clausesTable",
                List.of(column("number", 8), column("clauseText", 50), column("proofAndLaw", 42)),
                IntStream.range(0, clauses.size())
                        .mapToObj(at -> clause(at + 1, clauses.get(at).clause()))
                        .toList()));
    }

    private Row clause(int number, Clause clause) {
        List<List<Span>> proof = new ArrayList<>();
        if (clause.proof() != null) {
            proof.add(List.of(Span.of(words.phrase("clauses.proof") + " " + in(clause.proof()))));
        }
        proof.add(List.of(Span.of(words.phrase("clauses.reason") + " "
                + clause.law().stream().map(one -> in(one.article())).collect(Collectors.joining("; ")))));
        return new Row(List.of(
                lines(Span.of("C" + number)),
                List.of(
                        List.of(Span.strong(in(clause.title()))),
                        List.of(Span.of(in(clause.text() == null ? clause.reason() : clause.text())))),
                proof));
    }

    private void method() {
        chapter("method");
        for (String part :
                List.of("claims", "facts", "unknown", "verdicts", "partial", "provisional", "origin", "again")) {
            blocks.add(Document.labelled(say("method." + part + ".label"), say("method." + part)));
        }
        chapter("limits");
        blocks.add(Document.says(say("notice")));
        blocks.add(Document.says(say("limitsNote")));
    }

    private void sources() {
        chapter("sources");
        blocks.add(Document.says(say("sourcesNote")));
        TreeSet<String> quoted = evidence.keySet().stream()
                .flatMap(claim -> Stream.of(Optional.of(claim.source()), Optional.ofNullable(claim.via())))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        blocks.add(table(
                "sourcesTable",
                List.of(column("source", 30), column("attribution", 50), column("licence", 20)),
                quoted.stream()
                        .flatMap(id -> Stream.ofNullable(edition.sources().get(id)))
                        .map(Dossier::source)
                        .toList()));
    }

    private static Row source(Source source) {
        return new Row(List.of(
                lines(source.url() == null ? Span.of(source.name()) : Span.to(source.url(), source.name())),
                lines(Span.of(source.attribution())),
                lines(Span.of(source.licence()))));
    }

    private Optional<List<Span>> citation(@Nullable Citation source) {
        return Optional.ofNullable(source)
                .map(one -> one.section() == null
                        ? List.of(Span.to(one.url(), in(one.title())))
                        : List.of(Span.to(one.url(), in(one.title())), Span.of(", " + in(one.section()))));
    }

    private void chapter(String name) {
        blocks.add(new Heading(1, say("chapter." + name)));
    }

    private Table table(String name, List<Column> columns, List<Row> rows) {
        return new Table(say(name), columns, rows);
    }

    private Column column(String name, int share) {
        return new Column(say("column." + name), share);
    }

    private static List<List<Span>> lines(Span one) {
        return List.of(List.of(one));
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    private String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    private String in(@Nullable Text text) {
        return Optional.ofNullable(text)
                .map((Function<Text, String>) one -> one.in(language.word()))
                .orElse("");
    }

    private String say(String phrase, String... filling) {
        return words.phrase("dossier." + phrase, filling);
    }
}
