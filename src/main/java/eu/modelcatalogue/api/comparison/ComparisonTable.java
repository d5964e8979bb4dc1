package eu.modelcatalogue.api.comparison;

import eu.modelcatalogue.api.tables.Columns;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.export.Term;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comparison of models as a table, with a row for each attribute, profile and rule, and a column for each model. */
final class ComparisonTable {

    private final Columns columns;
    private final Wording wording;
    private final Words words;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private ComparisonTable(Edition edition, Language language) {
        this.columns = new Columns(edition, language);
        this.wording = new Wording(edition, language);
        this.words = Words.in(language);
    }

    /** @param compared the comparison, in the same language */
    static Sheet of(Edition edition, Comparison compared, Language language) {
        ComparisonTable table = new ComparisonTable(edition, language);
        compared.attributes().forEach(table::attribute);
        compared.verdicts().forEach(table::profile);
        return new Sheet(table.words.get("sheet.comparison"), table.heads(compared), table.rows);
    }

    private List<Column> heads(Comparison compared) {
        return Stream.of(
                        Stream.of("kind", "profile", "name", "required", "statement")
                                .map(columns::text),
                        compared.models().stream().map(model -> new Column(model.id(), model.name(), Column.Kind.TEXT)),
                        Stream.of(columns.text("same")))
                .flatMap(heads -> heads)
                .toList();
    }

    private void attribute(Comparison.AttributeCompared one) {
        String name = one.attribute();
        // The label and the headlines are derived: no source makes claims about them.
        Attribute attribute = Attribute.of(SubjectKind.MODEL).get(name);
        row(
                "attribute",
                null,
                name,
                null,
                attribute == null ? columns.text(name).head() : wording.attribute(name),
                one.values().stream()
                        .map(value -> attribute == null
                                ? columns.term(name, value)
                                : new Term(value, wording.value(attribute, value)))
                        .toList(),
                one.same());
    }

    private void profile(Comparison.ProfileCompared one) {
        String key = Profile.key(one.profile(), one.version());
        row("profile", key, one.profile(), null, one.title(), terms(one.values(), one.provisional()), one.same());
        one.rules()
                .forEach(rule -> row(
                        "rule",
                        key,
                        rule.rule(),
                        rule.required(),
                        rule.statement(),
                        terms(rule.values(), rule.provisional()),
                        rule.same()));
    }

    private List<Term> terms(List<Verdict> verdicts, List<Boolean> provisional) {
        return IntStream.range(0, verdicts.size())
                .mapToObj(at -> columns.verdict(verdicts.get(at), provisional.get(at)))
                .toList();
    }

    private void row(
            String kind,
            @Nullable String profile,
            String name,
            @Nullable Boolean required,
            String statement,
            List<Term> values,
            boolean same) {
        List<@Nullable Object> row = new ArrayList<>(
                Arrays.asList(new Term(kind, words.get("row." + kind)), profile, name, required, statement));
        row.addAll(values);
        row.add(same);
        rows.add(row);
    }
}
