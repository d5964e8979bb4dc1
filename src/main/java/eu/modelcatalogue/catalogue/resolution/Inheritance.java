package eu.modelcatalogue.catalogue.resolution;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Lineage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Derives the licence of the final weights from the lineage: the developer's licence, and the licences of all models whose weights were used,
 * however many steps back. A licence cannot grant more than its licensor was granted.
 *
 * <p>A base does not bind if its owner licenses the model: the same developer or one of its group, in a text that we have read. A curator's
 * decision on the licence of a model applies to the model and to everything made from it.
 */
final class Inheritance {

    private static final String LICENCE = Component.WEIGHTS_FINAL.licence();

    private final ResolutionPolicy policy;
    private final Strictness strictness;
    private final Function<String, Optional<AiModel>> models;

    /**
     * @param models finds a model by its name in a lineage, with its stated licence
     */
    Inheritance(ResolutionPolicy policy, Strictness strictness, Function<String, Optional<AiModel>> models) {
        this.policy = policy;
        this.strictness = strictness;
        this.models = models;
    }

    /**
     * The licence of a model: the stated one, unless a base has a stricter one. In that case both apply together if licence and lineage were both
     * read in the developer's own text; otherwise the licence is unknown, because either may be wrong.
     */
    Fact licence(AiModel model) {
        Fact stated = model.facts().get(LICENCE);
        if (!stated.isKnown() || isDecided(model)) {
            return stated;
        }
        Set<String> flowing = new TreeSet<>();
        collect(new ArrayDeque<>(List.of(model)), flowing);
        flowing.removeIf(licence -> !strictness.isStricter(licence, stated.value()));
        if (flowing.isEmpty()) {
            return stated;
        }
        return policy.isConfirmed(stated) && policy.isConfirmed(model.facts().get(Attribute.LINEAGE))
                ? new Fact(LICENCE, all(stated.value(), flowing), Basis.INHERITED, stated.evidence(), stated.dissent())
                : stated.unread().by(Basis.INHERITED);
    }

    /**
     * Adds the licences of the bases of a model, recursively.
     *
     * @param road the models from that base to the requested model; a lineage that leads back to itself ends there
     */
    private void collect(Deque<AiModel> road, Set<String> flowing) {
        AiModel model = road.getFirst();
        if (isDecided(model)) {
            return;
        }
        for (Lineage base : Objects.requireNonNullElse(model.lineage(), List.<Lineage>of())) {
            Optional<AiModel> known = models.apply(base.base());
            if (!base.isOfWeights() || known.filter(road::contains).isPresent()) {
                continue;
            }
            boolean given = known.filter(owned -> road.stream().anyMatch(one -> isGivenByOwner(one, owned)))
                    .isPresent();
            if (!given) {
                Stream.concat(Stream.of(base.licence()), known.map(AiModel::licenceStated).stream())
                        .filter(strictness::isRestricted)
                        .forEach(flowing::add);
            }
            known.ifPresent(one -> {
                road.addFirst(one);
                collect(road, flowing);
                road.removeFirst();
            });
        }
    }

    private static boolean isDecided(AiModel model) {
        return model.facts().get(LICENCE).basis() == Basis.CURATED;
    }

    /** Whether the owner of a base licenses a model made from it, in a text that we have read. */
    private boolean isGivenByOwner(AiModel model, AiModel base) {
        return model.developer().isOfSameGroup(base.developer())
                && policy.isConfirmed(model.facts().get(LICENCE));
    }

    private static String all(String stated, Set<String> flowing) {
        return Stream.concat(Stream.of(stated), flowing.stream())
                .map(licence -> licence.contains(" OR ") ? "(" + licence + ")" : licence)
                .collect(Collectors.joining(" AND "));
    }
}
