package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All editions, the newest first. */
@Schema(name = "EditionList", description = "All editions, the newest first.")
public record EditionList(
        EditionStamp edition,

        @Schema(description = "Number of items.", examples = "62")
        int total,

        @Schema(description = "The items.") List<EditionDetail> items) {

    static EditionList of(Edition edition, Collection<EditionHeader> all) {
        List<EditionDetail> items = all.stream().map(EditionDetail::of).toList();
        return new EditionList(EditionStamp.of(edition), items.size(), items);
    }
}
