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
import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Component;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The licences of all listed components that are not withheld have a term. If all of them are withheld, nothing is licensed and the condition is
 * not met.
 */
public record LicencesOfReleased(List<Component> components, String fact, List<String> met) implements Condition {

    public LicencesOfReleased {
        components = List.copyOf(components);
        met = List.copyOf(met);
    }

    @Override
    public Verdict verdict(Case of) {
        return released(of)
                .map(component -> licence(component).verdict(of))
                .reduce(Verdict::and)
                .orElse(Verdict.NOT_MET);
    }

    private Stream<Component> released(Case of) {
        return components.stream().filter(component -> !isWithheld(of, component));
    }

    private static boolean isWithheld(Case of, Component component) {
        Availability value = of.availability(component);
        return value == Availability.NOT_RELEASED || value == Availability.NOT_APPLICABLE;
    }

    private LicenceIs licence(Component component) {
        return new LicenceIs(component.licence(), fact, met, List.of());
    }

    @Override
    public Stream<UsedFact> facts(Case of) {
        return components.stream()
                .flatMap(component -> Stream.concat(
                        availability(of, component),
                        isWithheld(of, component)
                                ? Stream.empty()
                                : licence(component).facts(of)));
    }

    private static Stream<UsedFact> availability(Case of, Component component) {
        return Stream.of(of.used(component.availability()));
    }

    @Override
    public Stream<UsedFact> deciding(Case of) {
        if (released(of).findAny().isEmpty()) {
            return components.stream().flatMap(component -> availability(of, component));
        }
        Verdict verdict = verdict(of);
        return released(of)
                .map(this::licence)
                .filter(licence -> licence.verdict(of) == verdict)
                .flatMap(licence -> licence.facts(of));
    }

    /** One failing licence is enough; if all licences are met, it is also needed that the other components are withheld. */
    @Override
    public boolean provisional(Case of) {
        Verdict verdict = verdict(of);
        if (verdict == Verdict.MET || released(of).findAny().isEmpty()) {
            return facts(of).anyMatch(UsedFact::isUnverified);
        }
        return released(of)
                .filter(component -> licence(component).verdict(of) == verdict)
                .allMatch(component -> Stream.concat(
                                availability(of, component), licence(component).facts(of))
                        .anyMatch(UsedFact::isUnverified));
    }

    @Override
    public Changes changes(Case of, ChangeGoal aim) {
        List<Changes> licences = released(of)
                .map(component -> licence(component).toReach(of, aim))
                .toList();
        if (aim != ChangeGoal.MET) {
            return Changes.any(licences);
        }
        return licences.isEmpty()
                ? Changes.any(components.stream()
                        .map(component -> Changes.all(List.of(
                                Changes.of(of.used(component.availability()), NeededValue.values("released")),
                                licence(component).toReach(of, aim))))
                        .toList())
                : Changes.all(licences);
    }

    @Override
    public String said(ConditionWords in) {
        return in.phrase(
                "licencesOfReleased",
                components.stream()
                        .map(component -> in.word("component." + component.word()))
                        .collect(Collectors.joining(", ")),
                in.word("licence." + fact),
                in.values(met));
    }

    @Override
    public void names(Names names) {
        names.licenceWords("met", fact, met);
    }
}
