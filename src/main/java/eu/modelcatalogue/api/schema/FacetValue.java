package eu.modelcatalogue.api.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value of a facet with its count. */
@JsonSerialize(using = FacetValue.Written.class)
@Schema(name = "FacetValue", description = "A value.")
public record FacetValue(
        @Schema(description = "The value.", examples = "FR") String value,

        @Schema(description = "How many have it.", examples = "12")
        int count) {

    /** The counts by facet and value, as answers contain them. */
    public static Map<String, List<FacetValue>> of(Map<String, Map<String, Integer>> counted) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        counted.forEach((name, counts) -> {
            List<FacetValue> values = new ArrayList<>();
            counts.forEach((value, count) -> values.add(new FacetValue(value, count)));
            facets.put(name, values);
        });
        return facets;
    }

    /** Written by hand: an answer contains hundreds of them, and reflection takes three times as long. */
    static final class Written extends JsonSerializer<FacetValue> {

        private static final SerializedString VALUE = new SerializedString("value");
        private static final SerializedString COUNT = new SerializedString("count");

        @Override
        public void serialize(FacetValue facet, JsonGenerator writer, SerializerProvider provider) throws IOException {
            writer.writeStartObject();
            writer.writeFieldName(VALUE);
            writer.writeString(facet.value());
            writer.writeFieldName(COUNT);
            writer.writeNumber(facet.count());
            writer.writeEndObject();
        }
    }
}
