package eu.modelcatalogue.importers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.Statement;
import eu.modelcatalogue.seed.Aliases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which model an entry is taken for, in a catalogue of three models: a wrong merge is worse than a double entry, and a double entry is a fault too. */
class MatchingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    @ParameterizedTest
    @CsvSource({
        // name, id, release, what it is taken for
        "Marketing Name, corax-2-scout, 2026-04-05, corax-2-scout",
        "Corax 2 Scout, x, 2026-04-05, corax-2-scout",
        "Corax 2 Scout 17B Instruct, x, 2026-04-05, doubtful corax-2-scout",
        "Corax 2 Scout 17B Instruct, x, 2026-09-05, new",
        "Corax Scout, x, 2026-04-06, doubtful corax-2-scout",
        "Corax 2 Scout 17B A3B, x, , doubtful corax-2-scout",
        "Corax 2 Scout 5, x, , new",
        "Corax 3 Scout, x, 2026-04-05, new",
        "Scout 2.0 Corax, x, 2026-04-05, doubtful corax-2-scout",
        "Corax 2 Scout Preview, x, 2025-01-01, doubtful corax-2-scout",
        "Corax 2 Scout 2609, x, 2026-09-01, new",
        "Other, corax-2-scout, 2024-01-01, doubtful corax-2-scout",
        "Other, finch-1, 2026-04-05, doubtful finch-1",
    })
    void an_entry_of_a_list_of_services(String name, String id, @Nullable String released, String expected) {
        CatalogueIndex catalogue = catalogue();
        SourceEntry entry = new SourceEntry(
                "birdlab/" + id,
                name,
                null,
                List.of(new SourceEntry.Developer("birdlab", List.of(), statement(Attribute.DEVELOPER, "birdlab"))),
                List.of(),
                List.of(id),
                null,
                released == null ? List.of() : List.of(statement(Attribute.RELEASED, released)));

        assertThat(said(new EntryMatcher(catalogue, Aliases.NONE, Map.of()).match(entry)))
                .isEqualTo(expected);
    }

    @Test
    void what_was_decided_of_a_key_here_comes_before_what_another_source_decided_of_it() {
        Aliases own = new Aliases(Map.of("a/1", "corax"), Set.of("a/2"), Map.of("a/3", "a tool"));
        Aliases other = new Aliases(
                Map.of("a/1", "finch", "a/2", "finch", "a/4", "finch"), Set.of(), Map.of("a/5", "a router"));

        assertThat(own.or(other))
                .isEqualTo(new Aliases(
                        Map.of("a/1", "corax", "a/4", "finch"),
                        Set.of("a/2"),
                        Map.of("a/3", "a tool", "a/5", "a router")));
    }

    private static String said(MatchResult result) {
        if (result instanceof MatchResult.Matched matched) {
            return matched.model();
        }
        return result instanceof MatchResult.Doubtful doubtful
                ? "doubtful " + String.join(" ", doubtful.candidates())
                : "new";
    }

    private static CatalogueIndex catalogue() {
        CatalogueIndex catalogue = CatalogueIndex.empty();
        catalogue.organisation("birdlab", List.of("Bird Lab"));
        catalogue.organisation("nest", List.of("Nest"));
        catalogue.model(model("corax-2-scout", "Corax 2 Scout", "birdlab", "2026-04-05"));
        catalogue.model(model("corax-2-ranger", "Corax 2 Ranger", "birdlab", "2026-04-05"));
        catalogue.model(model("finch-1", "Finch 1", "nest", null));
        return catalogue;
    }

    private static CatalogueIndex.Known model(String id, String name, String developer, @Nullable String released) {
        return new CatalogueIndex.Known(id, name, developer, List.of(), released, null);
    }

    private static Statement statement(String attribute, String value) {
        return new Statement(attribute, value, "https://example.org/list", null, DAY, Verification.READ, null);
    }
}
