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

    private static final Facts NOTHING = new Facts(List.of());

    public Resolved {
        models = List.copyOf(models);
        licences = Collections.unmodifiableMap(licences);
        organisations = Collections.unmodifiableMap(organisations);
    }

    /**
     * Resolves a content.
     *
     * @param expressions reads an SPDX expression
     */
    public static Resolved of(Content content, Function<String, LicenceExpression> expressions) {
        Map<Subject, Facts> facts = new Resolver(content.policy()).resolve(content.claims());

        Map<String, Licence> licences = new TreeMap<>();
        for (Content.NamedLicence named : content.licences()) {
            Facts known = facts.getOrDefault(new Subject(SubjectKind.LICENCE, named.id()), NOTHING);
            licences.put(
                    named.id(),
                    new Licence(
                            named.id(),
                            named.name(),
                            named.steward(),
                            named.text(),
                            named.aliases(),
                            named.summary(),
                            Objects.requireNonNull(named.notes()),
                            known));
        }
        Map<String, LicenceTerms> terms = new HashMap<>();
        licences.forEach((id, licence) -> terms.put(id, licence.terms()));

        Map<String, Organisation> organisations = new TreeMap<>();
        for (Content.NamedOrganisation named : content.organisations()) {
            Facts known = facts.getOrDefault(new Subject(SubjectKind.ORGANISATION, named.id()), NOTHING);
            organisations.put(
                    named.id(), new Organisation(named.id(), named.name(), named.website(), named.aliases(), known));
        }

        List<AiModel> models = content.models().stream()
                .map(named -> {
                    Facts known = facts.getOrDefault(new Subject(SubjectKind.MODEL, named.id()), NOTHING);
                    String id = known.value(Attribute.DEVELOPER);
                    Organisation developer =
                            Optional.ofNullable(organisations.get(id)).orElseGet(() -> Organisation.unknown(id));
                    return AiModel.of(
                            named.id(),
                            named.name(),
                            named.family(),
                            named.aliases(),
                            Objects.requireNonNull(named.enquiries()),
                            developer,
                            known.or(Attribute.MODEL_CODE_OF_PRACTICE, developer.codeOfPractice()),
                            expressions,
                            licence -> terms.getOrDefault(licence, LicenceTerms.UNKNOWN));
                })
                .sorted(Comparator.comparing(AiModel::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(AiModel::id))
                .toList();
        return new Resolved(models, licences, organisations);
    }
}
