package eu.modelcatalogue.api.schema;

import eu.modelcatalogue.criteria.Text;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same words in three languages. */
@Schema(name = "Text", description = "The same words in three languages.")
public record MultilingualText(
        @Schema(description = "English.", examples = "Commercial use is allowed.", maxLength = TextLengths.PROSE)
        String en,

        @Schema(description = "French.", examples = "L’usage commercial est permis.", maxLength = TextLengths.PROSE)
        String fr,

        @Schema(description = "German.", examples = "Kommerzielle Nutzung ist erlaubt.", maxLength = TextLengths.PROSE)
        String de) {

    public static MultilingualText of(Text text) {
        return new MultilingualText(text.en(), text.fr(), text.de());
    }

    public static List<MultilingualText> all(Collection<Text> texts) {
        return texts.stream().map(MultilingualText::of).toList();
    }
}
