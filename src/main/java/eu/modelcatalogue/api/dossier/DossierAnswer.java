package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Column;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.openness.AiModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What the reader wants first: what was asked of which edition, and which model meets which profile. */
final class DossierAnswer {

    private final Edition edition;
    private final List<AiModel> models;
    private final List<Profile> profiles;
    private final String link;
    private final DossierWords said;

    /** @param link where the same can be had again: a path, or an address where the service knows its own */
    DossierAnswer(Edition edition, List<AiModel> models, List<Profile> profiles, String link, DossierWords said) {
        this.edition = edition;
        this.models = models;
        this.profiles = profiles;
        this.link = link;
        this.said = said;
    }

    void question(List<Block> blocks) {
        EditionHeader header = edition.header();
        blocks.add(Document.says(said.say("notice")));
        said.chapter(blocks, "question");
        blocks.add(Document.says(said.say("asked")));
        blocks.add(new Points(models.stream()
                .map(model -> List.of(Span.strong(model.name()), Span.of(" (" + model.id() + ")")))
                .toList()));
        blocks.add(Document.says(said.say("askedBy")));
        blocks.add(new Points(profiles.stream()
                .map(profile -> List.of(Span.strong(said.in(profile.title())), Span.of(" (" + profile.key() + ")")))
                .toList()));
        blocks.add(said.table(
                "edition",
                List.of(said.column("what", 25), said.column("value", 75)),
                List.of(
                        Row.of(said.say("editionNumber"), DossierWords.number(header.number())),
                        Row.of(said.say("editionDigest"), header.digest()),
                        Row.of(
                                said.say("editionDate"),
                                said.wording.day(LocalDate.ofInstant(header.publishedAt(), ZoneOffset.UTC))),
                        new Row(List.of(
                                DossierWords.lines(Span.of(said.say("link"))),
                                DossierWords.lines(
                                        link.startsWith("https://") ? Span.to(link, link) : Span.of(link)))))));
        blocks.add(Document.says(said.say("linkNote")));
    }

    void result(List<Block> blocks) {
        said.chapter(blocks, "result");
        blocks.add(said.table(
                "resultTable",
                List.of(
                        said.column("profile", 28),
                        new Column(said.capital(said.wording.verdict(Verdict.MET)), 24),
                        new Column(said.capital(said.wording.verdict(Verdict.NOT_MET)), 24),
                        new Column(said.capital(said.wording.verdict(Verdict.UNKNOWN)), 24)),
                profiles.stream()
                        .map(profile -> new Row(List.of(
                                List.of(
                                        List.of(Span.strong(said.in(profile.title()))),
                                        List.of(Span.of(profile.key()))),
                                having(profile, Verdict.MET),
                                having(profile, Verdict.NOT_MET),
                                having(profile, Verdict.UNKNOWN))))
                        .toList()));
        blocks.add(Document.says(said.say("unknownNote")));
    }

    private List<List<Span>> having(Profile profile, Verdict verdict) {
        List<List<Span>> lines = models.stream()
                .filter(model -> judged(edition, model, profile) == verdict)
                .map(model -> List.of(Span.of(
                        edition.isProvisional(model.id(), profile)
                                ? said.say("modelProvisional", model.name())
                                : model.name())))
                .toList();
        return lines.isEmpty() ? DossierWords.lines(Span.of("–")) : lines;
    }

    static Verdict judged(Edition edition, AiModel model, Profile profile) {
        return Optional.ofNullable(edition.judgements(model.id()).get(profile.key()))
                .map(judgement -> judgement.verdict())
                .orElse(Verdict.UNKNOWN);
    }
}
