package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.label.Label;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Paragraph;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.Derived;
import eu.modelcatalogue.openness.Headlines;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.licence.Licence;
import eu.modelcatalogue.openness.term.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of each model: its label, headlines and main facts, each with the numbers of its evidence, and its licences in plain words. */
final class DossierFacts {

    private static final List<String> HEADLINES =
            List.of(Headlines.WEIGHTS, Headlines.CODE, Headlines.DATA, Headlines.LICENCE_CLASS);

    /** What is told of each model beside its headlines. */
    private static final List<String> TOLD = List.of(
            Attribute.DEVELOPER,
            Attribute.RELEASED,
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
    private final DossierEvidence evidence;
    private final DossierWords said;

    DossierFacts(Edition edition, DossierEvidence evidence, DossierWords said) {
        this.edition = edition;
        this.evidence = evidence;
        this.said = said;
    }

    void model(List<Block> blocks, AiModel model) {
        Case judged = edition.judged(model);
        blocks.add(new Heading(2, model.name()));
        List<Row> rows = new ArrayList<>();
        Label label = edition.label(model);
        rows.add(row(
                said.words.get("attribute." + Dimension.G7),
                said.wording.label(label),
                known(judged, label.missing())));
        for (String headline : HEADLINES) {
            Derived derived = model.headlines().get(headline);
            rows.add(row(
                    said.words.get("attribute." + headline),
                    said.wording.values().of(headline, model.headline(headline)),
                    derived == null ? List.of() : known(judged, derived.from())));
        }
        for (String attribute : TOLD) {
            UsedFact used = judged.used(attribute);
            rows.add(row(
                    said.wording.name(used),
                    said.wording.value(used, used.fact().value()),
                    List.of(used)));
        }
        blocks.add(new Table(
                said.say("modelTable", model.name()),
                List.of(said.column("what", 30), said.column("value", 50), said.column("see", 20)),
                rows));
        licences(model)
                .forEach(licence -> blocks.add(new Paragraph(List.of(
                        Span.strong(licence.name() + ": "),
                        Span.of(Optional.ofNullable(licence.summary().get(said.language.word()))
                                        .orElse(said.say("noSummary"))
                                + " "),
                        Span.to(licence.text(), said.say("licenceText"))))));
    }

    private static List<UsedFact> known(Case judged, Collection<String> attributes) {
        return attributes.stream()
                .filter(attribute -> Case.attribute(attribute) != null)
                .map(judged::used)
                .toList();
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
                DossierWords.lines(Span.of(said.capital(what))),
                DossierWords.lines(Span.of(said.capital(value))),
                DossierWords.lines(Span.of(facts.stream()
                        .map(used -> evidence.references(
                                used, used.fact().evidence(), used.fact().dissent()))
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" "))))));
    }
}
