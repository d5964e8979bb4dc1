package eu.modelcatalogue.catalogue.resolution;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Lineage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the models that are judged the same in two editions, because everything that judgements examine is the same: their facts, those of their
 * developers and licences, and the same for every base model. Profiles and sources are not compared here.
 */
public final class UnchangedModels {

    private UnchangedModels() {}

    public static Set<String> models(ResolvedContent before, ResolvedContent now) {
        Map<String, AiModel> then = before.byId();
        Set<String> licences = licences(before, now);
        Map<String, AiModel> alike = now.models().stream()
                .filter(model -> isSame(then.get(model.id()), model) && namesNone(licences, model.facts()))
                .collect(Collectors.toMap(AiModel::id, Function.identity()));
        Function<String, Optional<AiModel>> oldNames = before.byName();
        Function<String, Optional<AiModel>> names = now.byName();
        Predicate<String> isSameBase = base -> {
            Optional<String> id = names.apply(base).map(AiModel::id);
            return id.equals(oldNames.apply(base).map(AiModel::id))
                    && id.map(alike::containsKey).orElse(true);
        };
        boolean settled = false;
        while (!settled) {
            settled = !alike.values().removeIf(model -> !bases(model).allMatch(isSameBase));
        }
        return Set.copyOf(alike.keySet());
    }

    private static boolean isSame(@Nullable AiModel before, AiModel now) {
        return before != null
                && before.facts().same(now.facts())
                && before.developer().id().equals(now.developer().id())
                && before.developer().facts().same(now.developer().facts());
    }

    /** Ids of the licences whose facts differ, or which only one of the two has. */
    private static Set<String> licences(ResolvedContent before, ResolvedContent now) {
        Set<String> ids = new TreeSet<>(before.licences().keySet());
        ids.addAll(now.licences().keySet());
        ids.removeIf(id -> before.licences().containsKey(id)
                && now.licences().containsKey(id)
                && before.licences().get(id).facts().same(now.licences().get(id).facts()));
        return ids;
    }

    /** An expression contains licences by their ids. A partial match of an id only means that the model is judged again. */
    private static boolean namesNone(Set<String> licences, Facts facts) {
        return licences.isEmpty()
                || facts.all().stream().noneMatch(fact -> licences.stream().anyMatch(fact.value()::contains));
    }

    private static Stream<String> bases(AiModel model) {
        return Stream.ofNullable(model.lineage()).flatMap(List::stream).map(Lineage::base);
    }
}
