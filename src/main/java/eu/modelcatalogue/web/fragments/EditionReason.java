package eu.modelcatalogue.web.fragments;

import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;

/**
 * Why an edition was published: in the reader's language where the service says so itself, else as its publisher wrote it.
 *
 * @param lang the language of the text
 */
public record EditionReason(String text, String lang) {

    /** The reasons that the service gives, as keys of the words. */
    private static final List<String> OURS = List.of("phrase.edition.first", "phrase.edition.changed");

    public static EditionReason of(Page page, EditionHeader edition) {
        return OURS.stream()
                .filter(key -> Words.in(Language.EN).get(key).equals(edition.reason()))
                .findFirst()
                .map(key -> new EditionReason(Words.in(page.language()).get(key), page.lang()))
                .orElseGet(() -> new EditionReason(edition.reason(), Language.EN.word()));
    }
}
