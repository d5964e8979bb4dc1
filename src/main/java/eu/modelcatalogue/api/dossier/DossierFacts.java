package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelField;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.document.Document.Paragraph;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.SubjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts on which a dossier is based: each once under its number, with its value for each model and its sources; and the licences in plain
 * words.
 */
final class DossierFacts {

    private final Edition edition;
    private final DossierModels models;
    private final DossierSources sources;
    private final DossierWords said;

    /** By attribute, in the order in which the document refers to them; one fact for each model, or one for each of its licences. */
    private final Map<String, Map<AiModel, List<UsedFact>>> facts = new LinkedHashMap<>();

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private final Set<String> told = new HashSet<>();

    DossierFacts(Edition edition, DossierModels models, DossierSources sources, DossierWords said) {
        this.edition = edition;
        this.models = models;
        this.sources = sources;
        this.said = said;
        ModelField.attributesIn(ModelField.Place.DOSSIER)
                .forEach(attribute -> models.all()
                        .forEach(model -> refer(model, edition.judged(model).used(attribute))));
    }

    /** The number under which a fact is listed; adds the fact if it is new. */
    int refer(AiModel model, UsedFact used) {
        List<UsedFact> of = facts.computeIfAbsent(used.attribute(), none -> new LinkedHashMap<>())
                .computeIfAbsent(model, none -> new ArrayList<>());
        if (!of.contains(used)) {
            of.add(used);
        }
        return numbers.computeIfAbsent(used.attribute(), none -> numbers.size() + 1);
    }

    void all(Runnable goOn) {
        said.heading(1, said.say("chapter.facts"));
        said.says(said.say("factsNote"));
        List<Row> rows = new ArrayList<>();
        rows.add(headline(Dimension.G7, model -> said.wording.label(edition.label(model))));
        Headlines.ALL.forEach(headline ->
                rows.add(headline(headline, model -> said.wording.values().of(headline, model.headline(headline)))));
        facts.forEach((attribute, of) -> {
            goOn.run();
            rows.add(new Row(List.of(
                    List.of(List.of(
                            Span.strong("F" + numbers.get(attribute)),
                            Span.of(" " + said.language.capital(said.wording.attribute(attribute))))),
                    models.lines(model -> values(model, of.getOrDefault(model, List.of()))))));
        });
        said.table(said.say("factsTable"), List.of(said.column("what", 21), said.column("value", 79)), rows.stream());
        licences();
    }

    private Row headline(String name, Function<AiModel, String> value) {
        return new Row(List.of(
                DossierWords.lines(said.language.capital(said.words.get("attribute." + name))),
                models.lines(model -> DossierWords.lines(said.language.capital(value.apply(model))))));
    }

    private List<List<Span>> values(AiModel model, List<UsedFact> of) {
        if (of.isEmpty()) {
            return DossierWords.lines("–");
        }
        List<List<Span>> lines = new ArrayList<>();
        for (UsedFact used :
                of.stream().map(used -> plain(model, used)).distinct().toList()) {
            String value = sources.value(used);
            if (used.subject().kind() == SubjectKind.LICENCE) {
                String licence =
                        said.wording.values().of("licence", used.subject().id());
                value = said.words.phrase("is", licence, value);
            }
            String notes = notes(used);
            String noted = notes.isEmpty() ? "" : " " + said.say("note", notes);
            lines.add(List.of(Span.of(said.language.capital(value) + noted)));
        }
        return lines;
    }

    /**
     * The fact as it is shown everywhere else. A rule that counts only sources about the organisation itself takes the seat for unknown where a row
     * about a model names it; the reason of the rule says so.
     */
    private UsedFact plain(AiModel model, UsedFact used) {
        if (used.fact().isKnown()
                || used.fact().dissent().isEmpty()
                || used.subject().kind() != SubjectKind.ORGANISATION) {
            return used;
        }
        UsedFact shown = edition.judged(model).used(used.attribute());
        return shown.fact().isKnown() && shown.subject().equals(used.subject()) ? shown : used;
    }

    /** The curators' notes on the sources of this fact; each note occurs once in the document. */
    private String notes(UsedFact used) {
        return Stream.concat(used.fact().evidence().stream(), used.fact().dissent().stream())
                .map(Claim::reason)
                .flatMap(Stream::ofNullable)
                .map(reason -> said.wording.note(used.subject(), reason).words())
                .distinct()
                .filter(told::add)
                .collect(Collectors.joining(" "));
    }

    private void licences() {
        models.all().stream()
                .flatMap(model -> Stream.ofNullable(model.licence()))
                .flatMap(LicenceExpression::ids)
                .distinct()
                .flatMap(id -> Stream.ofNullable(edition.licences().get(id)))
                .forEach(licence -> said.add(new Paragraph(List.of(
                        Span.strong(said.wording.licence(licence.id()) + ": "),
                        Span.of(said.language.summary(licence).orElse(said.say("noSummary")) + " "),
                        Span.to(licence.text(), said.say("licenceText"))))));
    }
}
