package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.words.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes into a tender file: the answer on the first two pages, and behind it what it rests on, each thing once: rules, facts, sources,
 * clauses, method. Everything comes out of one edition.
 */
final class Dossier {

    private final Edition edition;
    private final DossierModels models;
    private final List<Profile> profiles;
    private final String link;
    private final DossierWords said;

    /** @param link where the same can be had again: an address, or a path where nobody has said where the service is found */
    Dossier(Edition edition, List<AiModel> models, List<Profile> profiles, Language language, String link) {
        this.edition = edition;
        this.models = new DossierModels(models);
        this.profiles = profiles;
        this.link = link;
        this.said = new DossierWords(edition, language);
    }

    /** @param goOn is asked between parts, and throws where nobody waits for the document any more */
    Document document(Runnable goOn) {
        List<Block> blocks = new ArrayList<>();
        Map<Profile, List<Assessment>> assessed = new LinkedHashMap<>();
        profiles.forEach(profile -> {
            goOn.run();
            assessed.put(
                    profile,
                    models.all().stream()
                            .map(model -> Assessment.of(profile, edition.judged(model)))
                            .toList());
        });
        DossierSources sources = new DossierSources(edition, said);
        DossierClauses clauses = new DossierClauses(edition, profiles, said);
        new DossierAnswer(edition, models, assessed, link, said).all(blocks, sources, clauses);

        DossierFacts facts = new DossierFacts(edition, models, sources, said);
        DossierVerdicts verdicts = new DossierVerdicts(models, assessed::get, facts, clauses, said);
        said.chapter(blocks, "rules");
        blocks.add(Document.says(said.say("rulesNote")));
        profiles.forEach(profile -> {
            goOn.run();
            verdicts.profile(blocks, profile);
        });
        facts.all(blocks, goOn);
        sources.all(blocks);
        clauses.all(blocks);
        method(blocks);
        return new Document(
                said.say("title"),
                said.language.word(),
                edition.header().publishedAt(),
                models.all().stream().map(AiModel::name).collect(Collectors.joining(", ")),
                said.say(
                        "foot",
                        DossierWords.number(edition.header().number()),
                        edition.header().digest().substring(0, 19)),
                blocks);
    }

    private void method(List<Block> blocks) {
        said.chapter(blocks, "method");
        blocks.add(new Points(Stream.of("facts", "verdicts", "partial", "provisional", "origin", "again", "limits")
                .map(part -> List.of(
                        Span.strong(said.say("method." + part + ".label") + " "), Span.of(said.say("method." + part))))
                .toList()));
    }
}
