package eu.modelcatalogue.api.edition;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.query.Limits;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the changes from one edition to another. */
@Schema(name = "ChangesPage", description = "A page of what changed from one edition to another.")
public record ChangePage(
        EditionStamp edition,

        @Schema(
                description = "The edition it is compared with; null for the first, of which everything is new.",
                nullable = true)
        @Nullable
        EditionStamp since,

        @Schema(description = "Changes in all.", examples = "17")
        int total,

        @Schema(
                description =
                        "The changes of this page, by subject; of a subject the entry, facts, headlines, label, verdicts.",
                maxItems = Limits.CHANGES)
        List<ChangeView> items,

        @Schema(description = "Path of this page.", examples = "/v1/editions/2/changes?since=1")
        String self,

        @Schema(
                description = "Path of the next page; null on the last.",
                examples = "/v1/editions/2/changes?offset=100&since=1",
                nullable = true)
        @Nullable
        String next) {}
