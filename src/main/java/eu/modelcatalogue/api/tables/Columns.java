package eu.modelcatalogue.api.tables;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.PublicUse;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Term;
import eu.modelcatalogue.text.AnswerSentence;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Values;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The columns of tables and the words in their cells, in one language. A column by which a search can filter has the name of the query parameter, and a
 * column of verdicts has the name of its criterion.
 */
public final class Columns {

    private static final String COMPONENT = "components.";
    private static final int SHARE_DIGITS = 4;

    private final Edition edition;
    private final Language language;
    private final Words words;
    private final Wording wording;
    private final Values values;
    private final Map<String, Map<String, Term>> terms = new HashMap<>();

    public Columns(Edition edition, Language language) {
        this.edition = edition;
        this.language = language;
        this.words = Words.in(language);
        this.wording = new Wording(edition, language);
        this.values = wording.values();
    }

    public Column column(String name, Column.Kind kind) {
        return new Column(name, head(name), kind);
    }

    public Column text(String name) {
        return column(name, Column.Kind.TEXT);
    }

    /** The column for an axis of a statistic. */
    public Column axis(String name) {
        return column(name, ModelIndex.timeAxes().contains(name) ? Column.Kind.NUMBER : Column.Kind.TEXT);
    }

    private String head(String name) {
        if (name.startsWith(COMPONENT)) {
            return words.get("component." + name.substring(COMPONENT.length()));
        }
        return isCriterion(name) ? edition.profile(name).map(this::titled).orElse(name) : words.get("column." + name);
    }

    /** Title and version, because verdicts can differ between versions of a profile. */
    private String titled(Profile profile) {
        return language.text(profile.title()) + " (" + profile.key() + ")";
    }

    private boolean isCriterion(String name) {
        return edition.index().criteria().contains(name);
    }

    /** A value of a closed list, for programs and for people; several values are joined by commas. */
    public Term term(String column, String value) {
        return terms.computeIfAbsent(column, absent -> new HashMap<>())
                .computeIfAbsent(value, absent -> new Term(value, reading(column, value)));
    }

    /** A verdict; it says so if it rests on our own readings. */
    public Term verdict(Verdict verdict, boolean provisional) {
        return new Term(verdict.word(), wording.verdict(verdict, provisional));
    }

    /** What a public body in the EU may do with a model: a word for programs, a sentence for people. */
    public Term answer(AiModel model) {
        PublicUse answer = edition.publicUse(model);
        return new Term(answer.use().word(), new AnswerSentence(language).sentence(answer));
    }

    /** The share of a total, to four digits; zero if the total is zero. */
    public static BigDecimal share(int count, int total) {
        return total == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(total), SHARE_DIGITS, RoundingMode.HALF_UP);
    }

    /** A value on an axis of a statistic: a number for years, otherwise a word. */
    public Object onAxis(String axis, String value) {
        boolean year = ModelIndex.timeAxes().contains(axis) && value.chars().allMatch(Character::isDigit);
        return year ? Long.valueOf(value) : term(axis, value);
    }

    /** Values of closed lists are written as words; all other values are keys for joining files. */
    private String reading(String column, String value) {
        if (isCriterion(column)) {
            return words.get("verdict." + value);
        }
        boolean open = Dimension.all().containsKey(column)
                && Dimension.named(column).closed().isEmpty();
        return open && !value.equals(Fact.UNKNOWN)
                ? value
                : Arrays.stream(value.split(",", -1))
                        .map(one -> values.of(column, one))
                        .collect(Collectors.joining(", "));
    }
}
