package eu.modelcatalogue.api.schema;

/** Bounds of texts in answers, where they are longer than a name or a sentence. */
public final class TextLengths {

    /** Answers that explain themselves. */
    public static final int PROSE = 20_000;

    /** Templates that name every parameter. */
    public static final int TEMPLATE = 4_000;

    private TextLengths() {}
}
