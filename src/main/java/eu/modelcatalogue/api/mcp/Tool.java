package eu.modelcatalogue.api.mcp;

import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.RequestedFile;
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
            "Finds AI models by openness, licence, origin, verdicts and more: a page of items with total, next page and, if asked for, facets. Filters are AND, commas within one are OR, ! before a value takes it away, and every filter accepts unknown. Example: weights=open, licenceClass=open, region=EU, meets=letter-2025.",
            5,
            asked(Question.SEARCH)),
    GET_MODEL(
            "One model with its sources",
            "Every fact that is known of one model, each with the claims it rests on (evidence) and those that contradict it (dissent): source, address and day. Takes an id of the catalogue or a foreign one, such as that of the Hugging Face Hub.",
            5,
            Stream.of(Given.MODEL)),
    ASSESS_MODEL(
            "Why a model meets a profile or not",
            "Judges one model by one profile, rule by rule: the verdict of each rule with its reason in words, the facts it used with evidence and dissent, and the smallest change after which it would be met.",
            10,
            Stream.of(Given.MODEL, Given.PROFILE, Given.LANGUAGE)),
    COMPARE_MODELS(
            "Models side by side",
            "Two to ten models side by side: the same attributes and the same rules for each, with a mark where they differ. Evidence of a fact is what get_model and assess_model give.",
            25,
            Stream.concat(
                    asked(Question.COMPARISON).filter(one -> one.name().equals(Question.MODELS)),
                    Stream.of(Given.PROFILES_COMPARED, Given.LANGUAGE))),
    AUDIT_MODELS(
            "Audit a list, a bill of materials or a gateway",
            "Says which models of the catalogue a document names, and of each its label, licence and risks, announced end, and verdicts. The document is a list of names, one in each line, a bill of materials (CycloneDX or SPDX) or the configuration of LiteLLM's proxy. What is not named exactly is asked about, never assumed. Nothing is stored.",
            50,
            Stream.concat(
                    Stream.of(Given.DOCUMENT),
                    asked(Question.AUDIT).filter(one -> one.name().equals(Question.PROFILES))));

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
                Language.PARAMETER,
                Parameter.EDITION.name(),
                Parameter.AS_OF.name());
        return question.parameters().stream().filter(one -> !elsewhere.contains(one.name()));
    }

    /** Arguments that several tools have. */
    private static final class Given {

        static final Parameter MODEL = Parameter.text(
                        Tool.MODEL,
                        Parameter.LONGEST_ID,
                        "Id of a model, as search_models gives it, or another name by which it is known exactly.",
                        "mistral-small-3.2")
                .require();

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
