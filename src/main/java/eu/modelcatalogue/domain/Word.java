package eu.modelcatalogue.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An enum constant with a spelling of its own in seeds, claims and answers: {@code NOT_RELEASED} is written {@code notReleased} everywhere outside Java.
 */
public interface Word {

    String name();

    /** The word in camelCase, as seeds, claims, queries and answers spell it. */
    default String word() {
        String[] parts = name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i], 1, parts[i].length());
        }
        return word.toString();
    }

    /** All words of an enum, in the order of its constants. */
    static <E extends Enum<E> & Word> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
    }

    /** The constant with this spelling; empty if the enum has no such word. */
    static <E extends Enum<E> & Word> Optional<E> find(Class<E> type, String word) {
        return Optional.ofNullable(type.cast(Written.CONSTANTS.get(type).get(word)));
    }

    /**
     * The constant with this spelling.
     *
     * @throws IllegalArgumentException if the enum has no such word; the message lists the allowed words
     */
    static <E extends Enum<E> & Word> E parse(Class<E> type, String word) {
        return find(type, word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is not a %s: allowed are %s".formatted(word, type.getSimpleName(), words(type))));
    }

    /** The constants by their words, computed once for each enum. */
    final class Written {

        private static final ClassValue<Map<String, Object>> CONSTANTS = new ClassValue<>() {
            @Override
            protected Map<String, Object> computeValue(Class<?> type) {
                return Arrays.stream(type.getEnumConstants())
                        .collect(Collectors.toUnmodifiableMap(
                                constant -> ((Word) constant).word(), constant -> constant));
            }
        };

        private Written() {}
    }
}
