package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Rung;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.LicenceClass;
import eu.modelcatalogue.domain.Openness;
import eu.modelcatalogue.domain.Word;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The available figures. They are few, so that each is understood. */
enum FigureKind implements Word {
    LABELS_BY_REGION("labels", Dimension.G7, By.REGION, atLeast(Rung.OPEN_WEIGHTS)),
    LABELS_BY_YEAR("labels", Dimension.G7, By.YEAR, atLeast(Rung.OPEN_WEIGHTS)),
    WEIGHTS_BY_REGION("weights", Headlines.WEIGHTS, By.REGION, Set.of(Openness.OPEN.word())),
    LICENCES_BY_YEAR("licences", Headlines.LICENCE_CLASS, By.YEAR, Set.of(LicenceClass.OPEN.word())),
    /** Its axis is the chosen profile. */
    VERDICTS_BY_REGION("verdicts", "", By.REGION, Set.of(Verdict.MET.word())),
    /** Describes the catalogue, not the models. */
    COVERAGE("coverage", "", By.ATTRIBUTE, Set.of());

    /** The meaning of its bars. */
    enum By {
        REGION("origin"),
        YEAR("releasedYear"),
        ATTRIBUTE("attribute");

        private final String column;

        By(String column) {
            this.column = column;
        }

        /** The name of the bars' column in files. */
        String column() {
            return column;
        }
    }

    private final String about;
    private final String axis;
    private final By by;
    private final Set<String> positive;

    FigureKind(String about, String axis, By by, Set<String> positive) {
        this.about = about;
        this.axis = axis;
        this.by = by;
        this.positive = positive;
    }

    private static Set<String> atLeast(Rung lowest) {
        return Stream.of(Rung.values())
                .filter(rung -> rung.compareTo(lowest) <= 0)
                .map(Rung::word)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The word in its address: {@code labels-by-region}. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The subject of its finding. */
    String about() {
        return about;
    }

    /** The axis by which the models of a bar are counted; empty if it is chosen, or if there is none. */
    String axis() {
        return axis;
    }

    By by() {
        return by;
    }

    /** The values that its finding counts. */
    Set<String> positive() {
        return positive;
    }

    /** Whether a reader can choose the origin of the models. */
    boolean asksOrigin() {
        return by == By.YEAR;
    }

    /** Whether a reader can choose the profile. */
    boolean asksProfile() {
        return this == VERDICTS_BY_REGION;
    }
}
