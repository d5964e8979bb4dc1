package eu.modelcatalogue.web.layout;

/** One line of a list to choose from. */
public record Option(String value, String label, boolean chosen) {}
