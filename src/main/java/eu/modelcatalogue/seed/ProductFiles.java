package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads products with the models on which they run ({@code products/<id>.yaml}), and the list of models that matter most to buyers.
 *
 * @param models ids of all models
 * @param sources ids of all sources
 * @param faults receives the faults
 */
record ProductFiles(Set<String> models, Set<String> sources, Consumer<Fault> faults) {

    /** A product; reports unknown models and sources. */
    EditionContent.Product product(String id, SeedFile file) {
        List<EditionContent.RunsOn> runsOn = new ArrayList<>();
        for (JsonNode statement : file.root().path("runsOn")) {
            String field = "runsOn[%d]".formatted(runsOn.size());
            statement
                    .path("models")
                    .forEach(model -> exists(models, "models", file, model, field + ".models", model.asText()));
            JsonNode source = statement.path("source");
            exists(sources, "sources", file, source, field + ".source", source.asText());
            runsOn.add(new EditionContent.RunsOn(
                    SeedFile.texts(statement.path("models")),
                    source.asText(),
                    statement.path("locator").asText(),
                    SeedFile.text(statement, "section"),
                    file.pastDay(statement.path("asOf"), field + ".asOf", faults),
                    SeedFile.text(statement, "reason")));
        }
        return new EditionContent.Product(
                id,
                file.root().path("name").asText(),
                SeedFile.texts(file.root().path("aliases")),
                file.root().path("provider").asText(),
                runsOn);
    }

    /** The list, part by part; reports unknown models and duplicates. */
    List<EditionContent.Listing> procurement(SeedFile file) {
        List<EditionContent.Listing> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode part : file.root().path("parts")) {
            String field = "parts[%d].models".formatted(parts.size());
            List<EditionContent.Listed> listed = new ArrayList<>();
            part.path("models").forEachEntry((model, why) -> {
                exists(models, "models", file, why, field, model);
                if (!seen.add(model)) {
                    faults.accept(file.fault(why, field, "'%s' stands in the list twice".formatted(model)));
                }
                listed.add(new EditionContent.Listed(model, why.asText()));
            });
            parts.add(new EditionContent.Listing(
                    part.path("title").asText(), part.path("first").asBoolean(), listed));
        }
        return parts;
    }

    private void exists(Set<String> ids, String folder, SeedFile file, JsonNode node, String field, String id) {
        if (!ids.contains(id)) {
            faults.accept(file.fault(node, field, "'%s' has no file in %s/".formatted(id, folder)));
        }
    }
}
