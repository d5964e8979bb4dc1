package eu.modelcatalogue.importers.mapping;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ends of ids under which a service sells one model in several ways. They name no other model.
 *
 * <p>Source: the ids of pi-ai and the AI SDK whose plain id stands beside them, and the canonical ids that models.dev gives them.
 */
final class ServiceModes {

    /** For a price: in a batch, free of charge, or for the right to train on what a caller sends. */
    private static final Pattern PRICED =
            Pattern.compile("(?i)(?:[-:](?:batch|free|contributor)|\\s*\\((?:batch|free)\\)|\\s+(?:batch|free))$");

    /** Faster, in a region, with or without thinking, or as a stream. */
    private static final Pattern SERVED =
            Pattern.compile("(.+)[-:](?:fast|ultrafast|highspeed|lightning|beta|flex|eu|us"
                    + "|thinking|non-reasoning|reasoning|streaming|realtime)");

    private ServiceModes() {}

    /** An id or name without the ends for a price: the model is the same, whether the list has the plain id or not. */
    static String withoutPrice(String name) {
        String now = name;
        for (Matcher priced = PRICED.matcher(now); priced.find(); priced = PRICED.matcher(now)) {
            now = priced.replaceFirst("");
        }
        return now;
    }

    /**
     * The id of which another one is a way to be served. Whether {@code -fast} and the like are a way to be served or a part of the name, only the plain id
     * beside it shows.
     *
     * @param isListed whether the list has an id
     * @return empty where no plain id is listed
     */
    static Optional<String> servedAs(String id, Predicate<String> isListed) {
        for (Matcher served = SERVED.matcher(id); served.matches(); served = SERVED.matcher(served.group(1))) {
            if (isListed.test(served.group(1))) {
                return Optional.of(served.group(1));
            }
        }
        return Optional.empty();
    }
}
