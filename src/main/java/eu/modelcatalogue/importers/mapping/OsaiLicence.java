package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.importers.entry.SourceReading;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names of licences in fields and notes of the index. */
final class OsaiLicence {

    /** Words for a missing or unknown name. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(na|none|mixed|various|custom license)?|(un|not |no |partial|limited|vari|research|purposely|disclosed).*");

    /** The id of a licence that is stated but is not known here. */
    static final String OTHER = "LicenseRef-other";

    /** Words for no licence, or for several licences of unnamed parts. */
    private static final Pattern UNSTATED =
            Pattern.compile("(?i)(na|none|mixed)?|(un|not |no |partial|vari|purposely|disclosed).*");

    private static final Pattern PART = Pattern.compile("(Weights|Code|Data): (.*?)(?: \\([^)]*\\))?\\.?");
    private static final Pattern WEIGHTS =
            Pattern.compile("(?i)weights (?:under|as|published under) (\\S*-\\S*\\w|MIT)\\b.*");
    private static final Pattern ONE_WORD = Pattern.compile("(\\S*-\\S*\\d)(?:[,.].*)?");
    /** The first LLaMA had sizes and no version (LLaMA-7B). Code Llama is a family of its own. */
    private static final Pattern LLAMA = Pattern.compile("(?i)\\bllama[ _-]?(\\d+(?:[._]\\d+)?)(b\\b)?");

    private OsaiLicence() {}

    /** The id of the licence that a text names; empty where it names none, or one that is not known. */
    static Optional<String> id(String name, SourceReading reading) {
        if (NO_NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        // SPDX writes the Creative Commons in capitals, the Hub does not.
        return reading.licence(name.matches("(?i)cc-\\S+") ? name.toUpperCase(Locale.ROOT) : name);
    }

    /** Whether a text states a licence, known here or not. */
    static boolean namesOne(String name) {
        return !UNSTATED.matcher(name).matches();
    }

    /** What a note states about {@code Weights}, {@code Code} and {@code Data}; empty where it does not distinguish them. */
    static Map<String, String> parts(String note) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String written : note.split("\\s+(?=(?:Weights|Code|Data): )")) {
            Matcher part = PART.matcher(written);
            if (part.matches()) {
                parts.put(part.group(1), part.group(2));
            }
        }
        return parts;
    }

    /**
     * Why a licence cannot be that of these weights; empty where nothing in the record contradicts it.
     */
    static Optional<String> contradiction(
            String field, String id, String note, String endModel, String baseModel, SourceReading reading) {
        Optional<String> named = llama(field);
        Optional<String> version = llama(endModel).or(() -> llama(baseModel));
        if (named.isPresent() && version.isPresent() && !named.equals(version)) {
            return Optional.of(
                    "names the licence of Llama %s, and the model is Llama %s".formatted(named.get(), version.get()));
        }
        String part = parts(note).getOrDefault("Weights", "");
        String other = part.isEmpty() ? ofWeights(note) : part;
        if (NO_NAME.matcher(other).matches()) {
            return Optional.empty();
        }
        Optional<String> otherId = id(other, reading);
        boolean differs = otherId.isPresent()
                ? !otherId.get().equals(id)
                : !HubLink.key(field).startsWith(HubLink.key(other));
        return differs
                ? Optional.of("'%s', where the note under licenses says '%s' of the weights".formatted(field, other))
                : Optional.empty();
    }

    /** The licence that a note explicitly gives the weights, or the only one that it names; empty where there is none. */
    private static String ofWeights(String note) {
        Matcher weights = WEIGHTS.matcher(note);
        if (weights.matches()) {
            return weights.group(1);
        }
        Matcher word = ONE_WORD.matcher(note);
        return word.matches() ? word.group(1) : "";
    }

    private static Optional<String> llama(String name) {
        Matcher version = LLAMA.matcher(name);
        if (!version.find()) {
            return Optional.empty();
        }
        return Optional.of(version.group(2) == null ? version.group(1).replace('_', '.') : "1");
    }
}
