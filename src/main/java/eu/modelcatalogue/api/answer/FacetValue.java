package eu.modelcatalogue.api.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value of a facet. */
@Schema(name = "FacetValue", description = "A value.")
public record FacetValue(
        @Schema(description = "The value.", examples = "FR") String value,

        @Schema(description = "How many have it.", examples = "12")
        int count) {

    /** Counts by name of facet and by value, as answers write them. */
    public static Map<String, List<FacetValue>> of(Map<String, Map<String, Integer>> counted) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        counted.forEach((name, counts) -> facets.put(
                name,
                counts.entrySet().stream()
                        .map(value -> new FacetValue(value.getKey(), value.getValue()))
                        .toList()));
        return facets;
    }
}
