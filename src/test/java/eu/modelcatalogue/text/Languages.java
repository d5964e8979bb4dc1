package eu.modelcatalogue.text;

import java.util.List;

/** Languages of the catalogue, for tests that compare their words. */
public final class Languages {

    public static final Language FR = Language.find("fr").orElseThrow();
    public static final Language DE = Language.find("de").orElseThrow();
    public static final Language IT = Language.find("it").orElseThrow();
    public static final Language ES = Language.find("es").orElseThrow();

    private Languages() {}

    /** The codes of all languages. */
    public static List<String> words() {
        return Language.values().stream().map(Language::word).toList();
    }

    /** The codes of those that texts in answers of the API have side by side. */
    public static List<String> ofTexts() {
        return Language.ofTexts().stream().map(Language::word).toList();
    }
}
