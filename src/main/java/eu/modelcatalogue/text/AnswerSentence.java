package eu.modelcatalogue.text;

import eu.modelcatalogue.criteria.PublicUse;
import java.util.ArrayList;
import java.util.List;

/** The answer for a public body in the EU as one sentence in the reader's language. */
public final class AnswerSentence {

    private final Words words;

    public AnswerSentence(Language language) {
        this.words = Words.in(language);
    }

    /** The sentence: the permitted use, its limits and, if use is permitted, how open the code and data of the training are. */
    public String sentence(PublicUse answer) {
        List<String> parts = new ArrayList<>();
        parts.add(words.get("use." + answer.use().word()));
        answer.limits().forEach(limit -> parts.add(words.get("limit." + limit.word())));
        if (answer.use().isAllowed()) {
            if (answer.data() == answer.code()) {
                parts.add(words.get("training.both." + answer.data().word()));
            } else {
                parts.add(words.get("training.data." + answer.data().word()));
                parts.add(words.get("training.code." + answer.code().word()));
            }
        }
        return parts.stream()
                        .reduce((left, right) -> words.phrase("answer.joined", left, right))
                        .orElse("") + ".";
    }
}
