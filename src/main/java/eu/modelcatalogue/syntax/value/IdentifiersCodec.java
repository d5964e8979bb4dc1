package eu.modelcatalogue.syntax.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.domain.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Repositories of the Hugging Face Hub, each once. */
final class IdentifiersCodec extends ValueCodec {

    /** The schema of the seeds has already checked the fields. Requests cannot declare identifiers. */
    @Override
    public @Nullable String read(Attribute attribute, JsonNode node, String place, ValueReport report) {
        Set<String> named = new HashSet<>();
        List<Identifier> identifiers = new ArrayList<>();
        for (JsonNode one : node) {
            String repository = one.path("huggingface").asText();
            if (!named.add(HubAddress.key(repository))) {
                report.fault(place, node, "names '%s' twice".formatted(repository), "each repository once");
            }
            Map<String, String> files = new LinkedHashMap<>();
            one.path("files")
                    .properties()
                    .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
            identifiers.add(new Identifier(repository, known(one, "revision"), known(one, "role"), files));
        }
        return Identifier.write(identifiers);
    }

    private static @Nullable String known(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    @Override
    public Object write(String value) {
        return Identifier.read(value).stream().map(IdentifiersCodec::write).toList();
    }

    private static Map<String, Object> write(Identifier identifier) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("huggingface", identifier.repository());
        if (identifier.revision() != null) {
            written.put("revision", identifier.revision());
        }
        if (identifier.role() != null) {
            written.put("role", identifier.role());
        }
        if (!identifier.files().isEmpty()) {
            written.put("files", identifier.files());
        }
        return written;
    }

    @Override
    public ObjectNode schema(Attribute attribute, String what, String example) {
        return textSchema(what, example);
    }

    @Override
    public FormField formField() {
        return new FormField("text", "text", false);
    }

    @Override
    public String say(Attribute attribute, String value, ValueWords words) {
        return Identifier.read(value).stream().map(Identifier::repository).collect(Collectors.joining(", "));
    }
}
