package eu.modelcatalogue.web.search;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Quantity;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.query.SearchParameters;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Understands words of tasks, countries, languages and licences in what is typed into the search, as filters: “modèle français” is the filter by
 * country. Only the page does so; {@code q} of the API finds names.
 *
 * <p>The words are data, in {@code typed/}, one file for each language; all are understood, whatever the language of the page. The names of countries and
 * languages come from the JDK.
 *
 * <p>Names of models win, because a wrong filter is worse than none:
 *
 * <ul>
 *   <li>If every word is in the table, the words are filters, unless the first result of a search for them has a name that begins with them, or a developer,
 *       a family or a product of that name.
 *   <li>If other words are left and nothing has the name as it was typed, three readings are tried, and the first is taken that finds something: the words
 *       without those that say nothing; the words that are not in the table, with filters for the others; and the words without the number of parameters,
 *       with bounds around it.
 *   <li>Otherwise all words are searched for, as the API does.
 * </ul>
 */
final class TypedFilters {

    /** Before a value that is left out. */
    private static final String EXCLUDED = "!";

    private static final String FOLDER = "/typed/";

    /** Most words of one expression in the table. */
    private static final int LONGEST = 6;

    private static final double BILLION = 1e9;

    /** By how much the size of a model may differ from what is typed: “14B” may have 14.7 billion parameters. */
    private static final double SIZE_TOLERANCE = 0.1;

    private static final int LONGEST_NUMBER = 6;

    private static final String SKIP = "skip";
    private static final String BILLIONS = "billions";
    private static final String NOUN = "noun";
    private static final String NATION = "nation.";
    private static final String ADJECTIVE = "adjective.";

    private static final Table TABLE = Table.read();

    private TypedFilters() {}

    /**
     * What an expression stands for.
     *
     * @param words that are searched for by name; empty for none
     * @param filters values by name of the parameter, as in an address: with commas between, and ! before what is left out
     */
    private record Meaning(List<String> words, Map<String, String> filters) {

        static Meaning of(String name, String value) {
            return new Meaning(List.of(), Map.of(name, value));
        }
    }

    /**
     * The words of all languages.
     *
     * @param expressions what each expression stands for
     * @param nations countries by the adjectives that stand for them beside a noun
     * @param adjectives words that are filters if nothing else is left and a noun or another filter is typed too, each with what it stands for
     * @param nouns words for a model
     * @param skipped words that say nothing, among them the nouns
     * @param billions what stands behind a number of billions
     */
    private record Table(
            Map<List<String>, Meaning> expressions,
            Map<String, String> nations,
            Map<String, Meaning> adjectives,
            Set<String> nouns,
            Set<String> skipped,
            Set<List<String>> billions) {

        static Table read() {
            Properties meanings = properties("filters");
            List<Locale> languages = list(meanings.getProperty("languages", ""))
                    .map(Locale::forLanguageTag)
                    .toList();
            Table table = new Table(
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashSet<>(),
                    new HashSet<>(),
                    new HashSet<>());
            languages.forEach(language -> table.addNames(language, meanings));
            languages.forEach(language -> properties(language.getLanguage())
                    .forEach((key, words) -> table.add((String) key, (String) words, meanings)));
            return table;
        }

        /** The names of countries and languages. */
        private void addNames(Locale in, Properties meanings) {
            for (String country : Locale.getISOCountries()) {
                put(new Locale("", country).getDisplayCountry(in), Meaning.of("country", country));
            }
            Stream.concat(Region.UNION_LANGUAGES.stream(), list(meanings.getProperty("also", "")))
                    .forEach(language -> put(
                            Locale.forLanguageTag(language).getDisplayLanguage(in),
                            Meaning.of(Dimension.LANGUAGE, language)));
        }

        private void add(String key, String words, Properties meanings) {
            if (key.equals(SKIP)) {
                list(words).map(Table::single).forEach(skipped::add);
            } else if (key.equals(BILLIONS)) {
                list(words).map(TypedText::words).forEach(billions::add);
            } else if (key.equals(NOUN)) {
                list(words)
                        .map(TypedText::words)
                        .filter(noun -> noun.size() == 1)
                        .forEach(noun -> nouns.addAll(noun));
                list(words).map(TypedText::words).forEach(skipped::addAll);
            } else if (key.startsWith(NATION)) {
                list(words).map(Table::single).forEach(word -> nations.put(word, key.substring(NATION.length())));
            } else if (key.startsWith(ADJECTIVE)) {
                String meant = key.substring(ADJECTIVE.length());
                Meaning meaning = meaning(meant, meanings.getProperty(meant));
                list(words).map(Table::single).forEach(word -> adjectives.put(word, meaning));
            } else {
                Meaning meaning = meaning(key, meanings.getProperty(key));
                list(words).forEach(expression -> put(expression, meaning));
            }
        }

        private static Meaning meaning(String key, @Nullable String stated) {
            if (stated == null) {
                int dot = key.indexOf('.');
                return Meaning.of(key.substring(0, dot), key.substring(dot + 1));
            }
            Map<String, String> filters = new LinkedHashMap<>();
            for (String part : stated.split("&", -1)) {
                int equals = part.indexOf('=');
                filters.put(part.substring(0, equals), part.substring(equals + 1));
            }
            String words = Objects.requireNonNullElse(filters.remove(SearchParameters.TEXT), "");
            return new Meaning(TypedText.words(words), filters);
        }

        private void put(String expression, Meaning meaning) {
            expressions.put(TypedText.words(expression), meaning);
        }

        /** The words with each number of billions as one word, as names write it: {@code 27 milliarden} becomes {@code 27b}. */
        List<String> withSizesJoined(List<String> words) {
            List<String> joined = new ArrayList<>();
            int at = 0;
            while (at < words.size()) {
                List<String> after = words.subList(at + 1, words.size());
                int unit = isNumber(words.get(at))
                        ? billions.stream()
                                .filter(one -> after.size() >= one.size()
                                        && after.subList(0, one.size()).equals(one))
                                .mapToInt(List::size)
                                .max()
                                .orElse(0)
                        : 0;
                joined.add(unit == 0 ? words.get(at) : words.get(at) + "b");
                at += 1 + unit;
            }
            return joined;
        }

        private static String single(String word) {
            return TypedText.words(word).get(0);
        }

        private static Stream<String> list(String words) {
            return Stream.of(words.split(",", -1)).map(String::strip);
        }

        private static Properties properties(String name) {
            String resource = FOLDER + name + ".properties";
            Properties properties = new Properties();
            try (Reader in = new InputStreamReader(
                    Objects.requireNonNull(TypedFilters.class.getResourceAsStream(resource), resource),
                    StandardCharsets.UTF_8)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return properties;
        }
    }

    /**
     * A search with the words that are understood as filters.
     *
     * @param query with words
     * @return empty if the words are searched for as they are
     */
    static Optional<Query> understood(Edition edition, Query query) {
        List<String> words = query.text();
        List<String> joined = TABLE.withSizesJoined(words);
        Split split = Split.of(edition, joined);
        if (split.rest().isEmpty()) {
            return split.filters().isEmpty() || isName(edition, words)
                    ? Optional.empty()
                    : Optional.of(filtered(query, split));
        }
        List<String> bare =
                joined.stream().filter(word -> !TABLE.skipped().contains(word)).toList();
        Optional<Query> byName = bare.equals(words)
                ? Optional.empty()
                : Optional.of(query.draft().text(bare).query());
        Optional<Query> byFilters = split.filters().isEmpty() ? Optional.empty() : Optional.of(filtered(query, split));
        List<Query> readings = Stream.of(byName, byFilters, ofSize(query, bare))
                .flatMap(Optional::stream)
                .toList();
        // Most texts are names alone: they are not searched for a second time.
        if (readings.isEmpty() || isFound(edition, words)) {
            return Optional.empty();
        }
        return readings.stream()
                .filter(one -> !edition.index().mustGuess(one.text()))
                .filter(one -> isFound(edition, one))
                .findFirst();
    }

    private static Query filtered(Query query, Split split) {
        Query.Draft draft = query.draft()
                .text(Stream.concat(split.rest().stream(), split.words().stream())
                        .toList());
        split.filters().forEach((name, values) -> {
            Query.Filter before = query.filters().getOrDefault(name, new Query.Filter(Set.of(), Set.of()));
            Set<String> wanted = new TreeSet<>(before.wanted());
            Set<String> excluded = new TreeSet<>(before.excluded());
            values.forEach(value -> (isExcluded(value) ? excluded : wanted).add(named(value)));
            // What is asked for by one word is not left out for another.
            excluded.removeAll(wanted);
            draft.filter(name, new Query.Filter(wanted, excluded));
        });
        return draft.query();
    }

    private static boolean isExcluded(String value) {
        return value.startsWith(EXCLUDED);
    }

    private static String named(String value) {
        return isExcluded(value) ? value.substring(EXCLUDED.length()) : value;
    }

    /** The search without the only size among its words, for models of about that size. */
    private static Optional<Query> ofSize(Query query, List<String> words) {
        List<String> sizes = words.stream().filter(TypedFilters::isSize).toList();
        if (sizes.size() != 1 || words.size() == 1) {
            return Optional.empty();
        }
        String size = sizes.get(0);
        double parameters = Double.parseDouble(size.substring(0, size.length() - 1)) * BILLION;
        return Optional.of(query.draft()
                .text(words.stream().filter(word -> !word.equals(size)).toList())
                .range(
                        Quantity.PARAMETERS,
                        new Query.Range(
                                Math.round(parameters * (1 - SIZE_TOLERANCE)),
                                Math.round(parameters * (1 + SIZE_TOLERANCE))))
                .query());
    }

    /** Whether a word is a number of billions of parameters, such as {@code 14b} or {@code 0.6b}. */
    private static boolean isSize(String word) {
        return word.endsWith("b") && isNumber(word.substring(0, word.length() - 1));
    }

    private static boolean isNumber(String word) {
        return word.length() <= LONGEST_NUMBER
                && !word.isEmpty()
                && word.chars().allMatch(one -> (one >= '0' && one <= '9') || one == '.')
                && word.chars().filter(one -> one == '.').count() <= 1
                && !word.equals(".");
    }

    /**
     * What is typed, taken apart.
     *
     * @param rest words that are not in the table
     * @param words by which expressions in the table are searched for
     * @param filters values by name of the parameter
     */
    private record Split(List<String> rest, List<String> words, Map<String, Set<String>> filters) {

        static Split of(Edition edition, List<String> typed) {
            Split split = new Split(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
            int at = 0;
            while (at < typed.size()) {
                at += split.take(edition, typed, at);
            }
            boolean describesModels =
                    !split.filters().isEmpty() || typed.stream().anyMatch(TABLE.nouns()::contains);
            if (describesModels && TABLE.adjectives().keySet().containsAll(split.rest())) {
                split.rest().stream()
                        .map(word -> Objects.requireNonNull(TABLE.adjectives().get(word)))
                        .forEach(split::add);
                split.rest().clear();
            }
            return split;
        }

        private void add(Meaning meaning) {
            words.addAll(meaning.words());
            meaning.filters()
                    .forEach((name, value) -> filters.computeIfAbsent(name, absent -> new TreeSet<>())
                            .addAll(List.of(value.split(",", -1))));
        }

        /** Takes the longest expression that begins here, and returns the number of its words. */
        private int take(Edition edition, List<String> typed, int at) {
            for (int length = Math.min(LONGEST, typed.size() - at); length > 0; length--) {
                Meaning meaning = length == 1 ? nation(typed, at) : null;
                if (meaning == null) {
                    meaning = TABLE.expressions().get(typed.subList(at, at + length));
                }
                if (meaning != null && isKnown(edition, meaning)) {
                    add(meaning);
                    return length;
                }
            }
            if (!TABLE.skipped().contains(typed.get(at))) {
                rest.add(typed.get(at));
            }
            return 1;
        }

        /** The country of an adjective beside a noun, or of one that is not the name of a language. */
        private static @Nullable Meaning nation(List<String> typed, int at) {
            String country = TABLE.nations().get(typed.get(at));
            boolean isBesideNoun = (at > 0 && TABLE.nouns().contains(typed.get(at - 1)))
                    || (at + 1 < typed.size() && TABLE.nouns().contains(typed.get(at + 1)));
            return country != null && (isBesideNoun || !TABLE.expressions().containsKey(typed.subList(at, at + 1)))
                    ? Meaning.of("country", country)
                    : null;
        }

        private static boolean isKnown(Edition edition, Meaning meaning) {
            return meaning.filters().entrySet().stream()
                    .allMatch(filter -> Stream.of(filter.getValue().split(",", -1))
                            .map(TypedFilters::named)
                            .allMatch(edition.known(filter.getKey())::contains));
        }
    }

    /** Whether anything has these words in its name, without a correction. */
    private static boolean isFound(Edition edition, List<String> words) {
        return edition.index().notKnown(words).isPresent()
                || isFound(edition, Query.EVERYTHING.draft().text(words).query());
    }

    private static boolean isFound(Edition edition, Query query) {
        ModelIndex.Found found =
                edition.index().search(query.draft().facets(List.of()).limit(1).query());
        return found.total() > 0 && found.hits().guess().isEmpty();
    }

    /** Whether the first result is named so, is of a developer or a family of that name, or runs a product of that name. */
    private static boolean isName(Edition edition, List<String> words) {
        ModelIndex.Found found = edition.index()
                .search(Query.EVERYTHING.draft().text(words).limit(1).query());
        if (found.page().isEmpty() || !found.hits().guess().isEmpty()) {
            return false;
        }
        AiModel first = found.page().get(0);
        List<String> name = TypedText.words(first.name());
        String key = TypedText.key(words);
        return (name.size() >= words.size() && name.subList(0, words.size()).equals(words))
                || Stream.of(
                                first.aliases().stream(),
                                Stream.of(
                                        first.id(),
                                        first.family(),
                                        first.developer().id(),
                                        first.developer().name()),
                                first.developer().aliases().stream(),
                                edition.products().stream().flatMap(product -> product.names()))
                        .flatMap(names -> names)
                        .anyMatch(other -> TypedText.key(TypedText.words(other)).equals(key));
    }
}
