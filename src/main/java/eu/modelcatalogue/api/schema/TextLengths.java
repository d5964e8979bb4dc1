package eu.modelcatalogue.api.schema;

/** Maximum lengths, in characters, of texts in answers that are longer than a name or a sentence. */
public final class TextLengths {

    /** Explanations. */
    public static final int PROSE = 20_000;

    /** Templates that name every parameter. */
    public static final int TEMPLATE = 4_000;

    private TextLengths() {}
}
