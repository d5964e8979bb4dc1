package eu.modelcatalogue.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The texts of one language that conditions need for their wording. */
public interface ConditionWords {

    /**
     * A phrase with its placeholders filled.
     *
     * @param name {@code phrase.<name>} in the texts of the catalogue
     */
    String phrase(String name, String... filling);

    /**
     * The text for a key.
     *
     * @param key in the texts of the catalogue: {@code component.modelCard}, {@code licence.modify}
     */
    String word(String key);

    /** The name of an attribute of a model, its developer, or its licence. */
    String attribute(String path);

    /** A value of a fact. */
    String value(String word);

    /** A region in which an organisation is based. */
    String region(String word);

    String number(BigDecimal number);

    String day(LocalDate day);

    /** The title of a profile, with its version. */
    String profile(String key);

    /** The name of a licence term, with the component whose licence it is. */
    default String licenceFact(String of, String fact) {
        return phrase("licenceFact", attribute(of), word("licence." + fact));
    }

    /** Several alternatives. */
    default String oneOf(List<String> said) {
        return String.join(phrase("or"), said);
    }

    /** Several alternative values. */
    default String values(List<String> words) {
        return oneOf(words.stream().map(this::value).toList());
    }

    /** The values that leave a condition open; empty if there are none. */
    default String leftOpen(List<String> words) {
        return words.isEmpty()
                ? ""
                : phrase(
                        "unknownWhere",
                        String.join(", ", words.stream().map(this::value).toList()));
    }

    /** The values that fail although similar values leave a condition open; empty if there are none. */
    default String failing(List<String> words) {
        return words.isEmpty()
                ? ""
                : phrase(
                        "notMetWhere",
                        String.join(", ", words.stream().map(this::value).toList()));
    }

    /** The verdict for an unstated attribute, unless it is unknown. */
    default String silence(Verdict unstated) {
        return unstated == Verdict.UNKNOWN ? "" : phrase("silence", word("verdict." + unstated.word()));
    }
}
