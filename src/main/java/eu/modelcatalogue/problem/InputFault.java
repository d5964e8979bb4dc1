package eu.modelcatalogue.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a request.
 *
 * @param parameter name of the query parameter
 * @param value as given
 * @param detail what is wrong
 * @param allowed what is allowed
 * @param didYouMean the parameter or value that was probably meant; null if none is near
 * @param near other values that may have been meant, for the pages; empty if none is near
 */
public record InputFault(
        String parameter,
        String value,
        String detail,
        String allowed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String didYouMean,
        @JsonIgnore @Schema(hidden = true) List<String> near) {

    public InputFault {
        near = List.copyOf(near);
    }

    /** A fault for which no other word is near. */
    public InputFault(String parameter, String value, String detail, String allowed) {
        this(parameter, value, detail, allowed, null, List.of());
    }
}
