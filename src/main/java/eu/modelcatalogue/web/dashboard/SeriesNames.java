package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.charts.Tone;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;

/** The names of the values of an axis, and their style on page and picture. */
record SeriesNames(Page page) {

    /** The series for the values of an axis. */
    List<Figure.Series> series(String axis, List<String> values) {
        return values.stream()
                .map(value -> new Figure.Series(
                        value, page.capital(label(axis, value)), shape(axis, value), tone(axis, value), true))
                .toList();
    }

    /** The series for provisional verdicts: those that rest on our own readings. */
    Figure.Series provisional(Verdict verdict) {
        return new Figure.Series(
                verdict.word() + "Provisional",
                page.capital(page.wording().verdict(verdict, true)),
                "",
                Tone.LIGHT,
                false);
    }

    private String label(String axis, String value) {
        return Dimension.all().containsKey(axis)
                ? page.labels().value(axis, value)
                : page.wording().verdict(Word.parse(Verdict.class, value));
    }

    private String shape(String axis, String value) {
        return switch (axis) {
            case Dimension.G7 -> "rung " + value;
            case Headlines.WEIGHTS, Headlines.LICENCE_CLASS ->
                "state " + page.labels().shape(axis, value);
            default -> "verdict " + value;
        };
    }

    /** Greener means more open; closed is grey, and unknown is blank. */
    private static Tone tone(String axis, String value) {
        if (value.equals(Fact.UNKNOWN)) {
            return Tone.UNKNOWN;
        }
        return switch (axis + "." + value) {
            case "g7.openSourceOpenData" -> Tone.DEEP;
            case "g7.openSource", "licenceClass.open" -> Tone.GREEN;
            case "g7.openWeights", "weights.open" -> Tone.BLUE;
            case "g7.weightsAvailable", "weights.partial", "licenceClass.unlisted", "licenceClass.withTerms" ->
                Tone.LIGHT;
            case "g7.none", "licenceClass.restricted" -> Tone.OCHRE;
            case "licenceClass.nonCommercial" -> Tone.RUST;
            case "g7.closed", "weights.closed", "licenceClass.proprietary" -> Tone.GREY;
            default -> value.equals(Verdict.MET.word()) ? Tone.GREEN : Tone.RUST;
        };
    }
}
