package eu.modelcatalogue.text;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.syntax.value.ValueCodecs;
import eu.modelcatalogue.syntax.value.ValueWords;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts values into words in one language: of facts, of filters, and in files. This is the only place where values are worded. */
public final class Values implements ValueWords {

    private final Edition edition;
    private final Language language;
    private final Words words;
    private final NumberFormats written;
    private final LicenceNamed licences;

    public Values(Edition edition, Language language) {
        this.edition = edition;
        this.language = language;
        this.words = Words.in(language);
        this.written = new NumberFormats(language);
        this.licences = new LicenceNamed(edition, words);
    }

    @Override
    public String word(String word) {
        return words.get("value." + word);
    }

    public String region(String word) {
        return words.get("region." + word);
    }

    /** A value of a search dimension, which is also a column of files. */
    public String of(String dimension, String value) {
        return switch (dimension) {
            case "country" -> country(value);
            case "developer" -> organisation(value);
            case "licence" -> licence(value);
            case "family", Dimension.ENGINE, Dimension.ARCHITECTURE_CLASS ->
                value.equals(Fact.UNKNOWN) ? word(value) : value;
            case Dimension.LANGUAGE -> language(value);
            case Dimension.SERVED_BY -> service(value);
            default -> ofClosed(language, dimension, value);
        };
    }

    /** The same for a dimension with a closed list, which needs no edition. */
    public static String ofClosed(Language language, String dimension, String value) {
        Words words = Words.in(language);
        return switch (dimension) {
            case Headlines.WEIGHTS, Headlines.CODE, Headlines.DATA, Headlines.LICENCE_CLASS ->
                words.get(dimension + "." + value);
            case "region", "seatRegion", "siteRegion", "controlRegion" -> words.get("region." + value);
            case Dimension.SERVED_FROM, Dimension.SERVED_UNDER ->
                words.get((value.equals(Dimension.NOT_SERVED) ? "value." : "region.") + value);
            default -> words.get("value." + value);
        };
    }

    /** A value of an attribute in words; unchanged if the vocabulary does not contain the attribute. */
    public String of(@Nullable Attribute attribute, String value) {
        if (value.equals(Fact.UNKNOWN)) {
            return word(value);
        }
        if (attribute == null) {
            return value;
        }
        return ValueCodecs.of(attribute).say(attribute, value, this);
    }

    /** The name of an organisation; its id if the edition does not contain it. */
    @Override
    public String organisation(String id) {
        Organisation known = edition.organisations().get(id);
        return known == null ? word(id) : known.name();
    }

    /** The name of a service; its id if the edition does not contain it. */
    public String service(String id) {
        Service known = edition.services().get(id);
        return known == null ? word(id) : known.name();
    }

    /** An expression of licences by their names. */
    @Override
    public String licence(String expression) {
        return licences.expression(expression);
    }

    @Override
    public String language(String tag) {
        return tag.equals(Fact.UNKNOWN) ? word(tag) : Locale.forLanguageTag(tag).getDisplayName(language.locale());
    }

    /**
     * The name of a country in the language of the reader.
     *
     * @param code ISO 3166-1 alpha-2, {@code EU}, or {@code unknown}
     */
    @Override
    public String country(String code) {
        if (code.equals(Fact.UNKNOWN)) {
            return word(code);
        }
        Locale country = new Locale.Builder().setRegion(code).build();
        return country.getDisplayCountry(language.locale());
    }

    String oneLicence(String id) {
        return licences.one(id);
    }

    /** The name of a base model in the catalogue; other names are returned unchanged. */
    @Override
    public String model(String base) {
        return edition.model(base)
                .or(() -> edition.idOfAlias(base).flatMap(edition::model))
                .map(AiModel::name)
                .orElse(base);
    }

    @Override
    public String relation(String relation) {
        return words.get("relation." + relation);
    }

    @Override
    public String number(BigDecimal number) {
        return written.number(number);
    }

    @Override
    public String period(Period period) {
        return written.period(period);
    }

    @Override
    public String list(Collection<String> things) {
        return String.join(language.semicolon(), things);
    }

    public String source(String id) {
        Source source = edition.sources().get(id);
        return words.find("source." + id).orElseGet(() -> source == null ? id : source.name());
    }

    static <T> String joined(Collection<T> all, Function<T, String> each, String separator) {
        return all.stream().map(each).collect(Collectors.joining(separator));
    }
}
