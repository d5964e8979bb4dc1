package eu.modelcatalogue.catalogue.resolution;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.LicenceTerms;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Resolves claims to facts by the policy. The newest claim of each source counts (by {@code asOf}, then the better verified one); the value of
 * the first source in the order of trust is adopted; claims with the same value are evidence, others are dissent. If the second reader differs
 * from the value that would be adopted, none is adopted until a curator decides. A licence of weights that was not read in the developer's own
 * text counts as reported, and is not trusted if a source states a stricter one.
 */
public final class Resolver {

    /** Newest first; on the same day the better verified claim, then by address, so that the same claims always give the same fact. */
    private static final Comparator<Claim> NEWEST = Comparator.comparing(Claim::asOf)
            .reversed()
            .thenComparing(Claim::verification)
            .thenComparing(Claim::locator)
            .thenComparing(claim -> claim.section() == null ? "" : claim.section())
            .thenComparing(Claim::value)
            .thenComparing(Claim::source);

    private static final String LICENCE = ".licence";
    private static final String WEIGHTS = "components.weights";

    private final ResolutionPolicy policy;

    /** The order of trust by kind and attribute, cached because the same hundred are needed thousands of times. */
    private final Map<SubjectKind, Map<String, ResolutionPolicy.Rule>> rules = new EnumMap<>(SubjectKind.class);

    private final Map<String, LicenceTerms> licences = new HashMap<>();
    private final Strictness strictness;

    /**
     * @param expressions parses an SPDX expression
     */
    public Resolver(ResolutionPolicy policy, Function<String, LicenceExpression> expressions) {
        this.policy = policy;
        this.strictness = new Strictness(expressions, id -> licences.getOrDefault(id, LicenceTerms.UNKNOWN));
    }

    /** The facts of every subject with claims. */
    public Map<Subject, Facts> resolve(Collection<Claim> claims) {
        Map<Subject, Map<String, List<Claim>>> grouped = new HashMap<>();
        for (Claim claim : claims) {
            grouped.computeIfAbsent(claim.subject(), subject -> new TreeMap<>())
                    .computeIfAbsent(claim.attribute(), attribute -> new ArrayList<>())
                    .add(claim);
        }
        Map<Subject, Facts> facts = new HashMap<>();
        // Licences come first, because the strictness of licences decides which licence of a model is trusted.
        resolve(grouped, SubjectKind.LICENCE, facts);
        facts.forEach((licence, known) -> licences.put(licence.id(), LicenceTerms.of(known)));
        resolve(grouped, SubjectKind.MODEL, facts);
        resolve(grouped, SubjectKind.ORGANISATION, facts);
        resolve(grouped, SubjectKind.SERVICE, facts);
        return facts;
    }

    private void resolve(Map<Subject, Map<String, List<Claim>>> grouped, SubjectKind kind, Map<Subject, Facts> facts) {
        grouped.forEach((subject, byAttribute) -> {
            if (subject.kind() != kind) {
                return;
            }
            List<Fact> resolved = new ArrayList<>(byAttribute.size());
            byAttribute.forEach((attribute, about) -> {
                List<Claim> fitting = ofWhatIsThere(subject, attribute, about, byAttribute);
                List<Claim> others =
                        about.stream().filter(claim -> !fitting.contains(claim)).toList();
                resolved.add(beside(fact(subject, attribute, fitting), others));
            });
            facts.put(subject, new Facts(resolved));
        });
    }

    /**
     * The claims about the licence of a component that refer to the adopted component. If one source means third-party code and another the
     * developer's own, the licence of one says nothing about the other; and if the component was not released, the licence from a source that
     * counts it as released does not apply. Weights keep theirs, because they may have been withdrawn. All other claims count as dissent.
     */
    private List<Claim> ofWhatIsThere(
            Subject subject, String attribute, List<Claim> about, Map<String, List<Claim>> byAttribute) {
        if (subject.kind() != SubjectKind.MODEL
                || !attribute.startsWith("components.")
                || !attribute.endsWith(LICENCE)) {
            return about;
        }
        String beside = attribute.substring(0, attribute.length() - LICENCE.length()) + ".availability";
        List<Claim> claims = byAttribute.getOrDefault(beside, List.of());
        String adopted = fact(subject, beside, claims).value();
        if (isNotReleased(adopted) && !attribute.startsWith(WEIGHTS)) {
            return whereAll(about, claims, claim -> isNotReleased(claim.value()));
        }
        if (claims.stream().noneMatch(Resolver::meansOthers)) {
            return about;
        }
        boolean others = adopted.equals(Availability.THIRD_PARTY_OPEN.word());
        return whereAll(about, claims, claim -> meansOthers(claim) == others);
    }

    /** The licences of sources whose claims on availability all match; sources without such claims match too. */
    private static List<Claim> whereAll(List<Claim> licences, List<Claim> availability, Predicate<Claim> fits) {
        return licences.stream()
                .filter(licence -> availability.stream()
                        .filter(claim -> claim.source().equals(licence.source()))
                        .allMatch(fits))
                .toList();
    }

    private static Fact beside(Fact fact, List<Claim> others) {
        if (others.isEmpty()) {
            return fact;
        }
        List<Claim> dissent = Stream.concat(
                        fact.dissent().stream(), others.stream().sorted(NEWEST))
                .toList();
        return new Fact(fact.attribute(), fact.value(), fact.basis(), fact.evidence(), dissent, fact.reported());
    }

    private static boolean isNotReleased(String availability) {
        return availability.equals(Availability.NOT_RELEASED.word());
    }

    private static boolean meansOthers(Claim availability) {
        return availability.value().equals(Availability.THIRD_PARTY_OPEN.word());
    }

    private Fact fact(Subject subject, String attribute, List<Claim> about) {
        Map<String, Claim> speaking = new TreeMap<>();
        List<Claim> sorted = new ArrayList<>(about);
        sorted.sort(NEWEST);
        sorted.forEach(claim -> speaking.putIfAbsent(claim.source(), claim));

        ResolutionPolicy.Rule rule = rule(subject.kind(), attribute);
        Attribute known = Attribute.of(subject.kind()).get(attribute);
        boolean dates = known != null && known.type() == Attribute.Type.DATE;
        Claim decision = speaking.get(policy.curated());
        if (decision != null) {
            Fact decided = fact(decision, Basis.CURATED, speaking.values(), dates);
            return isHearsay(subject, decided) ? decided.asReported() : decided;
        }
        Fact adopted = rule.together() && known != null && known.isUnitable()
                ? together(known, rule.order(), sorted)
                : first(attribute, rule, speaking, dates);
        Claim second = policy.secondReader() == null ? null : speaking.get(policy.secondReader());
        if (second != null && adopted.isKnown() && !agree(second.value(), adopted.value(), dates)) {
            return adopted.unread();
        }
        return isHearsay(subject, adopted) ? reported(adopted) : adopted;
    }

    private boolean isHearsay(Subject subject, Fact adopted) {
        return adopted.isKnown()
                && policy.asksForText(subject.kind(), adopted.attribute())
                && !policy.isConfirmed(adopted);
    }

    /**
     * A licence that nobody has read in the developer's own text counts as reported. It is not trusted if any source states a stricter licence,
     * or if one states a licence of the developer's own where this is a common one.
     */
    private Fact reported(Fact adopted) {
        boolean contradicted = adopted.dissent().stream()
                .map(Claim::value)
                .anyMatch(other ->
                        strictness.isStricter(other, adopted.value()) || strictness.isOwn(other, adopted.value()));
        return contradicted ? adopted.unread() : adopted.asReported();
    }

    private static Fact first(
            String attribute, ResolutionPolicy.Rule rule, Map<String, Claim> speaking, boolean dates) {
        return rule.order().stream()
                .map(trust -> adopt(trust, speaking))
                .flatMap(Optional::stream)
                .findFirst()
                .map(claim -> fact(claim, Basis.POLICY, speaking.values(), dates))
                .orElseGet(
                        () -> new Fact(attribute, Fact.UNKNOWN, Basis.NONE, List.of(), List.copyOf(speaking.values())));
    }

    private ResolutionPolicy.Rule rule(SubjectKind kind, String attribute) {
        return rules.computeIfAbsent(kind, absent -> new HashMap<>())
                .computeIfAbsent(attribute, absent -> policy.rule(kind, attribute));
    }

    /**
     * Sources that are trusted together do not contradict each other: each of their claims, including older ones, is evidence for the values that
     * it lists.
     */
    private static Fact together(Attribute attribute, List<ResolutionPolicy.Trust> order, List<Claim> newestFirst) {
        List<Claim> believed = order.stream()
                .flatMap(trust ->
                        newestFirst.stream().filter(claim -> trust.sources().contains(claim.source())))
                .distinct()
                .toList();
        List<Claim> dissent =
                newestFirst.stream().filter(claim -> !believed.contains(claim)).toList();
        if (believed.isEmpty()) {
            return new Fact(attribute.name(), Fact.UNKNOWN, Basis.NONE, List.of(), dissent);
        }
        String value = attribute.unite(believed.stream().map(Claim::value).toList());
        return new Fact(attribute.name(), value, Basis.POLICY, believed, dissent);
    }

    private static Optional<Claim> adopt(ResolutionPolicy.Trust trust, Map<String, Claim> speaking) {
        Claim first = null;
        for (String source : trust.sources()) {
            Claim claim = speaking.get(source);
            if (claim == null || (first != null && !first.value().equals(claim.value()))) {
                return Optional.empty();
            }
            first = first == null ? claim : first;
        }
        return Optional.ofNullable(first)
                .filter(claim -> trust.values().isEmpty() || trust.values().contains(claim.value()));
    }

    /**
     * @param dates whether the values are days, months or years
     */
    private static Fact fact(Claim adopted, Basis basis, Collection<Claim> speaking, boolean dates) {
        List<Claim> evidence = new ArrayList<>();
        List<Claim> dissent = new ArrayList<>();
        evidence.add(adopted);
        for (Claim claim : speaking) {
            if (!claim.equals(adopted)) {
                (agree(claim.value(), adopted.value(), dates) ? evidence : dissent).add(claim);
            }
        }
        return new Fact(adopted.attribute(), adopted.value(), basis, evidence, dissent);
    }

    /** Whether two values agree; for dates also if one is the year or the month of the other. */
    private static boolean agree(String value, String adopted, boolean dates) {
        return value.equals(adopted) || (dates && (value.startsWith(adopted + "-") || adopted.startsWith(value + "-")));
    }
}
