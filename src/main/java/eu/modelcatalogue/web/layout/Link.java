package eu.modelcatalogue.web.layout;

/** A link with its text. */
public record Link(String href, String name) {}
