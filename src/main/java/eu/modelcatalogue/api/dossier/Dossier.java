package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document for a tender file: the answer on the first two pages, followed by its basis, each item once: rules, facts, sources, clauses, method.
 * Everything comes from one edition.
 */
final class Dossier {

    private final Edition edition;
    private final DossierModels models;
    private final List<Profile> profiles;
    private final String link;
    private final DossierWords said;

    /** @param link permanent link to the document: an address, or a path if the public address is not configured */
    Dossier(Edition edition, List<AiModel> models, List<Profile> profiles, Language language, String link) {
        this.edition = edition;
        this.models = new DossierModels(models);
        this.profiles = profiles;
        this.link = link;
        this.said = new DossierWords(edition, language, "dossier.");
    }

    /** @param goOn is called between parts, and throws if the caller no longer waits */
    Document document(Runnable goOn) {
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
        new DossierAnswer(edition, models, assessed, link, said).all(sources, clauses);

        DossierFacts facts = new DossierFacts(edition, models, sources, said);
        DossierVerdicts verdicts = new DossierVerdicts(models, facts, clauses, said);
        said.heading(1, said.say("chapter.rules"));
        said.says(said.say("rulesNote"));
        assessed.forEach((profile, each) -> {
            goOn.run();
            verdicts.profile(profile, each);
        });
        facts.all(goOn);
        sources.all();
        clauses.all();
        method();
        return said.document(
                said.say("title"), models.all().stream().map(AiModel::name).collect(Collectors.joining(", ")));
    }

    private void method() {
        said.heading(1, said.say("chapter.method"));
        said.add(new Points(Stream.of("facts", "verdicts", "partial", "provisional", "origin", "again", "limits")
                .map(part -> List.of(
                        Span.strong(said.say("method." + part + ".label") + " "), Span.of(said.say("method." + part))))
                .toList()));
    }
}
