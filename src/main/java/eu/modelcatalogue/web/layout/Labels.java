package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.PublicUse;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.LicenceClass;
import eu.modelcatalogue.domain.Openness;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.text.AnswerSentence;
import eu.modelcatalogue.text.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The names of attributes and values on a page. */
public final class Labels {

    /** The main profile, which a search offers first: the open letter that the press asks about. */
    public static final String LEAD = "letter-2025";

    /** The part of a title after its first colon, which explains it. */
    private static final String COLON = "\\h?:\\h.*";

    private final Page page;
    private final Edition edition;
    private final Wording wording;

    Labels(Page page) {
        this.page = page;
        this.edition = page.edition();
        this.wording = new Wording(edition, page.language());
    }

    /** The name of a dimension, with a capital letter. */
    public String dimension(String name) {
        return page.capital(page.typeset(
                name.startsWith("components.")
                        ? wording.attribute(name + ".availability")
                        : page.word("attribute." + name)));
    }

    /** A value of a filter. */
    public String value(String dimension, String value) {
        if (dimension.equals("region") && value.equals(Region.EEA.word())) {
            return page.say("search.eea");
        }
        if (value.equals(Dimension.UNION_LANGUAGES)) {
            return page.say("search.unionLanguages");
        }
        Profile profile = dimension.equals(Dimension.PROVISIONAL)
                ? edition.currentProfiles().get(value)
                : null;
        return profile != null
                ? profile(profile)
                : page.typeset(wording.values().of(dimension, value));
    }

    /** The class in the style sheet for a value; empty for none. */
    public String shape(String dimension, String value) {
        return switch (dimension) {
            case Headlines.WEIGHTS, Headlines.CODE, Headlines.DATA ->
                Word.parse(Openness.class, value).word();
            case Headlines.LICENCE_CLASS ->
                Word.parse(LicenceClass.class, value).word();
            default -> "";
        };
    }

    /** The title of a profile up to the colon, if it is unambiguous: “Open weights: a minimum for …” becomes “Open weights”. */
    public String profile(Profile profile) {
        String title = page.text(profile.title());
        String name = title.replaceFirst(COLON, "");
        boolean shared = edition.currentProfiles().values().stream()
                .filter(other -> !other.id().equals(profile.id()))
                .map(other -> page.text(other.title()).replaceFirst(COLON, ""))
                .anyMatch(name::equals);
        return shared ? title : name;
    }

    /** The seat of a developer: “France (EU)”. */
    public String origin(Organisation developer) {
        Region region = developer.region();
        String country = wording.values().country(developer.country());
        return switch (region) {
            case EU ->
                developer.country().equals(Region.UNION_CODE)
                        ? country
                        : "%s (%s)".formatted(country, page.word("region.EU"));
            case EEA -> "%s (%s)".formatted(country, page.say("search.eeaShort"));
            case UNKNOWN -> page.say("search.originUnknown");
            default -> country;
        };
    }

    /** Origin, release and size of a model, as far as known. */
    public List<String> particulars(AiModel model) {
        Optional<String> origin = Optional.of(origin(model.developer()));
        Optional<String> released = model.releasedWithin().map(period -> page.period(period));
        Optional<String> size = Optional.ofNullable(model.count(Attribute.PARAMETERS))
                .map(count -> page.say("search.parameters", page.magnitude(count)));
        return Stream.of(origin, released, size).flatMap(Optional::stream).toList();
    }

    /** The four headline attributes with their values. */
    public List<State> headlines(AiModel model) {
        return Headlines.ALL.stream()
                .map(name -> state(name, model.headline(name)))
                .toList();
    }

    /** One value of a headline attribute. */
    public State state(String name, String value) {
        return new State(name, dimension(name), shape(name, value), value(name, value));
    }

    /**
     * A headline attribute of a model.
     *
     * @param attribute {@code weights}, {@code code}, {@code data} or {@code licenceClass}
     */
    public record State(String attribute, String name, String shape, String word) {}

    /** The label on the G7's ladder, and what is missing for the next rung. */
    public String label(AiModel model) {
        return page.typeset(wording.label(edition.label(model)));
    }

    /** The answer for a public body in the EU, in a sentence. */
    public String answer(PublicUse use) {
        return page.typeset(new AnswerSentence(page.language()).sentence(use));
    }

    /** The class in the style sheet for an answer: allowed as met, forbidden as not met, others as unknown. */
    public String shape(PublicUse.Use use) {
        return switch (use) {
            case RELEASE_NOT_KNOWN, LICENCE_NOT_KNOWN, PUBLIC_BODIES_OPEN, USE_NOT_KNOWN, REST_NOT_KNOWN -> "unknown";
            case FREE -> "met";
            case LIMITED, USE_ALONE, NOT_ADAPTED, NOT_PASSED_ON, NON_COMMERCIAL, RESEARCH_ONLY -> "partial";
            case SERVICE_ONLY, NOT_RELEASED, NO_LICENCE, UNION_LEFT_OUT, NOT_FOR_PUBLIC_BODIES -> "notMet";
        };
    }

    /** The licence of the weights, as stated; empty if unknown. */
    public String licence(AiModel model) {
        return model.licenceStated().equals(Fact.UNKNOWN) ? "" : value("licence", model.licenceStated());
    }

    public Map<String, Profile> profiles() {
        return edition.currentProfiles();
    }

    /** Whether pages show a profile: it does not go on under another key. */
    public boolean isShown(Profile profile) {
        return !edition.isFormerKey(profile);
    }

    /** The newest version of every profile that pages show, the main one first. */
    public List<Profile> inOrder() {
        return edition.currentProfiles().values().stream()
                .filter(this::isShown)
                .sorted(Comparator.comparing((Profile profile) -> !profile.id().equals(LEAD))
                        .thenComparing(this::profile))
                .toList();
    }

    /** Every profile as an option, in the same order. */
    public List<Option> options(Predicate<Profile> chosen) {
        return inOrder().stream()
                .map(profile -> new Option(profile.id(), page.text(profile.title()), chosen.test(profile)))
                .toList();
    }

    public Wording wording() {
        return wording;
    }
}
