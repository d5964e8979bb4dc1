package eu.modelcatalogue.api.reference;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.catalogue.EditionHeader;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edition, with its changes since the previous one. */
@Schema(name = "EditionDetail", description = "An edition.")
public record EditionDetail(
        @JsonUnwrapped EditionStamp edition,

        @Schema(description = "Why it was published.", examples = "Changed seeds")
        String reason,

        @Schema(description = "What changed since the edition before, in counts.")
        Changes changes,

        @Schema(
                description = "By which functions headlines and labels were derived when it was published.",
                examples = "headlines@2 g7@1 licence@1 implied@1")
        String derivations,

        @Schema(
                description =
                        "Whether they are derived by other functions today, so that what it answers now may differ from what it said then.",
                examples = "false")
        boolean derivedAnew,

        @Schema(description = "Path of what changed since the edition before.", examples = "/v1/editions/1/changes")
        String changed,

        @Schema(description = "Path of its files, with their sums.", examples = "/v1/editions/1/files")
        String files,

        @Schema(description = "Path of this edition.", examples = "/v1/editions/1")
        String self) {

    /** Numbers of changes since the previous edition. */
    @Schema(name = "EditionChanges", description = "What changed since the edition before, in counts.")
    public record Changes(
            @Schema(description = "Entries that were not there.", examples = "94")
            int modelsAdded,

            @Schema(description = "Entries that are gone.", examples = "0")
            int modelsRemoved,

            @Schema(description = "Claims that hold from this edition on.", examples = "4000")
            int claimsAdded,

            @Schema(description = "Claims that held until the edition before.", examples = "0")
            int claimsRetired) {}

    static EditionDetail of(EditionHeader header) {
        EditionHeader.Changes changes = header.changes();
        return new EditionDetail(
                EditionStamp.of(header),
                header.reason(),
                new Changes(
                        changes.modelsAdded(), changes.modelsRemoved(), changes.claimsAdded(), changes.claimsRetired()),
                header.derivations(),
                header.isDerivedAnew(),
                "/v1/editions/" + header.number() + "/changes",
                "/v1/editions/" + header.number() + "/files",
                "/v1/editions/" + header.number());
    }
}
