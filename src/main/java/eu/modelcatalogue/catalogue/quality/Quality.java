package eu.modelcatalogue.catalogue.quality;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The quality of the data of an edition: what is known, how old it is, which sources contradict each other, and where our verdicts differ from
 * the results of others. It describes the catalogue, not the models.
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
 * @param unreadLicences ids in use whose text has not been read, and names used by sources that match no licence of the catalogue
 * @param reviews what waits for a curator, by source: entries that may be a model of the catalogue, and changes that a refresh has held back
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
        List<EditionContent.Review> reviews) {

    private static final Pattern SCORE = Pattern.compile("([0-9]+(?:\\.[0-9])?)/12\\b.*");

    /**
     * How much is known of an attribute.
     *
     * @param knownOfAskedFirst of those, how many are asked for first by buyers
     */
    public record Coverage(
            String attribute, int known, int knownOfOpenWeights, int knownOfAskedFirst, int unverified, int disputed) {}

    /**
     * How old the claims of a source are.
     *
     * @param claims the current ones: the newest of the source about each attribute of each subject
     */
    public record Age(String source, int claims, LocalDate oldest, LocalDate newest) {}

    /**
     * Two sources that contradict each other about the same attribute of the same subject.
     *
     * @param adopted the source that was trusted; empty if none was
     */
    public record Conflict(String adopted, String dissenting, int facts, Map<String, Integer> attributes) {}

    /**
     * Scores of the index for models with a verdict.
     *
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
        reviews = List.copyOf(reviews);
    }

    public static Quality of(Edition edition) {
        return new Quality(
                edition.models().size(),
                count(edition.models(), Quality::isOpen),
                edition.askedFirst().size(),
                edition.organisations().size(),
                coverage(edition),
                ages(edition),
                conflicts(edition),
                Agreement.all(edition),
                scores(edition),
                UnreadLicences.of(edition),
                edition.reviews());
    }

    private static List<Coverage> coverage(Edition edition) {
        return Attribute.of(SubjectKind.MODEL).keySet().stream()
                .map(attribute -> {
                    Function<AiModel, Fact> fact = model -> model.facts().get(attribute);
                    List<AiModel> known = edition.models().stream()
                            .filter(model -> fact.apply(model).isKnown())
                            .toList();
                    return new Coverage(
                            attribute,
                            known.size(),
                            count(known, Quality::isOpen),
                            count(known, model -> edition.askedFirst().contains(model.id())),
                            count(known, model -> fact.apply(model).isUnverified()),
                            count(known, model -> !fact.apply(model).dissent().isEmpty()));
                })
                .toList();
    }

    private static int count(List<AiModel> models, Predicate<AiModel> which) {
        return (int) models.stream().filter(which).count();
    }

    private static boolean isOpen(AiModel model) {
        return model.headline(Headlines.WEIGHTS).equals("open");
    }

    private static Stream<Fact> facts(Edition edition) {
        return edition.facts().values().stream().flatMap(facts -> facts.all().stream());
    }

    /** How old the claims of each source are, by source; one pass over the claims, where {@link #of} takes several. */
    public static List<Age> ages(Edition edition) {
        Map<String, Age> bySource = new TreeMap<>();
        facts(edition)
                .flatMap(Fact::claims)
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
        Map<List<String>, Map<String, Integer>> pairs = new HashMap<>();
        facts(edition).forEach(fact -> {
            for (Claim claim : fact.dissent()) {
                pairs.computeIfAbsent(List.of(adopted(fact), claim.source()), absent -> new TreeMap<>())
                        .merge(fact.attribute(), 1, Integer::sum);
            }
        });
        return pairs.entrySet().stream()
                .map(pair -> new Conflict(
                        pair.getKey().get(0),
                        pair.getKey().get(1),
                        pair.getValue().values().stream()
                                .mapToInt(count -> count)
                                .sum(),
                        Collections.unmodifiableMap(pair.getValue())))
                .sorted(Comparator.comparingInt(Conflict::facts)
                        .reversed()
                        .thenComparing(Conflict::adopted)
                        .thenComparing(Conflict::dissenting))
                .toList();
    }

    private static String adopted(Fact fact) {
        return fact.evidence().isEmpty() ? "" : fact.evidence().get(0).source();
    }

    private static List<Score> scores(Edition edition) {
        Map<Verdict, List<BigDecimal>> byVerdict = new TreeMap<>();
        for (AiModel model : edition.models()) {
            Matcher score = SCORE.matcher(Agreement.theirs(model, "osai").orElse(""));
            if (score.matches()) {
                byVerdict
                        .computeIfAbsent(Agreement.ours(edition, model, Agreement.OSAID), absent -> new ArrayList<>())
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
}
