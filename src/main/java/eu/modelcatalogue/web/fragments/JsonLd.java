package eu.modelcatalogue.web.fragments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.qute.RawString;

/**
 * What a page says to programs, in its own text. It is data and no script: browsers do not run it, so that the Content-Security-Policy, which allows
 * nothing inline to be run, does not look at it.
 *
 * <p>Source: JSON-LD 1.1, 7 (embedding in HTML).
 */
public final class JsonLd {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private JsonLd() {}

    /** Writes it so that nothing in it can end the element it stands in. */
    public static RawString of(Object data) {
        try {
            return new RawString(JSON.writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of text always become JSON", e);
        }
    }
}
