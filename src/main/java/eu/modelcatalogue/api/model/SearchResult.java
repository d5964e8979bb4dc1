package eu.modelcatalogue.api.model;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.FacetValue;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.search.Finder;
import eu.modelcatalogue.catalogue.search.VersionsKnown;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.Paths;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of search results. */
@Schema(name = "SearchPage", description = "A page of a search.")
public record SearchResult(
        EditionStamp edition,

        @Schema(description = "Models found.", examples = "17")
        int total,

        @Schema(
                description =
                        "What q seems to mean, where nothing is called as it was typed; null where something is, and without q.",
                nullable = true)
        @Nullable
        Meant meant,

        @Schema(
                description =
                        "The newest known model of the line, where q names a version that the catalogue does not have; null for all others. Nothing is found then.",
                nullable = true)
        @Nullable
        NewestKnown newestKnown,

        @Schema(description = "For each name in ids, which models it names; empty without ids.", maxItems = Limits.IDS)
        List<Named> named,

        @Schema(
                description = "The models of this page; with fields, each with these alone.",
                maxItems = Limits.IDS,
                implementation = Item[].class)
        List<SerializedSummary> items,

        @Schema(description = "For each attribute that was asked for, its values with the number of models.")
        Map<String, List<FacetValue>> facets,

        @Schema(
                description = "Path of this page, pinned to the edition.",
                examples = "/v1/models?edition=1&offset=0",
                maxLength = Limits.ADDRESS)
        String self,

        @Schema(
                description = "Path of the next page, pinned to the edition; null on the last.",
                examples = "/v1/models?edition=1&offset=20",
                maxLength = Limits.ADDRESS,
                nullable = true)
        @Nullable
        String next) {

    /** A correction of the search words. */
    @Schema(name = "Meant", description = "What was meant by words that nothing is called by.")
    public record Meant(
            @Schema(description = "Words that would find something, to be used as q.", examples = "mistral")
            String q,

            @Schema(
                    description =
                            "true: total, items and facets are those of these words, since they are spelled nearly so. false: nothing was found, and these words would find something.",
                    examples = "true")
            boolean near) {

        static @Nullable Meant of(Finder.Hits hits) {
            return hits.guess().isEmpty() ? null : new Meant(String.join(" ", hits.guess()), hits.near());
        }
    }

    /** The newest model of a line, if the requested version of it is not in the catalogue. */
    @Schema(
            name = "NewestKnown",
            description =
                    "The newest known model of a line of which a version was asked for that the catalogue does not have.")
    public record NewestKnown(
            @Schema(description = "Name of the line.", examples = "GPT")
            String line,

            @Schema(description = "Id of its newest model.", examples = "gpt-5.5")
            String id,

            @Schema(description = "Name of its newest model.", examples = "GPT-5.5")
            String name,

            @Schema(description = "Path of the model.", examples = "/v1/models/gpt-5.5")
            String self) {

        static @Nullable NewestKnown of(VersionsKnown.@Nullable NotKnown version) {
            return version == null
                    ? null
                    : new NewestKnown(
                            version.line(),
                            version.newest().id(),
                            version.newest().name(),
                            Paths.model(version.newest().id()));
        }
    }

    /** A name in a request, and the models that have it. */
    @Schema(name = "NamedModels", description = "A name, and the models that it names.")
    public record Named(
            @Schema(description = "The name as it was sent.", examples = "openai/gpt-oss-20b")
            String name,

            @Schema(
                    description =
                            "Ids of the models: usually one; none where the name is not known or stands for one model after another.",
                    examples = "[\"gpt-oss-20b\"]")
            List<String> ids) {

        static List<Named> all(Edition edition, Query query) {
            return query.ids().stream()
                    .map(name -> new Named(
                            name,
                            edition.index().called(name).stream()
                                    .map(AiModel::id)
                                    .toList()))
                    .toList();
        }
    }

    /** Has the fields of {@link ModelSummary}. */
    @Schema(
            name = "SearchItem",
            description = "A model in a search; with fields, with these alone.",
            implementation = ModelSummary.class)
    interface Item {}

    /**
     * @param items of this page, already serialised
     */
    static SearchResult of(
            Edition edition,
            Query query,
            ModelIndex.Found found,
            List<SerializedSummary> items,
            String self,
            @Nullable String next) {
        return new SearchResult(
                EditionStamp.of(edition),
                found.total(),
                Meant.of(found.hits()),
                NewestKnown.of(found.notKnown()),
                Named.all(edition, query),
                items,
                FacetValue.of(found.facets()),
                self,
                next);
    }
}
