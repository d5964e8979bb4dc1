package eu.modelcatalogue.criteria;

import eu.modelcatalogue.openness.Attribute;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What would have to be otherwise for a rule to be met.
 *
 * @param attribute as the rule sees it: {@code components.weightsFinal.licence.useRestrictions} for a fact of the licence of the weights
 * @param current its value; {@code unknown} where it would have to be established first
 * @param needed any of these would do
 */
public record Change(String attribute, String current, List<String> needed) {

    /** Needed counts and numbers are written as bounds. */
    private static final Pattern BOUND = Pattern.compile("[<>]=? ");

    public Change {
        needed = List.copyOf(needed);
    }

    /** A value that would do, as a fact has it: bounds and regions stand for one within them. */
    String example() {
        String first = needed.get(0);
        switch (first) {
            case "UK" -> {
                return "GB";
            }
            case "EEA" -> {
                return "NO";
            }
            default -> {}
        }
        if (first.startsWith(">= ")) {
            return values(Integer.parseInt(first.substring(3)));
        }
        if (first.startsWith("< ")) {
            return values(Integer.parseInt(first.substring(2)) - 1);
        }
        int atMost = first.indexOf("<= ");
        if (atMost >= 0) {
            return first.substring(atMost + 3);
        }
        if (first.startsWith("> ")) {
            BigDecimal bound = new BigDecimal(first.substring(2));
            return bound.add(bound.max(BigDecimal.ONE)).toString();
        }
        return first;
    }

    private static String values(int count) {
        return String.join(",", Collections.nCopies(count, "one"));
    }

    /**
     * This and another change of the same attribute, made together; empty where no value does for both. Bounds are kept both, and an attribute with
     * several values can have one of each.
     */
    Optional<Change> and(Change other) {
        List<String> both = needed.stream().filter(other.needed::contains).toList();
        if (!both.isEmpty()) {
            return Optional.of(new Change(attribute, current, both));
        }
        Attribute known = Case.attribute(attribute);
        if (known == null) {
            return Optional.empty();
        }
        return switch (known.type()) {
            case NUMBER ->
                within(needed.get(0), other.needed.get(0))
                        .map(bounds -> new Change(attribute, current, List.of(bounds)));
            case LIST ->
                BOUND.matcher(needed.get(0) + other.needed.get(0)).find()
                        ? Optional.empty()
                        : Optional.of(new Change(
                                attribute,
                                current,
                                needed.stream()
                                        .flatMap(mine -> other.needed.stream().map(its -> mine + "," + its))
                                        .toList()));
            default -> Optional.empty();
        };
    }

    /** Two bounds as one; empty where nothing lies between them. */
    private static Optional<String> within(String left, String right) {
        BigDecimal above = null;
        BigDecimal atMost = null;
        for (String bound : (left + ", " + right).split(", ", -1)) {
            BigDecimal number = new BigDecimal(bound.substring(bound.indexOf(' ') + 1));
            if (bound.startsWith("> ")) {
                above = above == null ? number : above.max(number);
            } else {
                atMost = atMost == null ? number : atMost.min(number);
            }
        }
        if (above != null && atMost != null && above.compareTo(atMost) >= 0) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(above == null ? null : "> " + above, atMost == null ? null : "<= " + atMost)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ")));
    }
}
