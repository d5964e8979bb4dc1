package eu.modelcatalogue.api.schema;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.text.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The same words in each language of texts ({@link Language#ofTexts}): answers have a field for each, and the contract names them.
 *
 * @param words by code of the language, in the order of the languages
 */
@Schema(name = "MultilingualText", description = "The same words in three languages.")
public record MultilingualText(Map<String, String> words) {

    @Override
    @JsonAnyGetter
    public Map<String, String> words() {
        return words;
    }

    public static MultilingualText of(Text text) {
        Map<String, String> words = new LinkedHashMap<>();
        Language.ofTexts().forEach(language -> words.put(language.word(), text.in(language.word())));
        return new MultilingualText(words);
    }

    public static List<MultilingualText> all(Collection<Text> texts) {
        return texts.stream().map(MultilingualText::of).toList();
    }
}
