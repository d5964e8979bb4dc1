package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What goes into a tender file: the question, the verdicts of profiles on models with every rule and fact, the evidence, the method, and what
 * must be known before it is relied on. Everything comes out of one edition.
 */
final class Dossier {

    private final Edition edition;
    private final List<AiModel> models;
    private final List<Profile> profiles;
    private final String link;
    private final DossierWords said;

    /** @param link where the same can be had again: a path, or an address where the service knows its own */
    Dossier(Edition edition, List<AiModel> models, List<Profile> profiles, Language language, String link) {
        this.edition = edition;
        this.models = models;
        this.profiles = profiles;
        this.link = link;
        this.said = new DossierWords(edition, language);
    }

    /** @param goOn is asked between parts, and throws where nobody waits for the document any more */
    Document document(Runnable goOn) {
        List<Block> blocks = new ArrayList<>();
        DossierAnswer answer = new DossierAnswer(edition, models, profiles, link, said);
        answer.question(blocks);
        answer.result(blocks);

        DossierEvidence evidence = new DossierEvidence(edition, said);
        DossierClauses clauses = new DossierClauses(edition, profiles, said);
        DossierFacts facts = new DossierFacts(edition, evidence, said);
        said.chapter(blocks, "models");
        models.forEach(model -> {
            goOn.run();
            facts.model(blocks, model);
        });
        DossierVerdicts verdicts = new DossierVerdicts(edition, models, evidence, clauses, said);
        profiles.forEach(profile -> {
            goOn.run();
            verdicts.profile(blocks, profile);
        });

        evidence.claims(blocks);
        clauses.all(blocks);
        method(blocks);
        evidence.sources(blocks);
        return new Document(
                said.say("title"),
                said.language.word(),
                edition.header().publishedAt(),
                models.stream().map(AiModel::name).collect(Collectors.joining(", ")),
                said.say(
                        "foot",
                        DossierWords.number(edition.header().number()),
                        edition.header().digest().substring(0, 19)),
                blocks);
    }

    private void method(List<Block> blocks) {
        said.chapter(blocks, "method");
        for (String part :
                List.of("claims", "facts", "unknown", "verdicts", "partial", "provisional", "origin", "again")) {
            blocks.add(Document.labelled(said.say("method." + part + ".label"), said.say("method." + part)));
        }
        said.chapter(blocks, "limits");
        blocks.add(Document.says(said.say("notice")));
        blocks.add(Document.says(said.say("limitsNote")));
    }
}
