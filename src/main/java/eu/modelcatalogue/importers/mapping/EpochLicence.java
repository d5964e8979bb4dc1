package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.domain.HubAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of the licence of the weights, out of Epoch's notes on accessibility.
 *
 * <p>The notes are free English and speak of code and weights in one breath. A name is taken where exactly one is said of the weights: in a phrase that
 * speaks of weights or the model and not of code, beside the address of a model page on the Hub, or alone in notes that speak of no code. It must be
 * of the class that the column {@code Model accessibility} gives, and nothing in the notes may qualify it.
 */
final class EpochLicence {

    private static final String OPEN = "Open weights (unrestricted)";
    private static final String NON_COMMERCIAL = "Open weights (non-commercial)";
    private static final String RESTRICTED = "Open weights (restricted use)";

    /** Names of licences, by the class that they belong to; the name to look up follows from the match. */
    private static final Map<Pattern, String> CLASSES = Map.of(
            Pattern.compile("\\bMIT\\b|\\bOpenMDW-1\\.[01]\\b"
                    + "|(?i:\\bapache(?: licen[sc]e)?,?[ -]?(?:version )?2(?:\\.0)?\\b)"),
            OPEN,
            Pattern.compile("(?i)\\bCC[- ]BY[- ]NC(?:[- ]SA)?[- ]4\\.0\\b"
                    + "|Creative Commons Attribution:?[ -]Non-?\\s?Commercial 4\\.0(?: International)?"
                    + "|\\bMistral Research License\\b|\\bmrl(?= license)|\\bexaone licen[sc]e\\b"),
            NON_COMMERCIAL,
            Pattern.compile("(?i)\\bllama (?<llama>\\d(?:\\.\\d)?)(?: model)?(?: community)? license(?: agreement)?\\b"
                    + "|\\bgemma license\\b|\\bStability AI Community License\\b|\\bNVIDIA Open Model License\\b"
                    + "|\\bTII Falcon[- ](?:LLM|Mamba) License 2\\.0\\b|\\bBigScience RAIL License\\b"),
            RESTRICTED);

    /** Words that qualify the statement, or name another licence beside it. */
    private static final Pattern QUALIFIED = Pattern.compile(
            "(?i)\\b(?:modified|seems?|looks like|believe|unclear|confus\\w*|probably|though|but|contact|ask|apply|no currently|except)\\b"
                    + "|\\?|licen[sc]e agreement|(?:community|research|model|commercial) licen[sc]e");

    private static final Pattern CODE = Pattern.compile(
            "(?i)\\b(?:code|repo|repository|inference|training|scripts?|software|framework|data|datasets?)\\b");
    private static final Pattern WEIGHTS = Pattern.compile("(?i)\\b(?:weights|models?|checkpoints?|artifacts)\\b");
    private static final Pattern CODE_AND_WEIGHTS =
            Pattern.compile("(?i)\\bcode ?(?:and|[/+&]) ?(?:the )?(?:models?|weights)"
                    + "|\\b(?:weights|models?) ?(?:and|[/+&]) ?(?:the |inference |training/inference )?code");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>)]+");
    private static final Pattern PHRASE_END = Pattern.compile("\\R|(?<=[a-z0-9)])[.;]\\s");
    private static final String HUB = "\u0001";
    private static final String ELSEWHERE = "\u0002";

    private EpochLicence() {}

    /**
     * The licence of the weights, as {@link eu.modelcatalogue.importers.entry.LicenceNames} looks it up.
     *
     * @param codeIsOpen whether the row says that code is open: then a name that stands alone can be that of the code
     */
    static Optional<String> name(String notes, String accessibility, boolean codeIsOpen) {
        String text = ADDRESS.matcher(notes)
                .replaceAll(address -> HubAddress.model(address.group()).isPresent() ? HUB : ELSEWHERE);
        String others = text;
        for (Pattern known : CLASSES.keySet()) {
            others = known.matcher(others).replaceAll(" ");
        }
        if (QUALIFIED.matcher(others).find()) {
            return Optional.empty();
        }
        List<Named> named = new ArrayList<>();
        for (Phrase phrase : phrases(text)) {
            named.addAll(named(phrase, text, codeIsOpen));
        }
        TreeSet<String> ofWeights = new TreeSet<>();
        for (Named one : named) {
            if (!one.classOf().equals(accessibility)) {
                return Optional.empty();
            }
            ofWeights.add(one.name());
        }
        return ofWeights.size() == 1 ? Optional.of(ofWeights.first()) : Optional.empty();
    }

    /**
     * A licence that is stated for the weights.
     */
    private record Named(String name, String classOf) {}

    /**
     * A line or sentence, with the address that goes with it.
     *
     * @param text without addresses
     * @param address {@link #HUB}, {@link #ELSEWHERE}, or empty
     */
    private record Phrase(String text, String address) {}

    /** Splits notes into phrases. Notes that begin with an address have each address in front of the text that belongs to it, other notes behind it. */
    private static List<Phrase> phrases(String text) {
        boolean addressFirst = text.strip().startsWith(HUB) || text.strip().startsWith(ELSEWHERE);
        List<Phrase> phrases = new ArrayList<>();
        String[] parts = text.split("(?=[\u0001\u0002])|(?<=[\u0001\u0002])");
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].equals(HUB) || parts[i].equals(ELSEWHERE)) {
                continue;
            }
            int neighbour = addressFirst ? i - 1 : i + 1;
            String address = neighbour >= 0 && neighbour < parts.length ? parts[neighbour] : "";
            List<String> said = PHRASE_END
                    .splitAsStream(parts[i])
                    .filter(phrase -> !phrase.isBlank())
                    .toList();
            for (int at = 0; at < said.size(); at++) {
                boolean beside = at == (addressFirst ? 0 : said.size() - 1);
                phrases.add(new Phrase(said.get(at), beside ? address : ""));
            }
        }
        return phrases;
    }

    private static List<Named> named(Phrase phrase, String text, boolean codeIsOpen) {
        boolean code = CODE.matcher(phrase.text()).find();
        boolean weights = WEIGHTS.matcher(phrase.text()).find();
        boolean saidOfWeights = CODE_AND_WEIGHTS.matcher(phrase.text()).find()
                || (weights && !code)
                || (phrase.address().equals(HUB) && !code)
                || (phrase.address().isEmpty()
                        && !code
                        && !codeIsOpen
                        && !CODE.matcher(text).find());
        if (!saidOfWeights) {
            return List.of();
        }
        List<Named> named = new ArrayList<>();
        CLASSES.forEach((pattern, classOf) -> {
            Matcher matcher = pattern.matcher(phrase.text());
            while (matcher.find()) {
                named.add(new Named(canonical(matcher), classOf));
            }
        });
        return named;
    }

    private static String canonical(Matcher matcher) {
        String found = matcher.group().replaceAll("\\s+", " ").strip();
        String lower = found.toLowerCase(Locale.ROOT);
        if (lower.startsWith("apache")) {
            return "Apache 2.0";
        }
        if (lower.startsWith("creative") || lower.startsWith("cc")) {
            return lower.contains("sa") && lower.startsWith("cc") ? "CC-BY-NC-SA-4.0" : "CC-BY-NC-4.0";
        }
        if (lower.startsWith("llama")) {
            return "Llama " + matcher.group("llama");
        }
        if (lower.startsWith("gemma")) {
            return "Gemma";
        }
        if (lower.startsWith("exaone")) {
            return "EXAONE License";
        }
        return lower.equals("mrl") ? "MRL" : found;
    }
}
