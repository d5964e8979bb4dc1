package eu.modelcatalogue.web.fragments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.qute.RawString;

/**
 * Data for programs inside a page. It is not a script: browsers do not run it, so that the Content-Security-Policy, which forbids inline scripts,
 * does not apply to it.
 *
 * <p>Source: JSON-LD 1.1, 7 (embedding in HTML).
 */
public final class JsonLd {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private JsonLd() {}

    /** Escaped so that it cannot end the element that contains it. */
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
