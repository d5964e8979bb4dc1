package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.catalogue.resolution.ImpliedFacts;
import eu.modelcatalogue.catalogue.resolution.ResolutionPolicy;
import eu.modelcatalogue.domain.Headlines;

/**
 * The versions of the functions that derive values which no claim states: headlines, labels, the licence of weights that only others report, and
 * facts that follow from others. These functions are code, so their versions are part of the digest, and an edition stores those with which it
 * was published. If the current versions differ, the values of an old edition are derived again, and {@link
 * eu.modelcatalogue.catalogue.EditionHeader#isDerivedAnew} says so.
 */
public final class Derivations {

    /** The versions of this program. */
    public static final String CURRENT = "headlines@%d g7@%d licence@%d implied@%d"
            .formatted(Headlines.VERSION, Label.VERSION, ResolutionPolicy.VERSION, ImpliedFacts.VERSION);

    private Derivations() {}
}
