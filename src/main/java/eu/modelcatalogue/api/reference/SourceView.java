package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.domain.Source;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source whose statements the catalogue contains. */
@Schema(name = "Source", description = "Somebody whose statements are carried.")
public record SourceView(
        @Schema(description = "Its id.", examples = "osai-index")
        String id,

        @Schema(description = "Its name.", examples = "European Open Source AI Index")
        String name,

        @Schema(description = "Who publishes it.", examples = "Radboud University")
        String publisher,

        @Schema(description = "Where it is found.", examples = "https://osai-index.eu/", nullable = true) @Nullable
        String url,

        @Schema(description = "Kind of source.", examples = "index")
        String kind,

        @Schema(description = "Licence of its data.", examples = "CC-BY-4.0")
        String licence,

        @Schema(
                description = "The attribution that it asks for.",
                examples = "European Open Source AI Index, CC-BY-4.0")
        String attribution,

        @Schema(description = "Revision that was read.", examples = "376230f", nullable = true) @Nullable
        String revision,

        @Schema(description = "Day of that revision.", nullable = true) @Nullable
        LocalDate asOf,

        @Schema(description = "What it is good for, and what it is not.", examples = "Openness in twelve dimensions.")
        String description) {

    static SourceView of(Source source) {
        return new SourceView(
                source.id(),
                source.name(),
                source.publisher(),
                source.url(),
                source.kind(),
                source.licence(),
                source.attribution(),
                source.revision(),
                source.asOf(),
                source.description());
    }
}
