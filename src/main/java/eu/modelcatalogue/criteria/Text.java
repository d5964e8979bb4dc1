package eu.modelcatalogue.criteria;

/**
 * The same words in the three languages of the catalogue.
 *
 * @param en European English
 * @param fr French
 * @param de German
 */
public record Text(String en, String fr, String de) {

    /** Words that are the same in all languages, as a name is. */
    public static Text same(String words) {
        return new Text(words, words, words);
    }

    /** Whether all languages say it in the same words. */
    public boolean allSame() {
        return en.equals(fr) && en.equals(de);
    }

    /**
     * The words in one language.
     *
     * @param language {@code en}, {@code fr} or {@code de}; English stands in for any other
     */
    public String in(String language) {
        return switch (language) {
            case "fr" -> fr;
            case "de" -> de;
            default -> en;
        };
    }
}
