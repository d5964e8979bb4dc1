package eu.modelcatalogue.api.model;

import eu.modelcatalogue.api.file.Columns;
import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Models as a table: a row for each, the fields of an item as columns. */
public final class ModelTable {

    private final Edition edition;
    private final Columns columns;
    private final List<Column> heads = new ArrayList<>();
    private final List<Function<AiModel, @Nullable Object>> cells = new ArrayList<>();

    private ModelTable(Edition edition, Language language) {
        this.edition = edition;
        this.columns = new Columns(edition, language);
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
                .forEach(table::add);
        List<List<@Nullable Object>> rows = new ArrayList<>(models.size());
        for (AiModel model : models) {
            List<@Nullable Object> row = new ArrayList<>(table.cells.size());
            table.cells.forEach(cell -> row.add(cell.apply(model)));
            rows.add(row);
        }
        return new Sheet(Words.in(language).get("sheet.models"), table.heads, rows);
    }

    private void add(String field) {
        switch (field) {
            case "developer" -> {
                add("developer", Column.Kind.TEXT, model -> model.developer().id());
                add(
                        "developerName",
                        Column.Kind.TEXT,
                        model -> model.developer().name());
                term("country", model -> model.developer().country());
                term("region", model -> model.developer().region().word());
            }
            case "released" -> add("released", Column.Kind.DAY, ModelTable::released);
            case "releasedPrecision" ->
                add(
                        field,
                        Column.Kind.TEXT,
                        model -> model.releasedWithin()
                                .map(Period::precision)
                                .map(precision -> columns.term(field, precision))
                                .orElse(null));
            case "withdrawn" -> add(field, Column.Kind.TEXT, AiModel::withdrawn);
            case "modalities" -> {
                several("inputModality", Attribute.MODALITIES_INPUT);
                several("modality", Attribute.MODALITIES_OUTPUT);
            }
            case "parameters" -> add(field, Column.Kind.COUNT, model -> model.count(Attribute.PARAMETERS));
            case "activeParameters" -> add(field, Column.Kind.COUNT, model -> model.count(Attribute.ACTIVE_PARAMETERS));
            case Headlines.WEIGHTS, Headlines.CODE, Headlines.DATA, Headlines.LICENCE_CLASS ->
                term(field, model -> model.headline(field));
            case "licence" -> term(field, AiModel::licenceStated);
            case "gate" -> term(field, model -> model.facts().value(Attribute.GATE));
            case "answer" -> add(field, Column.Kind.TEXT, columns::answer);
            case Dimension.G7 ->
                term(field, model -> edition.label(model).value().word());
            case "g7Next" -> {
                add(
                        field,
                        Column.Kind.TEXT,
                        model -> Optional.ofNullable(edition.label(model).next())
                                .map(rung -> columns.term(Dimension.G7, rung.word()))
                                .orElse(null));
                add(
                        "g7Missing",
                        Column.Kind.TEXT,
                        model -> String.join(",", edition.label(model).missing()));
            }
            case Dimension.INFERENCE_CODE ->
                term(field, model -> model.facts().value(Component.INFERENCE_CODE.availability()));
            case Dimension.PROVISIONAL ->
                add(field, Column.Kind.TEXT, model -> String.join(",", edition.provisional(model.id())));
            case "verdicts" -> edition.currentProfiles().values().forEach(this::verdict);
            case "id" -> add(field, Column.Kind.TEXT, AiModel::id);
            case "name" -> add(field, Column.Kind.TEXT, AiModel::name);
            case "family" -> add(field, Column.Kind.TEXT, AiModel::family);
            case "aliases" -> add(field, Column.Kind.TEXT, model -> String.join(",", model.aliases()));
            case "identifiers" ->
                add(
                        field,
                        Column.Kind.TEXT,
                        model -> model.identifiers().stream()
                                .map(Identifier::purl)
                                .collect(Collectors.joining(",")));
            case "self" -> add(field, Column.Kind.TEXT, model -> Paths.model(model.id()));
            default -> throw new IllegalStateException("No column for " + field);
        }
    }

    private void add(String name, Column.Kind kind, Function<AiModel, @Nullable Object> cell) {
        heads.add(columns.column(name, kind));
        cells.add(cell);
    }

    private void term(String name, Function<AiModel, String> value) {
        add(name, Column.Kind.TEXT, model -> columns.term(name, value.apply(model)));
    }

    private void several(String name, String attribute) {
        term(name, model -> {
            String values = String.join(",", model.facts().values(attribute));
            return values.isEmpty() ? Fact.UNKNOWN : values;
        });
    }

    private void verdict(Profile profile) {
        add(profile.id(), Column.Kind.TEXT, model -> {
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
