package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.answer.EditionStamp;
import eu.modelcatalogue.catalogue.Edition;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All organisations. */
@Schema(name = "OrganisationList", description = "All organisations.")
public record OrganisationList(
        EditionStamp edition,

        @Schema(description = "Number of items.", examples = "62")
        int total,

        @Schema(description = "The items.") List<OrganisationItem> items) {

    static OrganisationList of(Edition edition) {
        List<OrganisationItem> items = edition.organisations().values().stream()
                .map(OrganisationItem::of)
                .toList();
        return new OrganisationList(EditionStamp.of(edition), items.size(), items);
    }
}
