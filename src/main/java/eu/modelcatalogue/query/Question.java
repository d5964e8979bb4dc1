package eu.modelcatalogue.query;

import eu.modelcatalogue.catalogue.ModelField;
import eu.modelcatalogue.catalogue.change.Difference;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.hardware.Workload;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requests of the API with their parameters, for the parser and for the contract. */
public enum Question {
    SEARCH("/v1/models", sheets(Asked.FORMAT_OF_SEARCHES), List.of(Asked.ROOT, Asked.OF_OFFERS), search(true)),
    SUGGESTIONS(
            "/v1/suggest",
            List.of(Parameter.text(
                    SearchParameters.TEXT,
                    Limits.TEXT,
                    "What has been typed so far; without it nothing is suggested.",
                    "mistr"))),
    STATISTICS("/v1/statistics", sheets(Asked.FORMAT), List.of(Asked.BY), search(false)),
    QUALITY("/v1/statistics/quality", sheets(Asked.FORMAT)),
    FRESHNESS("/v1/statistics/freshness", List.of()),
    VOCABULARY("/v1/vocabulary", sheets(Asked.FORMAT)),
    LICENCES("/v1/licences", sheets(Asked.FORMAT), narrowing(ListFilter.OF_LICENCES)),
    ORGANISATIONS("/v1/organisations", sheets(Asked.FORMAT), narrowing(ListFilter.OF_ORGANISATIONS)),
    SOURCES("/v1/sources", sheets(Asked.FORMAT), narrowing(ListFilter.OF_SOURCES)),
    SERVICES("/v1/services", sheets(Asked.FORMAT), narrowing(ListFilter.OF_SERVICES)),
    OFFERS(
            "/v1/offers",
            sheets(Asked.FORMAT),
            narrowing(ListFilter.OF_OFFERS),
            List.of(Asked.ENDS_BEFORE, Asked.LIMIT_OF_OFFERS)),
    MODEL("/v1/models/{id}", List.of(Asked.FIELDS_OF_MODEL)),
    OFFERS_OF_MODEL("/v1/models/{id}/offers", List.of()),
    EXIT_OF_MODEL("/v1/models/{id}/exit", List.of()),
    HARDWARE_OF_MODEL("/v1/models/{id}/hardware", List.of(Asked.CONTEXT, Asked.SEQUENCES)),
    COMPARISON(
            "/v1/comparison",
            List.of(Asked.MODELS_COMPARED, Asked.PROFILES, Parameter.LANGUAGE),
            List.of(Asked.FORMAT, Asked.MARK)),
    DOSSIER(
            "/v1/dossier",
            List.of(
                    Asked.MODELS_OF_DOSSIER,
                    format(DocumentFormat.OF_DOSSIERS),
                    Asked.PROFILES_OF_DOSSIER,
                    Parameter.LANGUAGE)),
    LETTER(
            "/v1/models/{id}/letter",
            List.of(format(DocumentFormat.OF_DOSSIERS), Asked.PROFILES_OF_DOSSIER, Parameter.LANGUAGE)),
    CLAUSES("/v1/profiles/{id}/clauses", List.of(Parameter.LANGUAGE, format(DocumentFormat.OF_CLAUSES))),
    ASSESSMENTS("/v1/models/{id}/assessments", List.of(Parameter.LANGUAGE)),
    ASSESSMENT("/v1/models/{id}/assessments/{profile}", List.of(Parameter.LANGUAGE)),
    BADGE("/v1/models/{id}/badge.svg", List.of(Asked.PROFILE, Parameter.LANGUAGE)),
    SHIELDS_BADGE("/v1/models/{id}/badge.json", List.of(Asked.PROFILE, Parameter.LANGUAGE)),
    DECLARATION("/v1/assessments", List.of(Parameter.LANGUAGE)),
    FORM("/v1/assessments/form", List.of(format(DocumentFormat.OF_FORMS), Asked.PROFILES_OF_FORM, Parameter.LANGUAGE)),
    FILLED_FORM("/v1/assessments/filled-form", List.of(Parameter.LANGUAGE)),
    /** Any search, page by page. */
    CATALOGUE("/v1/catalogue.jsonld", search(false), pages()),
    AUDIT("/v1/audit", sheets(Asked.FORMAT), List.of(Asked.PROFILES, Asked.WITHOUT)),
    FILTER("/v1/audit/filter", List.of(Asked.FORMAT_OF_CONFIGURATIONS), search(false)),
    CHANGES(
            "/v1/editions/{number}/changes",
            Asked.SINCE,
            Asked.KINDS_OF_CHANGES,
            Asked.MODELS_CHANGED,
            Asked.DEVELOPERS_OF_CHANGES,
            Asked.FAMILIES_OF_CHANGES,
            Asked.PROFILES_OF_CHANGES,
            Asked.TURNED,
            Asked.LIMIT_OF_CHANGES,
            Asked.OFFSET_OF_CHANGES),
    /** Feeds of editions, profiles, licences and single models. */
    FEED("/v1/feeds/{feed}", Parameter.LANGUAGE),
    /** Feeds of any search. */
    FEED_OF_MODELS("/v1/feeds/models", Asked.ofFeeds()),
    /** Feeds and calendar of the announced ends of offers. */
    FEED_OF_ENDS("/v1/feeds/ends", Asked.ofEnds()),
    HISTORY("/v1/models/{id}/history", Asked.NOTHING),
    EDITION_FILES("/v1/editions/{number}/files", Asked.NOTHING),
    EDITION_FILE("/v1/editions/{number}/{file}", Asked.NOTHING),
    /** Everything else, which needs only its path. */
    ENTRY("/v1", List.of());

    private static final Map<String, Question> BY_PATH =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Question::path, Function.identity()));

    public static final String MODELS = "models";
    public static final String PROFILES = "profiles";
    public static final String PROFILE = "profile";
    public static final String BY = "by";
    public static final String SINCE = "since";
    public static final String ROOT = "root";

    /** Whether a list that decides lists offers of services. */
    public static final String OF_OFFERS = "offers";

    /** Longest root of a bundle, in characters. */
    public static final int LONGEST_ROOT = 50;

    public static final String KIND = "kind";
    public static final String MODEL_CHANGED = "model";
    public static final String DEVELOPER = "developer";
    public static final String FAMILY = "family";
    public static final String TURNED = "turned";
    public static final String LIMIT = "limit";
    public static final String ENDS_BEFORE = "endsBefore";
    public static final String CONTEXT = "context";
    public static final String SEQUENCES = "sequences";
    public static final String WITHOUT = "without";

    /** Most models that fit side by side on a sheet of paper, and in a dossier. */
    public static final int MOST_MODELS = 10;

    private final String path;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    @SafeVarargs
    Question(String path, List<Parameter>... parameters) {
        this.path = path;
        for (List<Parameter> some : parameters) {
            some.forEach(this::take);
        }
        take(Parameter.EDITION);
        take(Parameter.AS_OF);
    }

    /** A request that names its edition in the path, or is about all editions. */
    Question(String path, Parameter... alone) {
        this.path = path;
        List.of(alone).forEach(this::take);
    }

    private void take(Parameter one) {
        parameters.put(one.name(), one);
    }

    /** The path, as the contract writes it. */
    public String path() {
        return path;
    }

    /** The request for a path of the contract. */
    public static Question at(String path) {
        Question asked = BY_PATH.get(path);
        if (path.startsWith(FEED_OF_ENDS.path + ".")) {
            return FEED_OF_ENDS;
        }
        if (asked != null || !path.startsWith(FEED_OF_MODELS.path)) {
            return Objects.requireNonNullElse(asked, ENTRY);
        }
        return path.startsWith(FEED_OF_MODELS.path + ".") ? FEED_OF_MODELS : FEED;
    }

    /** Fields of a model as a whole: those of an item in a search, and what only the model itself has. */
    public static List<String> fieldsOfModel() {
        return Asked.NAMES_OF_MODEL;
    }

    /** In the order of the contract. */
    public Collection<Parameter> parameters() {
        return parameters.values();
    }

    public Set<String> names() {
        return parameters.keySet();
    }

    /** The formats of the answer, JSON first; empty if there is only one, or if they are documents. */
    public List<Format> formats() {
        Parameter format = parameters.get(Format.PARAMETER);
        if (Asked.FORMAT_OF_SEARCHES.equals(format)) {
            return Asked.FORMATS_OF_SEARCHES;
        }
        if (Asked.FORMAT_OF_CONFIGURATIONS.equals(format)) {
            return Asked.FORMATS_OF_CONFIGURATIONS;
        }
        return Asked.FORMAT.equals(format) ? Format.TABLES : List.of();
    }

    /** Those of them among which {@code Accept} chooses: a search becomes a list that decides by its parameter alone. */
    public List<Format> acceptable() {
        List<Format> formats = formats();
        return formats.containsAll(Format.TABLES) ? Format.TABLES : formats;
    }

    private static List<Parameter> sheets(Parameter format) {
        return List.of(Parameter.LANGUAGE_OF_SHEETS, format, Asked.MARK);
    }

    private static List<Parameter> search(boolean paged) {
        return SearchParameters.TABLE.stream()
                .filter(one -> paged || one.kind() != SearchParameter.Kind.PAGE)
                .map(SearchParameter::parameter)
                .toList();
    }

    private static List<Parameter> pages() {
        return SearchParameters.TABLE.stream()
                .filter(one -> one.name().equals(LIMIT) || one.name().equals(SearchParameters.OFFSET))
                .map(SearchParameter::parameter)
                .toList();
    }

    private static <T> List<Parameter> narrowing(List<ListFilter<T>> by) {
        return Stream.concat(
                        by.stream()
                                .map(one ->
                                        SearchParameter.list(one.name(), one.meaning(), one.closed(), one.example())),
                        Stream.of(Asked.TEXT_OF_LIST, Asked.FACETS_OF_LIST, Asked.LIMIT_OF_LIST, Asked.OFFSET_OF_LIST))
                .toList();
    }

    private static Parameter format(List<DocumentFormat> formats) {
        return Parameter.words(
                Format.PARAMETER,
                "Format of the answer, before Accept.",
                formats.stream().map(Word::word).toList(),
                formats.get(formats.size() - 1).word());
    }

    /** Parameters that several requests have. */
    private static final class Asked {

        private static final String AS_TABLE =
                "How the answer is written, before Accept. json: as described here. " + Format.OF_TABLES;

        static final Parameter FORMAT = Parameter.words(Format.PARAMETER, AS_TABLE, words(Format.TABLES), "csv");

        static final List<Format> FORMATS_OF_SEARCHES =
                Stream.of(Format.TABLES, Format.POLICIES).flatMap(List::stream).toList();

        static final Parameter FORMAT_OF_SEARCHES = Parameter.words(
                Format.PARAMETER,
                AS_TABLE
                        + " As lists that decide: litellm (model_list of LiteLLM's proxy), opa (bundle of the Open Policy Agent), ids and idsLines (ids on the Hugging Face Hub and package URLs, as text and as lines of JSON).",
                words(FORMATS_OF_SEARCHES),
                "csv");

        static final List<Format> FORMATS_OF_CONFIGURATIONS = List.of(Format.JSON, Format.LITELLM);

        static final Parameter FORMAT_OF_CONFIGURATIONS = Parameter.words(
                Format.PARAMETER,
                "How the answer is written, before Accept. json: as described here. litellm: the configuration alone.",
                words(FORMATS_OF_CONFIGURATIONS),
                "litellm");

        static final Parameter MARK = Parameter.words(
                RequestedFile.BYTE_ORDER_MARK,
                "Whether a CSV begins with a byte order mark, by which spreadsheets know UTF-8. Goes with csv alone.",
                List.of("true", "false"),
                "true");

        static final Parameter ROOT = Parameter.text(
                Question.ROOT,
                Question.LONGEST_ROOT,
                "Root of policy and data in a bundle of the Open Policy Agent: small letters, digits and _. Bundles with different roots can be loaded together. Goes with opa alone.",
                "our_chat_models");

        static final Parameter OF_OFFERS = Parameter.words(
                Question.OF_OFFERS,
                "Whether a list that decides has an entry for each offer of a service instead of each repository of the weights. servedBy, servedFrom and servedUnder then hold for each offer by itself. Goes with litellm and opa alone.",
                List.of("true"),
                "true");

        static final Parameter[] NOTHING = {};

        static final Parameter SINCE = Parameter.whole(
                Question.SINCE,
                1,
                Integer.MAX_VALUE,
                "Number of the edition to compare with, the same or an earlier one; the one before without it. Since the edition itself nothing changed: the list is empty.",
                1);

        static final Parameter KINDS_OF_CHANGES = Parameter.text(
                Question.KIND,
                Parameter.LONGEST_LIST,
                "Kinds of changes, with commas between: " + String.join(", ", Word.words(Difference.ChangeKind.class))
                        + ". All without it.",
                "verdict,rule");

        static final Parameter MODELS_CHANGED = Parameter.text(
                Question.MODEL_CHANGED,
                Parameter.LONGEST_LIST,
                "Only changes of these models, by id or alias, with commas between.",
                "mistral-small-3.2");

        static final Parameter DEVELOPERS_OF_CHANGES = Parameter.text(
                Question.DEVELOPER,
                Parameter.LONGEST_LIST,
                "Only changes of models of these developers, by id, with commas between.",
                "mistral-ai");

        static final Parameter FAMILIES_OF_CHANGES = Parameter.text(
                Question.FAMILY,
                Parameter.LONGEST_LIST,
                "Only changes of models of these families, with commas between.",
                "mistral-small");

        static final Parameter PROFILES_OF_CHANGES = Parameter.text(
                Question.PROFILE,
                Parameter.LONGEST_LIST,
                "Only verdicts and rules of these profiles, with commas between; with @ and a version of this version, else of the newest.",
                "letter-2025");

        static final Parameter TURNED = Parameter.words(
                Question.TURNED,
                "Only verdicts and rules that turned to this verdict.",
                Word.words(Verdict.class),
                "met");

        static final Parameter LIMIT_OF_CHANGES = Parameter.page(LIMIT, 1, Limits.CHANGES, "Changes on a page.", 100);

        static final Parameter OFFSET_OF_CHANGES =
                Parameter.page(SearchParameters.OFFSET, 0, Limits.OFFSET, "Changes to skip.", 0);

        static final Parameter TEXT_OF_LIST = Parameter.text(
                SearchParameters.TEXT,
                Limits.TEXT,
                "Words of the id, the name or who publishes it: all must be there. Capitals, accents, spaces and hyphens do not matter.",
                "llama 4");

        static final Parameter FACETS_OF_LIST = Parameter.text(
                SearchParameters.FACETS,
                Parameter.LONGEST_LIST,
                "Filters whose values to count, each as if it were not set itself; closed lists show their zeros. Files have none.",
                "kind");

        static final Parameter LIMIT_OF_LIST =
                Parameter.whole(LIMIT, 1, Limits.LISTED, "Items on a page; all on one without it.", 100);

        /** There are thousands of offers, so that a page has an end where nobody says which. */
        static final Parameter CONTEXT = Parameter.page(
                Question.CONTEXT,
                1,
                Workload.MOST_CONTEXT,
                "Tokens of each sequence, input and output together.",
                Workload.USUAL_CONTEXT);

        static final Parameter SEQUENCES = Parameter.page(
                Question.SEQUENCES, 1, Workload.MOST_SEQUENCES, "Sequences that are answered at the same time.", 1);

        static final Parameter LIMIT_OF_OFFERS =
                Parameter.page(LIMIT, 1, Limits.LISTED, "Offers on a page; files have all without it.", Limits.OFFERS);

        static final Parameter ENDS_BEFORE = Parameter.day(
                Question.ENDS_BEFORE,
                "The announced end lies before this day; offers without an announced end are left out.",
                "2027-06-30");

        static final Parameter OFFSET_OF_LIST =
                Parameter.page(SearchParameters.OFFSET, 0, Limits.OFFSET, "Items to skip.", 0);

        static final Parameter MODELS_COMPARED = models("Two");
        static final Parameter MODELS_OF_DOSSIER = models("One");

        static final List<String> NAMES_OF_MODEL = Stream.concat(
                        ModelField.ITEM_NAMES.stream(),
                        Stream.of(
                                "answerText",
                                "answerFrom",
                                "derived",
                                "facts",
                                "lineage",
                                "enquiries",
                                "external",
                                "memory",
                                "links"))
                .toList();

        static final Parameter FIELDS_OF_MODEL = Parameter.text(
                SearchParameters.FIELDS,
                Parameter.LONGEST_LIST,
                "Fields of the answer besides edition: " + String.join(", ", NAMES_OF_MODEL) + ". All without it.",
                "id,name,licence,g7");

        static final Parameter PROFILES = Parameter.text(
                Question.PROFILES,
                Parameter.LONGEST_LIST,
                "Profiles to judge by, perhaps with @ and their version; all without it.",
                "letter-2025");

        static final Parameter PROFILES_OF_DOSSIER = Parameter.text(
                Question.PROFILES,
                Parameter.LONGEST_LIST,
                "Profiles to judge by, perhaps with @ and their version; without it all but those that require an origin.",
                "letter-2025");

        static final Parameter PROFILES_OF_FORM = Parameter.text(
                Question.PROFILES,
                Parameter.LONGEST_LIST,
                "Profiles to judge by, perhaps with @ and their version: the form asks only what they look at, and names them. Without it the form asks everything.",
                "self-hostable");

        static final Parameter PROFILE = Parameter.text(
                Question.PROFILE,
                Parameter.LONGEST_ID,
                "Profile whose verdict is shown, perhaps with @ and its version; the label of the G7 without it.",
                "letter-2025");

        static final Parameter WITHOUT = Parameter.text(
                Question.WITHOUT,
                Parameter.LONGEST_LIST,
                "Countries, with commas between (ISO 3166-1 alpha-2): what remains of each model if all services that are controlled from there have to stop. Nothing is said of it without.",
                "US");

        static final Parameter BY = Parameter.text(
                        Question.BY,
                        Parameter.LONGEST_ID,
                        "One or two axes: attributes of the search, releasedYear, releasedQuarter, a profile, a group or a rule.",
                        "region,weights")
                .require();

        private Asked() {}

        private static List<String> words(List<Format> formats) {
            return formats.stream().map(Word::word).toList();
        }

        /** The filters of a search, and the language. */
        static Parameter[] ofFeeds() {
            return Stream.concat(search(false).stream(), Stream.of(Parameter.LANGUAGE))
                    .toArray(Parameter[]::new);
        }

        /** The filters of offers, and the language. */
        static Parameter[] ofEnds() {
            return Stream.concat(
                            ListFilter.OF_OFFERS.stream()
                                    .map(one -> SearchParameter.list(
                                            one.name(), one.meaning(), one.closed(), one.example())),
                            Stream.of(ENDS_BEFORE, TEXT_OF_LIST, Parameter.LANGUAGE))
                    .toArray(Parameter[]::new);
        }

        private static Parameter models(String fewest) {
            return Parameter.text(
                            Question.MODELS,
                            Parameter.LONGEST_LIST,
                            fewest + " to ten models, by id or alias, with commas between.",
                            "mistral-small-3.2,llama-4-maverick")
                    .require();
        }
    }
}
