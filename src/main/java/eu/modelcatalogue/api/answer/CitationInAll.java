package eu.modelcatalogue.api.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Sections;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The text that a profile or a rule comes from: title and section in English, and in all languages beside it. */
@Schema(
        description =
                "The text that a profile or a rule comes from. Title and section in English, and in all languages.")
public record CitationInAll(
        @JsonUnwrapped CitationGiven english,
        InThree titles,

        @Schema(description = "Article, section or part; null for the whole.", nullable = true) @Nullable
        InThree sections) {

    public static CitationInAll of(Citation source) {
        Text section = source.section();
        return new CitationInAll(
                CitationGiven.of(source, Language.EN),
                InThree.of(source.title()),
                section == null ? null : InThree.of(inAll(section)));
    }

    private static Text inAll(Text section) {
        return new Text(section.en(), new Sections(Language.FR).of(section), new Sections(Language.DE).of(section));
    }
}
