package eu.modelcatalogue.api.answer;

import eu.modelcatalogue.criteria.Text;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same words in three languages. */
@Schema(name = "Text", description = "The same words in three languages.")
public record InThree(
        @Schema(description = "English.", examples = "Commercial use is allowed.", maxLength = Longest.PROSE)
        String en,

        @Schema(description = "French.", examples = "L’usage commercial est permis.", maxLength = Longest.PROSE)
        String fr,

        @Schema(description = "German.", examples = "Kommerzielle Nutzung ist erlaubt.", maxLength = Longest.PROSE)
        String de) {

    public static InThree of(Text text) {
        return new InThree(text.en(), text.fr(), text.de());
    }

    public static List<InThree> all(Collection<Text> texts) {
        return texts.stream().map(InThree::of).toList();
    }
}
