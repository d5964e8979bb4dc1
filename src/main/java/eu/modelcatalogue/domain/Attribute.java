package eu.modelcatalogue.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An attribute that claims can be about. The list is closed: other attributes cannot be claimed. The JSON Schemas of the seeds contain the same list,
 * and a test compares the two.
 *
 * @param name nested name, as seeds, claims and answers spell it: {@code components.trainingCode.availability}
 * @param type how its value is written
 * @param allowed the possible values, in order; empty if the type is not closed
 * @param younger words that were added after the attribute, each with the day from which it exists; a profile released before that day reads such a
 *     word as unknown, so that a new word never changes an old verdict
 */
public record Attribute(String name, Type type, List<String> allowed, Map<String, LocalDate> younger) {

    /** How the value of an attribute is written. */
    public enum Type implements Word {
        /** One of a closed list of words. */
        WORD,
        /** {@code true} or {@code false}. */
        TRUTH,
        /** Any text. */
        TEXT,
        /** A whole or decimal number. */
        NUMBER,
        /** A year, a month or a day, ISO 8601. */
        DATE,
        /** ISO 3166-1 alpha-2, or {@code EU}. */
        COUNTRY,
        /** A list, joined by commas. */
        LIST,
        /** An SPDX expression, or {@code NONE}. */
        LICENCE,
        /** The id of an organisation. */
        ORGANISATION,
        /** The lineage, as {@link Lineage} writes it. */
        LINEAGE,
        /** Repositories of the Hub, as {@link Identifier} writes them. */
        IDENTIFIERS
    }

    public static final String RELEASED = "released";
    public static final String WITHDRAWN = "withdrawn";
    public static final String PARAMETERS = "parameters";
    public static final String ACTIVE_PARAMETERS = "activeParameters";
    public static final String MODALITIES_INPUT = "modalities.input";
    public static final String MODALITIES_OUTPUT = "modalities.output";
    public static final String DEVELOPER = "origin.developer";
    public static final String PARTNERS = "origin.partners";
    public static final String COMPLETE_DESCRIPTION = "dataInformation.completeDescription";
    public static final String ADDITIONAL_TERMS = "additionalTerms";
    public static final String GATE = "access.gate";
    public static final String COUNTRY_BLOCK = "access.countryBlock";
    public static final String LINEAGE = "lineage";
    public static final String IDENTIFIERS = "identifiers";
    public static final String ARCHITECTURE_CLASS = "architectureClass";

    /** Bytes of the files of the final weights, as the developer released them. */
    public static final String WEIGHTS_BYTES = "weightsBytes";

    /** Layers of the model. Layers without attention, such as those of a mixture's experts alone, count where the developer counts them. */
    public static final String LAYERS = "architecture.layers";

    public static final String ATTENTION_HEADS = "architecture.attentionHeads";

    /** Key-value heads of a layer that keeps every token. */
    public static final String KEY_VALUE_HEADS = "architecture.keyValueHeads";

    /** Numbers in a key, and in a value, of one head. */
    public static final String HEAD_SIZE = "architecture.headSize";

    /** Layers that keep every token in their cache; stated where not all do. */
    public static final String FULL_LAYERS = "architecture.fullLayers";

    /** Tokens that a layer with a window looks back. */
    public static final String WINDOW_SIZE = "architecture.windowSize";

    /** Layers with a window. */
    public static final String WINDOW_LAYERS = "architecture.windowLayers";

    /** Key-value heads of a layer with a window, where they are not those of the others. */
    public static final String WINDOW_KEY_VALUE_HEADS = "architecture.windowKeyValueHeads";

    public static final String WINDOW_HEAD_SIZE = "architecture.windowHeadSize";

    /** Rank of the compressed keys and values of a token (multi-head latent attention). */
    public static final String LATENT_RANK = "architecture.latentRank";

    /** Numbers of the part of a compressed key that carries the position. */
    public static final String ROPE_SIZE = "architecture.ropeSize";

    /** Numbers that a layer keeps of a token to choose which tokens it attends to (sparse attention). */
    public static final String INDEX_SIZE = "architecture.indexSize";

    /** Numbers that the layers with a fixed state keep of a sequence, all such layers together. */
    public static final String STATE_VALUES = "architecture.stateValues";

    /** The memory in GB that the developer says it takes to run the model with 16 bits for each parameter, whatever context and engine it has in mind. */
    public static final String STATED_MEMORY_16 = "memory.at16Bits";

    /** The same with 8 bits. */
    public static final String STATED_MEMORY_8 = "memory.at8Bits";

    /** The same with 4 bits. */
    public static final String STATED_MEMORY_4 = "memory.at4Bits";

    public static final String OPEN_ENGINES = "hosting.openEngines";

    /**
     * Services that run the model themselves and are independent of each other, by their ids. No claim of the seeds states it: it follows from what services
     * offer. A list that does not name a service does not say that there is none.
     */
    public static final String INDEPENDENT_HOSTS = "hosting.independentHosts";

    public static final String CONTEXT_LENGTH = "contextLength";
    public static final String RETIREMENT = "retirement";
    /** The number of services in a list that offer the model; plans and routers of one company are counted separately. */
    public static final String LISTING_SERVICES = "listing.services";

    /** The day on which a list first named the model. */
    public static final String LISTING_FIRST_SEEN = "listing.firstSeen";

    /** The day of the last snapshot in which a list named the model; not stated while the list still names it. */
    public static final String LISTING_LAST_SEEN = "listing.lastSeen";

    public static final String LANGUAGES_CLAIMED = "languages.claimed";
    public static final String MODEL_CODE_OF_PRACTICE = "aiAct.codeOfPractice";

    public static final String KIND = "kind";
    public static final String HQ_COUNTRY = "hqCountry";
    public static final String ULTIMATE_PARENT = "ultimateParent";
    public static final String ULTIMATE_PARENT_COUNTRY = "ultimateParentCountry";
    public static final String MEMBERS = "members";
    public static final String CODE_OF_PRACTICE = "codeOfPractice";

    /** The organisation with which one makes the contract for a service. */
    public static final String OPERATOR = "operator";

    /** Whether a service runs models itself ({@code host}), sells what another one runs ({@code reseller}), or passes requests on ({@code router}). */
    public static final String SERVICE_ROLE = "serviceRole";

    /** Countries in which a service says that it runs all its models; ISO 3166-1 alpha-2, or {@code EU} where it says no more than that. */
    public static final String SITES = "sites";

    /** Months between the announcement and the end of a model that is generally available. */
    public static final String NOTICE_MONTHS = "noticeMonths";

    public static final String END_BEHAVIOUR = "endBehaviour";
    public static final String RETENTION = "retention";
    public static final String TRAINS_ON_PROMPTS = "trainsOnPrompts";
    public static final String QUALIFICATIONS = "qualifications";
    public static final String TERMS = "terms";

    /** What LiteLLM calls a service: the part before the first slash of {@code litellm_params.model}. */
    public static final String LITELLM_PROVIDER = "litellmProvider";

    /** Where a service answers as OpenAI's interface does: what clients set as {@code base_url}, without a slash at the end. */
    public static final String OPENAI_BASE_URL = "openaiBaseUrl";

    public static final String COMMERCIAL_USE = "commercialUse";
    public static final String PUBLIC_SECTOR_USE = "publicSectorUse";
    public static final String USE_RESTRICTIONS = "useRestrictions";
    public static final String THRESHOLD = "threshold";
    public static final String EU_TERRITORY_COVERED = "euTerritoryCovered";
    public static final String MODIFY = "modify";
    public static final String REDISTRIBUTE = "redistribute";
    public static final String GOVERNING_LAW = "governingLaw";
    public static final String OSI_APPROVED = "osiApproved";
    public static final String FSF_FREE = "fsfFree";
    public static final String OPEN_DEFINITION = "openDefinition";
    public static final String GRANTS_WEIGHTS = "grantsWeights";

    /** The format of the files of the weights. */
    public static final String WEIGHTS_FORMAT = "hosting.weightsFormat";

    /** How many floating-point operations the training took. */
    public static final String TRAINING_COMPUTE = "training.computeFlop";

    /** Whether the developer reports that number, or somebody estimates it. */
    public static final String TRAINING_COMPUTE_METHOD = "training.computeMethod";

    /** Where the summary of the training content that Article 53 of the AI Act asks for is published. */
    public static final String TRAINING_SUMMARY_ADDRESS = "aiAct.trainingSummaryAddress";

    /** What a developer says of the memory that a model needs, by the bits for each parameter. */
    public static final Map<Integer, String> STATED_MEMORY =
            Map.of(16, STATED_MEMORY_16, 8, STATED_MEMORY_8, 4, STATED_MEMORY_4);

    /** Open engines by their names in the catalogue; the list is not closed. */
    public static final List<String> ENGINES =
            List.of("transformers", "vllm", "sglang", "llama.cpp", "diffusers", "mlx", "sentence-transformers");

    /** The day of the second edition of the criteria, which introduced new words. */
    private static final LocalDate SECOND_EDITION = LocalDate.of(2026, 11, 26);

    private static final List<String> YES_NO = List.of("yes", "no");
    private static final List<String> YES_PARTIAL_NO = List.of("yes", "partial", "no");
    private static final List<String> CODE_OF_PRACTICE_SIGNED = List.of("full", "partial", "none");
    private static final List<String> LISTING = List.of("yes", "partial", "no", "notApplicable");

    private static final Map<SubjectKind, Map<String, Attribute>> ALL = Map.of(
            SubjectKind.MODEL, index(models()),
            SubjectKind.ORGANISATION, index(organisations()),
            SubjectKind.LICENCE, index(licences()),
            SubjectKind.SERVICE, index(services()));

    public Attribute {
        allowed = List.copyOf(allowed);
        younger = Map.copyOf(younger);
    }

    /** An attribute whose words are all as old as the attribute itself. */
    public Attribute(String name, Type type, List<String> allowed) {
        this(name, type, allowed, Map.of());
    }

    /** Whether a profile released on this day can read the value, which means that the word existed then. */
    public boolean existed(String value, LocalDate on) {
        LocalDate since = younger.get(value);
        return since == null || !since.isAfter(on);
    }

    /** Whether the values of several sources can be combined: true for lists, because a source that leaves out an entry does not deny it. */
    public boolean isUnitable() {
        return type == Type.LIST || type == Type.IDENTIFIERS;
    }

    /** Combines the values of several sources. */
    public String unite(List<String> values) {
        return type == Type.IDENTIFIERS
                ? Identifier.unite(values)
                : Claim.list(values.stream()
                        .filter(value -> !value.isEmpty())
                        .flatMap(value -> Stream.of(value.split(",", -1)))
                        .toList());
    }

    /** All attributes of a kind of subject, in the order in which answers list them. */
    public static Map<String, Attribute> of(SubjectKind kind) {
        return ALL.getOrDefault(kind, Map.of());
    }

    private static List<Attribute> models() {
        List<Attribute> all = new ArrayList<>();
        all.add(new Attribute(RELEASED, Type.DATE, List.of()));
        all.add(new Attribute(WITHDRAWN, Type.DATE, List.of()));
        all.add(new Attribute(RETIREMENT, Type.DATE, List.of()));
        all.add(new Attribute(LISTING_SERVICES, Type.NUMBER, List.of()));
        all.add(new Attribute(LISTING_FIRST_SEEN, Type.DATE, List.of()));
        all.add(new Attribute(LISTING_LAST_SEEN, Type.DATE, List.of()));
        all.add(new Attribute(IDENTIFIERS, Type.IDENTIFIERS, List.of()));
        all.add(new Attribute(PARAMETERS, Type.NUMBER, List.of()));
        all.add(new Attribute(ACTIVE_PARAMETERS, Type.NUMBER, List.of()));
        all.add(new Attribute(CONTEXT_LENGTH, Type.NUMBER, List.of()));
        all.add(new Attribute(ARCHITECTURE_CLASS, Type.TEXT, List.of()));
        all.add(new Attribute(WEIGHTS_BYTES, Type.NUMBER, List.of()));
        for (String size : List.of(
                LAYERS,
                ATTENTION_HEADS,
                KEY_VALUE_HEADS,
                HEAD_SIZE,
                FULL_LAYERS,
                WINDOW_SIZE,
                WINDOW_LAYERS,
                WINDOW_KEY_VALUE_HEADS,
                WINDOW_HEAD_SIZE,
                LATENT_RANK,
                ROPE_SIZE,
                INDEX_SIZE,
                STATE_VALUES)) {
            all.add(new Attribute(size, Type.NUMBER, List.of()));
        }
        for (String stated : List.of(STATED_MEMORY_16, STATED_MEMORY_8, STATED_MEMORY_4)) {
            all.add(new Attribute(stated, Type.NUMBER, List.of()));
        }
        List<String> modalities = List.of("text", "image", "audio", "video", "embedding", "other");
        all.add(new Attribute(MODALITIES_INPUT, Type.LIST, modalities));
        all.add(new Attribute(MODALITIES_OUTPUT, Type.LIST, modalities));
        all.add(new Attribute(LANGUAGES_CLAIMED, Type.LIST, List.of()));
        all.add(new Attribute("languages.measured", Type.LIST, List.of()));
        all.add(new Attribute(DEVELOPER, Type.ORGANISATION, List.of()));
        all.add(new Attribute(PARTNERS, Type.LIST, List.of()));
        all.add(new Attribute("origin.trainingComputeLocation", Type.COUNTRY, List.of()));
        all.add(word("origin.publicFunding", YES_NO));
        List<String> availability = List.of("released", "partial", "notReleased", "thirdPartyOpen", "notApplicable");
        for (Component component : Component.values()) {
            all.add(word(component.availability(), availability));
            all.add(new Attribute(component.licence(), Type.LICENCE, List.of()));
        }
        all.add(word(COMPLETE_DESCRIPTION, YES_PARTIAL_NO));
        all.add(word("dataInformation.publicDataListing", LISTING));
        all.add(word("dataInformation.thirdPartyDataListing", LISTING));
        all.add(word("dataInformation.access", List.of("open", "public", "obtainable", "unshareable", "mixed")));
        all.add(new Attribute("dataInformation.licence", Type.LICENCE, List.of()));
        all.add(word("dataInformation.endModelData", YES_PARTIAL_NO));
        all.add(word("dataInformation.reasonWithheld", YES_NO));
        all.add(word("documentation.architecture", YES_PARTIAL_NO));
        all.add(word("documentation.usageInformation", YES_PARTIAL_NO));
        all.add(word("documentation.openlyLicensed", YES_NO));
        all.add(new Attribute(
                ADDITIONAL_TERMS,
                Type.WORD,
                List.of("none", "law", "notAnalysed", "acceptableUsePolicy", "indemnity", "other"),
                Map.of("law", SECOND_EDITION)));
        all.add(word(GATE, List.of("none", "clickThrough", "contactInfo", "manualApproval", "apiOnly")));
        all.add(new Attribute(COUNTRY_BLOCK, Type.LIST, List.of()));
        all.add(word("access.euMirror", YES_NO));
        all.add(word(
                "monetisation.kind",
                List.of(
                        "none",
                        "optionalServices",
                        "dualLicence",
                        "compulsorySupport",
                        "paidHostingOnly",
                        "advertising",
                        "personalData",
                        "betweenMicroenterprises")));
        all.add(word("hosting.phoneHome", YES_NO));
        all.add(word(WEIGHTS_FORMAT, List.of("safetensors", "gguf", "onnx", "pickle", "other")));
        all.add(new Attribute(OPEN_ENGINES, Type.LIST, List.of()));
        all.add(new Attribute(INDEPENDENT_HOSTS, Type.LIST, List.of()));
        all.add(new Attribute(TRAINING_COMPUTE, Type.NUMBER, List.of()));
        all.add(word(TRAINING_COMPUTE_METHOD, List.of("reported", "estimated")));
        all.add(word("aiAct.systemicRiskDesignation", List.of("designated", "contested", "none")));
        all.add(word("aiAct.exemptionClaimed", YES_NO));
        all.add(word("aiAct.trainingSummaryPublished", YES_PARTIAL_NO));
        all.add(new Attribute(TRAINING_SUMMARY_ADDRESS, Type.TEXT, List.of()));
        all.add(new Attribute("aiAct.trainingSummaryDate", Type.DATE, List.of()));
        all.add(word("aiAct.copyrightPolicyPublished", YES_PARTIAL_NO));
        all.add(word(MODEL_CODE_OF_PRACTICE, CODE_OF_PRACTICE_SIGNED));
        all.add(new Attribute("aiAct.placedOnMarket", Type.DATE, List.of()));
        all.add(new Attribute("aiAct.authorisedRepresentative", Type.TEXT, List.of()));
        all.add(new Attribute(LINEAGE, Type.LINEAGE, List.of()));
        for (String authority : List.of("osi", "mot", "osai", "aial")) {
            all.add(new Attribute("external." + authority, Type.TEXT, List.of()));
        }
        return all;
    }

    private static List<Attribute> organisations() {
        return List.of(
                word(KIND, List.of("company", "university", "publicBody", "community", "consortium", "nonProfit")),
                new Attribute(HQ_COUNTRY, Type.COUNTRY, List.of()),
                new Attribute(ULTIMATE_PARENT, Type.ORGANISATION, List.of()),
                new Attribute(ULTIMATE_PARENT_COUNTRY, Type.COUNTRY, List.of()),
                new Attribute(MEMBERS, Type.LIST, List.of()),
                word("publicFunding", YES_PARTIAL_NO),
                word(CODE_OF_PRACTICE, CODE_OF_PRACTICE_SIGNED));
    }

    private static List<Attribute> services() {
        return List.of(
                new Attribute(OPERATOR, Type.ORGANISATION, List.of()),
                word(SERVICE_ROLE, List.of("host", "reseller", "router")),
                new Attribute(SITES, Type.LIST, List.of()),
                new Attribute(NOTICE_MONTHS, Type.NUMBER, List.of()),
                word(END_BEHAVIOUR, List.of("error", "redirectOrError", "redirect")),
                word(RETENTION, List.of("nothing", "inStatedCases", "unlessAgreed", "kept")),
                word(TRAINS_ON_PROMPTS, List.of("no", "unlessOptedOut", "yes")),
                new Attribute(QUALIFICATIONS, Type.LIST, List.of()),
                new Attribute(TERMS, Type.TEXT, List.of()),
                new Attribute(LITELLM_PROVIDER, Type.TEXT, List.of()),
                new Attribute(OPENAI_BASE_URL, Type.TEXT, List.of()));
    }

    private static List<Attribute> licences() {
        List<Attribute> all = new ArrayList<>();
        for (String fact : List.of(
                GRANTS_WEIGHTS,
                COMMERCIAL_USE,
                PUBLIC_SECTOR_USE,
                "study",
                MODIFY,
                REDISTRIBUTE,
                "redistributeModified",
                EU_TERRITORY_COVERED,
                "noFlowDown",
                "noNaming",
                "noUnilateralControl",
                "patentGrant",
                "irrevocable",
                OSI_APPROVED,
                FSF_FREE,
                OPEN_DEFINITION,
                "mofOpen",
                "frDecreeListed",
                "openCodeListed",
                "euplCompatible")) {
            all.add(new Attribute(fact, Type.TRUTH, List.of("true", "false")));
        }
        // Each list starts with the most permissive word: expressions of licences are combined by this order.
        all.add(word(USE_RESTRICTIONS, List.of("none", "notAnalysed", "law", "safety", "broad", "research", "nc")));
        all.add(word(THRESHOLD, List.of("none", "attribution", "separate", "ends")));
        all.add(word("outputUse", List.of("free", "notAddressed", "conditional", "noCompeting", "nc")));
        all.add(new Attribute(
                "excludedFields",
                Type.LIST,
                List.of(
                        "military",
                        "criticalInfrastructure",
                        "lawEnforcement",
                        "medicalAdvice",
                        "publicAdministration",
                        "biometrics",
                        "weapons",
                        "legalAdvice",
                        "other")));
        all.add(new Attribute(GOVERNING_LAW, Type.TEXT, List.of()));
        return all;
    }

    private static Attribute word(String name, List<String> allowed) {
        return new Attribute(name, Type.WORD, allowed);
    }

    private static Map<String, Attribute> index(List<Attribute> attributes) {
        Map<String, Attribute> byName = new LinkedHashMap<>();
        attributes.forEach(attribute -> byName.put(attribute.name(), attribute));
        return Collections.unmodifiableMap(byName);
    }
}
