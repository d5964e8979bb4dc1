package eu.modelcatalogue.api.model;

import eu.modelcatalogue.api.file.Columns;
import eu.modelcatalogue.api.file.TableRows;
import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.label.Rung;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.Headlines;
import eu.modelcatalogue.openness.Period;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.claim.Identifier;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.question.Paths;
import eu.modelcatalogue.question.SearchParameters;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Models as a table: a row for each, the fields of an item as columns. */
public final class ModelTable extends TableRows<AiModel> {

    private final Edition edition;

    private ModelTable(Edition edition, Language language) {
        super(new Columns(edition, language));
        this.edition = edition;
    }

    /**
     * Makes a table.
     *
     * @param fields of an item, in order; empty for all
     */
    public static Sheet of(Edition edition, List<AiModel> models, List<String> fields, Language language) {
        ModelTable table = new ModelTable(edition, language);
        SearchParameters.ITEM_FIELDS.stream()
                .filter(field -> fields.isEmpty() || fields.contains(field))
                .forEach(table::field);
        return table.of(Words.in(language).get("sheet.models"), models);
    }

    private void field(String field) {
        switch (field) {
            case "developer" -> {
                text("developer", model -> model.developer().id());
                text("developerName", model -> model.developer().name());
                term("country", model -> model.developer().country());
                term("region", model -> model.developer().region().word());
            }
            case "released" -> add(columns.column("released", Column.Kind.DAY), ModelTable::released);
            case "releasedPrecision" ->
                term(
                        field,
                        model -> model.releasedWithin().map(Period::precision).orElse(null));
            case "withdrawn" -> text(field, AiModel::withdrawn);
            case "modalities" -> {
                several("inputModality", Attribute.MODALITIES_INPUT);
                several("modality", Attribute.MODALITIES_OUTPUT);
            }
            case "parameters" -> count(field, model -> model.count(Attribute.PARAMETERS));
            case "activeParameters" -> count(field, model -> model.count(Attribute.ACTIVE_PARAMETERS));
            case Headlines.WEIGHTS, Headlines.CODE, Headlines.DATA, Headlines.LICENCE_CLASS ->
                term(field, model -> model.headline(field));
            case "licence" -> term(field, AiModel::licenceStated);
            case "gate" -> term(field, model -> model.facts().value(Attribute.GATE));
            case "answer" -> text(field, columns::answer);
            case Dimension.G7 ->
                term(field, model -> edition.label(model).value().word());
            case "g7Next" -> {
                text(field, model -> {
                    Rung next = edition.label(model).next();
                    return next == null ? null : columns.term(Dimension.G7, next.word());
                });
                text("g7Missing", model -> String.join(",", edition.label(model).missing()));
            }
            case Dimension.INFERENCE_CODE ->
                term(field, model -> model.facts().value(Component.INFERENCE_CODE.availability()));
            case Dimension.PROVISIONAL -> text(field, model -> String.join(",", edition.provisional(model.id())));
            case "verdicts" -> edition.currentProfiles().values().forEach(this::verdict);
            case "id" -> text(field, AiModel::id);
            case "name" -> text(field, AiModel::name);
            case "family" -> text(field, AiModel::family);
            case "aliases" -> text(field, model -> String.join(",", model.aliases()));
            case "identifiers" ->
                text(
                        field,
                        model -> model.identifiers().stream()
                                .map(Identifier::purl)
                                .collect(Collectors.joining(",")));
            case "self" -> text(field, model -> Paths.model(model.id()));
            default -> throw new IllegalStateException("No column for " + field);
        }
    }

    private void several(String name, String attribute) {
        term(name, model -> {
            String values = String.join(",", model.facts().values(attribute));
            return values.isEmpty() ? Fact.UNKNOWN : values;
        });
    }

    private void verdict(Profile profile) {
        text(profile.id(), model -> {
            Judgement judgement = edition.judgements(model.id()).get(profile.key());
            return columns.verdict(
                    judgement == null ? Verdict.UNKNOWN : judgement.verdict(),
                    edition.provisional(model.id()).contains(profile.id()));
        });
    }

    /** The day where it is known; else the month or the year, so that no cell says more than anybody knows. */
    private static @Nullable Object released(AiModel model) {
        Period within = model.releasedWithin().orElse(null);
        return within == null || !within.precision().equals("day") ? model.released() : within.first();
    }
}
