package eu.modelcatalogue.api.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What is new, the newest first; also as JSON Feed 1.1 writes it. Source: https://www.jsonfeed.org/version/1.1/
 *
 * @param id the same for ever
 * @param title of the feed
 * @param page the page for people with the same content
 * @param self its address
 * @param language of its words
 * @param items at most {@value #MOST}
 * @param updated when anything in it changed last: that of the newest item, or the given time if there are no items
 */
@JsonPropertyOrder("version")
record Feed(
        @JsonIgnore String id,
        String title,
        @JsonProperty("home_page_url") String page,
        @JsonProperty("feed_url") String self,
        String language,
        List<Item> items,
        @JsonIgnore Instant updated) {

    /** Items of a feed: readers ask for it often, and keep what they had. */
    static final int MOST = 50;

    Feed {
        items = items.stream()
                .sorted(Comparator.comparing(Item::updated).reversed().thenComparing(Item::id))
                .limit(MOST)
                .toList();
        updated = items.isEmpty() ? updated : items.get(0).updated();
    }

    /** Of JSON Feed. */
    @JsonProperty
    String version() {
        return "https://jsonfeed.org/version/1.1";
    }

    /**
     * One thing that is new.
     *
     * @param id the same for ever, wherever the service is found
     * @param page for people
     */
    record Item(
            String id,
            @JsonProperty("url") String page,
            String title,
            @JsonProperty("content_text") String summary,
            @JsonProperty("date_modified") Instant updated) {}

    /** A name for ever, of a feed or an item: it depends on no address, which can change. */
    static String named(String what) {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(("sovereign-model-catalogue " + what).getBytes(StandardCharsets.UTF_8));
    }
}
