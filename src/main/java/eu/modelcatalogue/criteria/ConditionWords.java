package eu.modelcatalogue.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The words of one language, as conditions need them to say what they ask for. */
public interface ConditionWords {

    /**
     * A sentence, or a part of one, with its places filled.
     *
     * @param name {@code phrase.<name>} in the words of the catalogue
     */
    String phrase(String name, String... filling);

    /**
     * A name.
     *
     * @param key in the words of the catalogue: {@code component.modelCard}, {@code licence.modify}
     */
    String word(String key);

    /** The name of an attribute of a model, its developer, or its licence. */
    String attribute(String path);

    /** A value that a fact can have. */
    String value(String word);

    /** A region as the place of a seat. */
    String region(String word);

    String number(BigDecimal number);

    String day(LocalDate day);

    /** The title of a profile, with its version. */
    String profile(String key);

    /** What a fact of a licence is called, with what the licence is of. */
    default String licenceFact(String of, String fact) {
        return phrase("licenceFact", attribute(of), word("licence." + fact));
    }

    /** One of these. */
    default String oneOf(List<String> said) {
        return String.join(phrase("or"), said);
    }

    /** One of these values. */
    default String values(List<String> words) {
        return oneOf(words.stream().map(this::value).toList());
    }

    /** Values that leave a condition open; nothing where there are none. */
    default String leftOpen(List<String> words) {
        return words.isEmpty()
                ? ""
                : phrase(
                        "unknownWhere",
                        String.join(", ", words.stream().map(this::value).toList()));
    }

    /** Values that fail although others of their kind leave a condition open; nothing where there are none. */
    default String failing(List<String> words) {
        return words.isEmpty()
                ? ""
                : phrase(
                        "notMetWhere",
                        String.join(", ", words.stream().map(this::value).toList()));
    }

    /** What silence counts as, where that is not unknown. */
    default String silence(Verdict unstated) {
        return unstated == Verdict.UNKNOWN ? "" : phrase("silence", word("verdict." + unstated.word()));
    }
}
