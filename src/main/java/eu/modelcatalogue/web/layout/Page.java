package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.text.AgeWords;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.NumberFormats;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs: its language, texts, edition and address. Templates use it as {@code page}, and the layout of all pages (header,
 * languages, footer) is made from it.
 */
public final class Page {

    /** Digits of a digest that are enough to distinguish editions by eye. */
    private static final int SHORT_DIGEST = 12;

    /** Names of powers of a thousand, from a million on. */
    private static final List<String> MAGNITUDES = List.of("million", "billion", "trillion");

    private final Parameters parameters;
    private final @Nullable Edition edition;
    private final @Nullable EditionHeader newest;
    private final Language language;
    private final LocalDate countedFrom;
    private final Address address;
    private final Site site;
    private @Nullable Labels labels;

    /**
     * @param newest the newest edition; null on the page of a problem
     * @param countedFrom the day from which the page counts ages: see {@link eu.modelcatalogue.api.http.Answers#countedFrom}
     */
    Page(
            Parameters parameters,
            @Nullable Edition edition,
            @Nullable EditionHeader newest,
            LocalDate countedFrom,
            Language language,
            Address address,
            Site site) {
        this.parameters = parameters;
        this.edition = edition;
        this.newest = newest;
        this.countedFrom = countedFrom;
        this.language = language;
        this.address = address;
        this.site = site;
    }

    /** The parameters of the request; the resource reports the faults it finds by {@link Parameters#check}. */
    public Parameters parameters() {
        return parameters;
    }

    /**
     * The edition from which the page is made.
     *
     * @throws IllegalStateException on the page of a problem, which has no edition
     */
    public Edition edition() {
        if (edition == null) {
            throw new IllegalStateException("A page out of no edition");
        }
        return edition;
    }

    /** The same page at its canonical address, in the language that the reader chose. */
    public Page at(Address canonical) {
        return new Page(
                parameters,
                edition,
                newest,
                countedFrom,
                language,
                chosen() ? canonical.in(language) : canonical,
                site);
    }

    /** The requested address. */
    public Address address() {
        return address;
    }

    /** The value of a parameter in the address; empty for none. */
    public String asked(String parameter) {
        return address.values().getOrDefault(parameter, "");
    }

    public Language language() {
        return language;
    }

    /** The language code for HTML. */
    public String lang() {
        return language.word();
    }

    // --- Words

    /** A text of the pages: the part before the first dot names the folder in {@code words/}. */
    public String say(String key, Object... filling) {
        String[] written = Stream.of(filling).map(String::valueOf).toArray(String[]::new);
        return typeset(Words.of(key.substring(0, key.indexOf('.')), language).say(key, written));
    }

    /** A number of things: the key with the form that the language has for it, {@code key.one} or {@code key.many} say, with the number as {@code {0}}. */
    public String count(String key, int number) {
        return say(key + "." + language.plural(number), number(number));
    }

    /** A text of the whole catalogue: attributes, values, verdicts. */
    public String word(String key) {
        return typeset(Words.in(language).get(key));
    }

    /** The names of attributes, values and models. */
    public Labels labels() {
        if (labels == null) {
            labels = new Labels(this);
        }
        return labels;
    }

    /** Conditions, facts and verdicts of the edition in words, not typeset. */
    public Wording wording() {
        return labels().wording();
    }

    /** A text of the data, in the language of the page. */
    public String text(Text text) {
        return typeset(language.text(text));
    }

    /** As the language is printed: see {@link Language#typeset}. */
    public String typeset(String text) {
        return language.typeset(text);
    }

    public String capital(String text) {
        return text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    // --- Numbers and dates

    /** Templates select this method by the type of whole numbers. */
    public String number(int number) {
        return number((long) number);
    }

    public String number(long number) {
        return new NumberFormats(language).number(number);
    }

    /**
     * A large number in words: 24 billion, {@code 24 milliards}, {@code 24 Milliarden}. Own code, because the JDK's French has no plural of
     * milliard.
     */
    public String magnitude(long number) {
        int thousands = (Long.toString(number).length() - 1) / 3;
        if (thousands < 2) {
            return number(number);
        }
        int magnitude = Math.min(thousands - 2, MAGNITUDES.size() - 1);
        BigDecimal many =
                BigDecimal.valueOf(number).movePointLeft(6 + 3 * magnitude).setScale(1, RoundingMode.HALF_UP);
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return say(
                "frame." + MAGNITUDES.get(magnitude) + "." + language.plural(many.doubleValue()), format.format(many));
    }

    public String date(LocalDate day) {
        return new NumberFormats(language).day(day);
    }

    /** A day, a month or a year, as precisely as it is known. */
    public String period(Period period) {
        return new NumberFormats(language).period(period);
    }

    // --- Addresses

    /** The address of the page for an id. */
    public String href(String folder, String id) {
        return href(folder + "/" + id);
    }

    public Link link(AiModel model) {
        return new Link(href("/models", model.id()), model.name());
    }

    public Link link(Organisation organisation) {
        return new Link(href("/organisations", organisation.id()), organisation.name());
    }

    /** A link to a cited text; null if there is none. */
    public @Nullable Link link(@Nullable Citation source) {
        return source == null ? null : new Link(source.url(), typeset(wording().citation(source)));
    }

    /** The address of the search page for a query. */
    public String search(Query query) {
        return href(Search.of(query).at("/").written());
    }

    /** An address of this site in the language that the reader chose; without a choice the browser's preference still decides. */
    public String href(String target) {
        return address.chosen() ? Address.with(target, Language.PARAMETER, lang()) : target;
    }

    /**
     * The address for objecting to a statement about a subject.
     *
     * @param kind parameter that names the subject: {@code model}, {@code licence} or {@code organisation}
     * @param attribute to which the objection refers; empty for the whole
     */
    public String objection(String kind, String id, String attribute) {
        String fact = attribute.isEmpty() ? "" : "fact=" + Paths.encode(attribute) + "&";
        return href("/objection?" + fact + kind + "=" + Paths.encode(id));
    }

    /** Whether the reader chose the language, so that forms have to pass it on. */
    public boolean chosen() {
        return address.chosen();
    }

    /** Links in the header of every page. */
    public Stream<Place> navigation() {
        return places(SitePage.Place.HEADER);
    }

    /** Links in the footer of every page. */
    public Stream<Place> footer() {
        return places(SitePage.Place.FOOTER);
    }

    private Stream<Place> places(SitePage.Place place) {
        return site.pages(place)
                .map(one -> new Place(
                        href(one.path()), say(one.name()), address.path().equals(one.path())));
    }

    /** This page in each language. */
    public Stream<Tongue> languages() {
        return Language.values().stream()
                .map(one -> new Tongue(
                        address.in(one).written(),
                        one.word(),
                        capital(one.locale().getDisplayLanguage(one.locale())),
                        one == language));
    }

    /**
     * This page in a language.
     *
     * @param current whether it is the language of this page
     */
    public record Tongue(String href, String code, String name, boolean current) {}

    /**
     * A link of the layout.
     *
     * @param current whether it leads to this page
     */
    public record Place(String href, String name, boolean current) {}

    /** The public address of the site; empty if not configured. */
    public String host() {
        return site.host();
    }

    /** Whether no operator is named, which every page then states. */
    public boolean isDemonstration() {
        return !site.isAnswered();
    }

    /** The permanent address in this language and edition. */
    public String permanent() {
        return host() + pinned(address).written();
    }

    /** An address in this language and edition. */
    public Address pinned(Address other) {
        return other.in(language).pinned(editionNumber());
    }

    public String asset(String name) {
        return Asset.named(name).href();
    }

    // --- The edition

    /** The day from which the page counts ages. */
    public LocalDate countedFrom() {
        return countedFrom;
    }

    /** How old the newest known release and the snapshots of the sources are, in sentences. */
    public String ages() {
        return typeset(String.join(" ", AgeWords.sentences(site.freshness(edition(), countedFrom), language)));
    }

    public boolean hasEdition() {
        return edition != null;
    }

    /** Whether there is a newer edition, so that the page must not pass for what is known today. */
    public boolean isOlder() {
        return newest != null
                && edition != null
                && newest.number() != edition.header().number();
    }

    /** The number of the newest edition; of this one on the page of a problem. */
    public int newestNumber() {
        return newest == null ? editionNumber() : newest.number();
    }

    /** The day of the newest edition. */
    public String newestDate() {
        return newest == null ? editionDate() : date(LocalDate.ofInstant(newest.publishedAt(), ZoneOffset.UTC));
    }

    /** The same page in the newest edition, whichever that is. */
    public String newestHref() {
        return address.without(Parameter.EDITION.name(), Parameter.AS_OF.name()).written();
    }

    public int editionNumber() {
        return edition().header().number();
    }

    public String editionDate() {
        return date(LocalDate.ofInstant(edition().header().publishedAt(), ZoneOffset.UTC));
    }

    /** The page of what this edition changed. */
    public String changes() {
        return href(new Address("/changes").pinned(editionNumber()).written());
    }

    /** The first digits of the digest. */
    public String digest() {
        String digest = edition().header().digest();
        int start = digest.indexOf(':') + 1;
        return digest.substring(0, Math.min(digest.length(), start + SHORT_DIGEST));
    }
}
