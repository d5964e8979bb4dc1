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
import eu.modelcatalogue.domain.Lineage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every base model meets a rule of the same profile. A model trained from scratch meets it; an unknown lineage is unknown.
 *
 * @param except relations that do not count, such as {@code distil}
 * @param exceptSameGroup whether bases of the same developer or its group do not count, because a licence does not bind the licensor
 * @param rule id of the rule
 */
public record EveryBase(List<String> except, boolean exceptSameGroup, String rule) implements Condition {

    public EveryBase {
        except = List.copyOf(except);
    }

    @Override
    public Verdict verdict(Case of) {
        return of.isStated(Attribute.LINEAGE)
                ? counted(of).map(base -> of.rule(rule).verdict(base)).reduce(Verdict.MET, Verdict::and)
                : Verdict.UNKNOWN;
    }

    private Stream<Case> counted(Case of) {
        return named(of).filter(base -> !exceptSameGroup || !base.isOfSameGroup(of));
    }

    /** The bases, except those with relations that do not count. */
    private Stream<Case> named(Case of) {
        return of.bases().stream()
                .filter(base -> !except.contains(base.lineage().relation()))
                .map(Case.Base::base);
    }

    @Override
    public Stream<UsedFact> facts(Case of) {
        return Stream.concat(
                lineage(of),
                named(of)
                        .flatMap(base -> exceptSameGroup && base.isOfSameGroup(of)
                                ? Stream.of(base.used(Attribute.DEVELOPER))
                                : of.rule(rule).facts(base)));
    }

    private static Stream<UsedFact> lineage(Case of) {
        return Stream.of(of.used(Attribute.LINEAGE));
    }

    @Override
    public Stream<UsedFact> deciding(Case of) {
        Verdict verdict = verdict(of);
        Condition asked = of.rule(rule);
        return Stream.concat(
                lineage(of),
                named(of)
                        .flatMap(base -> exceptSameGroup && base.isOfSameGroup(of)
                                ? Stream.of(base.used(Attribute.DEVELOPER)).filter(used -> verdict == Verdict.MET)
                                : asked.verdict(base) == verdict ? asked.deciding(base) : Stream.empty()));
    }

    @Override
    public boolean provisional(Case of) {
        Verdict verdict = verdict(of);
        Condition asked = of.rule(rule);
        List<Boolean> bases = counted(of)
                .filter(base -> asked.verdict(base) == verdict)
                .map(asked::provisional)
                .toList();
        return of.used(Attribute.LINEAGE).isUnverified() || ConditionParts.needed(bases, verdict == Verdict.MET);
    }

    @Override
    public Changes changes(Case of, ChangeGoal aim) {
        if (!of.isStated(Attribute.LINEAGE)) {
            // It would also suffice that every base meets the rule, but only the declarer can say which bases those
            // are.
            return aim == ChangeGoal.MET
                    ? Changes.of(of.used(Attribute.LINEAGE), NeededValue.values(Lineage.FROM_SCRATCH))
                    : Changes.NO_WAY;
        }
        Condition asked = of.rule(rule);
        ChangeGoal each = aim == ChangeGoal.MET ? aim : ChangeGoal.NOT_MET;
        List<Changes> bases = counted(of).map(base -> asked.toReach(base, each)).toList();
        return aim == ChangeGoal.MET ? Changes.all(bases) : Changes.any(bases);
    }

    @Override
    public String said(ConditionWords in) {
        String every = except.isEmpty()
                ? in.phrase("everyBase", rule)
                : in.phrase(
                        "everyBaseExcept",
                        rule,
                        except.stream()
                                .map(relation -> in.word("relation." + relation))
                                .collect(Collectors.joining(", ")));
        return exceptSameGroup ? every + in.phrase("exceptSameGroup") : every;
    }

    @Override
    public void names(Names names) {
        names.rule("rule", rule);
    }
}
