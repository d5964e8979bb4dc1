package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.NeededValue;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number lies within bounds, for example the training compute.
 *
 * @param above exclusive; null for no bound
 * @param atMost inclusive; null for no bound
 */
public record NumberIs(
        String attribute,
        @Nullable BigDecimal above,
        @Nullable BigDecimal atMost) implements AttributeCondition {

    @Override
    public Verdict verdict(Case of) {
        if (!of.isStated(attribute)) {
            return Verdict.UNKNOWN;
        }
        BigDecimal number = new BigDecimal(of.value(attribute));
        return Verdict.of(
                (above == null || number.compareTo(above) > 0) && (atMost == null || number.compareTo(atMost) <= 0));
    }

    @Override
    public NeededValue needed(ChangeGoal aim) {
        return aim == ChangeGoal.MET ? new NeededValue.Within(above, atMost) : new NeededValue.Beyond(above, atMost);
    }

    @Override
    public void names(Names names) {
        names.attribute("attribute", attribute, Attribute.Type.NUMBER);
    }
}
