package eu.modelcatalogue.catalogue.resolution;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.LicenceTerms;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.offers.Service;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Content with resolved claims: each subject with its facts, and each model with the values derived from them.
 *
 * @param models sorted by name
 * @param licences by id
 * @param organisations by id
 * @param services by id
 */
public record ResolvedContent(
        List<AiModel> models,
        Map<String, Licence> licences,
        Map<String, Organisation> organisations,
        Map<String, Service> services) {

    public ResolvedContent {
        models = List.copyOf(models);
        licences = Collections.unmodifiableMap(licences);
        organisations = Collections.unmodifiableMap(organisations);
        services = Collections.unmodifiableMap(services);
    }

    /** The order in which an edition lists its models; no two are equal in it. */
    public static final Comparator<AiModel> BY_NAME =
            Comparator.comparing(AiModel::name, String.CASE_INSENSITIVE_ORDER).thenComparing(AiModel::id);

    /** Nothing at all. */
    public static final ResolvedContent EMPTY = new ResolvedContent(List.of(), Map.of(), Map.of(), Map.of());

    /**
     * Resolves content.
     *
     * @param expressions parses an SPDX expression
     * @param held content that is already in memory: equal objects are shared and take no additional memory
     */
    public static ResolvedContent of(
            EditionContent content, Function<String, LicenceExpression> expressions, ResolvedContent held) {
        Map<Subject, Facts> facts = new Resolver(content.policy(), expressions).resolve(content.claims());
        Map<Subject, Facts> before = held.facts();
        Function<Subject, Facts> known = subject -> same(facts.getOrDefault(subject, Facts.NONE), before.get(subject));

        Map<String, Licence> licences = new TreeMap<>();
        for (EditionContent.NamedLicence named : content.licences()) {
            Licence licence = new Licence(
                    named.id(),
                    named.name(),
                    named.steward(),
                    named.text(),
                    named.aliases(),
                    named.summary(),
                    Objects.requireNonNull(named.notes()),
                    known.apply(new Subject(SubjectKind.LICENCE, named.id())));
            licences.put(named.id(), once(licence, held.licences.get(named.id())));
        }
        Map<String, LicenceTerms> terms = new HashMap<>();
        licences.forEach((id, licence) -> terms.put(id, licence.terms()));

        Map<String, Organisation> organisations = new TreeMap<>();
        for (EditionContent.NamedOrganisation named : content.organisations()) {
            Organisation organisation = new Organisation(
                    named.id(),
                    named.name(),
                    named.website(),
                    named.aliases(),
                    known.apply(new Subject(SubjectKind.ORGANISATION, named.id())));
            organisations.put(named.id(), once(organisation, held.organisations.get(named.id())));
        }

        Map<String, Service> services = new TreeMap<>();
        for (EditionContent.NamedService named : content.services()) {
            Facts about = known.apply(new Subject(SubjectKind.SERVICE, named.id()));
            String operator = about.value(Attribute.OPERATOR);
            Service service = new Service(
                    named.id(),
                    named.name(),
                    named.documentation(),
                    named.aliases(),
                    organisations.getOrDefault(operator, Organisation.unknown(operator)),
                    about);
            services.put(named.id(), once(service, held.services.get(named.id())));
        }
        Map<String, AiModel> heldModels = held.byId();
        Function<String, LicenceTerms> ofLicence = licence -> terms.getOrDefault(licence, LicenceTerms.UNKNOWN);
        List<AiModel> stated = content.models().stream()
                .map(named -> {
                    Facts about = known.apply(new Subject(SubjectKind.MODEL, named.id()));
                    String id = about.value(Attribute.DEVELOPER);
                    Organisation developer = organisations.getOrDefault(id, Organisation.unknown(id));
                    return AiModel.of(
                            named.id(),
                            named.name(),
                            named.family(),
                            named.aliases(),
                            Objects.requireNonNull(named.enquiries()),
                            developer,
                            about.or(developer.codeOfPractice()),
                            expressions,
                            ofLicence);
                })
                .toList();
        UnaryOperator<AiModel> inheriting = content.policy().firstHand() == null
                ? UnaryOperator.identity()
                : inheriting(content.policy(), stated, expressions, ofLicence);
        UnaryOperator<AiModel> implying = ImpliedFacts.isIn(content)
                ? implying(content, stated, expressions, ofLicence)
                : UnaryOperator.identity();
        UnaryOperator<AiModel> hosting = hosting(content, services, expressions, ofLicence);
        List<AiModel> models = stated.stream()
                .map(inheriting)
                .map(implying)
                .map(hosting)
                .map(model -> once(
                        model.with(
                                same(model.facts(), before.get(new Subject(SubjectKind.MODEL, model.id()))),
                                expressions,
                                ofLicence),
                        heldModels.get(model.id())))
                .sorted(BY_NAME)
                .toList();
        return new ResolvedContent(models, licences, organisations, services);
    }

    /** Adds the licence that follows from the lineage. */
    private static UnaryOperator<AiModel> inheriting(
            ResolutionPolicy policy,
            List<AiModel> stated,
            Function<String, LicenceExpression> expressions,
            Function<String, LicenceTerms> ofLicence) {
        Inheritance inheritance = new Inheritance(policy, new Strictness(expressions, ofLicence), byName(stated));
        return model -> {
            Fact licence = inheritance.licence(model);
            return licence.equals(model.facts().get(licence.attribute()))
                    ? model
                    : model.with(model.facts().with(licence), expressions, ofLicence);
        };
    }

    /** Adds the facts that follow from the architecture class and the name. */
    private static UnaryOperator<AiModel> implying(
            EditionContent content,
            List<AiModel> stated,
            Function<String, LicenceExpression> expressions,
            Function<String, LicenceTerms> ofLicence) {
        ImpliedFacts implied = new ImpliedFacts(content.sources(), byName(stated));
        return model -> {
            Facts facts = implied.of(model);
            return facts.same(model.facts()) ? model : model.with(facts, expressions, ofLicence);
        };
    }

    /** Adds the independent hosts that follow from offers; editions from before offers were kept have none. */
    private static UnaryOperator<AiModel> hosting(
            EditionContent content,
            Map<String, Service> services,
            Function<String, LicenceExpression> expressions,
            Function<String, LicenceTerms> ofLicence) {
        HostsFromOffers offers = new HostsFromOffers(services, content.offers());
        return model -> {
            Fact hosts = offers.of(model);
            return hosts.isKnown() ? model.with(model.facts().with(hosts), expressions, ofLicence) : model;
        };
    }

    private static <T> T once(T now, @Nullable T before) {
        return before != null && now.equals(before) ? before : now;
    }

    private static Facts same(Facts now, @Nullable Facts before) {
        return before != null && now.same(before) ? before : now;
    }

    /** The facts about each subject. */
    public Map<Subject, Facts> facts() {
        Map<Subject, Facts> facts = new TreeMap<>();
        models.forEach(model -> facts.put(new Subject(SubjectKind.MODEL, model.id()), model.facts()));
        organisations.forEach((id, known) -> facts.put(new Subject(SubjectKind.ORGANISATION, id), known.facts()));
        licences.forEach((id, known) -> facts.put(new Subject(SubjectKind.LICENCE, id), known.facts()));
        services.forEach((id, known) -> facts.put(new Subject(SubjectKind.SERVICE, id), known.facts()));
        return facts;
    }

    /** Finds models by their names in a lineage: an id, or an alias as compared by {@link HubAddress#key}. */
    public Function<String, Optional<AiModel>> byName() {
        return byName(models);
    }

    private static Function<String, Optional<AiModel>> byName(List<AiModel> models) {
        Map<String, AiModel> names = new HashMap<>();
        models.forEach(model -> model.aliases().forEach(alias -> names.putIfAbsent(HubAddress.key(alias), model)));
        models.forEach(model -> names.put(model.id(), model));
        return name -> Optional.ofNullable(names.getOrDefault(name, names.get(HubAddress.key(name))));
    }

    public Map<String, AiModel> byId() {
        Map<String, AiModel> byId = new HashMap<>();
        models.forEach(model -> byId.put(model.id(), model));
        return byId;
    }
}
