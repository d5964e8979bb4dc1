package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.answer.EditionStamp;
import eu.modelcatalogue.catalogue.Edition;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All sources. */
@Schema(name = "SourceList", description = "All sources.")
public record SourceList(
        EditionStamp edition,

        @Schema(description = "Number of items.", examples = "62")
        int total,

        @Schema(description = "The items.") List<SourceQuoted> items) {

    static SourceList of(Edition edition) {
        List<SourceQuoted> items =
                edition.sources().values().stream().map(SourceQuoted::of).toList();
        return new SourceList(EditionStamp.of(edition), items.size(), items);
    }
}
