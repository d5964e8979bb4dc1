package eu.modelcatalogue.catalogue.resolution;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Engine;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Derives facts about a model from its other facts, unless they are stated or a curator has decided that they are unknown:
 *
 * <ul>
 *   <li>the architecture class, from the only base model, if both have the same modalities;
 *   <li>the open engines that run it, and with them architecture and inference code of third parties: every engine that implements the class;
 *   <li>text as output, from a class for causal language modelling;
 *   <li>its size, from the developer's name for it.
 * </ul>
 *
 * <p>An edition whose sources do not state what an engine implements is from before these rules, and they are not applied to it.
 */
public final class ImpliedFacts {

    /**
     * Version of these functions and of {@link HostsFromOffers}, which is part of the digest of an edition. 1: 29 November 2026. 2: independent hosts.
     */
    public static final int VERSION = 2;

    private static final List<Component> OF_ENGINES = List.of(Component.ARCHITECTURE, Component.INFERENCE_CODE);

    /** Endings of class names of models that generate text. */
    private static final List<String> WRITING = List.of("ForCausalLM", "LMHeadModel");

    private final Map<String, List<Support>> byClass = new HashMap<>();
    private final Function<String, Optional<AiModel>> models;

    /** A passage which says that an engine implements a class. */
    private record Support(Source source, Engine engine, String locator, LocalDate asOf) {

        String name() {
            return engine.name();
        }
    }

    /**
     * @param models finds a model by its name in a lineage, with its stated facts
     */
    ImpliedFacts(Collection<Source> sources, Function<String, Optional<AiModel>> models) {
        this.models = models;
        for (Source source : sources) {
            Engine engine = source.engine();
            LocalDate asOf = source.asOf();
            if (engine != null && asOf != null) {
                for (Engine.Implemented place : engine.implemented()) {
                    place.classes()
                            .forEach(name -> byClass.computeIfAbsent(name, absent -> new ArrayList<>())
                                    .add(new Support(source, engine, place.locator(), asOf)));
                }
            }
        }
    }

    /** Whether the rules apply to an edition: only if a source states what an engine implements. */
    static boolean isIn(EditionContent content) {
        return content.sources().stream().anyMatch(source -> source.engine() != null);
    }

    /** The facts of a model, with those derived from them. */
    Facts of(AiModel model) {
        Subject subject = new Subject(SubjectKind.MODEL, model.id());
        Fact architecture = architecture(new ArrayDeque<>(List.of(model)));
        Facts facts = or(model.facts(), architecture);
        List<Support> support = byClass.getOrDefault(architecture.value(), List.of());
        if (!support.isEmpty()) {
            facts = engines(facts, said(subject, architecture, support, Attribute.OPEN_ENGINES, Support::name));
            for (Component component : OF_ENGINES) {
                facts = thirdParty(facts, subject, architecture, support, component);
            }
        }
        if (WRITING.stream().anyMatch(architecture.value()::endsWith)) {
            facts = or(
                    facts,
                    architecture.implying(Attribute.MODALITIES_OUTPUT, "text").by(Basis.ARCHITECTURE));
        }
        SizeInName size = SizeInName.of(model.name());
        facts = or(facts, named(Attribute.PARAMETERS, size.all()));
        return or(facts, named(Attribute.ACTIVE_PARAMETERS, size.active()));
    }

    /**
     * The stated class, or else that of the only base model.
     *
     * @param road the models from that base to the requested model; a lineage that leads back to itself ends there
     */
    private Fact architecture(Deque<AiModel> road) {
        AiModel model = road.getFirst();
        Fact stated = model.facts().get(Attribute.ARCHITECTURE_CLASS);
        List<Lineage> lineage = model.lineage();
        if (stated.isKnown() || isDecided(stated) || lineage == null || lineage.size() != 1) {
            return stated;
        }
        Optional<AiModel> base = Optional.of(lineage.get(0))
                .filter(Lineage::isOfWeights)
                .flatMap(one -> models.apply(one.base()))
                .filter(one -> !road.contains(one) && isAlike(one, model));
        if (base.isEmpty()) {
            return stated;
        }
        road.addFirst(base.get());
        Fact inherited = architecture(road);
        List<Claim> evidence = Stream.concat(
                        model.facts().get(Attribute.LINEAGE).evidence().stream(), inherited.evidence().stream())
                .toList();
        return inherited.isKnown()
                ? new Fact(
                        Attribute.ARCHITECTURE_CLASS, inherited.value(), Basis.ARCHITECTURE, evidence, stated.dissent())
                : stated;
    }

    /** Whether two models are known to have the same inputs and outputs; what is added to a base (vision, hearing) changes its class. */
    private static boolean isAlike(AiModel base, AiModel model) {
        return Stream.of(Attribute.MODALITIES_INPUT, Attribute.MODALITIES_OUTPUT)
                .allMatch(attribute -> model.facts()
                        .known(attribute)
                        .filter(base.facts().value(attribute)::equals)
                        .isPresent());
    }

    /** The stated engines and the derived ones; stated ones come first in the evidence. */
    private static Facts engines(Facts facts, List<Claim> said) {
        Fact stated = facts.get(Attribute.OPEN_ENGINES);
        List<String> names = said.stream().map(Claim::value).toList();
        if (isDecided(stated) || stated.values().containsAll(names)) {
            return facts;
        }
        List<Claim> evidence = Stream.concat(
                        stated.evidence().stream(),
                        said.stream().filter(claim -> !stated.values().contains(claim.value())))
                .toList();
        String all = Claim.list(
                Stream.concat(stated.values().stream(), names.stream()).toList());
        return facts.with(new Fact(Attribute.OPEN_ENGINES, all, Basis.ARCHITECTURE, evidence, stated.dissent()));
    }

    /** If code of the developer is not known, the code of the first engine counts as third-party code, under its licence. */
    private static Facts thirdParty(
            Facts facts, Subject subject, Fact architecture, List<Support> support, Component component) {
        Fact stated = facts.get(component.availability());
        if (stated.isKnown() || isDecided(stated)) {
            return facts;
        }
        List<Support> first = support.subList(0, 1);
        List<Claim> available = said(
                subject, architecture, first, component.availability(), one -> Availability.THIRD_PARTY_OPEN.word());
        List<Claim> licensed = said(
                subject,
                architecture,
                first,
                component.licence(),
                one -> one.engine().licence());
        return or(or(facts, implied(available, stated)), implied(licensed, facts.get(component.licence())));
    }

    private static Fact implied(List<Claim> said, Fact stated) {
        return new Fact(stated.attribute(), said.get(0).value(), Basis.ARCHITECTURE, said, stated.dissent());
    }

    /** Claims about the model by the passages that name the class; they are as firm as the class itself. */
    private static List<Claim> said(
            Subject subject,
            Fact architecture,
            List<Support> support,
            String attribute,
            Function<Support, String> value) {
        return support.stream()
                .map(one -> new Claim(
                        subject,
                        attribute,
                        value.apply(one),
                        one.source().id(),
                        one.locator(),
                        architecture.value(),
                        one.asOf(),
                        architecture.isUnverified() ? Verification.ASSESSED : Verification.READ,
                        null,
                        null))
                .toList();
    }

    private static Fact named(String attribute, @Nullable BigDecimal size) {
        return size == null
                ? Fact.unknown(attribute)
                : new Fact(attribute, Claim.number(size), Basis.NAME, List.of(), List.of());
    }

    /** Adds a fact if its attribute is unknown and no curator has decided it. */
    private static Facts or(Facts facts, Fact other) {
        Fact stated = facts.get(other.attribute());
        return isDecided(stated)
                ? facts
                : facts.or(
                        new Fact(other.attribute(), other.value(), other.basis(), other.evidence(), stated.dissent()));
    }

    /** Whether a curator has decided, even if the decision is unknown. */
    private static boolean isDecided(Fact fact) {
        return fact.basis() == Basis.CURATED;
    }
}
