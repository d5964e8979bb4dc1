package eu.modelcatalogue.catalogue.quality;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.resolution.Content;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.Headlines;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.claim.Facts;
import eu.modelcatalogue.openness.term.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How good the data of an edition are: what is known and what is not, how old it is, who contradicts whom, and where our verdicts differ from the
 * results of others. Says nothing of the models, and everything of the catalogue.
 *
 * @param models number of models
 * @param openWeights of those, how many have open weights
 * @param askedFirst of those, how many are asked for first by buyers
 * @param organisations number of organisations
 * @param coverage by attribute of models, in the order of the vocabulary
 * @param ages by source, by id
 * @param conflicts by pair of sources, the most frequent first
 * @param agreements with OSI's list and the classes of the Model Openness Tool, model by model
 * @param scores of the European Open Source AI Index, by our verdict of the Open Source AI Definition
 * @param unreadLicences ids in use of which nobody has read what they say, and names that sources use and no licence here has
 * @param doubtful entries of sources that may or may not be a model here, and wait for a curator
 */
public record Quality(
        int models,
        int openWeights,
        int askedFirst,
        int organisations,
        List<Coverage> coverage,
        List<Age> ages,
        List<Conflict> conflicts,
        List<Agreement> agreements,
        List<Score> scores,
        List<String> unreadLicences,
        List<Content.Review> doubtful) {

    private static final String OSAID = "osaid-1.0";
    private static final Pattern SCORE = Pattern.compile("([0-9]+(?:\\.[0-9])?)/12\\b.*");

    /** Classes of the Model Openness Framework, the best first, and the profiles that judge them. */
    private static final Map<String, String> CLASSES = classes();

    /**
     * How much is known of an attribute.
     *
     * @param known models of which it is known
     * @param knownOfOpenWeights of those, how many have open weights: the models that a buyer can run
     * @param knownOfAskedFirst of those, how many are asked for first by buyers
     * @param unverified of those that are known, how many rest on our own readings alone
     * @param disputed of those that are known, how many meet dissent
     */
    public record Coverage(
            String attribute, int known, int knownOfOpenWeights, int knownOfAskedFirst, int unverified, int disputed) {}

    /**
     * How old the claims of a source are.
     *
     * @param claims those that speak: the newest of the source about each attribute of each subject
     */
    public record Age(String source, int claims, LocalDate oldest, LocalDate newest) {}

    /**
     * Two sources that say different things of the same attribute of the same subject.
     *
     * @param adopted the source that was believed; empty where none was
     * @param dissenting the other
     * @param facts how many
     * @param attributes the attributes they differ about, with how many facts each
     */
    public record Conflict(String adopted, String dissenting, int facts, Map<String, Integer> attributes) {}

    /**
     * What an authority concludes of a model, and what we do.
     *
     * @param authority {@code osi} or {@code mot}
     * @param model id
     * @param theirs in their words
     * @param ours verdict or class
     * @param agrees met: the same; notMet: not the same; unknown: one of the two is undecided
     * @param because the required rules, each with its verdict, that keep our result from being better than it is; empty where nothing could be
     */
    public record Agreement(
            String authority, String model, String theirs, String ours, Verdict agrees, List<String> because) {

        public Agreement {
            because = List.copyOf(because);
        }
    }

    /**
     * Scores that the index gives to models that have a verdict.
     *
     * @param verdict ours, by the Open Source AI Definition
     * @param models how many have a score
     * @param lowest of 12
     * @param mean of 12, one decimal
     * @param highest of 12
     */
    public record Score(Verdict verdict, int models, BigDecimal lowest, BigDecimal mean, BigDecimal highest) {}

    public Quality {
        coverage = List.copyOf(coverage);
        ages = List.copyOf(ages);
        conflicts = List.copyOf(conflicts);
        agreements = List.copyOf(agreements);
        scores = List.copyOf(scores);
        unreadLicences = List.copyOf(unreadLicences);
        doubtful = List.copyOf(doubtful);
    }

    /** Looks through an edition. */
    public static Quality of(Edition edition) {
        return new Quality(
                edition.models().size(),
                (int) edition.models().stream().filter(Quality::isOpen).count(),
                edition.askedFirst().size(),
                edition.organisations().size(),
                coverage(edition),
                ages(edition),
                conflicts(edition),
                agreements(edition),
                scores(edition),
                UnreadLicences.of(edition),
                edition.reviews());
    }

    private static List<Coverage> coverage(Edition edition) {
        List<Coverage> coverage = new ArrayList<>();
        for (String attribute : Attribute.of(SubjectKind.MODEL).keySet()) {
            int known = 0;
            int open = 0;
            int first = 0;
            int unverified = 0;
            int disputed = 0;
            for (AiModel model : edition.models()) {
                Fact fact = model.facts().get(attribute);
                known += fact.isKnown() ? 1 : 0;
                open += fact.isKnown() && isOpen(model) ? 1 : 0;
                first += fact.isKnown() && edition.askedFirst().contains(model.id()) ? 1 : 0;
                unverified += fact.isUnverified() ? 1 : 0;
                disputed += fact.isKnown() && !fact.dissent().isEmpty() ? 1 : 0;
            }
            coverage.add(new Coverage(attribute, known, open, first, unverified, disputed));
        }
        return coverage;
    }

    private static boolean isOpen(AiModel model) {
        return model.headline(Headlines.WEIGHTS).equals("open");
    }

    private static Stream<Facts> facts(Edition edition) {
        return Stream.of(
                        edition.models().stream().map(AiModel::facts),
                        edition.organisations().values().stream().map(organisation -> organisation.facts()),
                        edition.licences().values().stream().map(licence -> licence.facts()))
                .flatMap(Function.identity());
    }

    private static List<Age> ages(Edition edition) {
        Map<String, Age> bySource = new TreeMap<>();
        facts(edition)
                .flatMap(facts -> facts.all().stream())
                .flatMap(fact -> Stream.concat(fact.evidence().stream(), fact.dissent().stream()))
                .forEach(claim -> bySource.merge(
                        claim.source(),
                        new Age(claim.source(), 1, claim.asOf(), claim.asOf()),
                        (one, other) -> new Age(
                                one.source(),
                                one.claims() + 1,
                                one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest(),
                                one.newest().isAfter(other.newest()) ? one.newest() : other.newest())));
        return List.copyOf(bySource.values());
    }

    private static List<Conflict> conflicts(Edition edition) {
        Map<String, Map<String, Map<String, Integer>>> pairs = new TreeMap<>();
        facts(edition).flatMap(facts -> facts.all().stream()).forEach(fact -> {
            String adopted =
                    fact.evidence().isEmpty() ? "" : fact.evidence().get(0).source();
            for (Claim claim : fact.dissent()) {
                pairs.computeIfAbsent(adopted, absent -> new TreeMap<>())
                        .computeIfAbsent(claim.source(), absent -> new TreeMap<>())
                        .merge(fact.attribute(), 1, Integer::sum);
            }
        });
        List<Conflict> conflicts = new ArrayList<>();
        pairs.forEach((adopted, others) -> others.forEach((dissenting, attributes) -> conflicts.add(new Conflict(
                adopted,
                dissenting,
                attributes.values().stream().mapToInt(count -> count).sum(),
                Collections.unmodifiableMap(attributes)))));
        conflicts.sort(Comparator.comparingInt(Conflict::facts)
                .reversed()
                .thenComparing(Conflict::adopted)
                .thenComparing(Conflict::dissenting));
        return conflicts;
    }

    private static List<Agreement> agreements(Edition edition) {
        List<Agreement> agreements = new ArrayList<>();
        for (AiModel model : edition.models()) {
            external(model, "osi").ifPresent(theirs -> agreements.add(osi(edition, model, theirs)));
            external(model, "mot").ifPresent(theirs -> agreements.add(mot(edition, model, theirs)));
        }
        agreements.sort(Comparator.comparing(Agreement::authority).thenComparing(Agreement::model));
        return agreements;
    }

    private static Optional<String> external(AiModel model, String authority) {
        Fact fact = model.facts().get("external." + authority);
        return fact.isKnown() ? Optional.of(fact.value()) : Optional.empty();
    }

    /** “Would pass if …” is a fail today. */
    private static Agreement osi(Edition edition, AiModel model, String theirs) {
        Verdict ours = verdict(edition, model, OSAID);
        Verdict agrees = ours == Verdict.UNKNOWN
                ? Verdict.UNKNOWN
                : (ours == Verdict.MET) == theirs.equals("pass") ? Verdict.MET : Verdict.NOT_MET;
        return new Agreement("osi", model.id(), theirs, ours.word(), agrees, because(edition, model, OSAID));
    }

    private static Agreement mot(Edition edition, AiModel model, String theirs) {
        String stated = theirs.split(" ", 2)[0];
        String their = CLASSES.containsKey(stated) ? stated : "none";
        String best = "none";
        String next = null;
        boolean open = false;
        for (Map.Entry<String, String> one : CLASSES.entrySet()) {
            Verdict verdict = verdict(edition, model, one.getValue());
            if (verdict == Verdict.MET) {
                best = one.getKey();
                break;
            }
            next = one.getValue();
            open |= verdict == Verdict.UNKNOWN;
        }
        Verdict agrees = best.equals(their) && !open ? Verdict.MET : open ? Verdict.UNKNOWN : Verdict.NOT_MET;
        return new Agreement(
                "mot",
                model.id(),
                theirs,
                open ? best + ", higher undecided" : best,
                agrees,
                next == null ? List.of() : because(edition, model, next));
    }

    /** The required rules of a profile that a model does not meet, or that are unknown. */
    private static List<String> because(Edition edition, AiModel model, String profile) {
        return edition.profile(profile).stream()
                .flatMap(judging -> judging.rules().stream()
                        .filter(Rule::required)
                        .map(rule -> Map.entry(
                                rule.id(),
                                Objects.requireNonNull(
                                                edition.judgements(model.id()).get(judging.key()))
                                        .rules()
                                        .getOrDefault(rule.id(), Verdict.UNKNOWN))))
                .filter(rule -> rule.getValue() != Verdict.MET)
                .map(rule -> rule.getKey() + " " + rule.getValue().word())
                .toList();
    }

    private static Verdict verdict(Edition edition, AiModel model, String profile) {
        return edition.profile(profile)
                .map(known -> edition.judgements(model.id()).get(known.key()))
                .map(Judgement::verdict)
                .orElse(Verdict.UNKNOWN);
    }

    private static List<Score> scores(Edition edition) {
        Map<Verdict, List<BigDecimal>> byVerdict = new TreeMap<>();
        for (AiModel model : edition.models()) {
            Matcher score = SCORE.matcher(external(model, "osai").orElse(""));
            if (score.matches()) {
                byVerdict
                        .computeIfAbsent(verdict(edition, model, OSAID), absent -> new ArrayList<>())
                        .add(new BigDecimal(Objects.requireNonNull(score.group(1))));
            }
        }
        List<Score> scores = new ArrayList<>();
        byVerdict.forEach((verdict, all) -> scores.add(new Score(
                verdict,
                all.size(),
                Collections.min(all),
                all.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(all.size()), 1, RoundingMode.HALF_UP),
                Collections.max(all))));
        return scores;
    }

    private static Map<String, String> classes() {
        Map<String, String> classes = new LinkedHashMap<>();
        classes.put("I", "mof-1.0-class-1");
        classes.put("II", "mof-1.0-class-2");
        classes.put("III", "mof-1.0-class-3");
        return Collections.unmodifiableMap(classes);
    }
}
