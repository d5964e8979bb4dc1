package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Changes;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.NeededValue;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The training compute cannot have reached a bound: 6 × active parameters per token × tokens is below it, for more tokens than any model is known
 * to be trained on. The verdict is met or unknown, because an upper bound never proves that the compute was reached. If the number of active
 * parameters is unknown, the number of all parameters is used, which is never lower.
 *
 * <p>Source: 6·N·D for one forward and backward pass, Kaplan et al., arXiv 2001.08361, section 2.1; the Commission's guidelines of 18 July 2025
 * on general-purpose AI models, annex A.2, use the same count.
 *
 * @param tokens more than any model is known to be trained on
 * @param below exclusive, in floating point operations
 */
public record ComputeBound(BigDecimal tokens, BigDecimal below) implements Condition.OfFacts {

    /** The name of the bound in the reasons. */
    public static final String ATTRIBUTE = "training.computeBound";

    private static final BigDecimal OPERATIONS = BigDecimal.valueOf(6);

    @Override
    public Verdict verdict(Case of) {
        return bound(of).filter(bound -> bound.compareTo(below) < 0).isPresent() ? Verdict.MET : Verdict.UNKNOWN;
    }

    private Optional<BigDecimal> bound(Case of) {
        return Optional.of(of.value(size(of)))
                .filter(size -> !size.equals(Fact.UNKNOWN))
                .map(size -> OPERATIONS.multiply(new BigDecimal(size)).multiply(tokens));
    }

    private static String size(Case of) {
        return of.isStated(Attribute.ACTIVE_PARAMETERS) ? Attribute.ACTIVE_PARAMETERS : Attribute.PARAMETERS;
    }

    /** The number of parameters, and the bound derived from it. */
    @Override
    public Stream<UsedFact> facts(Case of) {
        UsedFact size = of.used(size(of));
        return Stream.concat(
                Stream.of(size),
                bound(of)
                        .map(bound -> new UsedFact(
                                of.place() + ATTRIBUTE,
                                size.subject(),
                                new Fact(
                                        ATTRIBUTE,
                                        Claim.number(bound),
                                        Basis.BOUND,
                                        size.fact().evidence(),
                                        List.of())))
                        .stream());
    }

    @Override
    public Changes changes(Case of, ChangeGoal aim) {
        boolean undecided = of.isStated(size(of));
        if (aim == ChangeGoal.NOT_MET || (undecided && aim == ChangeGoal.MET)) {
            return Changes.NO_WAY;
        }
        BigDecimal most = below.divide(OPERATIONS.multiply(tokens), 0, RoundingMode.CEILING)
                .subtract(BigDecimal.ONE);
        return Changes.of(
                of.used(size(of)),
                aim == ChangeGoal.MET ? new NeededValue.Within(null, most) : new NeededValue.Within(most, null));
    }

    @Override
    public String said(ConditionWords in) {
        return in.phrase("computeBound", in.number(tokens), in.number(below));
    }

    @Override
    public void names(Names names) {
        // It always tests the same two attributes.
    }
}
