package eu.modelcatalogue.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All faults of a body, reported together. */
public final class BodyFaults {

    private static final int LONGEST = 80;

    /** Most faults that are reported: a reader does not correct more at once. */
    private static final int MOST = 100;

    /**
     * One fault of a body.
     *
     * @param pointer its position: a JSON pointer (RFC 6901)
     * @param value the given value, shortened; null if it is an object, a list or absent
     */
    public record BodyFault(String pointer, @Nullable String value, String detail, String allowed) {}

    private final List<BodyFault> faults = new ArrayList<>();

    public void add(String pointer, @Nullable JsonNode given, String detail, String allowed) {
        if (!isFull()) {
            faults.add(new BodyFault(pointer, shown(given), detail, allowed));
        }
    }

    /** Whether the limit of reported faults is reached, so that checking can stop. */
    public boolean isFull() {
        return faults.size() >= MOST;
    }

    private static @Nullable String shown(@Nullable JsonNode given) {
        if (given == null || !given.isValueNode() || given.isNull()) {
            return null;
        }
        String text = given.asText();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** A name, escaped for a JSON pointer. Source: RFC 6901, 3. */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** All faults, in the order in which they were found. */
    public List<BodyFault> all() {
        return List.copyOf(faults);
    }

    /**
     * Refuses the request if any fault was added.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with all faults
     */
    public void check() {
        if (!faults.isEmpty()) {
            throw Problems.problem(
                            ProblemType.INVALID_BODY,
                            faults.size() == 1
                                    ? "One thing in the body is not allowed."
                                    : faults.size() + " things in the body are not allowed.")
                    .with("errors", faults)
                    .build();
        }
    }
}
