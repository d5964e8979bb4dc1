package eu.modelcatalogue.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Languages;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What a badge says, to the eye and to the ear. */
class BadgeTest {

    private static final Edition EDITION = TheSeeds.edition();
    private static final String CITED = "https://example.eu/models/x?edition=1&lang=fr";
    private static final String DAY = "1 January 1970";

    @ParameterizedTest
    @CsvSource({"#1a6b35, 'rule <b> & one', 'met, provisional'", "#a3261b, 'rule <b> & one', 'not met'"})
    void it_is_well_formed_and_says_in_words_what_its_colour_says(String colour, String asked, String result)
            throws Exception {
        Document svg = parsed(new Badge(asked, result, colour, "A title", CITED).written(Languages.FR));

        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getDocumentElement().getAttribute("xml:lang")).isEqualTo("fr");
        assertThat(text(svg, "title", 0)).isEqualTo("A title");
        assertThat(text(svg, "desc", 0)).isEqualTo(CITED);
        assertThat(text(svg, "text", 0)).isEqualTo(asked);
        assertThat(text(svg, "text", 1)).isEqualTo(result);
    }

    @Test
    void what_is_provisional_is_called_so_in_verdicts_and_labels() {
        Profile profile = EDITION.currentProfiles().get("letter-2025");
        AiModel provisional = EDITION.models().stream()
                .filter(model -> EDITION.isProvisional(model.id(), profile))
                .findFirst()
                .orElseThrow();
        AiModel firm = EDITION.models().stream()
                .filter(model -> !EDITION.isProvisional(model.id(), profile))
                .findFirst()
                .orElseThrow();

        assertThat(Badge.ofVerdict(EDITION, provisional, profile, Language.EN, CITED)
                        .result())
                .endsWith(", provisional, " + DAY);
        assertThat(Badge.ofVerdict(EDITION, firm, profile, Language.EN, CITED).result())
                .doesNotContain("provisional");
        for (AiModel model : EDITION.models()) {
            Badge label = Badge.ofLabel(EDITION, model, Languages.DE, CITED);
            assertThat(label.title()).startsWith(model.name() + ". G7-Einstufung: ");
            assertThat(label.result().contains("vorläufig"))
                    .as(model.id())
                    .isEqualTo(EDITION.label(model).provisional());
            assertThat(label.cited())
                    .startsWith("Sovereign Model Catalogue, Edition 1 vom ")
                    .endsWith(CITED);
        }
    }

    @Test
    void shields_reads_the_same_text_and_colour() {
        Badge badge = new Badge("Label of the G7", "open weights, 1 January 1970", "#1f5a9e", "A title", CITED);

        assertThat(badge.endpoint())
                .isEqualTo(new Badge.Endpoint(1, "Label of the G7", "open weights, 1 January 1970", "#1f5a9e"));
    }

    private static String text(Document svg, String element, int at) {
        return svg.getElementsByTagName(element).item(at).getTextContent();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
