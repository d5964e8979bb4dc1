package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.document.Document.Column;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.text.AnswerSentence;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answer, on the first two pages: what may be done with each model, which profiles it meets, which facts decide, what to ask the bidder, and
 * the clauses.
 *
 * @param assessed the assessments of all models by each profile, in their order
 * @param link permanent link to the document
 */
record DossierAnswer(
        Edition edition,
        DossierModels models,
        Map<Profile, List<Assessment>> assessed,
        String link,
        DossierWords said) {

    /** Most models whose names are used as column headings; more models are shown by number. */
    private static final int NAMED = 3;

    /** Lines of reasons for each model, so that the answer fits on two pages: many for one model, few for ten. */
    private static final int MOST_LINES = 24;

    private static final int FEWEST_LINES = 2;

    /** Questions about all models together, each of some three lines. */
    private static final int MOST_QUESTIONS = 8;

    /** Per cent of the width for the names of the profiles; the rest is for the columns of the models. */
    private static final int PROFILES_WIDTH = 45;

    void all(DossierSources sources, DossierClauses clauses) {
        said.heading(1, said.say("chapter.answer"));
        said.says(said.say("asked"));
        use();
        result();
        DossierReasons reasons = new DossierReasons(
                sources,
                clauses,
                said,
                Math.max(FEWEST_LINES, MOST_LINES / models.size()),
                Math.max(1, MOST_QUESTIONS / models.size()));
        said.table(
                said.say("reasonsTable"),
                List.of(said.column("model", 14), said.column("against", 32), said.column("ask", 54)),
                models.all().stream().map(model -> reasons.row(models.number(model), model, of(model))));
        if (assessed.keySet().stream().anyMatch(Profile::requiresOrigin)) {
            said.says(said.say("originNote"));
        }
        clauses.named();
        from();
    }

    private List<Assessment> of(AiModel model) {
        int at = models.all().indexOf(model);
        return assessed.values().stream().map(each -> each.get(at)).toList();
    }

    private void use() {
        AnswerSentence answering = new AnswerSentence(said.language);
        said.table(
                said.say("useTable"),
                List.of(said.column("model", 18), said.column("use", 39), said.column("label", 43)),
                models.all().stream()
                        .map(model -> new Row(List.of(
                                List.of(List.of(
                                        Span.strong(models.number(model) + " " + model.name()),
                                        Span.of(", " + model.developer().name()))),
                                DossierWords.lines(answering.sentence(edition.publicUse(model))),
                                DossierWords.lines(
                                        Span.of(said.wording.label(edition.label(model))), Span.of(licence(model)))))));
    }

    private String licence(AiModel model) {
        return model.licenceStated().equals(Fact.UNKNOWN)
                ? said.say("noLicence")
                : said.wording.values().of("licence", model.licenceStated());
    }

    private void result() {
        boolean named = models.size() <= NAMED;
        double share = (100.0 - PROFILES_WIDTH) / models.size();
        List<Column> columns = new ArrayList<>();
        columns.add(said.column("profile", PROFILES_WIDTH));
        models.all().forEach(model -> columns.add(new Column(named ? model.name() : models.number(model), share)));
        said.table(
                said.say("resultTable"),
                columns,
                assessed.entrySet().stream()
                        .map(one -> Row.of(Stream.concat(
                                        Stream.of(said.in(one.getKey().title())),
                                        one.getValue().stream().map(each -> verdict(each, named)))
                                .toArray(String[]::new))));
        said.says((named ? "" : said.say("legend") + " ") + said.say("unknownNote"));
    }

    private String verdict(Assessment assessment, boolean named) {
        Verdict verdict = assessment.judgement().verdict();
        boolean provisional = assessment.provisional() && verdict != Verdict.UNKNOWN;
        return named
                ? said.verdict(verdict, provisional)
                : said.say("short." + verdict.word()) + (provisional ? "*" : "");
    }

    private void from() {
        EditionHeader header = edition.header();
        said.table(
                said.say("edition"),
                List.of(said.column("what", 20), said.column("value", 80)),
                Stream.of(
                        Row.of(
                                said.say("editionNumber"),
                                said.say(
                                        "editionOf",
                                        Integer.toString(header.number()),
                                        said.wording.day(LocalDate.ofInstant(header.publishedAt(), ZoneOffset.UTC)))),
                        Row.of(said.say("editionDigest"), header.digest()),
                        new Row(List.of(
                                DossierWords.lines(said.say("link")),
                                DossierWords.lines(link.startsWith("http") ? Span.to(link, link) : Span.of(link))))));
        said.says(Stream.concat(Stream.of(said.say("linkNote"), said.say("notice")), said.language.warning().stream())
                .collect(Collectors.joining(" ")));
    }
}
