package eu.modelcatalogue.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the value of a parameter looks like: the contract says it, and who reads the value holds it to that. */
public sealed interface Shape {

    /**
     * Any text.
     *
     * @param longest characters at most
     */
    record Text(int longest) implements Shape {}

    /** One of a few words. */
    record Words(List<String> words) implements Shape {}

    /**
     * A whole number.
     *
     * @param least that is allowed
     * @param most that is allowed
     * @param absent where nothing is said; null for no number
     */
    record Whole(long least, long most, @Nullable Long absent) implements Shape {}

    /** A day of the calendar. */
    record Day() implements Shape {}
}
