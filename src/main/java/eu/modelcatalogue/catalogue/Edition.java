package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.JudgementBasis;
import eu.modelcatalogue.catalogue.resolution.LastChanged;
import eu.modelcatalogue.catalogue.resolution.ResolutionPolicy;
import eu.modelcatalogue.catalogue.resolution.ResolvedContent;
import eu.modelcatalogue.catalogue.search.Finder;
import eu.modelcatalogue.catalogue.search.ModelNames;
import eu.modelcatalogue.catalogue.search.NearestNames;
import eu.modelcatalogue.catalogue.search.Prominence;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.PublicUse;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.Openness;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.ReviewState;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.offers.Hosts;
import eu.modelcatalogue.offers.OfferList;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.offers.ServiceOffers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole catalogue at one moment. Every answer comes from exactly one edition. An edition is immutable, and replaced by the next in one step
 * without locks.
 */
public final class Edition {

    private final EditionHeader header;
    /** Profiles that go on under another key, by their former one. */
    private static final Map<String, String> RENAMED = Map.of("open-weights", "downloadable");

    private final ResolvedContent resolved;
    private final LastChanged changed;
    private final Map<String, AiModel> modelsById;
    private final ModelNames names;
    private final Map<String, Source> sources;
    private final Map<String, Profile> profiles;
    private final Map<String, Profile> currentProfiles;
    private final Map<String, EditionContent.Removed> removed;
    private final List<EditionContent.Review> reviews;
    private final Set<String> askedFirst;
    private final Map<String, Clause> clauses;
    private final ResolutionPolicy policy;
    private final OfferList offers;
    private final EditionLibrary holdings;
    private final Map<String, ModelJudgements> standings;
    private final List<EditionContent.Product> products;
    private final Prominence prominence;
    private volatile @Nullable NearestNames nearestNames;
    private final ModelIndex index;

    /** Computed once, because every filter of every search is checked against one of these. */
    private final Map<String, Set<String>> known = new HashMap<>();

    /**
     * Resolves the content and builds the index. Pure: the same content gives the same answers.
     *
     * @param expressions parses an SPDX expression
     * @param before earlier judgements by this program; used where they rest on the same facts
     * @param other another edition in memory, judged by this program: what is the same in both is stored and judged once; null for none
     */
    public Edition(
            EditionHeader header,
            EditionContent content,
            Function<String, LicenceExpression> expressions,
            JudgedModels before,
            @Nullable Edition other,
            LastChanged changed,
            Finder.Maker finders) {
        this.header = header;
        this.changed = changed;
        this.resolved =
                ResolvedContent.of(content, expressions, other == null ? ResolvedContent.EMPTY : other.resolved);
        this.offers = offers(resolved, content, header, other);
        this.sources = named(content.sources(), Source::id);
        this.profiles = named(content.profiles(), Profile::key);
        this.modelsById = resolved.byId();
        this.names = new ModelNames(models(), content.products());
        this.currentProfiles = Profile.newest(profiles.values());
        this.removed = named(content.removed(), EditionContent.Removed::id);
        this.reviews = content.reviews();
        this.askedFirst = content.askedFirst();
        this.policy = content.policy();
        this.clauses = named(content.clauses(), Clause::id);
        this.holdings = new EditionLibrary(expressions, resolved, profiles, sources);
        this.standings = standings(before, other == null ? JudgedModels.NONE : other.judged());
        this.products = content.products();
        this.prominence = new Prominence(content.procurement(), offers, models());
        this.index = new ModelIndex(this, finders);
        Dimension.all().keySet().forEach(dimension -> known.put(dimension, understood(dimension)));
    }

    private static <T> Map<String, T> named(List<T> all, Function<T, String> name) {
        Map<String, T> named = new TreeMap<>();
        all.forEach(one -> named.put(name.apply(one), one));
        return Collections.unmodifiableMap(named);
    }

    private Map<String, ModelJudgements> standings(JudgedModels before, JudgedModels other) {
        List<JudgedModels> judged = Stream.of(before, other)
                .filter(one -> one.profiles().equals(profiles))
                .toList();
        // Judgements that were stored with this very digest are taken as they are. The other edition is always
        // compared, because a proposal has no digest of
        // its own yet.
        if (before.profiles().equals(profiles)
                && before.digest().equals(header.digest())
                && before.standings().keySet().equals(modelsById.keySet())) {
            return before.standings();
        }
        return ModelJudgements.all(
                models(), holdings, profiles, currentProfiles, JudgementBasis.of(resolved, sources.values()), judged);
    }

    /** An edition without earlier judgements and without search by words. */
    public static Edition of(
            EditionHeader header, EditionContent content, Function<String, LicenceExpression> expressions) {
        return new Edition(header, content, expressions, JudgedModels.NONE, null, LastChanged.UNKNOWN, Finder.NONE);
    }

    public EditionHeader header() {
        return header;
    }

    /** All models, sorted by name. */
    public List<AiModel> models() {
        return resolved.models();
    }

    public Optional<AiModel> model(String id) {
        return Optional.ofNullable(modelsById.get(id));
    }

    /** The id of the model for a foreign or former id, or for the address of its page on the Hub; case does not matter. */
    public Optional<String> idOfAlias(String alias) {
        return names.withAlias(alias).stream().findFirst().map(AiModel::id);
    }

    /** Looks up models by machine names. */
    public ModelNames names() {
        return names;
    }

    /** When a claim about a model last changed; empty if unknown. */
    public Optional<Instant> changed(AiModel model) {
        return changed.of(model.id());
    }

    /** Ids of the models that buyers ask for first, chosen by the curators. */
    public Set<String> askedFirst() {
        return askedFirst;
    }

    /** Why and when a model with this id was removed. */
    public Optional<EditionContent.Removed> removed(String id) {
        return Optional.ofNullable(removed.get(id));
    }

    /** Open questions that imports left for a curator, by source. */
    public List<EditionContent.Review> reviews() {
        return reviews;
    }

    /** Products with their own names, and the models on which they run. */
    public List<EditionContent.Product> products() {
        return products;
    }

    /** The order in which a search without words lists models. */
    public Prominence prominence() {
        return prominence;
    }

    /** Finds the models that may be meant by an unknown name. Made when it is first needed, because few requests need it. */
    public NearestNames nearestNames() {
        NearestNames made = nearestNames;
        if (made == null) {
            made = new NearestNames(
                    IntStream.of(prominence.order()).mapToObj(models()::get).toList(), products);
            nearestNames = made;
        }
        return made;
    }

    /** Which source is trusted for which attribute. */
    public ResolutionPolicy policy() {
        return policy;
    }

    /** By id. */
    public Map<String, Licence> licences() {
        return resolved.licences();
    }

    /** By id. */
    public Map<String, Organisation> organisations() {
        return resolved.organisations();
    }

    /** Services by id. */
    public Map<String, Service> services() {
        return resolved.services();
    }

    /** What the services offer. */
    public OfferList offers() {
        return offers;
    }

    private static OfferList offers(
            ResolvedContent resolved, EditionContent content, EditionHeader header, @Nullable Edition other) {
        Map<String, ServiceOffers> held = new HashMap<>();
        if (other != null) {
            other.offers.all().forEach(offer -> held.put(offer.service().id(), offer.list()));
        }
        List<ServiceOffers> lists = content.offers().stream()
                .map(list -> {
                    ServiceOffers before = held.get(list.service());
                    return before != null && before.equals(list) ? before : list;
                })
                .toList();
        return new OfferList(resolved.services(), lists, LocalDate.ofInstant(header.publishedAt(), ZoneOffset.UTC));
    }

    /** How many services run a model themselves, as of the day of this edition. */
    public Hosts hosts(AiModel model) {
        return Hosts.of(model, offers.ofModel(model.id()));
    }

    /**
     * The announced end of a model whose weights nobody can have: the last announced end of its offers, else the one that is stated of the model itself.
     * Whoever holds weights cannot lose them, so that an end belongs to a service there.
     *
     * @return a year, a month or a day; empty where the weights can be had or nobody knows whether they can, and where no end is announced
     */
    public Optional<String> retirement(AiModel model) {
        if (!model.headline(Headlines.WEIGHTS).equals(Openness.CLOSED.word())) {
            return Optional.empty();
        }
        return offers.ofModel(model.id()).stream()
                .flatMap(offer -> Stream.ofNullable(offer.endsOn()))
                .max(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .or(() -> model.facts().known(Attribute.RETIREMENT));
    }

    /** What is known of each model, organisation, licence and service. Each call makes the map anew: for one subject there is {@link #facts(Subject)}. */
    public Map<Subject, Facts> facts() {
        return resolved.facts();
    }

    /** What is known of a model, organisation, licence or service; {@link Facts#NONE} where the edition does not have it. */
    public Facts facts(Subject subject) {
        String id = subject.id();
        Optional<Facts> known = switch (subject.kind()) {
            case MODEL -> model(id).map(AiModel::facts);
            case ORGANISATION -> Optional.ofNullable(organisations().get(id)).map(Organisation::facts);
            case LICENCE -> Optional.ofNullable(licences().get(id)).map(Licence::facts);
            case SERVICE -> Optional.ofNullable(services().get(id)).map(Service::facts);
        };
        return known.orElse(Facts.NONE);
    }

    /**
     * The state of review of an entry: reviewed if any claim about it comes from a text of its developer, the text of its licence, a study or a
     * decision of ours; listed if there are only lists.
     */
    public ReviewState review(AiModel model) {
        boolean isRead = model.facts().all().stream()
                .flatMap(Fact::claims)
                .map(claim -> sources.get(claim.source()))
                .anyMatch(source -> source != null && Source.READ_BY_US.contains(source.kind()));
        return isRead ? ReviewState.REVIEWED : ReviewState.LISTED;
    }

    /** By id. */
    public Map<String, Source> sources() {
        return sources;
    }

    /** Every released version of every profile, by key: {@code letter-2025@1}. */
    public Map<String, Profile> profiles() {
        return profiles;
    }

    /** The newest version of each profile, by id, in the order of ids. */
    public Map<String, Profile> currentProfiles() {
        return currentProfiles;
    }

    /** Whether a profile goes on under another key. It is kept for programs that name it; whoever chooses among profiles is offered the other alone. */
    public boolean isFormerKey(Profile profile) {
        String renamed = RENAMED.get(profile.id());
        return renamed != null && currentProfiles.containsKey(renamed);
    }

    /**
     * The newest version of a profile, or the version that is named.
     *
     * @param name {@code letter-2025} or {@code letter-2025@1}
     */
    public Optional<Profile> profile(String name) {
        return Optional.ofNullable(profiles.get(name)).or(() -> Optional.ofNullable(currentProfiles.get(name)));
    }

    /**
     * The profile of a criterion, which names the profile, one of its groups or one of its rules. Ids may contain dots, so the longest known id
     * is taken.
     */
    public Optional<Profile> profileOf(String criterion) {
        String name = criterion;
        while (profile(name).isEmpty() && name.contains(".")) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return profile(name);
    }

    /** Clauses for specifications, by id, in the order of ids. */
    public Map<String, Clause> clauses() {
        return clauses;
    }

    /** All verdicts, for an edition that is judged after this one. */
    public JudgedModels judged() {
        return new JudgedModels(header.digest(), profiles, standings);
    }

    /** The judgements on each model, by id. */
    public Map<String, ModelJudgements> standings() {
        return standings;
    }

    /** The verdicts on a model, by key of the profile; empty for a model that this edition does not contain. */
    public Map<String, Judgement> judgements(String model) {
        ModelJudgements standing = standings.get(model);
        return standing == null ? Map.of() : standing.judgements();
    }

    /** Ids of the profiles whose newest version gives a provisional verdict on a model, because it rests only on our own readings. */
    public List<String> provisional(String model) {
        ModelJudgements standing = standings.get(model);
        return standing == null ? List.of() : standing.provisional();
    }

    /** Whether the verdict of this profile on a model is provisional; for older versions it is judged on each call. */
    public boolean isProvisional(String model, Profile profile) {
        if (profile.equals(currentProfiles.get(profile.id()))) {
            return provisional(model).contains(profile.id());
        }
        ModelJudgements standing = standings.get(model);
        return standing != null
                && standing.isDecided(profile)
                && model(model)
                        .map(known -> profile.isProvisional(judged(known)))
                        .orElse(false);
    }

    /** Whether the verdict of one rule of this profile on a model is provisional; it is judged on each call. */
    public boolean isProvisional(String model, Profile profile, Rule rule) {
        Judgement judgement = judgements(model).get(profile.key());
        return judgement != null
                && judgement.rules().getOrDefault(rule.id(), Verdict.UNKNOWN) != Verdict.UNKNOWN
                && model(model)
                        .map(known -> rule.condition().provisional(judged(known).under(profile)))
                        .orElse(false);
    }

    /** Whether the verdict on a model by a criterion is provisional; a criterion is a profile, one of its groups or one of its rules. */
    boolean isProvisional(AiModel model, String criterion) {
        Profile profile = profileOf(criterion).orElseThrow(() -> new IllegalArgumentException(criterion));
        String part = criterion.substring(
                criterion.startsWith(profile.key())
                        ? profile.key().length()
                        : profile.id().length());
        if (part.isEmpty()) {
            return isProvisional(model.id(), profile);
        }
        return profile.part(part.substring(1)).provisional(judged(model).under(profile));
    }

    /** The label of a model on the G7's ladder. */
    public Label label(AiModel model) {
        return Objects.requireNonNull(standings.get(model.id()), model.id()).label();
    }

    /** What a public body in the EU may do with a model. */
    public PublicUse publicUse(AiModel model) {
        return PublicUse.of(judged(model));
    }

    /** A model as the subject of a judgement. */
    public Case judged(AiModel model) {
        return holdings.of(model);
    }

    /** What judgements look up in this edition. */
    public Case.Library library() {
        return holdings;
    }

    /** The values that a filter by this dimension accepts: those that occur, and those that could. */
    public Set<String> known(String dimension) {
        return known.getOrDefault(dimension, Set.of());
    }

    private Set<String> understood(String dimension) {
        Set<String> known = new TreeSet<>(index.values(dimension));
        switch (dimension) {
            case "licence" -> known.addAll(licences().keySet());
            case Dimension.SERVED_BY -> known.addAll(services().keySet());
            case "developer" -> known.addAll(organisations().keySet());
            case "country" -> known.addAll(Region.codes());
            case Dimension.LANGUAGE -> {
                known.add(Dimension.UNION_LANGUAGES);
                known.addAll(Region.UNION_LANGUAGES);
            }
            case Dimension.PROVISIONAL -> known.addAll(currentProfiles.keySet());
            default -> {
                return index.values(dimension);
            }
        }
        return Collections.unmodifiableSet(known);
    }

    public ModelIndex index() {
        return index;
    }
}
