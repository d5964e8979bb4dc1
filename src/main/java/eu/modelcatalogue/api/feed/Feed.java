package eu.modelcatalogue.api.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What is new, the newest first.
 *
 * @param id the same for ever
 * @param title of the feed
 * @param self its address
 * @param page the page for people that tells the same
 * @param updated when anything in it changed last
 * @param language of its words
 * @param items at most {@value #MOST}
 */
record Feed(String id, String title, String self, String page, Instant updated, String language, List<Item> items) {

    /** Items of a feed: readers ask for it often, and keep what they had. */
    static final int MOST = 50;

    Feed {
        items = items.stream()
                .sorted(Comparator.comparing(Item::updated).reversed().thenComparing(Item::id))
                .limit(MOST)
                .toList();
    }

    /** Of these items, as new as the newest of them; as the edition where there is none. */
    static Feed of(
            String id, String title, String self, String page, Instant published, String language, List<Item> items) {
        Instant updated =
                items.stream().map(Item::updated).max(Comparator.naturalOrder()).orElse(published);
        return new Feed(id, title, self, page, updated, language, items);
    }

    /**
     * One thing that is new.
     *
     * @param id the same for ever, wherever the service is found
     * @param page for people
     */
    record Item(String id, String title, String page, Instant updated, String summary) {}

    /** A name for ever, of a feed or an item: it depends on no address, which can change. */
    static String named(String what) {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(("sovereign-model-catalogue " + what).getBytes(StandardCharsets.UTF_8));
    }

    /** As JSON Feed 1.1 names it. Source: https://www.jsonfeed.org/version/1.1/ */
    record Json(
            String version,
            String title,
            @JsonProperty("home_page_url") String page,
            @JsonProperty("feed_url") String self,
            String language,
            List<JsonItem> items) {

        static Json of(Feed feed) {
            return new Json(
                    "https://jsonfeed.org/version/1.1",
                    feed.title,
                    feed.page,
                    feed.self,
                    feed.language,
                    feed.items.stream()
                            .map(item ->
                                    new JsonItem(item.id, item.page, item.title, item.summary, item.updated.toString()))
                            .toList());
        }
    }

    /** An item as JSON Feed names it. */
    record JsonItem(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String text,
            @JsonProperty("date_modified") String modified) {}
}
