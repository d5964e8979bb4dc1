package eu.modelcatalogue.api.criteria;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A profile as text for a technical specification, over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ClausesTest {

    @Test
    void a_clause_says_what_to_write_how_it_is_proved_and_by_which_law() {
        JsonPath answer = ok("/v1/profiles/letter-2025/clauses?lang=de");
        assertThat(answer.getString("language")).isEqualTo("de");
        assertThat(answer.<Map<String, Object>>get("clauses.find { it.id == 'weights-delivered' }"))
                .isEqualTo(
                        Map.of(
                                "id", "weights-delivered",
                                "title", "Lieferung der Gewichte",
                                "required", true,
                                "text",
                                        "Der Auftraggeber erhält durch Herunterladen oder auf gleichwertige Weise eine vollständige Kopie der endgültigen Gewichte genau der angebotenen Fassung samt Tokenizer und Konfiguration und darf sie unbefristet aufbewahren, untersuchen und kopieren.",
                                "proof",
                                        "Adresse und Prüfsumme der Dateien oder eine gleichwertige, mit dem Angebot übergebene Kopie.",
                                "reason",
                                        "Eine Funktionsanforderung: Sie sagt, was der Auftraggeber tun können muss, und lässt offen, mit welchem Produkt.",
                                "law",
                                        List.of(
                                                law("Richtlinie 2014/24/EU, Art. 42 Abs. 3 Buchst. a"),
                                                law("Richtlinie 2014/24/EU, Art. 42 Abs. 2"),
                                                law("Richtlinie 2014/24/EU, Art. 42 Abs. 1")),
                                "rules",
                                        List.of(
                                                Map.of(
                                                        "profile", "letter-2025",
                                                        "version", 3,
                                                        "id", "LTR-INSPECT-1",
                                                        "required", true,
                                                        "statement",
                                                                "Die endgültigen Gewichte sind erhältlich und prüfbar."),
                                                Map.of(
                                                        "profile", "letter-2025",
                                                        "version", 3,
                                                        "id", "LTR-ADAPT-1",
                                                        "required", true,
                                                        "statement",
                                                                "Wer in der EU ansässig ist, darf das Modell verändern, und die Gewichte dafür liegen vor."))));
        assertThat(answer.getList("without")).isEmpty();
        assertThat(answer.<String>getList("notes")).hasSize(4).last().asString().startsWith("Keine Rechtsberatung.");
    }

    private static Map<String, Object> law(String article) {
        return Map.of("article", article, "url", "https://eur-lex.europa.eu/eli/dir/2014/24/oj");
    }

    @Test
    void an_origin_gives_no_clause_and_the_answer_says_why() {
        JsonPath answer = ok("/v1/profiles/eu-sovereign@2/clauses");
        assertThat(answer.<String>getList("clauses.id"))
                .contains("self-hosting", "no-unilateral-control", "exit", "right-to-share")
                .doesNotContain("origin");
        assertThat(answer.<Object>getList("without.id")).containsExactly("origin");
        assertThat(answer.<String>getList("without[0].rules.id"))
                .containsExactly("EUS-ORIGIN-1", "EUS-ORIGIN-2", "EUS-CHAIN-2", "EUS-TRAIN-1", "EUS-MIRROR-1");
        assertThat(answer.getString("without[0].reason")).contains("treats tenderers unequally");
        assertThat(answer.<String>getList("without[0].law.article"))
                .contains("Directive 2014/24/EU, Art. 18(1)", "Directive 2014/24/EU, Art. 42(4)");
    }

    @Test
    void for_pasting_as_markdown_or_as_plain_text() {
        Response markdown = given().accept("text/markdown").get("/v1/profiles/open-weights/clauses?lang=fr");
        assertThat(markdown.contentType()).isEqualTo("text/markdown;charset=UTF-8");
        assertThat(markdown.header("Content-Language")).isEqualTo("fr");
        assertThat(markdown.asString())
                .startsWith("# Texte pour les spécifications techniques : ")
                .contains(
                        "## Exigences minimales\n",
                        "### Poids livrés\n\nLe pouvoir adjudicateur reçoit",
                        "**Preuve :** Adresse et somme de contrôle",
                        "## Autres exigences ou critères d’attribution\n");

        Response text = given().accept("text/markdown").get("/v1/profiles/open-weights/clauses?lang=fr&format=txt");
        assertThat(text.contentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(text.asString()).contains("Poids livrés\n\nLe pouvoir").doesNotContain("#", "**");

        given().header("If-None-Match", text.header("ETag"))
                .get("/v1/profiles/open-weights/clauses?lang=fr&format=txt")
                .then()
                .statusCode(304);
        assertThat(markdown.header("ETag")).isNotEqualTo(text.header("ETag"));
    }

    @Test
    void what_is_not_understood_is_told_at_once() {
        Response answer = given().get("/v1/profiles/letter-2025/clauses?lang=nl&format=rtf&for=me");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().<Map<String, Object>>getList("errors"))
                .extracting(fault -> fault.get("parameter"), fault -> fault.get("allowed"))
                .containsExactlyInAnyOrder(
                        tuple("lang", "one of [en, fr, de, it, es]"),
                        tuple("format", "one of [json, md, txt]"),
                        tuple("for", "one of [asOf, edition, format, lang]"));
        given().get("/v1/profiles/letter-2024/clauses").then().statusCode(404);
        given().accept("image/png")
                .get("/v1/profiles/letter-2025/clauses")
                .then()
                .statusCode(406);
    }

    private static JsonPath ok(String address) {
        Response answer = given().get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
