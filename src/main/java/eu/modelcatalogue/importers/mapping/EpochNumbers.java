package eu.modelcatalogue.importers.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what Epoch's notes state about a number. The notes are free English; what is not plain in them is not taken. */
final class EpochNumbers {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private static final String COUNT = "(?<count>\\d+(?:\\.\\d+)?)\\s?-?(?<unit>trillion|billion|million|T|B|M)";

    /** Words by which Epoch marks a number as its own guess or as hearsay. */
    private static final Pattern DOUBT =
            Pattern.compile("(?i)\\b(?:rumou?r\\w*|speculat\\w*|guess\\w*|suspect\\w*|presum\\w*|assum\\w+|estimat\\w*"
                    + "|impl(?:y|ies|ied)|infer|inferred|unknown|unclear|undisclosed|unconfirmed|leak\\w*|imputed"
                    + "|not (?:stated|disclosed|reported|known|official\\w*|very clear)|can't get|I think|exact (?:count|estimate)"
                    + "|possibly|probably|perhaps|maybe|may be|might|could be|likely|appears? to|seems?"
                    + "|more than|over \\d+|at least|approximate\\w*|roughly|around|up to|averaging)\\b|[~∼≈]\\s?"
                    + COUNT + "\\b");

    private static final Pattern STATED = Pattern.compile("(?i)" + COUNT + "\\b");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{6,}");

    /** {@code 41B active}, {@code 22 billion activated parameters}, {@code 36B parameters active}: no other number in between. */
    private static final Pattern ACTIVE_AFTER = Pattern.compile("(?i)" + COUNT
            + "\\b(?:[- ](?:parameters|params|are|is))*[- ](?:active|activated|activation)\\b"
            + "(?! (?:parameters|params)(?: per token)?\\s?[-:])");

    /** {@code Active parameters: 47B}, {@code Activated Parameters per Token: 45.9B}. */
    private static final Pattern ACTIVE_BEFORE = Pattern.compile(
            "(?i)\\b(?:active|activated) (?:parameters|params)(?: per token)?\\s?[-:]?\\s*" + COUNT + "\\b");

    /** {@code activates 14 billion parameters}, {@code only uses 12.9B parameters per token}. */
    private static final Pattern ACTIVATES =
            Pattern.compile("(?i)\\b(?:activates|only uses) " + COUNT + " (?:parameters|params)\\b");

    private static final Map<String, BigDecimal> UNITS = Map.of(
            "t", new BigDecimal("1e12"),
            "trillion", new BigDecimal("1e12"),
            "b", new BigDecimal("1e9"),
            "billion", new BigDecimal("1e9"),
            "m", new BigDecimal("1e6"),
            "million", new BigDecimal("1e6"));

    private static final Pattern COMPUTE_REPORTED =
            Pattern.compile("(?i)^\\W*reported\\b|reported by the (?:authors?|developers?)"
                    + "|\\bFLOPs?\\W{0,4}reported\\b|\\breports? (?:their|its|the) compute directly|^\\W*stated in (?:the )?paper"
                    + "|^[\\d,.]+ petaflops?(?:/s)?-days per");

    private static final Pattern COMPUTE_COUNTED = Pattern.compile(
            "(?i)\\b6\\s?N\\s?D\\b|\\b6\\s?FLOPs?\\s?/|estimat|assum|utili[sz]ation|imputed|extrapolat|speculat|guess|[*×·].*=|=.*[*×·]");

    private static final Pattern SUM_OF_REPORTS =
            Pattern.compile("(?i)reported (?:training )?compute|compute (?:is|was) reported");

    /** Tables differ in the last digits of binary fractions. */
    private static final BigDecimal SAME = new BigDecimal("0.01");

    private EpochNumbers() {}

    /** Whether a number is more than a guess: the notes have no word of doubt. */
    static boolean doubtless(String notes) {
        return !DOUBT.matcher(withoutAddresses(notes)).find();
    }

    /** Whether the notes contain the number. */
    static boolean state(BigDecimal value, String notes) {
        String text = withoutAddresses(notes);
        Matcher stated = STATED.matcher(text);
        while (stated.find()) {
            if (near(count(stated), value)) {
                return true;
            }
        }
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            if (near(new BigDecimal(digits.group().replace(",", "")), value)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Active parameters, where the notes state one count of them and no doubt.
     */
    static Optional<BigDecimal> active(BigDecimal total, String notes) {
        String text = withoutAddresses(notes);
        TreeSet<BigDecimal> counts = new TreeSet<>();
        for (Pattern pattern : List.of(ACTIVE_AFTER, ACTIVE_BEFORE, ACTIVATES)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                counts.add(count(matcher).stripTrailingZeros());
            }
        }
        boolean plain = counts.size() == 1 && doubtless(notes) && counts.first().compareTo(total) < 0;
        return plain ? Optional.of(counts.first()) : Optional.empty();
    }

    /**
     * How a number of operations came about.
     *
     * @param methods the methods that the row names for the number; empty where it has no such column. Several, of which one is {@code Reported},
     *     leave the word to the notes
     * @return {@code reported} by the developer or {@code estimated}; empty where the notes tell neither
     */
    static Optional<String> computeMethod(String notes, String confidence, List<String> methods) {
        if (methods.equals(List.of("Reported"))) {
            return Optional.of("reported");
        }
        if (!methods.isEmpty() && !methods.contains("Reported")) {
            return Optional.of("estimated");
        }
        String text = withoutAddresses(notes).strip();
        boolean speculative = confidence.equals("Speculative");
        if (COMPUTE_REPORTED.matcher(text).find()) {
            return speculative ? Optional.empty() : Optional.of("reported");
        }
        boolean counted = COMPUTE_COUNTED.matcher(text).find()
                && !SUM_OF_REPORTS.matcher(text).find();
        return speculative || counted ? Optional.of("estimated") : Optional.empty();
    }

    /** The number in a cell; null where it is missing or not positive. */
    static @Nullable BigDecimal number(String cell) {
        try {
            BigDecimal number = new BigDecimal(cell.replace(",", ""));
            return number.signum() > 0 ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(other.abs().multiply(SAME)) <= 0;
    }

    private static BigDecimal count(Matcher matcher) {
        BigDecimal unit = UNITS.get(matcher.group("unit").toLowerCase(Locale.ROOT));
        return new BigDecimal(matcher.group("count")).multiply(unit == null ? BigDecimal.ONE : unit);
    }

    static String withoutAddresses(String notes) {
        return ADDRESS.matcher(notes).replaceAll(" ");
    }
}
