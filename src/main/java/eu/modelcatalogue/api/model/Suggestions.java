package eu.modelcatalogue.api.model;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.search.ModelNames;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.query.Paths;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Suggestions for a name of which a part has been typed. */
@Schema(name = "Suggestions", description = "Names that may be meant by what has been typed so far.")
public record Suggestions(
        EditionStamp edition,

        @Schema(
                description =
                        "What q seems to mean, where nothing is called as it was typed; null where something is, and without q.",
                nullable = true)
        SearchResult.@Nullable Meant meant,

        @Schema(description = "The best first; products, then developers, then models.", maxItems = MOST)
        List<Suggestion> items) {

    /** Most suggestions: as many as fit below a text field. */
    static final int MOST = 10;

    private static final int PRODUCTS = 2;
    private static final int DEVELOPERS = 2;

    /** A suggested name. */
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
                // People do not type names of interfaces, which would displace what they mean.
                .filter(one -> !ModelNames.isMadeToMove(one.name()))
                .filter(one -> begins(words, one.name(), one.aliases()))
                .limit(PRODUCTS)
                .map(one -> new Suggestion(
                        "product", one.id(), one.name(), one.provider(), "/v1/models?q=" + Paths.encode(one.name())))
                .forEach(items::add);
        edition.organisations().values().stream()
                .filter(one -> begins(words, one.name(), one.aliases()))
                .limit(DEVELOPERS)
                .map(one -> new Suggestion("developer", one.id(), one.name(), "", Paths.organisation(one.id())))
                .forEach(items::add);
        ModelIndex.Found found = edition.index()
                .search(Query.EVERYTHING
                        .draft()
                        .text(words)
                        .limit(MOST - items.size())
                        .query());
        found.page().stream()
                .map(one -> new Suggestion(
                        "model", one.id(), one.name(), one.developer().name(), Paths.model(one.id())))
                .forEach(items::add);
        return new Suggestions(EditionStamp.of(edition), SearchResult.Meant.of(found.hits()), items);
    }

    private static boolean begins(List<String> words, String name, Collection<String> aliases) {
        String key = TypedText.key(words);
        return Stream.concat(Stream.of(name), aliases.stream())
                .anyMatch(one -> TypedText.key(TypedText.words(one)).startsWith(key));
    }
}
