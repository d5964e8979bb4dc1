package eu.modelcatalogue.api.schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Sections;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The text on which a profile or a rule is based: title and section in English, and also in all languages. */
@Schema(
        name = "CitationInAll",
        description =
                "The text that a profile or a rule comes from. Title and section in English, and in all languages.")
public record MultilingualCitation(
        @JsonUnwrapped CitationView english,
        MultilingualText titles,

        @Schema(description = "Article, section or part; null for the whole.", nullable = true) @Nullable
        MultilingualText sections) {

    public static MultilingualCitation of(Citation source) {
        Text section = source.section();
        return new MultilingualCitation(
                CitationView.of(source, Language.EN),
                MultilingualText.of(source.title()),
                section == null
                        ? null
                        : MultilingualText.of(Language.inAll(language -> new Sections(language).of(section))));
    }
}
