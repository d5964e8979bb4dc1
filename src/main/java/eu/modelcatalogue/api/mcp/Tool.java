package eu.modelcatalogue.api.mcp;

import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.RequestedFile;
import eu.modelcatalogue.query.SearchParameters;
import eu.modelcatalogue.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tools for language models, each of which is a request of the API. */
enum Tool {
    SEARCH_MODELS(
            "Search models",
            "Finds AI models by task, openness, licence, origin, verdicts and more: a page of items with total, next page and, if asked for, facets. Filters are AND, commas within one are OR, ! before a value takes it away, and every filter accepts unknown. Example: weights=open, licenceClass=open, region=EU, meets=letter-2025.",
            5,
            Stream.concat(asked(Question.SEARCH), Stream.of(Given.TASK, Given.DETAIL))),
    GET_MODEL(
            "One model with its sources",
            "What is known of one model: developer, release, size, licence, label, verdicts, and how they follow. With detail=true every fact, each with the claims it rests on (evidence) and those that contradict it (dissent): source, address and day. Takes an id of the catalogue or a foreign one, such as that of the Hugging Face Hub.",
            5,
            Stream.concat(
                    Stream.of(Given.MODEL),
                    Stream.concat(
                            asked(Question.MODEL).filter(one -> one.name().equals(SearchParameters.FIELDS)),
                            Stream.of(Given.DETAIL)))),
    ASSESS_MODEL(
            "Why a model meets a profile or not",
            "Judges one model by one profile, rule by rule: the verdict of each rule with its reason in words, and the smallest change after which it would be met; with detail=true also the facts it used with evidence and dissent.",
            10,
            Stream.of(Given.MODEL, Given.PROFILE, Given.LANGUAGE, Given.DETAIL)),
    COMPARE_MODELS(
            "Models side by side",
            "Two to ten models side by side: attributes in which they differ, and verdicts; with detail=true every attribute and every rule. Evidence of a fact is what get_model and assess_model give.",
            25,
            Stream.concat(
                    asked(Question.COMPARISON).filter(one -> one.name().equals(Question.MODELS)),
                    Stream.of(Given.PROFILES_COMPARED, Given.LANGUAGE, Given.DETAIL))),
    AUDIT_MODELS(
            "Audit a list, a bill of materials or a gateway",
            "Says which models of the catalogue a document names, and of each its label, licence and risks, announced end, and verdicts. The document is a list of names, one in each line, a bill of materials (CycloneDX or SPDX) or the configuration of LiteLLM's proxy. What is not named exactly is asked about, never assumed. Nothing is stored.",
            50,
            Stream.concat(
                    Stream.of(Given.DOCUMENT),
                    Stream.concat(
                            asked(Question.AUDIT).filter(one -> one.name().equals(Question.PROFILES)),
                            Stream.of(Given.DETAIL)))),
    GET_LICENCE(
            "What a licence allows",
            "One licence: its class, whether the Open Source Initiative approves it, each of its terms, and a summary in plain words; with detail=true each term with the clause it rests on.",
            5,
            Stream.of(Given.LICENCE, Given.DETAIL)),
    LIST_PROFILES(
            "By what models are judged",
            "The profiles by which models are judged, each with its purpose; with profile, one of them with its rules. Their ids go into meets, fails and undetermined of search_models, and into profile of assess_model.",
            5,
            Stream.of(Given.ONE_PROFILE, Given.DETAIL)),
    LIST_OFFERS(
            "Who serves a model",
            "Services that offer models over a network: under which name, where they run it, who controls the service in the end, the status, and the announced end. By model, service, region of the sites or of control, role and status.",
            10,
            Stream.concat(asked(Question.OFFERS), Stream.of(Given.DETAIL)));

    /** The argument that is the body of a request to the API, not a parameter. */
    static final String DOCUMENT = "document";

    /**
     * Characters, at up to three bytes each, so that it fits into a message, which is limited like every body; POST /v1/audit accepts fifty times
     * as much.
     */
    static final int LONGEST_DOCUMENT = 20_000;

    /** The argument that is part of a path of the API. */
    static final String MODEL = "model";

    private static final String ALL =
            " Verdicts are met, notMet or unknown; unknown means that no source that is believed says anything: it is never a yes and never a no. The answer names the edition of the catalogue with its digest: quote both, and the sources. It is a reading of public facts, no certificate and no legal advice.";

    private final String title;
    private final String description;
    private final int shares;
    private final List<Parameter> parameters;

    Tool(String title, String description, int shares, Stream<Parameter> parameters) {
        this.title = title;
        this.description = description + ALL;
        this.shares = shares;
        this.parameters = parameters.toList();
    }

    /** The name in the protocol. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    /** What the tool is for and how to read its answers. */
    String description() {
        return description;
    }

    /** Shares of the budget. */
    int shares() {
        return shares;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** Names of the arguments. */
    Set<String> names() {
        return parameters.stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The parameters of a question, except those for files and older editions. */
    private static Stream<Parameter> asked(Question question) {
        Set<String> elsewhere = Set.of(
                Format.PARAMETER,
                RequestedFile.BYTE_ORDER_MARK,
                Question.ROOT,
                Question.OF_OFFERS,
                Language.PARAMETER,
                Parameter.EDITION.name(),
                Parameter.AS_OF.name());
        return question.parameters().stream().filter(one -> !elsewhere.contains(one.name()));
    }

    /** The argument that asks for long answers. */
    static final String DETAIL = "detail";

    /** The argument that is part of a path of the API. */
    static final String LICENCE = "licence";

    /** Arguments that several tools have. */
    private static final class Given {

        static final Parameter MODEL = Parameter.text(
                        Tool.MODEL,
                        Parameter.LONGEST_ID,
                        "Id of a model, as search_models gives it, or another name by which it is known exactly.",
                        "mistral-small-3.2")
                .require();

        static final Parameter DETAIL = Parameter.words(
                Tool.DETAIL,
                "Whether everything is answered, up to %d kB; without it at most %d kB, without evidence claim by claim."
                        .formatted(McpTools.MOST_DETAILED >> 10, McpTools.MOST >> 10),
                List.of("true", "false"),
                "true");

        static final Parameter TASK = Parameter.text(
                EverydayWords.TASK,
                Parameter.LONGEST_ID,
                "What the model is needed for, in everyday words: " + String.join(", ", EverydayWords.taskNames())
                        + ". It stands for the filters modality and inputModality.",
                "transcription");

        static final Parameter LICENCE = Parameter.text(
                        Tool.LICENCE,
                        Parameter.LONGEST_ID,
                        "Id of a licence: an SPDX id, or LicenseRef-… as answers give it.",
                        "Apache-2.0")
                .require();

        static final Parameter ONE_PROFILE = Parameter.text(
                Question.PROFILE,
                Parameter.LONGEST_ID,
                "Only this profile, with its rules; perhaps with @ and its version.",
                "letter-2025");

        static final Parameter PROFILE = Parameter.text(
                        Question.PROFILE,
                        Parameter.LONGEST_ID,
                        "Profile to judge by, perhaps with @ and its version: letter-2025 (the four freedoms of the open letter of 13 November 2025), osaid-1.0, eu-sovereign and others, which the fault names where one is not known.",
                        "letter-2025")
                .require();

        static final Parameter PROFILES_COMPARED = Parameter.text(
                        Question.PROFILES,
                        Parameter.LONGEST_LIST,
                        "Profiles to judge by, with commas between, each perhaps with @ and its version.",
                        "letter-2025")
                .require();

        static final Parameter LANGUAGE = new Parameter(
                Language.PARAMETER,
                Parameter.LANGUAGE.shape(),
                "Language of reasons and names; English without it.",
                "fr",
                false);

        static final Parameter DOCUMENT = Parameter.text(
                        Tool.DOCUMENT,
                        LONGEST_DOCUMENT,
                        "The document as text.",
                        "gpt-5\nmistralai/Mistral-Small-3.2-24B-Instruct-2506")
                .require();

        private Given() {}
    }
}
