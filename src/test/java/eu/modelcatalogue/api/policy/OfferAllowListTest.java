package eu.modelcatalogue.api.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.query.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists that decide by model and service: what is on them, what is named beside them, and how each is written. */
class OfferAllowListTest {

    private static final OfferRule SMALL = SmallOffers.rule("servedUnder=EU&weights=open");
    private static final Edition EDITION = TheSeeds.edition();
    private static final Query LETTER_UNDER_EU = Query.EVERYTHING
            .whole()
            .draft()
            .verdict(Verdict.MET, Query.Filter.of("letter-2025"))
            .filter("servedUnder", Query.Filter.of("EU"))
            .query();
    private static final String SEARCH = "/v1/models?edition=1&meets=letter-2025&servedUnder=EU";

    /** Fields of litellm_params that LiteLLM documents for its proxy, “Overview”, that a list of offers needs. */
    private static final Set<String> DOCUMENTED_PARAMETERS = Set.of("model", "api_base", "api_key");

    @Test
    void the_fragment_for_litellm_names_each_offer_as_the_proxy_calls_it() {
        assertThat(LiteLlm.write(OfferAllowList.of(SMALL, true))).isEqualTo("""
                # Sovereign Model Catalogue: what a search found at services, as model_list of LiteLLM's proxy
                # edition: 1
                # digest: sha256:0
                # published: 2026-10-01T12:00:00Z
                # search: /v1/models?edition=1&servedUnder=EU&weights=open
                # listed: 4 offers of 1 models by 3 services
                # left out: 5 offers
                # left out: 3, because neither a name of the service in LiteLLM nor its address is known: quiet (1), twin-one (1), twin-two (1)
                # left out: 2, because the service is not known to run it itself: route (1), sale (1)
                # not listed: 0
                model_list:
                  - model_name: "runner"
                    litellm_params:
                      model: "acme/runner"
                    model_info:
                      id: "runner acme/runner"
                      mode: "chat"
                      catalogue_model: "runner"
                      catalogue_service: "acme"
                      catalogue_service_role: "unknown"
                      catalogue_sites: []
                      catalogue_control_country: "FR"
                      catalogue_verdicts: {}
                      catalogue_edition: 1
                      catalogue_digest: "sha256:0"
                  - model_name: "runner"
                    litellm_params:
                      model: "openai/acme/runner"
                      api_base: "https://api.example.org/v1"
                      api_key: "os.environ/COMPATIBLE_API_KEY"
                    model_info:
                      id: "runner compatible/acme/runner"
                      mode: "chat"
                      catalogue_model: "runner"
                      catalogue_service: "compatible"
                      catalogue_service_role: "host"
                      catalogue_sites:
                        - "SE"
                      catalogue_control_country: "SE"
                      catalogue_verdicts: {}
                      catalogue_edition: 1
                      catalogue_digest: "sha256:0"
                  - model_name: "runner"
                    litellm_params:
                      model: "north_ai/acme/runner"
                    model_info:
                      id: "runner north_ai/acme/runner"
                      mode: "chat"
                      catalogue_model: "runner"
                      catalogue_service: "north"
                      catalogue_service_role: "host"
                      catalogue_sites:
                        - "SE"
                      catalogue_control_country: "SE"
                      catalogue_verdicts: {}
                      catalogue_edition: 1
                      catalogue_digest: "sha256:0"
                  - model_name: "runner"
                    litellm_params:
                      model: "north_ai/runner-ends"
                    model_info:
                      id: "runner north_ai/runner-ends"
                      mode: "chat"
                      catalogue_model: "runner"
                      catalogue_service: "north"
                      catalogue_service_role: "host"
                      catalogue_sites:
                        - "SE"
                      catalogue_control_country: "SE"
                      catalogue_ends_on: "2026-12-31"
                      catalogue_verdicts: {}
                      catalogue_edition: 1
                      catalogue_digest: "sha256:0"
                """);
    }

    /** A bundle needs no name of LiteLLM's: it knows the service by its id too. */
    @Test
    void the_bundle_has_each_offer_by_service_and_id() throws IOException {
        Map<String, String> files = unpacked(OpaBundle.write(OfferAllowList.of(SMALL, false), "ours"));

        assertThat(files).containsOnlyKeys(".manifest", "data.json", "policy.rego");
        assertThat(json(files.get("data.json"))).isEqualTo(json("""
                {"ours": {"list": {
                  "edition": 1, "digest": "sha256:0", "published": "2026-10-01T12:00:00Z",
                  "search": "/v1/models?edition=1&servedUnder=EU&weights=open",
                  "services": {"acme": "acme", "compatible": "compatible", "north": "north", "north_ai": "north", "quiet": "quiet", "twin-one": "twin-one", "twin-two": "twin-two"},
                  "offers": {
                    "acme": {"runner": {"model": "runner", "serviceRole": "unknown", "sites": [], "controlCountry": "FR"}},
                    "compatible": {"acme/runner": {"model": "runner", "serviceRole": "host", "sites": ["SE"], "controlCountry": "SE"}},
                    "north": {
                      "acme/runner": {"model": "runner", "serviceRole": "host", "sites": ["SE"], "controlCountry": "SE"},
                      "runner-ends": {"model": "runner", "serviceRole": "host", "sites": ["SE"], "controlCountry": "SE", "endsOn": "2026-12-31"}},
                    "quiet": {"runner": {"model": "runner", "serviceRole": "host", "sites": ["SE"], "controlCountry": "SE"}},
                    "twin-one": {"runner": {"model": "runner", "serviceRole": "host", "sites": ["SE"], "controlCountry": "SE"}},
                    "twin-two": {"runner": {"model": "runner", "serviceRole": "host", "sites": ["SE"], "controlCountry": "SE"}}},
                  "leftOut": [
                    {"reason": "passedOn", "what": [], "offers": 2, "services": {"route": 1, "sale": 1}}],
                  "notListed": []}}}"""));
        assertThat(json(files.get(".manifest")).at("/roots").toString()).isEqualTo("[\"ours\"]");
        assertThat(files.get("policy.rego"))
                .contains("\npackage ours\n", "default allow := false", "data.ours.list.offers[service][input.model]")
                .doesNotContain(OpaBundle.ROOT_OF_OFFERS);
    }

    /** OPA refuses a bundle whose root lies within that of another one, or is the same. */
    @Test
    void a_list_of_repositories_and_one_of_offers_can_be_loaded_together() throws IOException {
        Map<String, String> offers = unpacked(PolicyFile.ofOffers(Format.OPA, EDITION, LETTER_UNDER_EU, SEARCH, ""));
        Map<String, String> repositories = unpacked(PolicyFile.write(Format.OPA, EDITION, LETTER_UNDER_EU, SEARCH, ""));

        assertThat(List.of(root(offers), root(repositories)))
                .containsExactly("sovereign_model_offers", "sovereign_model_catalogue");
        assertThat(root(offers)).doesNotStartWith(root(repositories));
        assertThat(offers.get("policy.rego")).contains("\npackage sovereign_model_offers\n");
    }

    @Test
    void every_listed_offer_meets_the_search_by_itself_and_has_the_documented_form() throws IOException {
        String text = new String(
                PolicyFile.ofOffers(Format.LITELLM, EDITION, LETTER_UNDER_EU, SEARCH, ""), StandardCharsets.UTF_8);

        JsonNode config = new YAMLMapper().readTree(text);
        assertThat(config.fieldNames()).toIterable().containsExactly("model_list");
        assertThat(config.at("/model_list")).hasSizeGreaterThan(20).allSatisfy(one -> {
            assertThat(one.fieldNames()).toIterable().containsExactly("model_name", "litellm_params", "model_info");
            assertThat(one.path("litellm_params").fieldNames()).toIterable().isSubsetOf(DOCUMENTED_PARAMETERS);
            String called = one.at("/litellm_params/model").asText();
            Offer offer = EDITION
                    .offers()
                    .ofService(one.at("/model_info/catalogue_service").asText())
                    .stream()
                    .filter(each -> called.endsWith("/" + each.id())
                            && each.model().equals(one.at("/model_name").asText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(offer.isOpen()).isTrue();
            assertThat(offer.service().controlRegion()).isEqualTo(Region.EU);
            assertThat(offer.isPassedOn()).isFalse();
            Facts facts = offer.service().facts();
            if (facts.get("litellmProvider").isKnown()) {
                assertThat(called).isEqualTo(facts.value("litellmProvider") + "/" + offer.id());
                assertThat(one.path("litellm_params")).hasSize(1);
            } else {
                assertThat(called).isEqualTo("openai/" + offer.id());
                assertThat(one.at("/litellm_params/api_base").asText()).isEqualTo(facts.value("openaiBaseUrl"));
                assertThat(one.at("/litellm_params/api_key").asText()).matches("os\\.environ/[A-Z][A-Z0-9_]*_API_KEY");
            }
            assertThat(one.at("/model_info/catalogue_verdicts").toString()).isEqualTo("{\"letter-2025\":\"met\"}");
        });
        assertThat(config.findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(text)
                .contains("model: \"scaleway/mistral-small-3.2-24b-instruct-2506\"", "# search: " + SEARCH + "\n")
                .doesNotContain("cortecs/", "groq/", "openrouter/", "OPENAI_API_KEY");
    }

    @Test
    void what_is_excluded_has_the_opposite_verdict() {
        Query failed = Query.EVERYTHING
                .whole()
                .draft()
                .verdict(Verdict.MET, Query.Filter.without("letter-2025"))
                .query();

        assertThat(OfferRule.of(EDITION, failed, SEARCH).verdicts()).isEqualTo(Map.of("letter-2025", "notMet"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"LITELLM", "OPA"})
    void the_same_list_is_the_same_bytes(Format format) {
        assertThat(PolicyFile.ofOffers(format, EDITION, LETTER_UNDER_EU, SEARCH, ""))
                .isEqualTo(PolicyFile.ofOffers(format, EDITION, LETTER_UNDER_EU, SEARCH, ""))
                .isNotEqualTo(PolicyFile.write(format, EDITION, LETTER_UNDER_EU, SEARCH, ""));
        assertThat(Format.POLICIES_OF_OFFERS).contains(format);
    }

    private static String root(Map<String, String> files) throws IOException {
        return json(files.get(".manifest")).at("/roots/0").asText();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static Map<String, String> unpacked(byte[] bundle) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bundle)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
