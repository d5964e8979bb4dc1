package eu.modelcatalogue.text;

import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.domain.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates references to passages of a source: {@code Article 53(1)(a)} becomes {@code Artikel 53 Absatz 1 Buchstabe a}. The data has them in
 * English. Descriptions of a place ({@code whole text}, {@code second paragraph}) are translated; headings, field names and file names of the
 * source are quoted unchanged, because a reader has to find them there.
 */
public final class Sections {

    private static final Pattern PARTS = Pattern.compile("(.*?)(, |; |: |\\z)", Pattern.DOTALL);
    private static final Pattern ARTICLE = Pattern.compile("(?:Article|Art\\.) (\\d+)\\((\\d+)\\)(?:\\(([a-z])\\))?");
    private static final Pattern ROW_OR_COLUMN = Pattern.compile("(row|columns?) (.+)");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d.])(?:\\d+(?:\\.\\d+)*(?:[–-]\\d+)?|[IVX]+|[A-Z](?=$| ))(?![\\p{L}\\d])");

    private final Language language;
    private final Words words;

    public Sections(Language language) {
        this.language = language;
        this.words = Words.in(language);
    }

    /** The section that a claim names. */
    public String of(String section) {
        if (language == Language.EN) {
            return section;
        }
        return PARTS.matcher(section)
                .replaceAll(part -> Matcher.quoteReplacement(part(part.group(1)) + between(part.group(2))));
    }

    private String between(String sign) {
        return sign.equals(": ") ? language.between(':') : sign;
    }

    /** The title of a cited text and its section. If the section is not translated in the data, it is translated like the section of a claim. */
    public String of(Citation citation) {
        String title = language.text(citation.title());
        Text section = citation.section();
        return section == null ? title : title + ", " + of(section);
    }

    public String of(Text section) {
        String told = language.text(section);
        return told.equals(section.english()) ? of(told) : told;
    }

    private String part(String part) {
        Matcher article = ARTICLE.matcher(part);
        if (article.matches()) {
            return article.group(3) == null
                    ? words.phrase("articleParagraph", article.group(1), article.group(2))
                    : words.phrase("articleParagraphPoint", article.group(1), article.group(2), article.group(3));
        }
        Matcher table = ROW_OR_COLUMN.matcher(part);
        if (table.matches()) {
            return words.phrase("cited." + table.group(1), table.group(2));
        }
        return month(part).orElseGet(() -> described(part));
    }

    private Optional<String> month(String part) {
        try {
            return Optional.of(new NumberFormats(language)
                    .period(Period.parse(YearMonth.parse(part, MONTH).toString())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String described(String part) {
        List<String> numbers = new ArrayList<>();
        String key = "section."
                + NUMBER.matcher(part)
                        .replaceAll(number -> {
                            numbers.add(number.group());
                            return "#";
                        })
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z#]+", "-")
                        .replaceAll("^-|-$", "");
        return words.find(key)
                .filter(known -> !part.startsWith("§"))
                .map(known -> Words.fill(known, numbers.toArray(String[]::new)))
                .orElse(part);
    }
}
