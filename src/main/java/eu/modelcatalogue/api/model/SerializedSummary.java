package eu.modelcatalogue.api.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;

/**
 * A serialised {@link ModelSummary}, made once for each model of an edition, because serialising is most of the work of a page.
 *
 * @param json in UTF-8
 */
@JsonSerialize(using = SerializedSummary.Raw.class)
record SerializedSummary(SerializedString json) {

    static final class Raw extends JsonSerializer<SerializedSummary> {
        @Override
        public void serialize(SerializedSummary item, JsonGenerator writer, SerializerProvider provider)
                throws IOException {
            writer.writeRawValue(item.json());
        }
    }
}
