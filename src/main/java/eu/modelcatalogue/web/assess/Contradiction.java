package eu.modelcatalogue.web.assess;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.web.fragments.Evidence;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a bidder declares and the catalogue has otherwise.
 *
 * @param attribute by name
 * @param declared what the bidder says
 * @param known what the catalogue says
 * @param source who says so; null if no source does, because a curator decided it or it follows from other facts
 */
public record Contradiction(String attribute, String declared, String known, Evidence.@Nullable Place source) {

    /** All contradictions between a declaration and a model of the catalogue, in the order of attributes. */
    static List<Contradiction> all(Page page, Evidence evidence, Case declared, AiModel model) {
        Case known = page.edition().judged(model);
        return Case.attributes().stream()
                .filter(name -> !name.equals(Attribute.LINEAGE))
                .filter(name -> contradict(
                        name, declared.used(name).fact(), known.used(name).fact()))
                .map(name -> of(evidence, declared.used(name), known.used(name)))
                .toList();
    }

    private static Contradiction of(Evidence evidence, UsedFact declared, UsedFact known) {
        Evidence.Shown stated = evidence.of(known);
        return new Contradiction(
                stated.name(),
                evidence.of(declared).value(),
                stated.value(),
                stated.evidence().isEmpty() ? null : stated.evidence().get(0).place());
    }

    /**
     * Whether a declared value differs from a known one. A list contradicts if it has a member that the known one does not have, and a day, a month or a
     * year if neither is a part of the other.
     */
    static boolean contradict(String name, Fact declared, Fact known) {
        if (declared.basis() != Basis.DECLARED || !declared.isKnown() || !known.isKnown()) {
            return false;
        }
        Attribute attribute = Case.attribute(name);
        if (attribute == null) {
            return false;
        }
        return switch (attribute.type()) {
            case LIST -> !known.values().containsAll(declared.values());
            case DATE ->
                !declared.value().startsWith(known.value()) && !known.value().startsWith(declared.value());
            default -> !declared.value().equals(known.value());
        };
    }
}
