package eu.modelcatalogue.api.declaration;

import static eu.modelcatalogue.catalogue.search.TypedText.key;
import static eu.modelcatalogue.catalogue.search.TypedText.words;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.syntax.value.ValueCodec;
import eu.modelcatalogue.text.Language;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Converts names that people type for a licence, a country or a model into those of the catalogue; unrecognised text is left unchanged. */
public final class TypedNamesReader implements ValueCodec.TypedNames {

    /** Codes by names in the languages of the pages, by three-letter codes and by common names. */
    private static final Map<String, String> COUNTRIES = countries();

    /** Most suggested names; a longer list does not help. */
    private static final int MEANT = 6;

    /** Prefix of the ids of licences that SPDX does not list. */
    private static final String OWN = "LicenseRef-";

    private final Edition edition;

    public TypedNamesReader(Edition edition) {
        this.edition = edition;
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new TreeMap<>(Map.of("uk", "GB", "europeanunion", Region.UNION_CODE));
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            for (Language language : Language.values()) {
                countries.putIfAbsent(key(words(country.getDisplayCountry(language.locale()))), code);
            }
            try {
                countries.putIfAbsent(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            } catch (MissingResourceException e) {
                // Some countries have no three-letter code.
            }
        }
        return countries;
    }

    /** Whether it can be a name; a longer text is kept as typed and reported as too long. */
    private static boolean isName(String written) {
        return written.length() <= DeclaredModel.LONGEST_TEXT;
    }

    /** {@code Apache 2} and {@code Apache License 2.0} become {@code Apache-2.0}; an expression is left unchanged. */
    @Override
    public String licence(String written) {
        if (!isName(written) || edition.licences().containsKey(written)) {
            return written;
        }
        return one(
                written,
                edition.licences().values(),
                Licence::id,
                licence -> Stream.concat(
                        Stream.of(
                                licence.id().startsWith(OWN) ? licence.id().substring(OWN.length()) : licence.id(),
                                licence.name(),
                                shortened(licence.name())),
                        licence.aliases().stream()));
    }

    /** The usual short form of {@code Apache License 2.0}: {@code Apache 2.0}. */
    private static String shortened(String name) {
        return name.replaceAll("(?i)\\b(the|licen[cs]e|version|v(?=\\d))\\b?", " ");
    }

    /** {@code Germany}, {@code Allemagne}, {@code DEU} become {@code DE}. */
    @Override
    public String country(String written) {
        if (!isName(written)) {
            return written;
        }
        String code = written.toUpperCase(Locale.ROOT);
        return code.length() == 2 && !code.equals("UK") ? code : COUNTRIES.getOrDefault(key(words(written)), written);
    }

    /** A model by its id, alias or name, or by an unambiguous beginning of its name. */
    public String model(String written) {
        if (!isName(written) || edition.model(written).isPresent()) {
            return written;
        }
        return edition.idOfAlias(written)
                .orElseGet(() -> one(
                        written, edition.models(), model -> model.id(), model -> Stream.of(model.name(), model.id())));
    }

    /** Names of models that may be meant, the best first; empty if none fits. */
    public String meant(String written) {
        List<String> words =
                isName(written) ? words(written).stream().limit(Limits.WORDS).toList() : List.of();
        return words.isEmpty()
                ? ""
                : edition
                        .index()
                        .search(Query.EVERYTHING.draft().text(words).query().whole())
                        .page()
                        .stream()
                        .limit(MEANT)
                        .map(model -> model.name())
                        .collect(Collectors.joining(" · "));
    }

    /** The id of the only item with this name, or else of the only one whose name begins with it. */
    private static <T> String one(
            String written, Collection<T> all, Function<T, String> id, Function<T, Stream<String>> names) {
        String wanted = key(words(written));
        if (wanted.isEmpty()) {
            return written;
        }
        Map<String, Set<String>> ids = new TreeMap<>();
        all.forEach(each -> names.apply(each)
                .map(name -> key(words(name)))
                .forEach(name ->
                        ids.computeIfAbsent(name, none -> new TreeSet<>()).add(id.apply(each))));
        return Stream.of(
                        ids.getOrDefault(wanted, Set.of()),
                        // Version 2 means version 2.0.
                        ids.getOrDefault(wanted + "0", Set.of()),
                        ids.entrySet().stream()
                                .filter(one -> one.getKey().startsWith(wanted))
                                .flatMap(one -> one.getValue().stream())
                                .collect(Collectors.toSet()))
                .filter(found -> found.size() == 1)
                .map(found -> found.iterator().next())
                .findFirst()
                .orElse(written);
    }

    /** The names of all countries in a language, sorted. */
    public static List<String> countries(Language language) {
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Locale("", code).getDisplayCountry(language.locale()))
                .sorted(java.text.Collator.getInstance(language.locale()))
                .toList();
    }
}
