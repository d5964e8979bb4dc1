package eu.modelcatalogue.catalogue.search;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.AiModel;
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
 * the likelier that this model is meant. Words in which letters are wrong are not found here, but by a search.
 */
public final class NearestNames {

    /** Most models that may be meant: a longer list would not help. */
    public static final int MOST = 5;

    /** Most words of a name that are compared; the longest name of a model has fewer. */
    private static final int WORDS = 20;

    /** Share of a name's weight, the sum of the rarity of its words, that a model must match. */
    private static final double ENOUGH = 0.4;

    /** Weight of a word that no model has: as much as one that a twentieth of the models have. */
    private static final double UNKNOWN = Math.log(20);

    /** A word that more than one in this many models have, such as {@code instruct}, cannot identify a model alone. */
    private static final int COMMON = 8;

    private final List<AiModel> models;
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    /**
     * @param prominence models in the order in which equally near ones are named
     */
    public NearestNames(List<AiModel> prominence, List<EditionContent.Product> products) {
        this.models = prominence;
        Map<String, Set<String>> called = new HashMap<>();
        products.forEach(product -> product.models()
                .forEach(model ->
                        called.computeIfAbsent(model, none -> new HashSet<>()).add(product.name())));
        for (int place = 0; place < models.size(); place++) {
            AiModel model = models.get(place);
            int at = place;
            Stream.of(
                            Stream.of(
                                    model.id(),
                                    model.name(),
                                    model.family(),
                                    model.developer().name()),
                            model.aliases().stream().map(NearestNames::lastOf),
                            called.getOrDefault(model.id(), Set.of()).stream())
                    .flatMap(names -> names)
                    .flatMap(name -> TypedText.words(name).stream())
                    .distinct()
                    .forEach(word -> byWord.computeIfAbsent(word, none -> new ArrayList<>())
                            .add(at));
        }
    }

    /** The part after the owner: the account that uploaded a model says nothing about which model is meant. */
    private static String lastOf(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** The words of a name that are compared. */
    public static List<String> words(String name) {
        return TypedText.words(name).stream().distinct().limit(WORDS).toList();
    }

    /** Whether any model has one of these words. */
    public boolean know(List<String> words) {
        return words.stream().anyMatch(byWord::containsKey);
    }

    /** The models that share enough with these words, the likeliest first; among equals the more prominent. */
    public List<AiModel> of(List<String> words) {
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
}
