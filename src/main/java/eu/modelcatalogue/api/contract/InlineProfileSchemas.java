package eu.modelcatalogue.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import eu.modelcatalogue.syntax.Grammar;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Adds the schemas for profiles in request bodies. They come from the grammar of the seeds, by which the service checks such profiles. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 5)
public class InlineProfileSchemas implements OASFilter {

    /** A rule in a file. Rules in requests need not be complete, and the schema of the same name describes rules in answers. */
    private static final String OF_FILES = "Rule";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, JsonNode> parts = Grammar.parts("profile");
        parts.remove(OF_FILES);
        String grammar = "{\"openapi\": \"3.1.0\", \"components\": {\"schemas\": %s}}"
                .formatted(JsonNodeFactory.instance.objectNode().setAll(parts))
                .replace("#/$defs/", "#/components/schemas/");
        SmallRyeOpenAPI.builder()
                .withCustomStaticFile(() -> new ByteArrayInputStream(grammar.getBytes(StandardCharsets.UTF_8)))
                .enableAnnotationScan(false)
                .build()
                .model()
                .getComponents()
                .getSchemas()
                .forEach(contract.getComponents()::addSchema);
    }
}
