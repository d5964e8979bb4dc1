package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.answer.EditionStamp;
import eu.modelcatalogue.catalogue.Edition;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All licences. */
@Schema(name = "LicenceList", description = "All licences.")
public record LicenceList(
        EditionStamp edition,

        @Schema(description = "Number of items.", examples = "62")
        int total,

        @Schema(description = "The items.") List<LicenceItem> items) {

    static LicenceList of(Edition edition) {
        List<LicenceItem> items =
                edition.licences().values().stream().map(LicenceItem::of).toList();
        return new LicenceList(EditionStamp.of(edition), items.size(), items);
    }
}
