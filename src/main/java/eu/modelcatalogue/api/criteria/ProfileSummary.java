package eu.modelcatalogue.api.criteria;

import eu.modelcatalogue.api.schema.MultilingualText;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.query.Paths;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A profile in a list. */
@Schema(name = "ProfileItem", description = "A profile in a list.")
public record ProfileSummary(
        @Schema(description = "Its id.", examples = "letter-2025")
        String id,

        @Schema(description = "1 and upwards; a released version never changes.", examples = "1")
        int version,

        MultilingualText title,
        MultilingualText purpose,

        @Schema(description = "Parts that have a verdict of their own.")
        List<Group> groups,

        @Schema(description = "Number of rules.", examples = "11")
        int rules,

        @Schema(description = "Since when it stands.") LocalDate releasedOn,

        @Schema(description = "Path of this version.", examples = "/v1/profiles/letter-2025/versions/1")
        String self) {

    /** A group of rules. */
    @Schema(name = "Group", description = "A group.")
    public record Group(
            @Schema(description = "Its name.", examples = "use")
            String id,

            MultilingualText title) {

        static List<Group> of(Profile profile) {
            return profile.groups().stream()
                    .map(group -> new Group(group.id(), MultilingualText.of(group.title())))
                    .toList();
        }
    }

    static ProfileSummary of(Profile profile) {
        return new ProfileSummary(
                profile.id(),
                profile.version(),
                MultilingualText.of(profile.title()),
                MultilingualText.of(profile.purpose()),
                Group.of(profile),
                profile.rules().size(),
                profile.releasedOn(),
                Paths.profile(profile.id(), profile.version()));
    }
}
