package eu.modelcatalogue.criteria;

/**
 * The same words in the three languages of the catalogue.
 *
 * @param en European English
 * @param fr French
 * @param de German
 */
public record Text(String en, String fr, String de) {

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
