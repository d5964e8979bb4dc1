package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.catalogue.resolution.ImpliedFacts;
import eu.modelcatalogue.catalogue.resolution.ResolutionPolicy;
import eu.modelcatalogue.domain.Headlines;

/**
 * The versions of the functions by which an edition derives values that no claim states: headlines, labels, the licence of weights that only others report,
 * and facts that follow from others. They are code, so their versions go into the digest,
 * and an edition keeps those by which it was published. Where they are others today, what is derived from an old edition is derived anew, and
 * {@link eu.modelcatalogue.catalogue.EditionHeader#isDerivedAnew} says so.
 */
public final class Derivations {

    /** Those of this program. */
    public static final String CURRENT = "headlines@%d g7@%d licence@%d implied@%d"
            .formatted(Headlines.VERSION, Label.VERSION, ResolutionPolicy.VERSION, ImpliedFacts.VERSION);

    private Derivations() {}
}
