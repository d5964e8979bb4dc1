package eu.modelcatalogue.text;

import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.domain.Licence;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A language in which verdicts are explained and pages are written. Which languages there are, and how each writes numbers, counts and signs, is
 * read from {@code languages.properties}; their words are in {@code words/} beside it. No class names a language, except English, in which the data
 * are written.
 */
public final class Language {

    /** The parameter that overrides the header. */
    public static final String PARAMETER = "lang";

    private static final List<Language> ALL = read("");

    private static final List<Language> OF_TEXTS =
            ALL.stream().filter(one -> one.ofTexts).toList();

    /** The language of the data, which answers where no other is asked for. */
    public static final Language EN = ALL.get(0);

    /** Longest header, in characters; browsers send some forty. */
    private static final int LONGEST = 200;

    /** Most ranges of a header; no reader has as many languages. */
    private static final int MOST_RANGES = 10;

    /** A primary subtag, further subtags that are ignored, and a weight. Source: RFC 4647, 2.1; RFC 9110, 12.4.2. */
    private static final Pattern RANGE = Pattern.compile(
            "\\s*(?<primary>[A-Za-z]{1,8})(?:-[-A-Za-z0-9]*)?\\s*(?:;\\s*[qQ]=(?<weight>[01](?:\\.[0-9]{0,3})?)\\s*)?");

    private final String folder;
    private final String word;
    private final Locale locale;
    private final NavigableMap<Double, String> plurals = new TreeMap<>();
    private final String firstOfMonth;
    private final String month;
    private final String spaceBefore;
    private final String spaceAfter;
    private final String example;
    private final boolean ofTexts;
    private final boolean unread;

    private Language(String folder, String word, Properties rules) {
        this.folder = folder;
        this.word = word;
        this.locale =
                Locale.forLanguageTag(Objects.requireNonNull(rules.getProperty(word + ".locale"), word + ".locale"));
        this.firstOfMonth = rules.getProperty(word + ".firstOfMonth", "1");
        this.month = rules.getProperty(word + ".month", "LLLL yyyy");
        this.spaceBefore = rules.getProperty(word + ".spaceBefore", "");
        this.spaceAfter = rules.getProperty(word + ".spaceAfter", "");
        this.example = rules.getProperty(word + ".example", "");
        this.unread = Boolean.parseBoolean(rules.getProperty(word + ".unread", "false"));
        this.ofTexts = List.of(rules.getProperty("texts", "").split(",", -1)).contains(word);
        ChoiceFormat forms =
                new ChoiceFormat(Objects.requireNonNull(rules.getProperty(word + ".plural"), word + ".plural"));
        for (int form = 0; form < forms.getLimits().length; form++) {
            plurals.put(forms.getLimits()[form], (String) forms.getFormats()[form]);
        }
    }

    /**
     * The languages of {@code languages.properties} in a folder of the class path, in their order.
     *
     * @param folder where the file and {@code words/} lie; empty for the languages of the catalogue
     */
    static List<Language> read(String folder) {
        String resource = folder + "/languages.properties";
        Properties rules = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Language.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            rules.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.of(rules.getProperty("languages", "").split(",", -1))
                .map(word -> new Language(folder, word, rules))
                .toList();
    }

    /** All languages, in the order in which pages offer them. */
    public static List<Language> values() {
        return ALL;
    }

    /**
     * The languages in which answers of the API give a text side by side. They are a part of the contract, so a language that is added does not
     * become one of them.
     */
    public static List<Language> ofTexts() {
        return OF_TEXTS;
    }

    /** The language of this code; empty where the catalogue does not have it. */
    public static Optional<Language> find(String word) {
        return ALL.stream().filter(one -> one.word.equals(word)).findFirst();
    }

    /** The same said in every language. */
    public static Text inAll(Function<Language, String> said) {
        Map<String, String> words = new LinkedHashMap<>();
        ALL.forEach(language -> words.put(language.word, said.apply(language)));
        return new Text(words);
    }

    /** A text of the data in this language: as it was given, or else as it was translated; in English where neither has it. */
    public String text(Text text) {
        String given = text.words().get(word);
        return given != null ? given : translation(text.english()).orElse(text.english());
    }

    /** What a licence allows, in plain words; empty where nothing is written yet. */
    public Optional<String> summary(Licence licence) {
        return licence.summary().containsKey(EN.word)
                ? Optional.of(text(new Text(licence.summary())))
                : Optional.empty();
    }

    /** The translation of an English text of the data; empty where it was not translated. */
    public Optional<String> translation(String english) {
        return Translations.into(this).of(english);
    }

    /** Its code, such as {@code en}: how addresses, files of words and the contract name it. */
    public String word() {
        return word;
    }

    /** Whether it is known that no lawyer who is a native speaker has read its texts. */
    public boolean isUnread() {
        return unread;
    }

    /** A sentence on which of its texts no lawyer who is a native speaker has read: all, or the translated notes; empty for English. */
    public Optional<String> warning() {
        return this == EN ? Optional.empty() : Optional.of(Words.in(this).phrase(unread ? "unread" : "unreadNotes"));
    }

    /** Its name in a language, as within a sentence. */
    public String name(Language in) {
        return locale.getDisplayLanguage(in.locale);
    }

    /** Where its words are read from. */
    String folder() {
        return folder;
    }

    public Locale locale() {
        return locale;
    }

    /** A sentence in it, for the contract. */
    public String example() {
        return example;
    }

    /** Which form a count takes, as keys of words end: {@code one} or {@code many} in most languages. */
    public String plural(double count) {
        return Objects.requireNonNull(plurals.floorEntry(Math.max(count, plurals.firstKey())))
                .getValue();
    }

    /** What the first day of a month is called in a date. */
    String firstOfMonth() {
        return firstOfMonth;
    }

    /** How a month of a year is written, as a pattern of the JDK. */
    String month() {
        return month;
    }

    /** With typographic apostrophes, and with spaces that do not break where the language has spaces around signs. */
    public String typeset(String text) {
        String printed = text.replace('\'', '’');
        for (int sign = 0; sign < spaceBefore.length(); sign++) {
            printed = printed.replace(" " + spaceBefore.charAt(sign), "\u00a0" + spaceBefore.charAt(sign));
        }
        for (int sign = 0; sign < spaceAfter.length(); sign++) {
            printed = printed.replace(spaceAfter.charAt(sign) + " ", spaceAfter.charAt(sign) + "\u00a0");
        }
        return printed;
    }

    /** A sign between two parts, with a space after it, and before it where the language has one there: the plain space of words as they are written. */
    String between(char sign) {
        return (spaceBefore.indexOf(sign) < 0 ? "" : " ") + sign + " ";
    }

    /** What stands between members of a list that may hold commas: some languages have a space before it that does not break. */
    public String semicolon() {
        return typeset(between(';'));
    }

    /** The text with a capital first letter. */
    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    @Override
    public String toString() {
        return word;
    }

    /**
     * The best language for a reader: the range with the highest weight whose primary subtag is one of these languages; among equals the first.
     * Unreadable ranges are ignored, so no header makes a request fail or take long. Source: RFC 4647, 3.4 Lookup; the tags of these languages
     * consist only of a primary subtag.
     *
     * @param header {@code Accept-Language}, of which {@value #LONGEST} characters and {@value #MOST_RANGES} ranges are read; null or unreadable
     *     gives English
     */
    public static Language accepted(@Nullable String header) {
        if (header == null) {
            return EN;
        }
        Language best = EN;
        double liked = 0;
        String[] ranges = whole(header).split(",", MOST_RANGES + 1);
        for (int range = 0; range < Math.min(ranges.length, MOST_RANGES); range++) {
            Matcher parts = RANGE.matcher(ranges[range]);
            if (!parts.matches()) {
                continue;
            }
            double weight = parts.group("weight") == null ? 1 : Double.parseDouble(parts.group("weight"));
            Optional<Language> language = find(parts.group("primary").toLowerCase(Locale.ROOT));
            if (weight > liked && language.isPresent()) {
                best = language.get();
                liked = weight;
            }
        }
        return best;
    }

    /** The ranges that end within the bound. */
    private static String whole(String header) {
        if (header.length() <= LONGEST) {
            return header;
        }
        int comma = header.lastIndexOf(',', LONGEST);
        return header.substring(0, comma < 0 ? LONGEST : comma);
    }
}
