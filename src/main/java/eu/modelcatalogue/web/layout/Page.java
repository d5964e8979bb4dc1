package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.query.Search;
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
 * What every page needs: the language it is read in, its words, the edition it comes out of, the address it was asked at. Templates know it as
 * {@code page}, and the frame of all pages (header, languages, footer) is made of it.
 */
public final class Page {

    /** Digits of a digest that are enough to tell editions apart by eye. */
    private static final int SHORT_DIGEST = 12;

    /** A thousand thousands, and each a thousand times the one before. */
    private static final List<String> MAGNITUDES = List.of("million", "billion", "trillion");

    private final Parameters parameters;
    private final @Nullable Edition edition;
    private final Language language;
    private final Address address;
    private final Site site;
    private @Nullable Labels labels;

    Page(Parameters parameters, @Nullable Edition edition, Language language, Address address, Site site) {
        this.parameters = parameters;
        this.edition = edition;
        this.language = language;
        this.address = address;
        this.site = site;
    }

    /** The parameters of the request; the resource reports the faults it finds by {@link Parameters#check}. */
    public Parameters parameters() {
        return parameters;
    }

    /**
     * The edition that the page comes out of.
     *
     * @throws IllegalStateException on the page of a problem, which comes out of none
     */
    public Edition edition() {
        if (edition == null) {
            throw new IllegalStateException("A page out of no edition");
        }
        return edition;
    }

    /** The same page at the canonical spelling of its address, in the language that the reader chose. */
    public Page at(Address canonical) {
        return new Page(parameters, edition, language, chosen() ? canonical.in(language) : canonical, site);
    }

    /** Where the page was asked for. */
    public Address address() {
        return address;
    }

    /** What the address says of a parameter; empty for nothing. */
    public String asked(String parameter) {
        return address.values().getOrDefault(parameter, "");
    }

    public Language language() {
        return language;
    }

    /** The code of the language, as HTML wants it. */
    public String lang() {
        return language.word();
    }

    // --- Words

    /** Words of the pages: the part before the first dot names the folder in {@code words/}. */
    public String say(String key, Object... filling) {
        String[] written = Stream.of(filling).map(String::valueOf).toArray(String[]::new);
        return typeset(Words.of(key.substring(0, key.indexOf('.')), language).say(key, written));
    }

    /** A number of things: the key with the form that the language has for it, {@code key.one} or {@code key.many} say, with the number as {@code {0}}. */
    public String count(String key, int number) {
        return say(key + "." + language.plural(number), number(number));
    }

    /** The catalogue's own words: attributes, values, verdicts. */
    public String word(String key) {
        return typeset(Words.in(language).get(key));
    }

    /** What attributes, values and models are called. */
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

    /** What the data say in three languages. */
    public String text(Text text) {
        return typeset(text.in(language.word()));
    }

    /** As the language is printed: see {@link Language#typeset}. */
    public String typeset(String text) {
        return language.typeset(text);
    }

    public String capital(String text) {
        return text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    // --- Numbers and dates

    /** Templates tell whole numbers apart by their type. */
    public String number(int number) {
        return number((long) number);
    }

    public String number(long number) {
        return new NumberFormats(language).number(number);
    }

    /** A large number in words: 24 billion, {@code 24 milliards}, {@code 24 Milliarden}. By hand, since the JDK's French knows no plural of milliard. */
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

    /** As exactly as it is known: a day, a month or a year. */
    public String period(Period period) {
        return new NumberFormats(language).period(period);
    }

    // --- Addresses

    /** The page of one thing among its like. */
    public String href(String folder, String id) {
        return href(folder + "/" + id);
    }

    public Link link(AiModel model) {
        return new Link(href("/models", model.id()), model.name());
    }

    public Link link(Organisation organisation) {
        return new Link(href("/organisations", organisation.id()), organisation.name());
    }

    /** A text that something rests on; null if there is none. */
    public @Nullable Link link(@Nullable Citation source) {
        return source == null ? null : new Link(source.url(), typeset(wording().citation(source)));
    }

    /** Where a search shows what it finds. */
    public String search(Query query) {
        return href(Search.of(query).at("/").written());
    }

    /** An address of this site, in the language that the reader chose; the browser's preference goes on deciding where none was chosen. */
    public String href(String target) {
        return address.chosen() ? Address.with(target, Language.PARAMETER, lang()) : target;
    }

    /**
     * Where one objects to what is said of something.
     *
     * @param kind parameter that names it: {@code model}, {@code licence} or {@code organisation}
     * @param attribute that is objected to; empty for the whole
     */
    public String objection(String kind, String id, String attribute) {
        String fact = attribute.isEmpty() ? "" : "fact=" + Paths.encode(attribute) + "&";
        return href("/objection?" + fact + kind + "=" + Paths.encode(id));
    }

    /** Whether the reader chose the language, so that forms have to carry it on. */
    public boolean chosen() {
        return address.chosen();
    }

    /** Links in the header of every page. */
    public Stream<Place> navigation() {
        return places(SitePage.Place.HEADER);
    }

    /** Links at the foot of every page. */
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
     * This page in another language.
     *
     * @param current whether the page is in it
     */
    public record Tongue(String href, String code, String name, boolean current) {}

    /**
     * A link of the frame.
     *
     * @param current whether it is where the reader is
     */
    public record Place(String href, String name, boolean current) {}

    /** The public address of the site; empty if not configured. */
    public String host() {
        return site.host();
    }

    /** Whether no operator is named, which every page then says. */
    public boolean isDemonstration() {
        return !site.isAnswered();
    }

    /** Where the same can be read again, in this language and out of this edition, whatever is published later. */
    public String permanent() {
        return host() + pinned(address).written();
    }

    /** An address in this language and out of this edition. */
    public Address pinned(Address other) {
        return other.in(language).pinned(editionNumber());
    }

    public String asset(String name) {
        return Asset.named(name).href();
    }

    // --- The edition

    public boolean hasEdition() {
        return edition != null;
    }

    public int editionNumber() {
        return edition().header().number();
    }

    public String editionDate() {
        return date(LocalDate.ofInstant(edition().header().publishedAt(), ZoneOffset.UTC));
    }

    /** The first digits of the digest. */
    public String digest() {
        String digest = edition().header().digest();
        int start = digest.indexOf(':') + 1;
        return digest.substring(0, Math.min(digest.length(), start + SHORT_DIGEST));
    }
}
