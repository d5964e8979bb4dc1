package eu.modelcatalogue.query;

import eu.modelcatalogue.problem.InputFault;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.text.Language;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request. Each must be known and given once; anything else is a fault, and all faults are reported together. */
public final class Parameters {

    /** The fault of an unknown parameter. */
    public static final String STRANGER = "is not a parameter of this resource";

    /** Most values of one parameter. Only the developer has more values; the bound also keeps the list of faults short. */
    private static final int MOST_VALUES = 50;

    /** Above this number the allowed values are described by a rule instead of a list. */
    private static final int LISTABLE = 60;

    /** Parameters of which programs send long lists, with the number of values that each may have. */
    private static final Map<String, Integer> LONG_LISTS = Map.of(SearchParameters.IDS, Limits.IDS);

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<InputFault> faults = new ArrayList<>();

    private Parameters() {}

    /** No parameters, for requests whose parameters are ignored. */
    public static Parameters none() {
        return new Parameters();
    }

    public Parameters(UriInfo uri, Question question) {
        this(uri, question.names());
    }

    /**
     * @param known names that the resource understands
     */
    public Parameters(UriInfo uri, Collection<String> known) {
        this(uri.getRequestUri().getRawQuery(), known);
    }

    /**
     * Parses a query.
     *
     * @param query the encoded query as received; null if there is none
     */
    public Parameters(@Nullable String query, Collection<String> known) {
        Address.given(query).forEach((name, given) -> {
            String value = given.get(0);
            if (!known.contains(name)) {
                faults.add(unknown(name, value, STRANGER, "one of " + new TreeSet<>(known), name, known));
            } else if (given.size() > 1) {
                fault(
                        name,
                        String.join(" and ", given),
                        "is given %d times".formatted(given.size()),
                        "once, with commas between values");
            } else if (holdsInvisible(value)) {
                fault(
                        name,
                        value.codePoints()
                                .filter(c -> !invisible(c))
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString(),
                        "holds characters that cannot be seen",
                        "visible characters and spaces");
            } else if (commas(value) >= LONG_LISTS.getOrDefault(name, MOST_VALUES)) {
                fault(
                        name,
                        value.substring(0, 20) + "…",
                        "names too many values",
                        "at most %d values".formatted(LONG_LISTS.getOrDefault(name, MOST_VALUES)));
            } else if (value.isBlank()) {
                fault(name, value, "is empty", "a value, or no such parameter");
            } else {
                values.put(name, value);
            }
        });
    }

    private static int commas(String value) {
        int commas = 0;
        for (int at = value.indexOf(','); at >= 0; at = value.indexOf(',', at + 1)) {
            commas++;
        }
        return commas;
    }

    private static boolean holdsInvisible(String value) {
        for (int at = 0; at < value.length(); at += Character.charCount(value.codePointAt(at))) {
            if (invisible(value.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean invisible(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    /** The value of a parameter; empty if it is absent or faulty. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The values of a parameter, separated by commas. */
    public List<String> list(String name) {
        return get(name).map(value -> List.of(value.split(",", -1))).orElse(List.of());
    }

    /** Records a fault of a parameter, and what is allowed. */
    public void fault(String name, String value, String detail, String allowed) {
        faults.add(new InputFault(name, value, detail, allowed));
    }

    /**
     * Records that a value is not known, with the one that was probably meant.
     *
     * @param known all values that are
     */
    public void unknown(String name, String value, String detail, String allowed, Collection<String> known) {
        boolean excluded = value.startsWith("!");
        InputFault fault = unknown(name, value, detail, allowed, excluded ? value.substring(1) : value, known);
        faults.add(fault);
    }

    private static InputFault unknown(
            String name, String value, String detail, String allowed, String word, Collection<String> known) {
        Optional<String> probable = ProbableWord.of(word, known);
        return new InputFault(
                name,
                value,
                detail,
                allowed,
                probable.orElse(null),
                ProbableWord.near(probable, word, known, Problems.MOST_CANDIDATES));
    }

    /** The values of a parameter, each of which must be one of some words; others are recorded as faults. */
    public List<String> words(String name, Collection<String> allowed) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : list(name)) {
            if (allowed.contains(word)) {
                words.add(word);
            } else {
                unknown(
                        name,
                        word,
                        "is not known",
                        allowed.size() <= LISTABLE ? "any of " + allowed : "a %s that occurs".formatted(name),
                        allowed);
            }
        }
        return List.copyOf(words);
    }

    /** Records a fault if a parameter is given that is not allowed here. */
    public void none(String name, String detail, String allowed) {
        get(name).ifPresent(value -> fault(name, value, detail, allowed));
    }

    /** A text of limited length in characters; empty if it is absent or too long. */
    public String text(String name, int longest) {
        String text = get(name).orElse("");
        if (text.length() > longest) {
            fault(name, text.substring(0, 20) + "…", "is too long", "at most %d characters".formatted(longest));
            return "";
        }
        return text;
    }

    /** A whole number within bounds; the default if it is absent or faulty. */
    public long number(String name, long least, long most, long absent) {
        Optional<String> value = get(name);
        if (value.isEmpty()) {
            return absent;
        }
        try {
            long number = Long.parseLong(value.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, like a number out of bounds
        }
        fault(name, value.get(), "is not within bounds", "a whole number from %d to %d".formatted(least, most));
        return absent;
    }

    /** The language of an answer: from the parameter, or else the best of {@code Accept-Language}, or else English. */
    public Language language(HttpHeaders headers) {
        return language(Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** The language that the parameter names, or the given default. */
    public Language language(Language usual) {
        return get(Language.PARAMETER).isEmpty()
                ? usual
                : choice(Language.PARAMETER, Language.values(), Language::word, "is not a language of the catalogue")
                        .orElse(Language.EN);
    }

    /** One of several options; empty if the parameter is absent or names no option. */
    public <T> Optional<T> choice(String name, Collection<T> offered, Function<T, String> word, String detail) {
        return get(name).flatMap(asked -> {
            Optional<T> chosen = offered.stream()
                    .filter(one -> word.apply(one).equals(asked))
                    .findFirst();
            if (chosen.isEmpty()) {
                List<String> words = offered.stream().map(word).toList();
                unknown(name, asked, detail, "one of " + words, words);
            }
            return chosen;
        });
    }

    /**
     * Refuses the request if anything in its parameters is wrong.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if any fault was recorded
     */
    public void check() {
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
    }
}
