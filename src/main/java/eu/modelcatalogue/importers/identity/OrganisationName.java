package eu.modelcatalogue.importers.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of an organisation as a source writes it, in its parts: {@code Massachusetts Institute of Technology (MIT)} is a name and an abbreviation.
 *
 * @param name without what stands in brackets or behind a stroke
 * @param aliases what the source writes, where it is more than the name, and what stood in brackets
 */
public record OrganisationName(String name, List<String> aliases) {

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(（]([^()（）]*)[)）]");
    private static final Pattern STROKE = Pattern.compile("\\s+/\\s+");

    /** ISO 3166-1 alpha-2 codes of countries by their English names. */
    public static final Map<String, String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH),
                    code -> code,
                    (one, other) -> other));

    public OrganisationName {
        aliases = List.copyOf(aliases);
    }

    public static OrganisationName of(String written) {
        String[] sides = STROKE.split(written.strip(), 2);
        Matcher brackets = BRACKETS.matcher(sides[0]);
        List<String> aliases = new ArrayList<>();
        while (brackets.find()) {
            String inside = brackets.group(1).replaceAll("[“”\"]", "").strip();
            // In the middle it explains a word, and "originally …" is a sentence: neither is a name of the whole.
            boolean atEnd = brackets.end() == sides[0].length();
            if (atEnd && !inside.isEmpty() && !Character.isLowerCase(inside.charAt(0))) {
                aliases.add(inside);
            }
        }
        // A country in brackets tells two organisations of one name apart: it stays.
        String name = aliases.stream().anyMatch(COUNTRIES::containsKey)
                ? sides[0]
                : BRACKETS.matcher(sides[0]).replaceAll("").strip();
        aliases.removeIf(COUNTRIES::containsKey);
        if (sides.length > 1) {
            aliases.add(sides[1].strip());
        }
        if (!name.equals(written.strip())) {
            aliases.add(written.strip());
        }
        return new OrganisationName(name, aliases);
    }
}
