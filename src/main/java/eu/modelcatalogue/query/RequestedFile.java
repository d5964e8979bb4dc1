package eu.modelcatalogue.query;

import eu.modelcatalogue.text.Language;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.TreeMap;

/**
 * The requested properties of an answer as a file.
 *
 * @param format any but JSON
 * @param language of headings and words
 * @param spoken whether the content depends on the language
 * @param byteOrderMark whether a CSV begins with a byte order mark
 */
public record RequestedFile(Format format, Language language, boolean spoken, boolean byteOrderMark) {

    public static final String BYTE_ORDER_MARK = "bom";

    /**
     * Reads the properties of the file; faults are recorded in the parameters.
     *
     * @param sentences whether the table contains sentences, so that the language also matters in formats for programs
     */
    public static RequestedFile of(Parameters parameters, HttpHeaders headers, boolean sentences) {
        Format format = Format.of(headers);
        String mark = parameters.get(BYTE_ORDER_MARK).orElse("false");
        if (format != Format.CSV) {
            parameters.none(BYTE_ORDER_MARK, "does not go with this format", "format=csv, or no such parameter");
        } else if (!mark.equals("true") && !mark.equals("false")) {
            parameters.fault(BYTE_ORDER_MARK, mark, "is not known", "true or false");
        }
        if (format != Format.OPA) {
            parameters.none(Question.ROOT, "does not go with this format", "format=opa, or no such parameter");
        }
        if (!Format.POLICIES_OF_OFFERS.contains(format)) {
            parameters.none(
                    Question.OF_OFFERS,
                    "does not go with this format",
                    "format=litellm, format=opa, or no such parameter");
        }
        Language asked = parameters.language(headers);
        boolean spoken = sentences || format.isSpreadsheet();
        return new RequestedFile(format, spoken ? asked : Language.EN, spoken, mark.equals("true"));
    }

    /** Records faults if a JSON answer is requested with parameters that only apply to files. */
    public static void none(Parameters parameters, Question question) {
        parameters
                .get(Format.PARAMETER)
                .filter(format -> !format.equals(Format.JSON.word()))
                .ifPresent(format -> parameters.unknown(
                        Format.PARAMETER,
                        format,
                        "is not known",
                        Format.allowed(question.formats()),
                        question.formats().stream().map(Format::word).toList()));
        parameters.none(BYTE_ORDER_MARK, "does not go with JSON", "format=csv, or no such parameter");
        parameters.none(Question.ROOT, "does not go with JSON", "format=opa, or no such parameter");
        parameters.none(
                Question.OF_OFFERS, "does not go with JSON", "format=litellm, format=opa, or no such parameter");
        // A comparison in JSON also contains texts in the chosen language.
        if (question != Question.COMPARISON) {
            parameters.none(
                    Language.PARAMETER,
                    "does not go with JSON, which is the same in every language here",
                    "another format, or no such parameter");
        }
    }

    /** The parameters that request this file. */
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
