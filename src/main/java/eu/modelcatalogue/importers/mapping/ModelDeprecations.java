package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.SourceStatements;
import java.util.List;
import java.util.Set;

/**
 * modeldeprecations.dev ({@code models.json}): the day on which a developer ends a model in its own hosted interface, with the page of the developer on which
 * that was read. Ends at clouds that serve the models of others are about a service and are refused, and so are names that move. Models are recognised by their ids alone: releases share names.
 */
final class ModelDeprecations {

    private static final String FILE = "models.json";

    /** Clouds that serve the models of others. */
    private static final Set<String> CLOUDS = Set.of("bedrock", "vertex");

    private ModelDeprecations() {}

    static void read(SourceReading reading) {
        for (JsonNode model : reading.jsonList(FILE)) {
            String provider = JsonText.text(model, "provider");
            String id = JsonText.text(model, "model");
            String key = provider + "/" + id;
            String end = JsonText.text(model, "shutdown_on");
            String page = JsonText.text(model.path("sources").path(0), "url");
            if (CLOUDS.contains(provider)) {
                reading.refuse(key, "is about a cloud that serves the models of others");
            } else if (id.contains("latest")) {
                reading.refuse(key, "is a name that moves from checkpoint to checkpoint");
            } else if (end.isEmpty() || !page.startsWith("https://")) {
                reading.refuse(key, "states no end, or no page on which it was read");
            } else {
                SourceStatements statements = reading.statements(page);
                statements.read(
                        Attribute.RETIREMENT,
                        end,
                        "row of " + id,
                        "End in the developer's own hosted interface, as modeldeprecations.dev read it.");
                reading.add(new SourceEntry(
                        key,
                        id,
                        null,
                        List.of(statements.developer(provider, "row of " + id)),
                        List.of(),
                        List.of(id),
                        null,
                        statements.all()));
            }
        }
    }
}
