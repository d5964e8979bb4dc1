package eu.modelcatalogue.criteria;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.LicenceTerms;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a judgement: the facts of one model, of its developer and of its licences. The model may be an entry of the catalogue, a
 * bidder's declaration, or a base model of either.
 *
 * @param model the subject
 * @param facts of the model
 * @param developer of the model
 * @param origin facts of the developer
 * @param library access to licences, other models and profiles
 * @param place prefix for the attributes of this case in the reasons of another: {@code lineage[…].}; empty for the model itself
 * @param profile the profile by which it is judged, whose rules may refer to each other; null outside a profile
 * @param supposed hypothetical values that replace facts, by their names in the reasons: the effect of a change
 */
public record Case(
        Subject model,
        Facts facts,
        Subject developer,
        Facts origin,
        Library library,
        String place,
        @Nullable Profile profile,
        Map<String, String> supposed) {

    /** Attributes of the developer, by the names that conditions use for them. */
    private static final Map<String, String> ORIGIN = Map.of(
            "origin.hqCountry", Attribute.HQ_COUNTRY,
            "origin.ultimateParentCountry", Attribute.ULTIMATE_PARENT_COUNTRY,
            "origin.developerKind", Attribute.KIND);

    /** What a case can look up besides its own facts. */
    public interface Library {

        /** Parses an SPDX expression that was accepted before. */
        LicenceExpression expression(String text);

        /** What is known of a licence; no facts if it has not been read. */
        Facts licence(String id);

        /** The terms of a licence, for combining. */
        LicenceTerms terms(String id);

        /** The combined terms of a licence expression; all unknown if the expression is {@code unknown}. */
        default LicenceTerms combined(String expression) {
            return expression.equals(Fact.UNKNOWN)
                    ? LicenceTerms.UNKNOWN
                    : expression(expression).terms(this::terms);
        }

        /** An entry of the catalogue by id or alias; null if there is none. */
        @Nullable
        Case model(String id);

        /** Whether the claims of a source about organisations are about the organisations themselves, and not taken from rows about their models. */
        default boolean knowsOrganisations(String source) {
            return true;
        }

        /**
         * A released profile.
         *
         * @param key for example {@code mof-1.0-class-3@1}; it exists, because references between profiles are checked when they are read
         */
        Profile profile(String key);
    }

    public static Case of(Subject model, Facts facts, Subject developer, Facts origin, Library library) {
        return new Case(model, facts, developer, origin, library, "", null, Map.of());
    }

    /** The attribute with the name that conditions use; null if there is none. */
    public static @Nullable Attribute attribute(String name) {
        String ofDeveloper = ORIGIN.get(name);
        return ofDeveloper == null
                ? Attribute.of(SubjectKind.MODEL).get(name)
                : Attribute.of(SubjectKind.ORGANISATION).get(ofDeveloper);
    }

    /** Names of all attributes that conditions can test. */
    public static List<String> attributes() {
        return Stream.concat(Attribute.of(SubjectKind.MODEL).keySet().stream(), ORIGIN.keySet().stream())
                .sorted()
                .toList();
    }

    /** The same, judged by a profile: its rules may refer to each other, and values added to the vocabulary after its release read as unknown. */
    public Case under(Profile judging) {
        return new Case(model, facts, developer, origin, library, place, judging, supposed);
    }

    /** The same with hypothetical values in place of facts. */
    public Case supposing(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(supposed);
        all.putAll(values);
        return new Case(model, facts, developer, origin, library, place, profile, Map.copyOf(all));
    }

    /** This case as it could be if the claims on which a fact of it rests did not count. */
    public Stream<Case> withoutEvidenceFor(UsedFact used) {
        return used.fact().withoutItsEvidence().map(value -> supposing(Map.of(used.attribute(), value)));
    }

    /** Whether it can be read: outside a profile every word, and what is not in the vocabulary. */
    private boolean knows(@Nullable Attribute attribute, String value) {
        return profile == null || attribute == null || profile.knows(attribute, value);
    }

    /** The fact of the model or of its developer; a value added after the release of the profile reads as unknown. */
    Fact fact(String attribute) {
        Fact fact = stated(attribute);
        return !fact.isKnown() || knows(attribute(attribute), fact.value()) ? fact : fact.unread();
    }

    private Fact stated(String attribute) {
        String instead = supposed.isEmpty() ? null : supposed.get(place + attribute);
        if (instead != null) {
            return new Fact(attribute, instead, Basis.NONE, List.of(), List.of());
        }
        String ofDeveloper = ORIGIN.get(attribute);
        return ofDeveloper == null ? facts.get(attribute) : origin.get(ofDeveloper);
    }

    public String value(String attribute) {
        return fact(attribute).value();
    }

    /** Whether a claim states the attribute, even if with a value added after the release of the profile. */
    public boolean isStated(String attribute) {
        return stated(attribute).isKnown();
    }

    /** Whether no claim says anything about the attribute. A fact that is unknown because sources differ, or are not believed, is not silence. */
    public boolean isSilent(String attribute) {
        return stated(attribute).isSilent();
    }

    /** The values of an attribute with several values; empty if it is unknown or known to be empty. */
    public List<String> values(String attribute) {
        return fact(attribute).values();
    }

    public Availability availability(Component component) {
        return Word.parse(Availability.class, value(component.availability()));
    }

    /**
     * A term of a licence.
     *
     * @param of attribute that names the licence, or a licence expression: {@code components.weightsFinal.licence}
     */
    public String licenceValue(String of, String fact) {
        String instead = supposed.isEmpty() ? null : supposed.get(place + of + "." + fact);
        if (instead != null) {
            return instead;
        }
        String value = library.combined(value(of)).value(fact);
        return knows(Attribute.of(SubjectKind.LICENCE).get(fact), value) ? value : Fact.UNKNOWN;
    }

    /** The fact under its name in the reasons. */
    public UsedFact used(String attribute) {
        Subject subject = ORIGIN.containsKey(attribute) ? developer : model;
        return new UsedFact(place + attribute, subject, fact(attribute));
    }

    /** The fact of the developer, if a claim is about the developer itself; claims taken only from rows about its models count as dissent. */
    public UsedFact usedOfOrganisationItself(String attribute) {
        UsedFact used = used(attribute);
        boolean ofItself = !used.fact().isKnown()
                || used.fact().evidence().isEmpty()
                || used.fact().evidence().stream().anyMatch(claim -> library.knowsOrganisations(claim.source()));
        return ofItself
                ? used
                : new UsedFact(used.attribute(), used.subject(), used.fact().unread());
    }

    /** Whether the developers are the same, belong to one group, or one is the other's ultimate parent. */
    public boolean isOfSameGroup(Case other) {
        return Organisation.isOfSameGroup(developer.id(), origin, other.developer.id(), other.origin);
    }

    /** The facts behind a term of a licence: which licence applies, and what each licence in it states. */
    public Stream<UsedFact> usedOfLicence(String of, String fact) {
        return Stream.concat(
                Stream.of(used(of)),
                Stream.of(fact(of))
                        .filter(Fact::isKnown)
                        .flatMap(stated -> library.expression(stated.value()).ids())
                        .distinct()
                        .filter(id -> !id.equals(LicenceExpression.NONE))
                        .map(id -> new UsedFact(
                                place + of + "." + fact,
                                new Subject(SubjectKind.LICENCE, id),
                                library.licence(id).get(fact))));
    }

    /** The base models, each with its own case; empty if the lineage is not stated. */
    public List<Base> bases() {
        return Stream.of(fact(Attribute.LINEAGE))
                .filter(Fact::isKnown)
                .flatMap(stated -> Lineage.read(stated.value()).stream())
                .map(base -> new Base(base, base(base)))
                .toList();
    }

    /**
     * The base as in the catalogue. The licence that the lineage states for it takes precedence over the catalogue's, and weights that were used
     * count as released unless stated otherwise.
     */
    private Case base(Lineage base) {
        Case known = Objects.requireNonNullElseGet(library.model(base.base()), () -> unknown(base.base()));
        Fact lineage = fact(Attribute.LINEAGE);
        Facts stated = base.licence().equals(Fact.UNKNOWN)
                ? known.facts
                : known.facts.with(lineage.implying(Component.WEIGHTS_FINAL.licence(), base.licence()));
        Facts all = base.isOfWeights()
                ? stated.or(lineage.implying(Component.WEIGHTS_FINAL.availability(), Availability.RELEASED.word()))
                : stated;
        String inner = place + "lineage[" + base.base() + "].";
        return new Case(known.model, all, known.developer, known.origin, library, inner, profile, supposed);
    }

    private Case unknown(String id) {
        Subject nobody = new Subject(SubjectKind.ORGANISATION, Fact.UNKNOWN);
        return of(new Subject(SubjectKind.MODEL, id), Facts.NONE, nobody, Facts.NONE, library);
    }

    /** A base model. */
    public record Base(Lineage lineage, Case base) {}

    /** The condition of a rule of the current profile. */
    public Condition rule(String id) {
        return Stream.ofNullable(profile)
                .flatMap(one -> one.rules().stream())
                .filter(rule -> rule.id().equals(id))
                .map(Rule::condition)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule '%s' in this profile".formatted(id)));
    }
}
