package eu.modelcatalogue.api.criteria;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.catalogue.Edition;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All profiles, each in its newest version. */
@Schema(name = "ProfileList", description = "All profiles, the newest version of each.")
public record ProfileList(
        EditionStamp edition,

        @Schema(description = "Number of items.", examples = "62")
        int total,

        @Schema(description = "The items.") List<ProfileSummary> items) {

    public static ProfileList of(Edition edition) {
        List<ProfileSummary> items = edition.currentProfiles().values().stream()
                .map(ProfileSummary::of)
                .toList();
        return new ProfileList(EditionStamp.of(edition), items.size(), items);
    }
}
