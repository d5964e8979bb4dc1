package eu.modelcatalogue.catalogue.resolution;

import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Facts;
import eu.modelcatalogue.openness.claim.Subject;
import eu.modelcatalogue.openness.licence.Licence;
import eu.modelcatalogue.openness.licence.LicenceExpression;
import eu.modelcatalogue.openness.licence.LicenceTerms;
import eu.modelcatalogue.openness.origin.Organisation;
import eu.modelcatalogue.openness.term.SubjectKind;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A content with its claims resolved: each subject with the facts about it, and each model with what follows from them.
 *
 * @param models by name
 * @param licences by id
 * @param organisations by id
 */
public record Resolved(List<AiModel> models, Map<String, Licence> licences, Map<String, Organisation> organisations) {

    public Resolved {
        models = List.copyOf(models);
        licences = Collections.unmodifiableMap(licences);
        organisations = Collections.unmodifiableMap(organisations);
    }

    /** Nothing at all. */
    public static final Resolved EMPTY = new Resolved(List.of(), Map.of(), Map.of());

    /** Resolves a content. */
    public static Resolved of(Content content, Function<String, LicenceExpression> expressions) {
        return of(content, expressions, EMPTY);
    }

    /**
     * Resolves a content.
     *
     * @param expressions reads an SPDX expression
     * @param held what is in memory already: what is the same in both is the same object, and takes no memory of its own
     */
    public static Resolved of(Content content, Function<String, LicenceExpression> expressions, Resolved held) {
        Map<Subject, Facts> facts = new Resolver(content.policy()).resolve(content.claims());
        Map<String, AiModel> heldModels = held.byId();

        Map<String, Licence> licences = new TreeMap<>();
        for (Content.NamedLicence named : content.licences()) {
            Licence before = held.licences.get(named.id());
            Facts known = once(
                    facts.getOrDefault(new Subject(SubjectKind.LICENCE, named.id()), Facts.NONE),
                    before == null ? Facts.NONE : before.facts());
            Licence licence = new Licence(
                    named.id(),
                    named.name(),
                    named.steward(),
                    named.text(),
                    named.aliases(),
                    named.summary(),
                    Objects.requireNonNull(named.notes()),
                    known);
            licences.put(named.id(), licence.equals(before) ? before : licence);
        }
        Map<String, LicenceTerms> terms = new HashMap<>();
        licences.forEach((id, licence) -> terms.put(id, licence.terms()));

        Map<String, Organisation> organisations = new TreeMap<>();
        for (Content.NamedOrganisation named : content.organisations()) {
            Organisation before = held.organisations.get(named.id());
            Facts known = once(
                    facts.getOrDefault(new Subject(SubjectKind.ORGANISATION, named.id()), Facts.NONE),
                    before == null ? Facts.NONE : before.facts());
            Organisation organisation =
                    new Organisation(named.id(), named.name(), named.website(), named.aliases(), known);
            organisations.put(named.id(), organisation.equals(before) ? before : organisation);
        }

        List<AiModel> models = content.models().stream()
                .map(named -> {
                    Facts known = facts.getOrDefault(new Subject(SubjectKind.MODEL, named.id()), Facts.NONE);
                    String id = known.value(Attribute.DEVELOPER);
                    Organisation developer =
                            Optional.ofNullable(organisations.get(id)).orElseGet(() -> Organisation.unknown(id));
                    AiModel before = heldModels.get(named.id());
                    AiModel model = AiModel.of(
                            named.id(),
                            named.name(),
                            named.family(),
                            named.aliases(),
                            Objects.requireNonNull(named.enquiries()),
                            developer,
                            once(
                                    known.or(developer.codeOfPractice()),
                                    before == null ? Facts.NONE : before.facts()),
                            expressions,
                            licence -> terms.getOrDefault(licence, LicenceTerms.UNKNOWN));
                    return model.equals(before) ? before : model;
                })
                .sorted(Comparator.comparing(AiModel::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(AiModel::id))
                .toList();
        return new Resolved(models, licences, organisations);
    }

    private static Facts once(Facts facts, Facts before) {
        return facts.same(before) ? before : facts;
    }

    /** Models by id. */
    Map<String, AiModel> byId() {
        Map<String, AiModel> byId = new HashMap<>();
        models.forEach(model -> byId.put(model.id(), model));
        return byId;
    }
}
