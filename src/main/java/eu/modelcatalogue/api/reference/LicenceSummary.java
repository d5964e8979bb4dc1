package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.LicenceClass;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.query.ListFilter;
import eu.modelcatalogue.query.Paths;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A licence in a list. */
@Schema(name = "LicenceItem", description = "A licence in a list.")
public record LicenceSummary(
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

        @Schema(description = "What it allows, by name of fact; unknown if not known.", ref = "LicenceTerms")
        Map<String, String> terms,

        @Schema(description = "Path of the licence.", examples = "/v1/licences/Apache-2.0")
        String self) {

    /** A schema whose fields are the facts of a licence. */
    @Schema(name = "LicenceTerms", description = "What a licence allows, by name of fact; unknown if not known.")
    interface Terms {}

    static LicenceSummary of(Licence licence) {
        Map<String, String> terms = new LinkedHashMap<>();
        Attribute.of(SubjectKind.LICENCE)
                .keySet()
                .forEach(attribute -> terms.put(attribute, licence.facts().value(attribute)));
        return new LicenceSummary(
                licence.id(),
                licence.name(),
                licence.steward(),
                licence.text(),
                ListFilter.classOf(licence),
                terms,
                Paths.licence(licence.id()));
    }
}
