package eu.modelcatalogue.api.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import eu.modelcatalogue.domain.Word;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Writes the words of closed lists as queries and seeds spell them: {@code notMet}, not {@code NOT_MET}. */
@Singleton
class WordSerializers implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("words").addSerializer(Word.class, new JsonSerializer<>() {
            @Override
            public void serialize(Word word, JsonGenerator writer, SerializerProvider provider) throws IOException {
                writer.writeString(word.word());
            }
        }));
    }
}
