package eu.modelcatalogue.web.fragments;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.ledger.PreparedSeeds;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import org.junit.jupiter.api.Test;

/** The reasons that the service gives itself are known by their English words, which the ledger keeps. */
class EditionReasonTest {

    @Test
    void the_words_are_those_of_the_ledger() {
        assertThat(Words.in(Language.EN).get("phrase.edition.first")).isEqualTo(PreparedSeeds.FIRST);
        assertThat(Words.in(Language.EN).get("phrase.edition.changed")).isEqualTo(PreparedSeeds.CHANGED);
    }
}
