package eu.modelcatalogue.api.schema;

import eu.modelcatalogue.domain.Facts;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an authority itself concludes about a model; it stands beside our verdicts and never replaces them. */
@Schema(description = "What an authority itself concludes: beside our verdicts, never instead.")
public record ExternalResult(
        @Schema(description = "Who.", examples = "mot") String authority,

        @Schema(description = "What, in its words.", examples = "III")
        String result,

        @Schema(description = "When.", examples = "2026-05-11")
        LocalDate asOf,

        @Schema(description = "Where.", examples = "https://mot.isitopen.ai/")
        String locator) {

    private static final String PREFIX = "external.";

    public static List<ExternalResult> of(Facts facts) {
        return facts.all().stream()
                .filter(fact -> fact.attribute().startsWith(PREFIX) && fact.isKnown())
                .map(fact -> new ExternalResult(
                        fact.attribute().substring(PREFIX.length()),
                        fact.value(),
                        fact.evidence().get(0).asOf(),
                        fact.evidence().get(0).locator()))
                .toList();
    }
}
