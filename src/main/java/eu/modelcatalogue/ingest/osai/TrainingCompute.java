package eu.modelcatalogue.ingest.osai;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Training compute as the comments of a file give it.
 *
 * @param flop a number in its canonical spelling
 * @param method {@code reported} or {@code estimated}
 * @param label the comment it stands in
 */
record TrainingCompute(String flop, String method, String label) {

    private static final String BASE = "Base model training compute";
    private static final String END = "End model training compute";
    private static final String NEGLIGIBLE = "unknown (likely negligible)";

    /** One figure and how it was found; no bounds, no ranges, no guesses. */
    private static final Pattern FIGURE = Pattern.compile(
            "~?(\\d+(?:\\.\\d+)?e\\+?\\d+)(?: FLOP)?(?: \\+- [\\d.]+ OoM)? \\((from [a-z]+|[a-z&, ]+)\\)");

    /**
     * The compute of the end model, where the comments decide it: its own where there is no base, or the base's where tuning added next to nothing.
     * What the index takes from Epoch AI is left to that source, so that one estimate does not count as two that agree.
     *
     * @param ownBase whether the base model is by the same developer, so that its compute counts as this model's
     */
    static Optional<TrainingCompute> of(IndexFile file, boolean ownBase) {
        String base = file.comment(BASE);
        String end = file.comment(END);
        if (base.equals("-")) {
            return figure(end, END);
        }
        return ownBase && end.equals(NEGLIGIBLE) ? figure(base, BASE) : Optional.empty();
    }

    private static Optional<TrainingCompute> figure(String text, String label) {
        Matcher figure = FIGURE.matcher(text);
        if (!figure.matches()) {
            return Optional.empty();
        }
        String flop =
                new BigDecimal(figure.group(1)).stripTrailingZeros().toString().toLowerCase(Locale.ROOT);
        String method = figure.group(2).startsWith("from ") ? "reported" : "estimated";
        return Optional.of(new TrainingCompute(flop, method, label));
    }
}
