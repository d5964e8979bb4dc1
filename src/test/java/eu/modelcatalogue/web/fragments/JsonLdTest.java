package eu.modelcatalogue.web.fragments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.web.layout.Html;
import eu.modelcatalogue.web.search.SearchPageTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages say to programs and to who links to them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class JsonLdTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Shelf shelf;

    @Test
    void the_page_of_a_model_says_its_facts_in_the_words_of_schema_org() throws IOException {
        AiModel model = shelf.editions()
                .orElseThrow()
                .current()
                .model("mistral-small-3.2")
                .orElseThrow();

        JsonNode data = data("/models/mistral-small-3.2");

        assertThat(data.at("/@context").asText()).isEqualTo("https://schema.org");
        assertThat(data.at("/@type").asText()).isEqualTo("SoftwareApplication");
        assertThat(data.at("/name").asText()).isEqualTo(model.name());
        assertThat(data.at("/identifier").asText()).isEqualTo("mistral-small-3.2");
        assertThat(data.at("/author/name").asText()).isEqualTo("Mistral AI");
        assertThat(data.at("/author/address/addressCountry").asText()).isEqualTo("FR");
        assertThat(data.at("/license").asText()).startsWith("https://");
        assertThat(data.at("/datePublished").asText()).isEqualTo(model.released());
        assertThat(data.at("/sameAs/0").asText())
                .isEqualTo(
                        "https://huggingface.co/" + model.identifiers().get(0).repository());
        assertThat(data.at("/subjectOf/identifier").asText())
                .isEqualTo(shelf.editions().orElseThrow().current().header().digest());
        SearchPageTest.browser()
                .get(data.at("/subjectOf/distribution/contentUrl").asText())
                .then()
                .statusCode(200);
    }

    @Test
    void the_front_page_says_what_the_catalogue_is() throws IOException {
        assertThat(data("/"))
                .isEqualTo(JSON.readTree(
                        SearchPageTest.browser().get("/schema-org.jsonld").asString()));
        assertThat(Html.texts(
                        SearchPageTest.browser().get("/?weights=open").asString(),
                        "script[type='application/ld+json']"))
                .isEmpty();
    }

    @Test
    void nothing_of_the_data_can_end_the_element_it_stands_in() throws IOException {
        String written = JsonLd.of(Map.of("name", "</script><script>alert('&')</script>"))
                .getValue();

        assertThat(written).doesNotContain("<", ">", "&");
        assertThat(JSON.readTree(written).at("/name").asText()).isEqualTo("</script><script>alert('&')</script>");
    }

    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Languages#words")
    void a_link_to_a_model_shows_what_it_comes_to(String lang) {
        String page = SearchPageTest.browser()
                .get("/models/llama-4-maverick?lang=" + lang)
                .asString();

        List<String> preview = Html.attributes(page, "meta[property='og:description']", "content");
        assertThat(preview).isEqualTo(Html.attributes(page, "meta[name='description']", "content"));
        assertThat(preview.get(0)).contains("Llama 4 Maverick", "Meta", "G7");
        assertThat(Html.attributes(page, "meta[property='og:title']", "content"))
                .hasSize(1);
    }

    private static JsonNode data(String address) throws IOException {
        String page = SearchPageTest.browser().get(address).asString();
        return JSON.readTree(Jsoup.parse(page)
                .select("script[type='application/ld+json']")
                .first()
                .data());
    }
}
