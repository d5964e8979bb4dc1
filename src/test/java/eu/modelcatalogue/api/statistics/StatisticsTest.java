package eu.modelcatalogue.api.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts along one axis or two. Each figure is held against the search behind it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class StatisticsTest {

    /** Ages are counted from today, so each day has its own answer; with an edition they are counted from its day. */
    @Test
    void what_is_said_of_its_age_changes_with_the_day() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Response entry = get("/v1");
        JsonPath ages = entry.jsonPath();
        assertThat(ages.getString("ages.on"))
                .isIn(today.toString(), today.plusDays(1).toString());
        LocalDate newest = LocalDate.parse(ages.getString("ages.newestRelease.released"));
        assertThat(ages.getInt("ages.newestRelease.days"))
                .isEqualTo((int) ChronoUnit.DAYS.between(newest, LocalDate.parse(ages.getString("ages.on"))));
        assertThat(ages.getString("ages.inWords.de")).startsWith("Stand ");

        JsonPath freshness = get(ages.getString("links.freshness")).jsonPath();
        assertThat(freshness.<Object>get("ages")).isEqualTo(ages.get("ages"));
        assertThat(freshness.<Object>getList("sources")).hasSize(ages.getInt("ages.snapshots"));
        assertThat(freshness.<Object>getList("sources.findAll { it.old }")).hasSize(ages.getInt("ages.oldSnapshots"));
        assertThat(freshness.getInt("months.offers.sum()")).isPositive();
        assertThat(freshness.<Integer>getList("months.findAll { it.joined > it.offers }.joined"))
                .isEmpty();

        Instant modified = ZonedDateTime.parse(entry.header("Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        assertThat(modified).isAfterOrEqualTo(today.atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(given().header("If-None-Match", entry.header("ETag"))
                        .get("/v1")
                        .statusCode())
                .isEqualTo(304);

        JsonPath pinned = get("/v1?edition=1").jsonPath();
        assertThat(pinned.getString("ages.on"))
                .isEqualTo(pinned.getString("edition.publishedAt").substring(0, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by=country",
                "by=region,weights",
                "by=licence,licenceClass&weights=open",
                "by=developer,data&country=FR,DE",
                "by=releasedYear,region",
                "by=releasedQuarter&releasedFrom=2025-01-01&q=mistral",
                "by=modality,code",
                "by=modality&modality=text",
                "by=letter-2025,eu-sovereign",
                "by=region,letter-2025.share&meets=open-weights",
                "by=osaid-1.0.OSAID-CODE-2,data&undetermined=mof-1.0-class-3",
                "by=country&country=!US,!CN&parametersMin=1000000000",
                "by=components.trainingCode,gate",
            })
    void every_figure_is_what_the_search_behind_it_finds(String query) {
        JsonPath statistic = get("/v1/statistics?" + query).jsonPath();
        int total = statistic.getInt("total");
        assertThat(found(statistic.getString("models"))).isEqualTo(total);
        List<Map<String, Object>> rows = statistic.getList("rows");
        assertThat(rows).isNotEmpty();
        int asked = 0;
        for (Map<String, Object> row : rows) {
            if (row.get("models") != null) {
                assertThat(found((String) row.get("models"))).as(row.toString()).isEqualTo(row.get("count"));
                asked++;
            }
            double share = ((Number) row.get("share")).doubleValue();
            assertThat(share).isCloseTo((int) row.get("count") / (double) total, offset(0.0001));
        }
        assertThat(asked).isPositive();
    }

    /** How many models a search finds, which is asked without them. */
    private static int found(String search) {
        return get(search + "&limit=1&fields=id").jsonPath().getInt("total");
    }

    @Test
    void one_value_for_each_model_adds_up_and_zeros_stand_where_the_list_is_closed() {
        JsonPath statistic =
                get("/v1/statistics?by=region,weights&developer=mistral-ai").jsonPath();
        assertThat(statistic.<Integer>getList("rows.count").stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(statistic.getInt("total"));
        // Six regions, four values of openness, for a developer that has one region.
        assertThat(statistic.getList("rows")).hasSize(24);
        assertThat(statistic.getInt("rows.find { it.values.region == 'CH' && it.values.weights == 'open' }.count"))
                .isZero();
    }

    @Test
    void an_open_list_holds_what_occurs() {
        JsonPath statistic =
                get("/v1/statistics?by=country&developer=mistral-ai").jsonPath();
        assertThat(statistic.<String>getList("rows.values.country")).containsExactly("FR");
    }

    @Test
    void what_nobody_can_search_for_has_no_search_behind_it() {
        JsonPath statistic = get("/v1/statistics?by=releasedQuarter").jsonPath();
        assertThat(statistic.<String>getList("rows.values.releasedQuarter"))
                .last()
                .isEqualTo("unknown");
        assertThat(statistic.getString("rows.find { it.values.releasedQuarter == 'unknown' }.models"))
                .isNull();
    }

    @Test
    void faults_are_told_at_once_and_pages_have_no_place_here() {
        Response answer = given().get("/v1/statistics?by=colour&weights=opn&limit=5");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().<String>getList("errors.parameter"))
                .containsExactlyInAnyOrder("by", "weights", "limit");
        for (String query : List.of("", "?by=country,region,weights", "?by=country,country")) {
            given().get("/v1/statistics" + query).then().statusCode(400);
        }
    }

    private static Response get(String path) {
        Response answer = given().urlEncodingEnabled(false).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }
}
