package eu.modelcatalogue.web.frame;

/** A link with its text. */
public record Link(String href, String name) {}
