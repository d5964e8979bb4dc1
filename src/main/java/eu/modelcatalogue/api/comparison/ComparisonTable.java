package eu.modelcatalogue.api.comparison;

import eu.modelcatalogue.api.file.Columns;
import eu.modelcatalogue.api.model.ModelItem;
import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.export.Term;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.openness.term.Word;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Wording;
import eu.modelcatalogue.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Models side by side as a table: a row for each attribute, profile and rule, a column for each model. */
final class ComparisonTable {

    /** Behind the word of a verdict that rests on readings of our own, while a row is made. */
    private static final String PROVISIONAL = ", provisional";

    private final List<AiModel> models;
    private final Edition edition;
    private final Columns columns;
    private final Wording wording;
    private final Words words;
    private final Language language;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private ComparisonTable(Edition edition, List<AiModel> models, Language language) {
        this.edition = edition;
        this.models = models;
        this.language = language;
        this.columns = new Columns(edition, language);
        this.wording = new Wording(edition, language);
        this.words = Words.in(language);
    }

    static Sheet of(Edition edition, List<AiModel> models, List<Profile> profiles, Language language) {
        ComparisonTable table = new ComparisonTable(edition, models, language);
        table.attributes();
        profiles.forEach(table::profile);
        return new Sheet(table.words.get("sheet.comparison"), table.heads(), table.rows);
    }

    private List<Column> heads() {
        return Stream.of(
                        Stream.of("kind", "profile", "name", "required", "statement")
                                .map(columns::text),
                        models.stream().map(model -> new Column(model.id(), model.name(), Column.Kind.TEXT)),
                        Stream.of("same").map(columns::text))
                .flatMap(heads -> heads)
                .toList();
    }

    private void attributes() {
        row(
                "attribute",
                null,
                Dimension.G7,
                null,
                columns.text(Dimension.G7).head(),
                model -> edition.label(model).value().word(),
                value -> columns.term(Dimension.G7, value));
        for (String headline : ModelItem.HEADLINES) {
            row(
                    "attribute",
                    null,
                    headline,
                    null,
                    columns.text(headline).head(),
                    model -> model.headline(headline),
                    value -> columns.term(headline, value));
        }
        Attribute.of(SubjectKind.MODEL).forEach((name, attribute) -> {
            if (models.stream().anyMatch(model -> model.facts().get(name).isKnown())) {
                row(
                        "attribute",
                        null,
                        name,
                        null,
                        wording.attribute(name),
                        model -> model.facts().value(name),
                        value -> new Term(value, wording.value(attribute, value)));
            }
        });
    }

    private void profile(Profile profile) {
        row(
                "profile",
                profile.key(),
                profile.id(),
                null,
                profile.title().in(language.word()),
                model -> verdict(model, profile, Judgement::verdict)
                        + (edition.isProvisional(model.id(), profile) ? PROVISIONAL : ""),
                this::verdict);
        for (Rule rule : profile.rules()) {
            row(
                    "rule",
                    profile.key(),
                    rule.id(),
                    rule.required(),
                    rule.statement().in(language.word()),
                    model -> verdict(
                                    model,
                                    profile,
                                    judgement -> judgement.rules().getOrDefault(rule.id(), Verdict.UNKNOWN))
                            + (edition.isProvisional(model.id(), profile, rule) ? PROVISIONAL : ""),
                    this::verdict);
        }
    }

    private String verdict(AiModel model, Profile profile, Function<Judgement, Verdict> verdict) {
        Judgement judgement = edition.judgements(model.id()).get(profile.key());
        return judgement == null ? Fact.UNKNOWN : verdict.apply(judgement).word();
    }

    private Term verdict(String verdict) {
        String word = verdict.replace(PROVISIONAL, "");
        return columns.verdict(Word.parse(Verdict.class, word), verdict.endsWith(PROVISIONAL));
    }

    private void row(
            String kind,
            @Nullable String profile,
            String name,
            @Nullable Boolean required,
            String statement,
            Function<AiModel, String> value,
            Function<String, Term> reading) {
        List<String> values = models.stream().map(value).toList();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(new Term(kind, words.get("row." + kind)));
        row.add(profile);
        row.add(name);
        row.add(required);
        row.add(statement);
        values.forEach(one -> row.add(reading.apply(one)));
        // Two verdicts are the same whether or not one of them is provisional: see Comparison.
        row.add(values.stream()
                        .map(one -> one.replace(PROVISIONAL, ""))
                        .distinct()
                        .count()
                == 1);
        rows.add(row);
    }
}
