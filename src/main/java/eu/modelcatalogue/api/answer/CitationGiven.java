package eu.modelcatalogue.api.answer;

import eu.modelcatalogue.criteria.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The text that a rule or a profile comes from. */
@Schema(name = "Citation", description = "The text that something comes from.")
public record CitationGiven(
        @Schema(description = "What it is called.", examples = "AI Act, Regulation (EU) 2024/1689")
        String title,

        @Schema(description = "Article, section or part.", examples = "Art. 53(2)", nullable = true) @Nullable
        String section,

        @Schema(description = "Where it can be read.", examples = "https://eur-lex.europa.eu/eli/reg/2024/1689/oj")
        String url) {

    public static CitationGiven of(Citation source) {
        return new CitationGiven(source.title(), source.section(), source.url());
    }

    /** As of an inline profile, which may name none. */
    public static @Nullable CitationGiven orNull(@Nullable Citation source) {
        return source == null ? null : of(source);
    }
}
