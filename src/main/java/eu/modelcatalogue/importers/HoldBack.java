package eu.modelcatalogue.importers;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.JudgedModels;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.LastChanged;
import eu.modelcatalogue.catalogue.resolution.Strictness;
import eu.modelcatalogue.catalogue.search.Finder;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.seed.HeldBack;
import eu.modelcatalogue.seed.HeldBack.Change;
import eu.modelcatalogue.seed.HeldBack.Kind;
import eu.modelcatalogue.syntax.SpdxList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the imported claims that must not speak before a curator has looked: those by which a profile would turn to met, a licence would become more permissive, or two entries would
 * claim one repository. Of a change only what decides is held back; the rest is taken, and the same question asked again of what is held back does not let more of it through.
 */
final class HoldBack {

    /** Each round holds back more claims, and what is held back for one model can only take from another: after so many rounds something is wrong. */
    private static final int MOST_ROUNDS = 10;

    private static final EditionHeader PROPOSED =
            new EditionHeader(1, "sha256:", Instant.EPOCH, "proposed", new EditionHeader.Changes(0, 0, 0, 0));

    private final Edition before;
    private final EditionContent proposed;
    private final Map<Place, Claim> old;
    private final Set<Place> changed = new TreeSet<>();

    /** What is held back, with why. */
    private final SortedMap<Place, Reasons> held = new TreeMap<>();

    private Edition after;

    /** Where an imported claim lies: a source speaks of an attribute of a subject once. */
    record Place(String source, Subject subject, String attribute) implements Comparable<Place> {

        static Place of(Claim claim) {
            return new Place(claim.source(), claim.subject(), claim.attribute());
        }

        @Override
        public int compareTo(Place other) {
            int bySource = source.compareTo(other.source);
            int bySubject = bySource == 0 ? subject.compareTo(other.subject) : bySource;
            return bySubject == 0 ? attribute.compareTo(other.attribute) : bySubject;
        }
    }

    /** Why a claim is held back: the kind that was found first, and all that would be otherwise. */
    private record Reasons(Kind kind, Set<String> why, Set<Change> changes) {}

    /**
     * The result.
     *
     * @param held what is held back, one case for each source and subject
     * @param claims the claims that do not speak, by place; the value is the claim that speaks in its place, null where none did before
     * @param before as it was
     * @param after as it is without what is held back
     */
    record Result(List<HeldBack> held, Map<Place, @Nullable Claim> claims, Edition before, Edition after) {}

    private HoldBack(EditionContent content, EditionContent proposed, Collection<Claim> imported) {
        this.before = Edition.of(PROPOSED, content, SpdxList::expression);
        this.proposed = proposed;
        this.old = new HashMap<>();
        content.claims().forEach(claim -> old.put(Place.of(claim), claim));
        imported.forEach(claim -> {
            Claim was = old.get(Place.of(claim));
            if (was == null || !was.value().equals(claim.value())) {
                changed.add(Place.of(claim));
            }
        });
        this.after = edition(proposed);
    }

    /**
     * Looks through what imports have changed.
     *
     * @param content before the imports
     * @param proposed after them
     * @param imported the claims that the imports wrote
     * @param rejected cases that a curator has decided against: their claims are held back and not asked again
     * @param entries keys of the entries of a source that speak of a subject
     */
    static Result of(
            EditionContent content,
            EditionContent proposed,
            Collection<Claim> imported,
            Collection<HeldBack> rejected,
            Entries entries) {
        HoldBack holding = new HoldBack(content, proposed, imported);
        Set<Place> decidedAgainst = holding.find(imported, rejected);
        // Once a class of architecture is taken, an engine that follows from it decides nothing any more. What would be
        // held back without need, the next refresh would take.
        for (boolean settled = holding.held.isEmpty(); !settled; ) {
            HoldBack again = new HoldBack(holding.withoutHeld(), proposed, imported);
            again.find(imported, rejected);
            settled = !holding.held.keySet().retainAll(again.held.keySet());
            holding.after = again.after;
        }
        return holding.result(entries, decidedAgainst);
    }

    /** Holds back what must wait; gives what a curator has decided against. */
    private Set<Place> find(Collection<Claim> imported, Collection<HeldBack> rejected) {
        identities(imported);
        licences(imported);
        Set<Place> decidedAgainst = rejected(imported, rejected);
        verdicts();
        return decidedAgainst;
    }

    /** Which entries of a source speak of a subject. */
    interface Entries {
        List<String> of(String source, Subject subject);
    }

    private Edition edition(EditionContent content) {
        return new Edition(
                PROPOSED, content, SpdxList::expression, JudgedModels.NONE, before, LastChanged.UNKNOWN, Finder.NONE);
    }

    /** The proposed content with the claims as they were where they are held back. */
    private EditionContent withoutHeld() {
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : proposed.claims()) {
            Place place = Place.of(claim);
            if (!held.containsKey(place)) {
                claims.add(claim);
            } else if (old.get(place) != null) {
                claims.add(old.get(place));
            }
        }
        return proposed.saying(claims);
    }

    private void hold(Place place, Kind kind, String why, Change change) {
        Reasons reasons =
                held.computeIfAbsent(place, absent -> new Reasons(kind, new LinkedHashSet<>(), new LinkedHashSet<>()));
        reasons.why().add(why);
        reasons.changes().add(change);
    }

    /** A repository that another entry has already, by its name or by a claim. */
    private void identities(Collection<Claim> imported) {
        Map<String, Set<String>> models = new HashMap<>();
        proposed.models().forEach(model -> model.aliases().forEach(alias -> claim(models, alias, model.id())));
        proposed.claims().stream()
                .filter(claim -> claim.attribute().equals(Attribute.IDENTIFIERS))
                .forEach(claim -> Identifier.read(claim.value())
                        .forEach(one ->
                                claim(models, one.repository(), claim.subject().id())));
        imported.stream()
                .filter(claim -> claim.attribute().equals(Attribute.IDENTIFIERS) && changed.contains(Place.of(claim)))
                .forEach(claim -> Identifier.read(claim.value()).forEach(one -> {
                    Set<String> others = new TreeSet<>(models.getOrDefault(HubAddress.key(one.repository()), Set.of()));
                    others.remove(claim.subject().id());
                    if (!others.isEmpty()) {
                        hold(
                                Place.of(claim),
                                Kind.IDENTITY,
                                "The repository '%s' belongs to %s already.".formatted(one.repository(), others),
                                change(claim));
                    }
                }));
    }

    private static void claim(Map<String, Set<String>> models, String alias, String model) {
        models.computeIfAbsent(HubAddress.key(alias), absent -> new TreeSet<>()).add(model);
    }

    private Change change(Claim claim) {
        Claim was = old.get(Place.of(claim));
        return new Change(claim.attribute(), was == null ? Fact.UNKNOWN : was.value(), claim.value());
    }

    /** A licence that a source states more permissively than before. */
    private void licences(Collection<Claim> imported) {
        Strictness strictness = new Strictness(SpdxList::expression, after.library()::terms);
        imported.stream()
                .filter(claim -> claim.attribute().endsWith(".licence") && changed.contains(Place.of(claim)))
                .forEach(claim -> {
                    Claim was = old.get(Place.of(claim));
                    String adopted = adopted(before, claim);
                    if (was != null && strictness.isStricter(was.value(), claim.value())) {
                        hold(
                                Place.of(claim),
                                Kind.LICENCE,
                                "'%s' said %s before and says %s now, which is more permissive."
                                        .formatted(claim.source(), was.value(), claim.value()),
                                change(claim));
                    } else if (!adopted.equals(adopted(after, claim))
                            && strictness.isStricter(adopted, adopted(after, claim))) {
                        hold(
                                Place.of(claim),
                                Kind.LICENCE,
                                "The licence is %s, and would be %s, which is more permissive."
                                        .formatted(adopted, adopted(after, claim)),
                                new Change(claim.attribute(), adopted, adopted(after, claim)));
                    }
                });
    }

    private static String adopted(Edition edition, Claim claim) {
        return edition.facts(claim.subject()).value(claim.attribute());
    }

    /** Claims that a curator has decided against. */
    private Set<Place> rejected(Collection<Claim> imported, Collection<HeldBack> rejected) {
        Map<Place, String> values = new HashMap<>();
        rejected.forEach(one -> one.claims().forEach(claim -> values.put(Place.of(claim), claim.value())));
        Set<Place> places = new TreeSet<>();
        imported.stream()
                .filter(claim ->
                        changed.contains(Place.of(claim)) && claim.value().equals(values.get(Place.of(claim))))
                .forEach(claim -> {
                    places.add(Place.of(claim));
                    hold(Place.of(claim), Kind.VERDICT, "It was rejected.", change(claim));
                });
        return places;
    }

    /** Holds back what decides each verdict that would turn to met, until none does. */
    private void verdicts() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            after = edition(withoutHeld());
            Set<Place> already = Set.copyOf(held.keySet());
            List<String> stuck = new ArrayList<>();
            for (AiModel model : after.models()) {
                for (Map.Entry<String, Judgement> now :
                        after.judgements(model.id()).entrySet()) {
                    Judgement was = before.judgements(model.id()).get(now.getKey());
                    Profile profile = Objects.requireNonNull(after.profiles().get(now.getKey()));
                    boolean turned = now.getValue().verdict() == Verdict.MET
                            && (was == null || was.verdict() != Verdict.MET)
                            && before.profiles().containsKey(now.getKey());
                    if (turned && !hold(model, profile, was, already)) {
                        stuck.add("%s by %s".formatted(model.id(), now.getKey()));
                    }
                }
            }
            if (!stuck.isEmpty()) {
                throw new IllegalArgumentException(
                        "These verdicts would turn to met, and no single claim of an import decides them: %s. Nothing was written"
                                .formatted(stuck));
            }
            if (held.size() == already.size()) {
                return;
            }
        }
        throw new IllegalStateException("What is held back does not settle in %d rounds".formatted(MOST_ROUNDS));
    }

    /** Holds back the changed claims that decide a verdict; false where there is none. */
    private boolean hold(AiModel model, Profile profile, @Nullable Judgement was, Set<Place> already) {
        List<Claim> evidence = Assessment.of(profile, after.judged(model)).rules().stream()
                .filter(rule -> rule.rule().required())
                .flatMap(rule -> rule.deciding().stream())
                .flatMap(used -> used.fact().evidence().stream())
                .filter(claim -> isHoldable(Place.of(claim), already))
                .toList();
        // Where a fact has the value that it had, one more source says the same, and that turns nothing.
        Set<Place> deciding = evidence.stream()
                .filter(claim -> !adopted(before, claim).equals(adopted(after, claim)))
                .map(Place::of)
                .collect(Collectors.toCollection(TreeSet::new));
        if (deciding.isEmpty()) {
            evidence.forEach(claim -> deciding.add(Place.of(claim)));
        }
        if (deciding.isEmpty()) {
            changed.stream()
                    .filter(place -> place.subject().id().equals(model.id())
                            || place.subject().id().equals(model.developer().id()))
                    .filter(place -> isHoldable(place, already))
                    .forEach(deciding::add);
        }
        String then = was == null ? "not here" : was.verdict().word();
        deciding.forEach(place -> hold(
                place,
                Kind.VERDICT,
                "%s of %s would turn from %s to met.".formatted(profile.key(), model.id(), then),
                new Change(profile.key(), then, Verdict.MET.word())));
        return !deciding.isEmpty();
    }

    /** A model needs a developer, so that cannot be held back. */
    private boolean isHoldable(Place place, Set<Place> already) {
        return changed.contains(place)
                && !already.contains(place)
                && !place.attribute().equals(Attribute.DEVELOPER);
    }

    private Result result(Entries entries, Set<Place> decidedAgainst) {
        Map<Place, Claim> now = new HashMap<>();
        proposed.claims().forEach(claim -> now.put(Place.of(claim), claim));
        Map<List<Object>, List<Place>> cases = new LinkedHashMap<>();
        Map<Place, @Nullable Claim> claims = new TreeMap<>();
        held.keySet().forEach(place -> {
            claims.put(place, old.get(place));
            if (!decidedAgainst.contains(place)) {
                cases.computeIfAbsent(List.of(place.source(), place.subject()), absent -> new ArrayList<>())
                        .add(place);
            }
        });
        List<HeldBack> all = new ArrayList<>();
        cases.values().forEach(places -> {
            Place first = places.get(0);
            Set<String> why = new LinkedHashSet<>();
            Set<Change> changes = new LinkedHashSet<>();
            List<Claim> waiting = new ArrayList<>();
            for (Place place : places) {
                Reasons reasons = Objects.requireNonNull(held.get(place));
                why.addAll(reasons.why());
                changes.addAll(reasons.changes());
                Claim claim = Objects.requireNonNull(now.get(place));
                changes.add(change(claim));
                waiting.add(claim);
            }
            all.add(HeldBack.ofClaims(
                    Objects.requireNonNull(held.get(first)).kind(),
                    first.source(),
                    first.subject(),
                    List.copyOf(why),
                    List.copyOf(changes),
                    entries.of(first.source(), first.subject()),
                    waiting));
        });
        return new Result(all, claims, before, after);
    }
}
