package eu.modelcatalogue.api.audit;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Limits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the models that may be meant by a name that is not in the catalogue. Names in bills and gateways contain more than the name of the model
 * ({@code latest}, {@code awq}) and leave out common words, so some of the words are enough: the rarer the words that a name shares with a model,
 * the likelier that this model is meant. If no word of a name is known, it is searched like a reader's query, with correction of spelling
 * mistakes.
 */
final class NearestNames {

    /** Most models that may be meant: a longer list would not help. */
    static final int MOST = 5;

    /** Share of a name's weight, the sum of the rarity of its words, that a model must match. */
    private static final double ENOUGH = 0.4;

    /** Weight of a word that no model has: as much as one that a twentieth of the models have. */
    private static final double UNKNOWN = Math.log(20);

    /** A word that more than one in this many models have, such as {@code instruct}, cannot identify a model alone. */
    private static final int COMMON = 8;

    /** Most searches in one audit, because each takes up to a few dozen milliseconds. Further names without a known word get no suggestions. */
    private static final int MOST_SEARCHES = 25;

    private final Edition edition;
    private final List<AiModel> models;
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private int searches;

    NearestNames(Edition edition) {
        this.edition = edition;
        this.models = IntStream.of(edition.prominence().order())
                .mapToObj(edition.models()::get)
                .toList();
        Map<String, Set<String>> products = new HashMap<>();
        edition.products()
                .forEach(product -> product.models()
                        .forEach(model -> products.computeIfAbsent(model, none -> new HashSet<>())
                                .add(product.name())));
        for (int place = 0; place < models.size(); place++) {
            AiModel model = models.get(place);
            int at = place;
            Stream.of(
                            Stream.of(
                                    model.id(),
                                    model.name(),
                                    model.family(),
                                    model.developer().name()),
                            model.aliases().stream().map(NameList::lastOf),
                            products.getOrDefault(model.id(), Set.of()).stream())
                    .flatMap(names -> names)
                    .flatMap(name -> TypedText.words(name).stream())
                    .distinct()
                    .forEach(word -> byWord.computeIfAbsent(word, none -> new ArrayList<>())
                            .add(at));
        }
    }

    /** The likeliest models first; among equals the more prominent. */
    List<AiModel> of(String name) {
        List<String> words =
                TypedText.words(name).stream().distinct().limit(Limits.WORDS).toList();
        if (words.stream().noneMatch(byWord::containsKey)) {
            return words.isEmpty() ? List.of() : searched(words);
        }
        double whole = words.stream().mapToDouble(this::says).sum();
        double[] shared = new double[models.size()];
        boolean[] tells = new boolean[models.size()];
        for (String word : words) {
            List<Integer> having = byWord.getOrDefault(word, List.of());
            double says = says(word);
            boolean telling = having.size() * COMMON <= models.size()
                    && word.chars().filter(Character::isLetter).count() > 1;
            for (int place : having) {
                shared[place] += says;
                tells[place] |= telling;
            }
        }
        return IntStream.range(0, models.size())
                .filter(place -> tells[place] && shared[place] >= ENOUGH * whole)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -shared[place])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .map(models::get)
                .toList();
    }

    private double says(String word) {
        List<Integer> having = byWord.get(word);
        return having == null ? UNKNOWN : Math.log((double) models.size() / having.size());
    }

    private List<AiModel> searched(List<String> words) {
        searches++;
        Query query = Query.EVERYTHING.draft().text(words).limit(MOST).query();
        return searches > MOST_SEARCHES
                ? List.of()
                : edition.index().search(query).page();
    }
}
