package eu.modelcatalogue.syntax;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Text;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes profiles in the ledger. Absent parts are not written, and a text that is the same in all languages is written once: so versions from
 * before these parts existed are still written unchanged, and the digest of their edition stays valid.
 */
final class ProfileParts {

    private ProfileParts() {}

    static void teach(SimpleModule module) {
        module.setMixInAnnotation(Profile.class, OnlyWhatIsSaid.class);
        module.addSerializer(Citation.class, new StdSerializer<>(Citation.class) {
            @Override
            public void serialize(Citation citation, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                json.writeStartObject();
                text(json, provider, "title", citation.title());
                if (citation.section() != null) {
                    text(json, provider, "section", citation.section());
                }
                json.writeStringField("url", citation.url());
                json.writeEndObject();
            }
        });
        module.addSerializer(Text.class, new StdSerializer<>(Text.class) {
            @Override
            public void serialize(Text text, JsonGenerator json, SerializerProvider provider) throws IOException {
                provider.defaultSerializeValue(text.words(), json);
            }
        });
        module.addDeserializer(Text.class, new StdDeserializer<>(Text.class) {
            @Override
            public Text deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return text(json.readValueAsTree());
            }
        });
        module.addDeserializer(Citation.class, new StdDeserializer<>(Citation.class) {
            @Override
            public Citation deserialize(JsonParser json, DeserializationContext context) throws IOException {
                JsonNode said = json.readValueAsTree();
                return new Citation(
                        text(said.path("title")),
                        said.hasNonNull("section") ? text(said.path("section")) : null,
                        said.path("url").asText());
            }
        });
    }

    private static void text(JsonGenerator json, SerializerProvider provider, String name, Text text)
            throws IOException {
        if (text.allSame()) {
            json.writeStringField(name, text.english());
        } else {
            provider.defaultSerializeField(name, text, json);
        }
    }

    private static Text text(JsonNode said) {
        return said.isTextual()
                ? Text.same(said.asText())
                : new Text(said.properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                one -> one.getValue().asText(),
                                (one, other) -> one,
                                LinkedHashMap::new)));
    }

    /** Used only by Jackson, which finds the method by reflection. */
    @SuppressWarnings("UnusedMethod")
    private interface OnlyWhatIsSaid {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Nullable
        List<Text> changes();
    }
}
