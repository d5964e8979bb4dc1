package eu.modelcatalogue.query;

import eu.modelcatalogue.text.Language;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an answer is wanted as a file.
 *
 * @param format any but JSON
 * @param language of heads and words
 * @param spoken whether there is anything in it that a language changes
 * @param byteOrderMark whether a CSV begins with one
 */
public record RequestedFile(Format format, Language language, boolean spoken, boolean byteOrderMark) {

    /** The parameter that asks for a byte order mark. */
    public static final String BYTE_ORDER_MARK = "bom";

    /**
     * Reads how a file is wanted; faults are left with the parameters.
     *
     * @param sentences whether the table has some, so that a language changes it even where programs read it
     */
    public static RequestedFile of(Parameters parameters, HttpHeaders headers, boolean sentences) {
        Format format = Format.of(headers);
        String mark = parameters.get(BYTE_ORDER_MARK).orElse("false");
        if (format != Format.CSV) {
            parameters.none(BYTE_ORDER_MARK, "does not go with this format", "format=csv, or no such parameter");
        } else if (!mark.equals("true") && !mark.equals("false")) {
            parameters.fault(BYTE_ORDER_MARK, mark, "is not known", "true or false");
        }
        Language asked = parameters.language(headers);
        boolean spoken = sentences || format.isSpreadsheet();
        return new RequestedFile(format, spoken ? asked : Language.EN, spoken, mark.equals("true"));
    }

    /**
     * Leaves faults where an answer in JSON is asked for with what only a file has.
     */
    public static void none(Parameters parameters, Question question) {
        parameters
                .get(Format.PARAMETER)
                .filter(format -> !format.equals(Format.JSON.word()))
                .ifPresent(format ->
                        parameters.fault(Format.PARAMETER, format, "is not known", Format.allowed(question.formats())));
        parameters.none(BYTE_ORDER_MARK, "does not go with JSON", "format=csv, or no such parameter");
        // The words of a comparison are in a language in JSON too.
        if (question != Question.COMPARISON) {
            parameters.none(
                    Language.PARAMETER,
                    "does not go with JSON, which is the same in every language here",
                    "another format, or no such parameter");
        }
    }

    /** The parameters that ask for it. */
    public Map<String, String> parameters() {
        Map<String, String> named = new TreeMap<>(Map.of(Format.PARAMETER, format.word()));
        if (byteOrderMark) {
            named.put(BYTE_ORDER_MARK, "true");
        }
        if (spoken) {
            named.put(Language.PARAMETER, language.word());
        }
        return named;
    }
}
