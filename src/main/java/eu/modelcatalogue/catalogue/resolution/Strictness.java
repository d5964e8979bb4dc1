package eu.modelcatalogue.catalogue.resolution;

import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.LicenceClass;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.LicenceTerms;
import eu.modelcatalogue.domain.Word;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Compares the strictness of licences by their classes. A licence that was not read well enough for a class is neither stricter nor more lenient. */
public final class Strictness {

    /** Prefix of the SPDX id for an unlisted licence. */
    private static final String OWN = "LicenseRef-";

    private static final int UNDECIDED = -1;

    private static final Map<LicenceClass, Integer> RANKS = new EnumMap<>(Map.of(
            LicenceClass.OPEN, 0,
            LicenceClass.UNLISTED, 0,
            LicenceClass.WITH_TERMS, 0,
            LicenceClass.RESTRICTED, 1,
            LicenceClass.NON_COMMERCIAL, 2,
            LicenceClass.PROPRIETARY, 3,
            LicenceClass.UNKNOWN, UNDECIDED));

    private final Function<String, LicenceExpression> expressions;
    private final Function<String, LicenceTerms> licences;

    /**
     * @param expressions parses an SPDX expression
     */
    public Strictness(Function<String, LicenceExpression> expressions, Function<String, LicenceTerms> licences) {
        this.expressions = expressions;
        this.licences = licences;
    }

    /** Whether a licence is stricter than another; both are SPDX expressions or {@code unknown}. */
    public boolean isStricter(String licence, String than) {
        int least = rank(than);
        return least != UNDECIDED && rank(licence) > least;
    }

    /** Whether a licence limits use, trade or users, or grants no rights at all. */
    boolean isRestricted(String licence) {
        return rank(licence) > 0;
    }

    /** Whether one licence expression contains a licence that SPDX does not list, and the other only listed ones. */
    boolean isOwn(String licence, String beside) {
        return names(licence) && !names(beside);
    }

    private boolean names(String licence) {
        return !licence.equals(Fact.UNKNOWN) && expressions.apply(licence).ids().anyMatch(id -> id.startsWith(OWN));
    }

    private int rank(String licence) {
        LicenceTerms terms = licence.equals(Fact.UNKNOWN)
                ? LicenceTerms.UNKNOWN
                : expressions.apply(licence).terms(licences);
        String found = Headlines.licenceClass(Facts.NONE, terms).value();
        return RANKS.getOrDefault(Word.parse(LicenceClass.class, found), UNDECIDED);
    }
}
