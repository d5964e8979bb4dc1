package eu.modelcatalogue.api.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;

/**
 * A {@link ModelItem} as it is written, made once for each model of an edition: most of the work of a page.
 *
 * @param json in UTF-8
 */
@JsonSerialize(using = ReadyItem.Raw.class)
record ReadyItem(SerializedString json) {

    static final class Raw extends JsonSerializer<ReadyItem> {
        @Override
        public void serialize(ReadyItem item, JsonGenerator writer, SerializerProvider provider) throws IOException {
            writer.writeRawValue(item.json());
        }
    }
}
