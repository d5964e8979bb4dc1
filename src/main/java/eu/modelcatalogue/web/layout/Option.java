package eu.modelcatalogue.web.layout;

/** An option of a selection. */
public record Option(String value, String label, boolean chosen) {}
