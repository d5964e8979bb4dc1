package eu.modelcatalogue.domain;

/** The step before a download of the weights. Source: European Open Source AI Index; Commission guidelines C(2025) 5045, paragraphs 79 and 87. */
public enum Gate implements Word {
    NONE,
    CLICK_THROUGH,
    CONTACT_INFO,
    MANUAL_APPROVAL,
    API_ONLY,
    UNKNOWN
}
