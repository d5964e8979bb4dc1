package eu.modelcatalogue.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.JudgedModels;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.LastChanged;
import eu.modelcatalogue.catalogue.search.Finder;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.syntax.SpdxList;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SearchPagesTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private static final Search FIRST =
            Search.of(Query.EVERYTHING.draft().limit(1).query());

    /** Editions hold a model once that is the same in both; how it was judged is told by each for itself. */
    @Test
    void an_item_says_how_its_own_edition_judged() throws IOException {
        Edition now = TheSeeds.edition();
        Edition before = without("letter-2025", now);
        SearchPages pages = new SearchPages(JSON);

        assertThat(before.models().get(0)).isSameAs(now.models().get(0));
        for (int time = 0; time < 2; time++) {
            assertThat(verdicts(pages, now).has("letter-2025")).isTrue();
            assertThat(verdicts(pages, before).has("letter-2025")).isFalse();
        }
    }

    private static JsonNode verdicts(SearchPages pages, Edition edition) throws IOException {
        return JSON.readTree(JSON.writeValueAsBytes(pages.page(edition, FIRST)))
                .path("items")
                .path(0)
                .path("verdicts");
    }

    private static Edition without(String profile, Edition other) {
        EditionContent all = TheSeeds.content();
        EditionContent content = new EditionContent(
                all.sources(),
                all.models(),
                all.organisations(),
                all.licences(),
                all.policy(),
                all.profiles().stream().filter(one -> !one.id().equals(profile)).toList(),
                all.removed(),
                all.reviews(),
                all.clauses(),
                all.products(),
                all.procurement(),
                all.services(),
                all.offers(),
                all.claims(),
                all.spdxVersion());
        return new Edition(
                new EditionHeader(
                        2, "sha256:" + "1".repeat(64), Instant.EPOCH, "test", new EditionHeader.Changes(0, 0, 0, 0)),
                content,
                SpdxList::expression,
                JudgedModels.NONE,
                other,
                LastChanged.UNKNOWN,
                Finder.NONE);
    }
}
