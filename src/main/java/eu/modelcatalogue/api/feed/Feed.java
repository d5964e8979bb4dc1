package eu.modelcatalogue.api.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A feed of news, the newest first; also the structure of JSON Feed 1.1. Source: https://www.jsonfeed.org/version/1.1/
 *
 * @param id never changes
 * @param title of the feed
 * @param page the page for people with the same content
 * @param self its address
 * @param language of its texts
 * @param items at most {@value #MOST}
 * @param updated when anything in it last changed: the date of the newest item, or the given time if there are no items
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

    /** Most items of a feed: readers fetch it often, and keep earlier items. */
    static final int MOST = 50;

    Feed {
        items = items.stream()
                .sorted(Comparator.comparing(Item::updated).reversed().thenComparing(Item::id))
                .limit(MOST)
                .toList();
        updated = items.isEmpty() ? updated : items.get(0).updated();
    }

    /** The version of JSON Feed. */
    @JsonProperty
    String version() {
        return "https://jsonfeed.org/version/1.1";
    }

    /** The feed as JSON Feed 1.1. */
    String json(ObjectMapper writer) {
        try {
            return writer.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers always become JSON", e);
        }
    }

    /**
     * One news item.
     *
     * @param id never changes, even if the address of the service does
     * @param page for people
     */
    record Item(
            String id,
            @JsonProperty("url") String page,
            String title,
            @JsonProperty("content_text") String summary,
            @JsonProperty("date_modified") Instant updated) {}

    /** A permanent id for a feed or an item. It does not depend on an address, because that can change. */
    static String named(String what) {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(("sovereign-model-catalogue " + what).getBytes(StandardCharsets.UTF_8));
    }
}
