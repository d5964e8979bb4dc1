package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.seed.file.Fault;
import eu.modelcatalogue.seed.file.SeedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What buyers are offered: products with the models that they run on ({@code products/<id>.yaml}), and the list of models that matter most to them. */
final class Offered {

    private final Set<String> models;
    private final Set<String> sources;
    private final Consumer<Fault> faults;

    /**
     * @param models ids of all models
     * @param sources ids of all sources
     */
    Offered(Set<String> models, Set<String> sources, Consumer<Fault> faults) {
        this.models = models;
        this.sources = sources;
        this.faults = faults;
    }

    /** A product; reports models and sources that there are not. */
    EditionContent.Product product(String id, SeedFile file) {
        List<EditionContent.RunsOn> runsOn = new ArrayList<>();
        for (JsonNode statement : file.root().path("runsOn")) {
            String field = "runsOn[%d]".formatted(runsOn.size());
            statement.path("models").forEach(model -> exists(file, model, field + ".models", model.asText()));
            JsonNode source = statement.path("source");
            if (!sources.contains(source.asText())) {
                faults.accept(file.fault(
                        source, field + ".source", "'%s' has no file in sources/".formatted(source.asText())));
            }
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

    /** The list, part by part; reports models that there are not, and those that stand in it twice. */
    List<EditionContent.Listing> procurement(SeedFile file) {
        List<EditionContent.Listing> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode part : file.root().path("parts")) {
            String field = "parts[%d].models".formatted(parts.size());
            List<EditionContent.Listed> listed = new ArrayList<>();
            part.path("models").properties().forEach(model -> {
                exists(file, model.getValue(), field, model.getKey());
                if (!seen.add(model.getKey())) {
                    faults.accept(file.fault(
                            model.getValue(), field, "'%s' stands in the list twice".formatted(model.getKey())));
                }
                listed.add(new EditionContent.Listed(
                        model.getKey(), model.getValue().asText()));
            });
            parts.add(new EditionContent.Listing(
                    part.path("title").asText(), part.path("first").asBoolean(), listed));
        }
        return parts;
    }

    private void exists(SeedFile file, JsonNode node, String field, String model) {
        if (!models.contains(model)) {
            faults.accept(file.fault(node, field, "'%s' has no file in models/".formatted(model)));
        }
    }
}
