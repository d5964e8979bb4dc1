package eu.modelcatalogue.api.schema;

import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Sections;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The cited text, in the language of the answer. */
@Schema(name = "Citation", description = "The text that something comes from, in the language of the answer.")
public record CitationView(
        @Schema(description = "What it is called.", examples = "AI Act, Regulation (EU) 2024/1689")
        String title,

        @Schema(description = "Article, section or part; null for the whole.", examples = "Art. 53(2)", nullable = true)
        @Nullable
        String section,

        @Schema(description = "Where it can be read.", examples = "https://eur-lex.europa.eu/eli/reg/2024/1689/oj")
        String url) {

    public static CitationView of(Citation source, Language language) {
        Text section = source.section();
        return new CitationView(
                language.text(source.title()),
                section == null ? null : new Sections(language).of(section),
                source.url());
    }

    /** For inline profiles, which need not cite a text. */
    public static @Nullable CitationView orNull(@Nullable Citation source, Language language) {
        return source == null ? null : of(source, language);
    }
}
