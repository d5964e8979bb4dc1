package eu.modelcatalogue.domain;

/** The line of the table that decided a headline attribute: see {@link Headlines}. The texts for each line are in the files of words. */
public enum Because implements Word {
    WEIGHTS_RELEASED,
    WEIGHTS_OLDER_OR_SOME,
    WEIGHTS_BASE_ONLY,
    WEIGHTS_WITHHELD,
    WEIGHTS_NOT_CLAIMED,
    CODE_UNDER_OSI_LICENCE,
    CODE_UNDER_OTHER_LICENCE,
    CODE_PARTLY,
    CODE_NONE,
    CODE_NOT_CLAIMED,
    DATA_POST_TRAINING_WITHHELD,
    DATA_RELEASED,
    DATA_PARTLY,
    DATA_POST_TRAINING_ONLY,
    DATA_NOT_CLAIMED,
    DATA_DESCRIBED,
    DATA_NOT_DESCRIBED,
    DATA_DESCRIPTION_NOT_CLAIMED,
    LICENCE_NONE,
    LICENCE_NON_COMMERCIAL,
    LICENCE_RESTRICTED,
    LICENCE_LISTED,
    LICENCE_UNLISTED,
    LICENCE_WITH_TERMS,
    LICENCE_FACT_NOT_KNOWN
}
