package eu.modelcatalogue.api.model;

import eu.modelcatalogue.api.tables.Columns;
import eu.modelcatalogue.api.tables.TableRows;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelField;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models as a table: one row for each model, with the fields of an item as columns. */
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
        ModelField.in(ModelField.Place.ITEM)
                .filter(field -> fields.isEmpty() || fields.contains(field.name()))
                .flatMap(field -> field.columns(edition).stream())
                .forEach(table::column);
        return table.of(Words.in(language).get("sheet.models"), models);
    }

    private void column(ModelField.Column column) {
        add(
                columns.column(column.name(), kind(column.type())),
                model -> cell(column, model, column.value().apply(edition, model)));
    }

    private static Column.Kind kind(ModelField.CellType type) {
        return switch (type) {
            case COUNT -> Column.Kind.COUNT;
            case DAY -> Column.Kind.DAY;
            case TEXT, WORD, ANSWER, VERDICT, PATH -> Column.Kind.TEXT;
        };
    }

    private @Nullable Object cell(ModelField.Column column, AiModel model, @Nullable Object value) {
        return switch (column.type()) {
            case TEXT, COUNT, DAY -> value;
            case WORD -> value == null ? null : columns.term(column.words(), value.toString());
            case ANSWER -> columns.answer(model);
            case PATH -> Paths.model(model.id());
            case VERDICT ->
                columns.verdict(
                        value instanceof Judgement judgement ? judgement.verdict() : Verdict.UNKNOWN,
                        edition.provisional(model.id()).contains(column.name()));
        };
    }
}
