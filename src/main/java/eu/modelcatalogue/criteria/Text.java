package eu.modelcatalogue.criteria;

/**
 * The same text in the three languages of the catalogue.
 *
 * @param en European English
 * @param fr French
 * @param de German
 */
public record Text(String en, String fr, String de) {

    /** A text that is the same in all languages, such as a name. */
    public static Text same(String words) {
        return new Text(words, words, words);
    }

    /** Whether the text is the same in all languages. */
    public boolean allSame() {
        return en.equals(fr) && en.equals(de);
    }

    /**
     * The text in one language.
     *
     * @param language {@code en}, {@code fr} or {@code de}; English for any other
     */
    public String in(String language) {
        return switch (language) {
            case "fr" -> fr;
            case "de" -> de;
            default -> en;
        };
    }
}
