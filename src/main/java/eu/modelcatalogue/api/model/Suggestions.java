package eu.modelcatalogue.api.model;

import eu.modelcatalogue.api.answer.EditionStamp;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.finding.Typed;
import eu.modelcatalogue.catalogue.resolution.Content;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.origin.Organisation;
import eu.modelcatalogue.question.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be meant by what has been typed so far. */
@Schema(name = "Suggestions", description = "Names that may be meant by what has been typed so far.")
public record Suggestions(
        EditionStamp edition,

        @Schema(
                description =
                        "What q seems to mean, where nothing is called as it was typed; null where something is, and without q.",
                nullable = true)
        SearchFound.@Nullable Meant meant,

        @Schema(description = "The best first; products, then developers, then models.", maxItems = MOST)
        List<Suggestion> items) {

    /** More than fit below a field help nobody. */
    static final int MOST = 10;

    private static final int PRODUCTS = 2;
    private static final int DEVELOPERS = 2;

    /** A name. */
    @Schema(name = "Suggestion", description = "Something by its name.")
    public record Suggestion(
            @Schema(
                    description = "What it is: model, developer or product.",
                    enumeration = {"model", "developer", "product"},
                    examples = "model")
            String kind,

            @Schema(description = "Its id.", examples = "mistral-small-3.2")
            String id,

            @Schema(description = "Its name.", examples = "Mistral Small 3.2")
            String name,

            @Schema(
                    description = "Who makes it: of a model the developer, of a product the provider.",
                    examples = "Mistral AI")
            String by,

            @Schema(
                    description = "Path of it; of a product the search for the models that it runs on.",
                    examples = "/v1/models/mistral-small-3.2")
            String self) {}

    static Suggestions of(Edition edition, List<String> words) {
        if (words.isEmpty()) {
            return new Suggestions(EditionStamp.of(edition), null, List.of());
        }
        List<Suggestion> items = new ArrayList<>();
        edition.products().stream()
                .filter(product -> begins(words, Stream.concat(Stream.of(product.name()), product.aliases().stream())))
                .limit(PRODUCTS)
                .forEach(product -> items.add(product(product)));
        edition.organisations().values().stream()
                .filter(one -> begins(words, Stream.concat(Stream.of(one.name()), one.aliases().stream())))
                .limit(DEVELOPERS)
                .forEach(one -> items.add(developer(one)));
        ModelIndex.Found found = edition.index()
                .search(Query.EVERYTHING
                        .draft()
                        .text(words)
                        .limit(MOST - items.size())
                        .query());
        found.page().forEach(model -> items.add(model(model)));
        return new Suggestions(EditionStamp.of(edition), SearchFound.Meant.of(found.hits()), items);
    }

    private static boolean begins(List<String> words, Stream<String> names) {
        String key = Typed.key(words);
        return names.anyMatch(name -> Typed.key(Typed.words(name)).startsWith(key));
    }

    private static Suggestion product(Content.Product product) {
        return new Suggestion(
                "product",
                product.id(),
                product.name(),
                product.provider(),
                "/v1/models?q=" + Paths.encode(product.name()));
    }

    private static Suggestion developer(Organisation one) {
        return new Suggestion("developer", one.id(), one.name(), "", "/v1/organisations/" + one.id());
    }

    private static Suggestion model(AiModel model) {
        return new Suggestion(
                "model", model.id(), model.name(), model.developer().name(), Paths.model(model.id()));
    }
}
