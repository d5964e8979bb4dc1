package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.licence.Licence;
import eu.modelcatalogue.openness.term.LicenceClass;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.question.Paths;
import eu.modelcatalogue.question.listing.Narrowing;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A licence in a list. */
@Schema(description = "A licence in a list.")
public record LicenceItem(
        @Schema(description = "SPDX id, or LicenseRef-….", examples = "Apache-2.0")
        String id,

        @Schema(description = "Its name.", examples = "Apache License 2.0")
        String name,

        @Schema(description = "Who publishes it.", examples = "Apache Software Foundation", nullable = true) @Nullable
        String steward,

        @Schema(description = "Address of the text.", examples = "https://spdx.org/licenses/Apache-2.0.html")
        String text,

        @Schema(
                description =
                        "Class of the licence by itself; what a model adds to it can narrow that: its own licenceClass says so.")
        LicenceClass licenceClass,

        @Schema(description = "What it allows, by name of fact; unknown where nobody knows.", ref = "LicenceTerms")
        Map<String, String> terms,

        @Schema(description = "Path of the licence.", examples = "/v1/licences/Apache-2.0")
        String self) {

    /** Its fields are the facts of a licence. */
    @Schema(name = "LicenceTerms", description = "What a licence allows, by name of fact; unknown where nobody knows.")
    interface Terms {}

    static LicenceItem of(Licence licence) {
        Map<String, String> terms = new LinkedHashMap<>();
        Attribute.of(SubjectKind.LICENCE)
                .keySet()
                .forEach(attribute -> terms.put(attribute, licence.facts().value(attribute)));
        return new LicenceItem(
                licence.id(),
                licence.name(),
                licence.steward(),
                licence.text(),
                Narrowing.classOf(licence),
                terms,
                Paths.licence(licence.id()));
    }
}
