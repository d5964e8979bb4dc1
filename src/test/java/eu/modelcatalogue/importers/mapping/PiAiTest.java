package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static eu.modelcatalogue.importers.ImporterSamples.licences;
import static eu.modelcatalogue.importers.ImporterSamples.said;
import static eu.modelcatalogue.importers.ImporterSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples in the form of the list of pi-ai, with models that do not exist. */
class PiAiTest {

    @Test
    void a_router_says_who_made_a_model_and_other_services_only_that_they_offer_it() {
        SourceContent content = read(
                service(
                        "openrouter",
                        offer("birdlab/corax-2", "BirdLab: Corax 2", "chat", ", \"contextWindow\": 131072")),
                service("vercel-ai-gateway", offer("bird/corax-2", "Corax 2", "chat", "")),
                service("cloud", offer("c2", "Corax 2", "chat", ""), offer("rook-1", "Rook 1", "chat", "")),
                service("huggingface", offer("birdlab/Corax-2", "Corax 2", "chat", "")));

        assertThat(content.refused()).isEmpty();
        assertThat(content.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo("birdlab/corax-2");
            assertThat(entry.name()).isEqualTo("Corax 2");
            assertThat(entry.developers())
                    .extracting(SourceEntry.Developer::name)
                    .containsExactly("birdlab");
            assertThat(entry.ids()).containsExactly("corax-2");
            assertThat(entry.hubIds()).containsExactly("birdlab/Corax-2");
            assertThat(said(entry))
                    .containsExactly(
                            "modalities.input = text",
                            "modalities.output = text",
                            "contextLength = 131072",
                            "listing.services = 3",
                            "identifiers = birdlab/Corax-2");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "birdlab/corax-latest, moves",
        "~birdlab/corax-2, moves",
        "birdlab/corax, moves",
        "openrouter/auto-2, moves",
        "stealth/owl-1, moves",
        "birdlab/corax-2-fast, is a way",
        "birdlab/corax-2-thinking, is a way",
    })
    void what_names_no_model_is_refused(String id, String reason) {
        SourceContent content = read(
                service("openrouter", offer("birdlab/corax-2", "Corax 2", "chat", ""), offer(id, "Other", "chat", "")),
                service("vercel-ai-gateway"));

        assertThat(content.entries()).extracting(SourceEntry::key).containsExactly("birdlab/corax-2");
        assertThat(content.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).contains(reason));
    }

    @Test
    void a_way_to_be_served_is_recognised_by_what_another_router_lists() {
        SourceContent content = read(
                service("openrouter", offer("birdlab/corax-2", "Corax 2", "chat", "")),
                service("vercel-ai-gateway", offer("bird/corax-2-thinking-fast", "Corax 2 Thinking Fast", "chat", "")));

        assertThat(content.entries()).extracting(SourceEntry::key).containsExactly("birdlab/corax-2");
    }

    @Test
    void a_price_is_no_part_of_the_name() {
        SourceContent content = read(
                service(
                        "openrouter",
                        offer("birdlab/corax-2", "Corax 2", "chat", ""),
                        offer("birdlab/corax-2-batch", "Corax 2 Batch", "chat", ""),
                        offer("birdlab/corax-2-contributor", "Corax 2 Contributor", "chat", ""),
                        offer("birdlab/finch-1:free", "BirdLab: Finch 1 (free)", "chat", ""),
                        offer("birdlab/judge-1", "Judge 1", "classifier", "")),
                service("vercel-ai-gateway"));

        assertThat(content.entries())
                .extracting(SourceEntry::key)
                .containsExactly("birdlab/corax-2", "birdlab/finch-1");
        assertThat(content.entries()).extracting(SourceEntry::name).containsExactly("Corax 2", "Finch 1");
        assertThat(content.refused())
                .containsExactly(
                        new SourceContent.Refusal("models.json, openrouter, birdlab/judge-1", "is a classifier"));
    }

    @Test
    void the_service_of_a_developer_who_sells_only_models_of_its_own_names_models_too() {
        SourceContent content = read(
                service("openrouter"),
                service("vercel-ai-gateway"),
                service("openai", offer("gpt-99-fast", "GPT-99 Fast", "image", "")),
                service("mistral", offer("rook-1", "Rook 1", "chat", "")));

        assertThat(content.entries()).extracting(SourceEntry::key).containsExactly("openai/gpt-99-fast");
        assertThat(said(content.entries().get(0))).contains("modalities.output = image");
    }

    @Test
    void another_file_is_refused_as_a_whole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(service("cloud")))
                .withMessage(
                        "This is not the list of pi-ai: models.json lacks one of the services [openrouter, vercel-ai-gateway]");
    }

    private static String offer(String id, String name, String type, String more) {
        return "{\"id\": \"%s\", \"name\": \"%s\", \"type\": \"%s\", \"input\": [\"text\"]%s}"
                .formatted(id, name, type, more);
    }

    private static String service(String id, String... offers) {
        return "\"%s\": [%s]".formatted(id, String.join(",", List.of(offers)));
    }

    private static SourceContent read(String... services) {
        return importer("pi-ai")
                .read(snapshot(Map.of("models.json", "{" + String.join(",", services) + "}")), licences());
    }
}
