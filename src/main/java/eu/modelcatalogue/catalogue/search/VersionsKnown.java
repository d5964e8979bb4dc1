package eu.modelcatalogue.catalogue.search;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of each line of models. It distinguishes words for a version that the catalogue does not have ({@code GPT-9}) from misspelled
 * words: for such a version the newest model of the line is named, and never one with another name.
 */
public final class VersionsKnown {

    /** How far above the newest version a number still counts as a version; larger ones are sizes and dates, such as {@code llama 70}. */
    private static final int FAR = 5;

    /** The first version of a line, which is often written without a number. */
    private static final int FIRST = 1;

    /** Longest major version, in digits; dates have four. */
    private static final int MAJOR_DIGITS = 2;

    /** Digits of a year and a month in names such as {@code mistral-large-2411}. */
    private static final int DATE_DIGITS = 4;

    /**
     * How many days before the newest release of its line a model may have been released and still be called the newest for its number. Lines are
     * numbered anew: Nemotron 3 came two years after Nemotron-4.
     */
    private static final int SAME_GENERATION = 365;

    private final Map<String, List<AiModel>> models = new HashMap<>();
    private final Map<String, Set<String>> versions = new HashMap<>();

    /** Sizes by line; the beginning of such a number may be a size that is still being typed. */
    private final Map<String, Set<String>> sizes = new HashMap<>();

    /**
     * @param named further names of versions, such as those of products
     */
    public VersionsKnown(List<AiModel> all, Stream<String> named) {
        for (AiModel model : all) {
            read(TypedText.words(model.name()))
                    .ifPresent(said -> lines(said.line())
                            .forEach(line -> models.computeIfAbsent(line, none -> new ArrayList<>())
                                    .add(model)));
            Stream.of(Stream.of(model.name(), model.id()), model.aliases().stream())
                    .flatMap(names -> names)
                    .forEach(this::know);
        }
        named.forEach(this::know);
    }

    private void know(String name) {
        List<String> words = TypedText.words(name.substring(name.lastIndexOf('/') + 1));
        for (int at = 0; at < words.size(); at++) {
            Said said = said(words, at);
            if (said != null) {
                lines(said.line())
                        .forEach(line -> (said.isVersion() ? versions : sizes)
                                .computeIfAbsent(line, none -> new HashSet<>())
                                .add(said.version()));
                if (said.isVersion()) {
                    return;
                }
            }
        }
    }

    /**
     * A version that is not in the catalogue.
     *
     * @param line in the spelling of its newest model: {@code GPT}
     * @param newest the latest released model of that line
     */
    public record NotKnown(String line, AiModel newest) {}

    /** The version in these words that the catalogue does not have; empty if they contain none, or a known one. The developer may be named first. */
    public Optional<NotKnown> of(List<String> words) {
        return read(words).flatMap(asked -> {
            for (int from = 0; from < asked.line().size(); from++) {
                String line =
                        String.join("", asked.line().subList(from, asked.line().size()));
                List<AiModel> theirs = ofOneDeveloper(models.getOrDefault(line, List.of()));
                if (!theirs.isEmpty()
                        && (from == 0
                                || isNamed(
                                        theirs.get(0).developer(),
                                        String.join("", asked.line().subList(0, from))))) {
                    boolean isLast = words.size() == asked.line().size() + (asked.hasLetter() ? 0 : 1);
                    return of(asked, line, theirs, isLast);
                }
            }
            return Optional.empty();
        });
    }

    /**
     * The version that the catalogue does not have.
     *
     * @param line without the name of the developer
     * @param theirs models of that line
     * @param isLast whether nothing follows the version
     */
    private Optional<NotKnown> of(Said asked, String line, List<AiModel> theirs, boolean isLast) {
        Set<String> known = versions.getOrDefault(line, Set.of());
        int newest = known.stream().mapToInt(VersionsKnown::major).max().orElse(0);
        int major = major(asked.version());
        boolean isKnown = (isLast && sizes.getOrDefault(line, Set.of()).contains(asked.version()))
                || known.stream()
                        .anyMatch(version -> version.equals(asked.version())
                                || version.startsWith(asked.version() + ".")
                                || asked.version().equals(version + ".0"));
        boolean isVersion = isDate(asked.version())
                ? known.stream().anyMatch(VersionsKnown::isDate)
                : major > FIRST && major <= newest + FAR;
        return isKnown || !isVersion
                ? Optional.empty()
                : lastGeneration(theirs).stream()
                        .max(Comparator.comparingDouble(VersionsKnown::version)
                                .thenComparing(model -> line(model).equals(line))
                                .thenComparing(model -> model.released() == null ? "" : model.released())
                                .thenComparing(AiModel::name))
                        .map(model -> new NotKnown(lineOf(model, line), model));
    }

    /** Whether these letters name an organisation. */
    private static boolean isNamed(Organisation organisation, String letters) {
        return Stream.concat(Stream.of(organisation.id(), organisation.name()), organisation.aliases().stream())
                .anyMatch(name -> TypedText.key(TypedText.words(name)).equals(letters));
    }

    private static boolean isDate(String version) {
        return version.length() == DATE_DIGITS && version.chars().allMatch(Character::isDigit);
    }

    /** The models of a line without those that were released long before its newest one. A model without a date counts as new if a list of services names it. */
    private static List<AiModel> lastGeneration(List<AiModel> line) {
        LocalDate newest = line.stream()
                .flatMap(model -> model.releasedWithin().stream())
                .map(Period::last)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        List<AiModel> last = line.stream()
                .filter(model -> model.releasedWithin()
                        .map(within -> within.last().until(newest, ChronoUnit.DAYS) <= SAME_GENERATION)
                        .orElseGet(() ->
                                model.facts().known(Attribute.LISTING_SERVICES).isPresent()))
                .toList();
        return last.isEmpty() ? line : last;
    }

    private static double version(AiModel model) {
        return read(TypedText.words(model.name()))
                .map(said -> number(said.version()))
                .orElse(0.0);
    }

    private static String line(AiModel model) {
        return read(TypedText.words(model.name()))
                .map(said -> String.join("", said.line()))
                .orElse("");
    }

    /** Major and minor version as one number, for comparison. */
    private static double number(String version) {
        int dot = version.indexOf('.');
        String minor = dot < 0 ? "" : version.substring(dot + 1);
        boolean isMinor = !minor.isEmpty() && minor.length() <= MAJOR_DIGITS && minor.indexOf('.') < 0;
        return major(version) + (isMinor ? Integer.parseInt(minor) / 100.0 : 0);
    }

    /** Models of other developers may also carry the name of a line; it belongs to the developer of most of its models. */
    private static List<AiModel> ofOneDeveloper(List<AiModel> all) {
        Map<String, List<AiModel>> by = new HashMap<>();
        all.forEach(model -> by.computeIfAbsent(model.developer().id(), none -> new ArrayList<>())
                .add(model));
        return by.values().stream()
                .filter(most -> 2 * most.size() > all.size())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * A line with a version.
     *
     * @param isVersion false for a size
     * @param hasLetter whether a letter before the number belongs to the line: the {@code r} of {@code r1}
     */
    private record Said(List<String> line, String version, boolean isVersion, boolean hasLetter) {}

    /** The first version in these words. */
    private static Optional<Said> read(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            Said said = said(words, at);
            if (said != null) {
                return said.isVersion() && !said.line().isEmpty() ? Optional.of(said) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static @Nullable Said said(List<String> words, int at) {
        String word = words.get(at);
        boolean hasLetter = Character.isLetter(word.charAt(0));
        String number = hasLetter ? word.substring(1) : word;
        if (number.isEmpty() || !Character.isDigit(number.charAt(0))) {
            return null;
        }
        List<String> line = new ArrayList<>(words.subList(0, at));
        boolean isOfLine = hasLetter && !(word.startsWith("v") && at > 0);
        if (isOfLine) {
            line.add(word.substring(0, 1));
        }
        boolean isVersion = number.chars().allMatch(one -> Character.isDigit(one) || one == '.');
        int end = 0;
        while (end < number.length() && (Character.isDigit(number.charAt(end)) || number.charAt(end) == '.')) {
            end++;
        }
        return new Said(List.copyOf(line), number.substring(0, end), isVersion, isOfLine);
    }

    /** A line with its beginnings and endings: {@code claude} and {@code opus} can both mean {@code claude opus}. */
    private static List<String> lines(List<String> words) {
        List<String> lines = new ArrayList<>();
        for (int length = 1; length <= words.size(); length++) {
            lines.add(String.join("", words.subList(0, length)));
        }
        for (int from = 1; from < words.size(); from++) {
            lines.add(String.join("", words.subList(from, words.size())));
        }
        return lines;
    }

    private static int major(String version) {
        int dot = version.indexOf('.');
        String major = dot < 0 ? version : version.substring(0, dot);
        return major.isEmpty() || major.length() > MAJOR_DIGITS ? 0 : Integer.parseInt(major);
    }

    /** The words of the line in the spelling of the model. */
    private static String lineOf(AiModel model, String wanted) {
        String name = model.name();
        for (int end = 1; end <= name.length(); end++) {
            for (int from = 0; from < end; from++) {
                if (TypedText.key(TypedText.words(name.substring(from, end))).equals(wanted)) {
                    return name.substring(from, end).strip();
                }
            }
        }
        return wanted;
    }
}
