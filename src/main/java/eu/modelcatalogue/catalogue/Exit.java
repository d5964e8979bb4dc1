package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Openness;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.hardware.HardwareFit;
import eu.modelcatalogue.hardware.MemoryNeed;
import eu.modelcatalogue.hardware.ModelToRun;
import eu.modelcatalogue.hardware.Workload;
import eu.modelcatalogue.offers.Offer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What remains for who uses a model, if a service or its developer ends it: the same weights elsewhere, own hardware, another model.
 *
 * @param hosts open offers of services that run the same model themselves, those with a site or control in the Union first; empty where no source
 *     names one
 * @param smallest for each number of bits, the smallest class of hardware on which it fits for one sequence of the usual length; by the weights alone
 *     where the cache is not known
 * @param criteria ids of the current profiles that the model meets, sorted: what another model has to meet too
 * @param nextBest models of others, the best first
 */
public record Exit(List<Offer> hosts, List<HardwareFit> smallest, List<String> criteria, List<NextBest> nextBest) {

    /** Most models that are named. */
    private static final int NAMED = 3;

    /** How many times larger another model may be. */
    private static final double LARGER = 1.25;

    private static final String TEXT = "text";

    /** The smallest part of the size of a model that a comparable one may have. */
    private static final double SMALLER = 0.5;

    public Exit {
        hosts = List.copyOf(hosts);
        smallest = List.copyOf(smallest);
        criteria = List.copyOf(criteria);
        nextBest = List.copyOf(nextBest);
    }

    /**
     * Another model that can take the place of one.
     *
     * @param languages of those that the model claims, sorted, how many this one claims too
     */
    public record NextBest(AiModel model, int languages) {}

    /**
     * What remains for who uses a model.
     *
     * <p>Another model meets every current profile that this one meets, has open weights, so that nobody can end it, is of another developer, takes and
     * gives the same kinds of content, and has at most a quarter more parameters where both numbers are known. Those that claim most of the languages
     * come first, then those that come first in a search; each developer is named once. Where the size of this model is not known, as of most that are only
     * sold as a service, the order is that of a search, in which use counts: a small model for one task that states many languages does not take its
     * place. Models that state less than half of its languages are left out then.
     */
    public static Exit of(Edition edition, AiModel model) {
        Set<String> met = met(edition, model);
        return new Exit(
                edition.offers().ofModel(model.id()).stream()
                        .filter(offer -> offer.isOpen() && offer.isHosted(model.developer()))
                        .sorted(Comparator.comparing(Exit::isOutsideOfTheUnion)
                                .thenComparing(offer -> offer.service().name(), String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                smallest(model),
                List.copyOf(met),
                nextBest(edition, model, met));
    }

    /**
     * Models that can be compared with one that was offered: they meet the criteria that somebody chose, whether the offered one does or not. As in
     * {@link #of}, they have open weights, are of other developers, and take and give the same kinds of content. They have at least half as many
     * parameters and at most a quarter more, where both numbers are known.
     *
     * @param criteria ids or keys of profiles that they meet; empty for none
     * @return the best first; empty where no model meets all of this
     */
    public static List<NextBest> comparable(Edition edition, AiModel model, Set<String> criteria) {
        Set<String> developers = new HashSet<>();
        return others(edition, model, criteria)
                .filter(other -> !isSmaller(other.model(), model))
                .filter(other -> developers.add(other.model().developer().id()))
                .limit(NAMED)
                .toList();
    }

    private static boolean isOutsideOfTheUnion(Offer offer) {
        return !offer.siteRegions().contains(Region.EU) && offer.service().controlRegion() != Region.EU;
    }

    /** For each number of bits the smallest class of hardware on which a model fits; empty where its weights cannot be had or its size is not known. */
    public static List<HardwareFit> smallest(AiModel model) {
        return ModelToRun.of(model).map(Exit::smallest).orElse(List.of());
    }

    private static List<HardwareFit> smallest(ModelToRun model) {
        List<HardwareFit> all = HardwareFit.all(model, Workload.USUAL_CONTEXT, 1);
        return MemoryNeed.BITS.stream()
                .flatMap(bits -> all.stream()
                        .filter(fit -> fit.bits() == bits
                                && (fit.answer() == HardwareFit.Answer.FITS
                                        || fit.answer() == HardwareFit.Answer.WEIGHTS_FIT))
                        .findFirst()
                        .stream())
                .toList();
    }

    private static Set<String> met(Edition edition, AiModel model) {
        Set<String> met = new TreeSet<>();
        edition.currentProfiles().forEach((id, profile) -> {
            Judgement judgement = edition.judgements(model.id()).get(profile.key());
            if (judgement != null && judgement.verdict() == Verdict.MET) {
                met.add(id);
            }
        });
        return met;
    }

    /** Models that can take the place of one, as in {@link #of}, without the other answers. */
    public static List<NextBest> nextBest(Edition edition, AiModel model) {
        return nextBest(edition, model, met(edition, model));
    }

    private static List<NextBest> nextBest(Edition edition, AiModel model, Set<String> met) {
        Set<String> developers = new HashSet<>();
        return others(edition, model, met)
                .filter(other -> developers.add(other.model().developer().id()))
                .limit(NAMED)
                .toList();
    }

    /** Models of others that meet these criteria and can do the same, the best first. */
    private static Stream<NextBest> others(Edition edition, AiModel model, Set<String> met) {
        Query.Draft draft = Query.EVERYTHING.draft().filter(Headlines.WEIGHTS, Query.Filter.of(Openness.OPEN.word()));
        if (!met.isEmpty()) {
            draft.verdict(Verdict.MET, new Query.Filter(met, Set.of()));
        }
        List<String> languages = model.facts().values(Attribute.LANGUAGES_CLAIMED);
        Stream<NextBest> others = edition.index().search(draft.query().whole()).page().stream()
                .filter(other -> !other.developer().isOfSameGroup(model.developer())
                        && takesAndGives(other, model)
                        && !isLarger(other, model))
                .map(other -> new NextBest(other, (int) other.facts().values(Attribute.LANGUAGES_CLAIMED).stream()
                        .filter(languages::contains)
                        .count()));
        return model.count(Attribute.PARAMETERS) == null
                ? others.filter(other -> other.languages() * 2 >= languages.size()
                        || other.model()
                                .facts()
                                .values(Attribute.LANGUAGES_CLAIMED)
                                .isEmpty())
                : others.sorted(Comparator.comparing(NextBest::languages).reversed());
    }

    /**
     * Whether a candidate takes and gives everything that the wanted model does; what nobody states is not asked for. In the place of a model that does not
     * take text, as one for transcription, comes none that takes other content as well.
     */
    private static boolean takesAndGives(AiModel candidate, AiModel wanted) {
        List<String> takes = wanted.facts().values(Attribute.MODALITIES_INPUT);
        List<String> offered = candidate.facts().values(Attribute.MODALITIES_INPUT);
        return offered.containsAll(takes)
                && candidate
                        .facts()
                        .values(Attribute.MODALITIES_OUTPUT)
                        .containsAll(wanted.facts().values(Attribute.MODALITIES_OUTPUT))
                && (takes.isEmpty()
                        || takes.contains(TEXT)
                        || offered.stream().allMatch(kind -> takes.contains(kind) || kind.equals(TEXT)));
    }

    private static boolean isLarger(AiModel candidate, AiModel wanted) {
        return size(candidate, wanted).map(times -> times > LARGER).orElse(false);
    }

    private static boolean isSmaller(AiModel candidate, AiModel wanted) {
        return size(candidate, wanted).map(times -> times < SMALLER).orElse(false);
    }

    /** How many times as many parameters a candidate has; empty where either number is not known. */
    private static Optional<Double> size(AiModel candidate, AiModel wanted) {
        return Optional.ofNullable(candidate.count(Attribute.PARAMETERS))
                .flatMap(size ->
                        Optional.ofNullable(wanted.count(Attribute.PARAMETERS)).map(usual -> (double) size / usual));
    }
}
