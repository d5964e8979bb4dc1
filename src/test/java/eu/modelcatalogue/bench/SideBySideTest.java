package eu.modelcatalogue.bench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.ledger.Shelf;
import io.quarkus.logging.Log;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The filtered page of 20 with total, from memory and through Panache, in one process on one machine, by {@code wrk} over the loopback. Run by
 * {@code mvn test -Dtest=SideBySideTest -Dbench=true}; the figures stand in {@code docs/performance.md}.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@EnabledIfSystemProperty(
        named = "bench",
        matches = "true",
        disabledReason = "a measurement: -Dbench=true, with wrk installed")
class SideBySideTest {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final String CATALOGUE = "/v1/models?weights=open&region=EU&sort=name";
    private static final String PANACHE = "/bench/panache";

    private static final int WARM_UP = 30;

    @Inject
    Shelf shelf;

    @Inject
    EntityManager entities;

    @Inject
    UserTransaction transaction;

    @Test
    void the_page_from_memory_is_at_least_ten_times_the_page_through_panache() throws Exception {
        fill();
        // Checked before it is timed: both find the same.
        assertThat(given().urlEncodingEnabled(false).get(CATALOGUE).jsonPath().getInt("total"))
                .isEqualTo(given().get(PANACHE).jsonPath().getInt("total"))
                .isPositive();
        // Until the compilers have nothing left to do.
        rate(CATALOGUE, WARM_UP);
        rate(PANACHE, WARM_UP);

        double memory = rate(CATALOGUE, 10);
        double panache = rate(PANACHE, 10);

        Log.infof("catalogue %.0f/s, Panache %.0f/s, ratio %.1f", memory, panache, memory / panache);
        assertThat(memory / panache).isGreaterThanOrEqualTo(10);
    }

    private void fill() throws Exception {
        transaction.begin();
        entities.createNativeQuery(
                        "create table bench_model (id text primary key, name text, developer text, country text, region text, family text, released text, parameters bigint, weights text, code text, data text, licence_class text, licence text, gate text, released_precision text, active_parameters bigint, modalities_input text, modalities_output text, self text, ai_act text, eu_sovereign text, eu_sovereign_eea_ch text, letter text, mof_class_1 text, mof_class_2 text, mof_class_3 text, open_weights text, osaid text)")
                .executeUpdate();
        for (AiModel model : shelf.editions().orElseThrow().current().models()) {
            BenchModel row = new BenchModel();
            row.id = model.id();
            row.name = model.name();
            row.developer = model.developer().name();
            row.country = model.developer().country();
            row.region = model.developer().region().word();
            row.family = model.family();
            row.released = model.released();
            row.parameters = model.count(Attribute.PARAMETERS);
            row.weights = model.headline("weights");
            row.code = model.headline("code");
            row.data = model.headline("data");
            row.licenceClass = model.headline("licenceClass");
            row.licence = model.licenceStated();
            row.gate = model.facts().value(Attribute.GATE);
            row.releasedPrecision = "day";
            row.activeParameters = model.count(Attribute.ACTIVE_PARAMETERS);
            row.modalitiesInput = model.facts().value(Attribute.MODALITIES_INPUT);
            row.modalitiesOutput = model.facts().value(Attribute.MODALITIES_OUTPUT);
            row.self = "/v1/models/" + model.id();
            row.aiAct = verdict(model, "ai-act-open-source-exemption");
            row.euSovereign = verdict(model, "eu-sovereign");
            row.euSovereignEeaCh = verdict(model, "eu-sovereign-eea-ch");
            row.letter = verdict(model, "letter-2025");
            row.mofClass1 = verdict(model, "mof-1.0-class-1");
            row.mofClass2 = verdict(model, "mof-1.0-class-2");
            row.mofClass3 = verdict(model, "mof-1.0-class-3");
            row.openWeights = verdict(model, "open-weights");
            row.osaid = verdict(model, "osaid-1.0");
            entities.persist(row);
        }
        transaction.commit();
    }

    private String verdict(AiModel model, String profile) {
        Edition edition = shelf.editions().orElseThrow().current();
        return edition.judgements(model.id())
                .get(edition.currentProfiles().get(profile).key())
                .verdict()
                .word();
    }

    private static double rate(String path, int seconds) throws Exception {
        Process wrk = new ProcessBuilder(
                        "wrk", "-t1", "-c32", "-d" + seconds + "s", "http://127.0.0.1:" + RestAssured.port + path)
                .redirectErrorStream(true)
                .start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return RATE.matcher(output)
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .findFirst()
                .orElseThrow();
    }
}
