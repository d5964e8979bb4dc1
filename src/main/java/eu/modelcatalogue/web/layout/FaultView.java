package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.problem.InputFault;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.SearchParameter;
import eu.modelcatalogue.query.SearchParameters;
import eu.modelcatalogue.text.Values;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fault in an address, explained to a reader who may not have written it.
 *
 * @param part of the address
 * @param text the fault, and what is allowed
 * @param near the same address with each of the values that may have been meant
 */
public record FaultView(String part, String text, List<Link> near) {

    /** Most choices that are listed; for a longer list the page has check boxes. */
    private static final int MOST_CHOICES = 14;

    /** Parameters of pages alone: the shortlist of the search, and the newest edition of a history. */
    private static final String CHOSEN = "chosen";

    private static final String UNTIL = "until";

    static FaultView of(Page page, InputFault fault) {
        return new FaultView(fault.parameter() + "=" + fault.value(), text(page, fault), near(page, fault));
    }

    private static List<Link> near(Page page, InputFault fault) {
        return fault.detail().equals(Parameters.STRANGER)
                ? List.of()
                : fault.near().stream()
                        .map(value -> new Link(
                                page.address()
                                        .with(
                                                fault.parameter(),
                                                Stream.of(page.asked(fault.parameter())
                                                                .split(",", -1))
                                                        .map(one -> one.equals(fault.value()) ? value : one)
                                                        .distinct()
                                                        .collect(Collectors.joining(",")))
                                        .written(),
                                value))
                        .toList();
    }

    private static String text(Page page, InputFault fault) {
        if (fault.detail().equals(Parameters.STRANGER)) {
            return page.say("problem.fault.stranger", fault.parameter());
        }
        SearchParameter parameter = SearchParameters.all().get(fault.parameter());
        if (parameter == null) {
            return switch (fault.parameter()) {
                case Question.MODELS, Question.MODEL_CHANGED, CHOSEN -> page.say("problem.fault.model");
                case Question.PROFILES, Question.PROFILE -> page.say("problem.fault.criterion");
                case Question.SINCE, UNTIL -> page.say("problem.fault.number");
                default -> page.say("problem.fault.value");
            };
        }
        return switch (parameter.kind()) {
            case VALUES -> choices(page, fault.parameter());
            case CRITERIA -> page.say("problem.fault.criterion");
            case NUMBER -> page.say("problem.fault.number");
            case DAY -> page.say("problem.fault.day");
            case TEXT, MANNER, PAGE -> page.say("problem.fault.value");
        };
    }

    private static String choices(Page page, String dimension) {
        @Nullable Dimension known = Dimension.all().get(dimension);
        if (known != null && !known.isClosed()) {
            return page.say("problem.fault.nobody");
        }
        if (known == null || known.closed().size() > MOST_CHOICES) {
            return page.say("problem.fault.value");
        }
        String choices = Stream.concat(known.closed().stream(), Stream.of(Fact.UNKNOWN))
                .distinct()
                .map(value -> "%s (%s)".formatted(Values.ofClosed(page.language(), dimension, value), value))
                .collect(Collectors.joining(", "));
        return page.say("problem.fault.choices", choices);
    }

    /** The address of the page without its faulty parts. */
    static String without(Page page, Iterable<InputFault> faults) {
        var address = page.address();
        for (InputFault fault : faults) {
            String given = address.values().getOrDefault(fault.parameter(), "");
            address = Arrays.asList(given.split(",", -1)).contains(fault.value())
                    ? address.withoutValue(fault.parameter(), fault.value())
                    : address.without(fault.parameter());
        }
        return address.written();
    }
}
