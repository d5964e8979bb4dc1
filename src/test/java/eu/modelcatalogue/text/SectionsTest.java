package eu.modelcatalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.criteria.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places in sources are told in the reader's language; what a source itself calls its parts is quoted. */
class SectionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Article 53(1)(a)                         | article 53, paragraphe 1, point a)          | Artikel 53 Absatz 1 Buchstabe a
            Article 53(2)                            | article 53, paragraphe 2                    | Artikel 53 Absatz 2
            Article 3                                | article 3                                   | Artikel 3
            whole text                               | texte entier                                | gesamter Text
            §2, second paragraph                     | §2, deuxième alinéa                         | §2, zweiter Absatz
            Acceptable Use Policy: paragraph after item 5 | Acceptable Use Policy : alinéa qui suit le point 5 | Acceptable Use Policy: Absatz nach Punkt 5
            class II as part of class I; mof.yml @8b | classe II comme partie de la classe I; mof.yml @8b | Klasse II als Teil von Klasse I; mof.yml @8b
            components 13–17, and class II           | composants 13–17, et classe II              | Bestandteile 13–17, und Klasse II
            notable models, July 2026: row “GPT-5”, column Publication date | modèles notables, juillet 2026 : ligne “GPT-5”, colonne Publication date | bemerkenswerte Modelle, Juli 2026: Zeile “GPT-5”, Spalte Publication date
            License                                  | License                                     | License
            Termination and suspension               | Termination and suspension                  | Termination and suspension
            system.endmodellicense                   | system.endmodellicense                      | system.endmodellicense
            §1.b.iv, §6                              | §1.b.iv, §6                                 | §1.b.iv, §6
            """)
    void a_place_is_told_in_the_language(String section, String fr, String de) {
        assertThat(new Sections(Language.EN).of(section)).isEqualTo(section);
        assertThat(new Sections(Languages.FR).of(section)).isEqualTo(fr);
        assertThat(new Sections(Languages.DE).of(section)).isEqualTo(de);
    }

    @Test
    void what_is_told_in_each_language_stays_as_it_is_told() {
        Text told = Texts.of("Article 3", "art. 3", "Art. 3");

        assertThat(new Sections(Languages.FR).of(told)).isEqualTo("art. 3");
        assertThat(new Sections(Languages.DE).of(told)).isEqualTo("Art. 3");
    }
}
