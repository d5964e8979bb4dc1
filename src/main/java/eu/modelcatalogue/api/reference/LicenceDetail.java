package eu.modelcatalogue.api.reference;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.FactView;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complete licence, with the clause for each fact. */
@Schema(name = "Licence", description = "A licence whole.")
public record LicenceDetail(
        EditionStamp edition,
        @JsonUnwrapped LicenceSummary item,

        @Schema(description = "Other names or ids.", examples = "[\"apache-2\"]")
        List<String> aliases,

        @Schema(description = "Plain words in three languages; null where not written yet.")
        Summary summary,

        @Schema(description = "All facts, each with evidence and dissent.")
        List<FactView> facts,

        @Schema(description = "Paths of what belongs to it.")
        Links links) {

    /** The summary in plain words, in the languages in which it exists. */
    @Schema(name = "LicenceSummary", description = "Plain words in three languages; null where not written yet.")
    public record Summary(Map<String, @Nullable String> words) {

        @Override
        @JsonAnyGetter
        public Map<String, @Nullable String> words() {
            return words;
        }

        static Summary of(Licence licence) {
            Map<String, @Nullable String> words = new LinkedHashMap<>();
            Language.ofTexts()
                    .forEach(language ->
                            words.put(language.word(), licence.summary().get(language.word())));
            return new Summary(words);
        }
    }

    /** Links of a licence. */
    @Schema(name = "LicenceLinks", description = "Paths of what belongs to a licence.")
    public record Links(
            @Schema(description = "Path of its models.", examples = "/v1/models?licence=Apache-2.0")
            String models) {}

    public static LicenceDetail of(Edition edition, Licence licence) {
        return new LicenceDetail(
                EditionStamp.of(edition),
                LicenceSummary.of(licence),
                List.copyOf(licence.aliases()),
                Summary.of(licence),
                FactView.all(licence.facts()),
                new Links("/v1/models?licence=" + Paths.encode(licence.id())));
    }
}
