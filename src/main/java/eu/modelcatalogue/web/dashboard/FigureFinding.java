package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.catalogue.Rung;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.NumberFormats;
import eu.modelcatalogue.text.Words;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * The finding of a figure in a sentence that fits its numbers: how many models there are, how many are open, and for how many it is unknown. It
 * is the title of the figure.
 */
final class FigureFinding {

    private static final String HERE = "dashboard.finding.";

    private final Words words;
    private final NumberFormats written;

    FigureFinding(Language language) {
        this.words = Words.of("dashboard", language);
        this.written = new NumberFormats(language);
    }

    /**
     * The sentence, without a full stop and without typesetting.
     *
     * @param published year in which the edition was published, because that year is not complete
     * @param profile title of the profile that judges; empty for none
     */
    String of(Figure figure, int published, String profile) {
        return switch (figure.wanted().kind().by()) {
            case REGION -> ofRegion(figure, profile);
            case YEAR -> ofYear(figure, published);
            case ATTRIBUTE -> ofAttributes(figure);
        };
    }

    private String ofRegion(Figure figure, String profile) {
        Figure.Row union = figure.row(FigureRegion.EU.word()).orElseThrow();
        int all = figure.total(union);
        String from = from(FigureRegion.EU);
        return all == 0
                ? words.say(HERE + "noModel", from)
                : joined(
                        counted("models", all, written.number(all), from),
                        positive(figure, union, profile),
                        unknown(figure, union));
    }

    private String ofYear(Figure figure, int published) {
        String from = from(figure.wanted().origin());
        if (figure.total() == 0) {
            return words.say(HERE + "noModel", from);
        }
        Optional<Figure.Row> year = year(figure, published);
        if (year.isEmpty()) {
            return words.say(HERE + "noYear", from);
        }
        int all = figure.total(year.get());
        return joined(
                counted("released", all, written.number(all), from, year.get().value()),
                positive(figure, year.get(), ""),
                unknown(figure, year.get()));
    }

    /** The last complete year; if there is none, the last year. */
    private static Optional<Figure.Row> year(Figure figure, int published) {
        Comparator<Figure.Row> byYear = Comparator.comparing(row -> Integer.valueOf(row.value()));
        Optional<Figure.Row> over = figure.rows().stream()
                .filter(row -> !row.value().equals(Fact.UNKNOWN))
                .filter(row -> Integer.parseInt(row.value()) < published)
                .max(byYear);
        return over.or(() -> figure.rows().stream()
                .filter(row -> !row.value().equals(Fact.UNKNOWN))
                .max(byYear));
    }

    private String ofAttributes(Figure figure) {
        int all = figure.rows().size();
        int often = count(figure, 2, true);
        int seldom = count(figure, 10, false);
        return joined(
                counted("attributes", all, written.number(all)),
                counted("known", often, written.number(often)),
                counted("seldom", seldom, written.number(seldom)));
    }

    /** Number of attributes that are known for at least one in this many models, or for fewer. */
    private static int count(Figure figure, int part, boolean andMore) {
        return (int) figure.rows().stream()
                .filter(row -> (figure.count(row, Set.of(Counter.KNOWN)) * part >= figure.total(row)) == andMore)
                .count();
    }

    private String positive(Figure figure, Figure.Row row, String profile) {
        FigureKind kind = figure.wanted().kind();
        int open = figure.count(row, kind.positive());
        String clause = counted(kind.about(), open, written.number(open), profile);
        if (!kind.about().equals(FigureKind.LABELS_BY_REGION.about()) || open == 0) {
            return clause;
        }
        int source = figure.count(row, Set.of(Rung.OPEN_SOURCE_OPEN_DATA.word(), Rung.OPEN_SOURCE.word()));
        return clause + counted("source", source, written.number(source));
    }

    private String unknown(Figure figure, Figure.Row row) {
        int unknown = figure.unknown(row);
        boolean decided =
                Set.of("labels", "verdicts").contains(figure.wanted().kind().about());
        return counted(decided ? "undecided" : "notKnown", unknown, written.number(unknown));
    }

    private String joined(String head, String positive, String unknown) {
        return words.say(HERE + "whole", head, positive, unknown);
    }

    /** The origin of the models in a sentence: from the EU. */
    private String from(FigureRegion origin) {
        return words.say("dashboard.from." + origin.word());
    }

    /** Each language has different sentences for none, one and many. */
    private String counted(String key, int number, String... filling) {
        return words.say(HERE + key + (number == 0 ? ".none" : number == 1 ? ".one" : ".many"), filling);
    }
}
