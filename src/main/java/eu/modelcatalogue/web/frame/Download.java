package eu.modelcatalogue.web.frame;

/** A file to take away. */
public record Download(String format, String href) {}
