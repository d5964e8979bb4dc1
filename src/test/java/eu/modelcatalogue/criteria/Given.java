package eu.modelcatalogue.criteria;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.LicenceTerms;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.syntax.SpdxList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Builds a case from plain words: attributes of a model and its developer by the names that conditions use, and facts of licences as
 * {@code licence id -> fact}. A fact below an attribute that names a licence ({@code components.weightsFinal.licence.modify}) creates a separate
 * licence.
 */
final class Given implements Case.Library {

    static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    private final Map<String, String> model = new TreeMap<>();
    private final Map<String, Verification> verification = new TreeMap<>();
    private final Map<String, String> sources = new TreeMap<>();
    private final Map<String, Claim> dissent = new TreeMap<>();
    private String developer = "developer";
    private String parent = Fact.UNKNOWN;
    private final Map<String, Map<String, String>> licences = new LinkedHashMap<>();
    private final Map<String, Given> models = new LinkedHashMap<>();
    private final Map<String, Profile> profiles = new LinkedHashMap<>();

    static Given nothing() {
        return new Given();
    }

    static Given of(Map<String, String> attributes) {
        Given given = new Given();
        attributes.forEach(given::with);
        return given;
    }

    Given with(String attribute, String value) {
        String names = licenceNamedBy(attribute);
        if (names == null) {
            model.put(attribute, value);
        } else {
            String id = "LicenseRef-" + names.replace('.', '-');
            model.putIfAbsent(names, id);
            licence(model.get(names), attribute.substring(names.length() + 1), value);
        }
        return this;
    }

    /** Sets the developer of the model. */
    Given by(String organisation) {
        developer = organisation;
        return this;
    }

    /** Sets a developer that belongs to another organisation. */
    Given by(String organisation, String ultimateParent) {
        parent = ultimateParent;
        return by(organisation);
    }

    /** A value from a source; the source {@code rows} describes organisations only in rows about their models. */
    Given from(String source, String attribute, String value) {
        sources.put(attribute, source);
        return with(attribute, value);
    }

    /** A value that rests only on our own reading. */
    Given assessed(String attribute, String value) {
        return checked(Verification.ASSESSED, attribute, value);
    }

    Given checked(Verification how, String attribute, String value) {
        verification.put(attribute, how);
        return with(attribute, value);
    }

    /** Another source says otherwise of this attribute. */
    Given against(Verification how, String attribute, String value) {
        dissent.put(attribute, claim(SubjectKind.MODEL, attribute, value, "another", how));
        return this;
    }

    Given licence(String id, String fact, String value) {
        licences.computeIfAbsent(id, absent -> new TreeMap<>()).put(fact, value);
        return this;
    }

    /** Adds another model to the catalogue. */
    Given beside(String id, Given other) {
        models.put(id, other);
        return this;
    }

    Given judgedBy(Profile profile) {
        profiles.put(profile.key(), profile);
        return this;
    }

    Case asCase() {
        List<Fact> facts = new ArrayList<>();
        List<Fact> origin = new ArrayList<>();
        model.forEach((name, value) -> {
            if (!value.equals(Fact.UNKNOWN)) {
                Attribute attribute = Objects.requireNonNull(Case.attribute(name), name);
                Fact stated = fact(
                        SubjectKind.MODEL,
                        attribute.name(),
                        value,
                        sources.getOrDefault(name, "source"),
                        verification.get(name));
                (attribute.name().equals(name) ? facts : origin)
                        .add(new Fact(
                                stated.attribute(),
                                stated.value(),
                                stated.basis(),
                                stated.evidence(),
                                Stream.ofNullable(dissent.get(name)).toList()));
            } else if (dissent.containsKey(name)) {
                facts.add(new Fact(name, value, Basis.NONE, List.of(), List.of(dissent.get(name))));
            }
        });
        if (!parent.equals(Fact.UNKNOWN)) {
            origin.add(fact(SubjectKind.ORGANISATION, Attribute.ULTIMATE_PARENT, parent, "source", null));
        }
        return Case.of(
                new Subject(SubjectKind.MODEL, "model"),
                new Facts(facts),
                new Subject(SubjectKind.ORGANISATION, developer),
                new Facts(origin),
                this);
    }

    private static String licenceNamedBy(String attribute) {
        int at = attribute.indexOf(".licence.");
        return at < 0 ? null : attribute.substring(0, at + ".licence".length());
    }

    private static Fact fact(SubjectKind kind, String attribute, String value, String source, Verification verified) {
        Claim claim = claim(kind, attribute, value, source, verified);
        return new Fact(attribute, value, Basis.POLICY, List.of(claim), List.of());
    }

    private static Claim claim(SubjectKind kind, String attribute, String value, String source, Verification verified) {
        return new Claim(
                new Subject(kind, "subject"),
                attribute,
                value,
                source,
                "https://example.org/",
                null,
                DAY,
                verified == null ? Verification.READ : verified,
                null,
                null);
    }

    @Override
    public boolean knowsOrganisations(String source) {
        return !source.equals("rows");
    }

    @Override
    public LicenceExpression expression(String text) {
        return SpdxList.expression(text);
    }

    @Override
    public Facts licence(String id) {
        return new Facts(licences.getOrDefault(id, Map.of()).entrySet().stream()
                .filter(fact -> !fact.getValue().equals(Fact.UNKNOWN))
                .map(fact -> fact(SubjectKind.LICENCE, fact.getKey(), fact.getValue(), "source", null))
                .toList());
    }

    @Override
    public LicenceTerms terms(String id) {
        return LicenceTerms.of(licence(id));
    }

    @Override
    public Case model(String id) {
        return models.containsKey(id) ? models.get(id).asCase() : null;
    }

    @Override
    public Profile profile(String key) {
        return profiles.get(key);
    }
}
