package eu.modelcatalogue.api.model;

import eu.modelcatalogue.api.file.Columns;
import eu.modelcatalogue.api.file.Table;
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
public final class ModelTable {

    private final Edition edition;
    private final Columns columns;
    private final Table<AiModel> table;

    private ModelTable(Edition edition, Language language) {
        this.edition = edition;
        this.columns = new Columns(edition, language);
        this.table = new Table<>(columns);
    }

    /**
     * Makes a table.
     *
     * @param fields of an item, in order; empty for all
     */
    public static Sheet of(Edition edition, List<AiModel> models, List<String> fields, Language language) {
        ModelTable made = new ModelTable(edition, language);
        SearchParameters.ITEM_FIELDS.stream()
                .filter(field -> fields.isEmpty() || fields.contains(field))
                .forEach(made::add);
        return made.table.of(Words.in(language).get("sheet.models"), models);
    }

    private void add(String field) {
        switch (field) {
            case "developer" -> {
                table.text("developer", model -> model.developer().id());
                table.text("developerName", model -> model.developer().name());
                table.term("country", model -> model.developer().country());
                table.term("region", model -> model.developer().region().word());
            }
            case "released" -> table.add("released", Column.Kind.DAY, ModelTable::released);
            case "releasedPrecision" ->
                table.term(
                        field,
                        model -> model.releasedWithin().map(Period::precision).orElse(null));
            case "withdrawn" -> table.text(field, AiModel::withdrawn);
            case "modalities" -> {
                several("inputModality", Attribute.MODALITIES_INPUT);
                several("modality", Attribute.MODALITIES_OUTPUT);
            }
            case "parameters" -> table.add(field, Column.Kind.COUNT, model -> model.count(Attribute.PARAMETERS));
            case "activeParameters" ->
                table.add(field, Column.Kind.COUNT, model -> model.count(Attribute.ACTIVE_PARAMETERS));
            case Headlines.WEIGHTS, Headlines.CODE, Headlines.DATA, Headlines.LICENCE_CLASS ->
                table.term(field, model -> model.headline(field));
            case "licence" -> table.term(field, AiModel::licenceStated);
            case "gate" -> table.term(field, model -> model.facts().value(Attribute.GATE));
            case "answer" -> table.text(field, columns::answer);
            case Dimension.G7 ->
                table.term(field, model -> edition.label(model).value().word());
            case "g7Next" -> {
                table.text(field, model -> {
                    Rung next = edition.label(model).next();
                    return next == null ? null : columns.term(Dimension.G7, next.word());
                });
                table.text(
                        "g7Missing",
                        model -> String.join(",", edition.label(model).missing()));
            }
            case Dimension.INFERENCE_CODE ->
                table.term(field, model -> model.facts().value(Component.INFERENCE_CODE.availability()));
            case Dimension.PROVISIONAL -> table.text(field, model -> String.join(",", edition.provisional(model.id())));
            case "verdicts" -> edition.currentProfiles().values().forEach(this::verdict);
            case "id" -> table.text(field, AiModel::id);
            case "name" -> table.text(field, AiModel::name);
            case "family" -> table.text(field, AiModel::family);
            case "aliases" -> table.text(field, model -> String.join(",", model.aliases()));
            case "identifiers" ->
                table.text(
                        field,
                        model -> model.identifiers().stream()
                                .map(Identifier::purl)
                                .collect(Collectors.joining(",")));
            case "self" -> table.text(field, model -> Paths.model(model.id()));
            default -> throw new IllegalStateException("No column for " + field);
        }
    }

    private void several(String name, String attribute) {
        table.term(name, model -> {
            String values = String.join(",", model.facts().values(attribute));
            return values.isEmpty() ? Fact.UNKNOWN : values;
        });
    }

    private void verdict(Profile profile) {
        table.text(profile.id(), model -> {
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
