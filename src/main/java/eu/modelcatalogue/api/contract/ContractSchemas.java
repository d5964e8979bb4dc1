package eu.modelcatalogue.api.contract;

import static eu.modelcatalogue.api.contract.ContractTypes.array;
import static eu.modelcatalogue.api.contract.ContractTypes.count;
import static eu.modelcatalogue.api.contract.ContractTypes.nullable;
import static eu.modelcatalogue.api.contract.ContractTypes.object;
import static eu.modelcatalogue.api.contract.ContractTypes.ref;
import static eu.modelcatalogue.api.contract.ContractTypes.strings;
import static eu.modelcatalogue.api.contract.ContractTypes.text;
import static eu.modelcatalogue.api.contract.ContractTypes.whole;
import static eu.modelcatalogue.api.contract.ContractTypes.word;

import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.Attribute;
import eu.modelcatalogue.openness.Basis;
import eu.modelcatalogue.openness.Gate;
import eu.modelcatalogue.openness.LicenceClass;
import eu.modelcatalogue.openness.Openness;
import eu.modelcatalogue.openness.Region;
import eu.modelcatalogue.openness.SubjectKind;
import eu.modelcatalogue.openness.Verification;
import eu.modelcatalogue.openness.Word;
import eu.modelcatalogue.question.Limits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The shapes of answers, as the contract states them: each property with meaning, example and bounds. */
final class ContractSchemas {

    private static final String EXAMPLE_DIGEST =
            "sha256:fec3c37dc9bc8cb6fa1c4938538901175aeaa164d9d8a379fd28fff929a79b5e";

    private ContractSchemas() {}

    /** Name of the schema that an operation answers with. */
    /** Whether an operation answers with JSON at all. */
    static boolean isJson(String operation) {
        return !operation.equals("getDossier");
    }

    /** The schema that an operation answers with. */
    static String answerOf(String operation) {
        return switch (operation) {
            case "getEntry" -> "Entry";
            case "searchModels" -> "SearchPage";
            case "getModel" -> "Model";
            case "listLicences" -> "LicenceList";
            case "getLicence" -> "Licence";
            case "listOrganisations" -> "OrganisationList";
            case "getOrganisation" -> "Organisation";
            case "listSources" -> "SourceList";
            case "listEditions" -> "EditionList";
            case "getEdition" -> "EditionDetail";
            case "compareModels" -> "Comparison";
            case "getStatistics" -> "Statistics";
            case "getQuality" -> "Quality";
            case "listProfiles" -> "ProfileList";
            case "getProfile", "getProfileVersion" -> "Profile";
            case "listClauses" -> "ClauseList";
            case "listAssessments" -> "AssessmentList";
            case "getAssessment" -> "ModelAssessment";
            case "judgeDeclaration" -> "DeclarationAssessment";
            default -> throw new IllegalArgumentException("No answer is described for " + operation);
        };
    }

    static Map<String, Schema> all() {
        Map<String, Schema> all = new TreeMap<>();
        all.put("Problem", problem());
        all.put("Edition", edition());
        all.put("EditionDetail", editionDetail());
        all.put("EditionList", list("EditionDetail", "All editions, the newest first."));
        all.put("Entry", entry());
        all.put("Claim", claim());
        all.put("Fact", fact());
        all.put("ModelItem", item());
        all.put("SearchPage", page());
        all.put("Model", model());
        all.put("LicenceItem", licence("A licence in a list."));
        all.put(
                "Licence",
                withFacts(licence("A licence whole.")
                        .addProperty(
                                "summary",
                                object("Plain words in three languages; null where not written yet.")
                                        .addProperty("en", nullable("English.", "You may use it for anything."))
                                        .addProperty("fr", nullable("French.", "Tout usage est permis."))
                                        .addProperty("de", nullable("German.", "Jede Nutzung ist erlaubt.")))));
        all.put("LicenceList", list("LicenceItem", "All licences."));
        all.put("OrganisationItem", organisation("An organisation in a list."));
        all.put(
                "Organisation",
                withFacts(organisation("An organisation whole.")
                        .addProperty("members", strings("Members of a consortium.", "Unbabel"))));
        all.put("OrganisationList", list("OrganisationItem", "All organisations."));
        all.put("Source", source());
        all.put("SourceList", list("Source", "All sources."));
        all.put("Comparison", comparison());
        all.put("Statistics", statistics());
        all.put("Quality", quality());
        all.putAll(CriteriaSchemas.all());
        return all;
    }

    private static Schema problem() {
        return object("Problem details, RFC 9457.")
                .addProperty(
                        "type",
                        text("Kind of problem, explained at that address.", "/problems.html#invalid-parameters"))
                .addProperty("title", text("The kind in words.", "Some parameters are not allowed"))
                .addProperty(
                        "status",
                        whole("HTTP status.", 400)
                                .minimum(BigDecimal.valueOf(400))
                                .maximum(BigDecimal.valueOf(599)))
                .addProperty("detail", text("What happened.", "One parameter is not allowed."))
                .addProperty("instance", text("Path of the request.", "/v1/models"))
                .addProperty(
                        "errors",
                        array(
                                "All that is wrong, at once.",
                                object("One fault.")
                                        .addProperty(
                                                "parameter",
                                                text("Name of the parameter; absent for a body.", "weights"))
                                        .addProperty(
                                                "pointer",
                                                text(
                                                        "JSON pointer into the body; absent for a parameter.",
                                                        "/declaration/access/gate"))
                                        .addProperty(
                                                "value",
                                                nullable("What was given; null where it is no single value.", "opn"))
                                        .addProperty("detail", text("What is wrong.", "is not a known value"))
                                        .addProperty(
                                                "allowed",
                                                text("What is allowed.", "any of [open, partial, closed, unknown]")
                                                        .maxLength(4_000))));
    }

    private static Schema edition() {
        return object("The edition that an answer comes out of.")
                .addProperty("number", whole("1 and upwards, without gaps.", 1))
                .addProperty("digest", text("SHA-256 over its canonical content.", EXAMPLE_DIGEST))
                .addProperty(
                        "publishedAt",
                        text("When it was published, UTC.", "2026-11-25T12:58:58.805Z")
                                .format("date-time"));
    }

    private static Schema editionDetail() {
        return edition()
                .description("An edition.")
                .addProperty("reason", text("Why it was published.", "Changed seeds"))
                .addProperty(
                        "changes",
                        object("What changed since the edition before, in counts.")
                                .addProperty("modelsAdded", whole("Entries that were not there.", 94))
                                .addProperty("modelsRemoved", whole("Entries that are gone.", 0))
                                .addProperty("claimsAdded", whole("Claims that hold from this edition on.", 4_000))
                                .addProperty("claimsRetired", whole("Claims that held until the edition before.", 0)))
                .addProperty("self", text("Path of this edition.", "/v1/editions/1"));
    }

    private static Schema entry() {
        Schema links = object("Paths of everything.");
        for (String link : List.of(
                "models",
                "profiles",
                "licences",
                "organisations",
                "sources",
                "editions",
                "contract",
                "documentation")) {
            links.addProperty(link, text("Path of: " + link + ".", "/v1/" + link));
        }
        return object("The entry.")
                .addProperty("title", text("Name of the service.", "Sovereign Model Catalogue"))
                .addProperty("edition", ref("Edition"))
                .addProperty("models", whole("Number of models.", 94))
                .addProperty("links", links)
                .addProperty(
                        "search",
                        text("Search template, RFC 6570.", "/v1/models{?weights,code,data}")
                                .maxLength(4_000));
    }

    private static Schema claim() {
        return object("One source says one thing on one day.")
                .addProperty("source", text("Id of the source.", "osai-index"))
                .addProperty("value", text("What it says.", "notReleased"))
                .addProperty(
                        "locator",
                        text("Address where a reader can check it.", "https://epoch.ai/data/ai-models")
                                .format("uri"))
                .addProperty("section", nullable("Place in it: clause, row, field.", "§2"))
                .addProperty(
                        "asOf",
                        text("The day on which the source said so.", "2026-06-12")
                                .format("date"))
                .addProperty("verification", word("How it was checked.", Word.words(Verification.class)))
                .addProperty("via", nullable("Source through which it was read.", "criteria-study"))
                .addProperty("reason", nullable("Why, or a note.", "The repository holds inference code only."));
    }

    private static Schema fact() {
        return object("The value that the policy adopts for an attribute, with what it rests on and what dissents.")
                .addProperty("attribute", text("Name of the attribute.", "components.trainingCode.availability"))
                .addProperty("value", text("The adopted value; unknown where there is none.", "notReleased"))
                .addProperty("basis", word("Why it has this value.", Word.words(Basis.class)))
                .addProperty("evidence", array("Claims that say the same, the deciding one first.", ref("Claim")))
                .addProperty("dissent", array("Claims that say otherwise.", ref("Claim")));
    }

    private static Schema item() {
        return object("A model in a search.")
                .addProperty("id", text("Its id.", "mistral-small-3.2"))
                .addProperty("name", text("As the developer writes it.", "Mistral Small 3.2 24B"))
                .addProperty(
                        "developer",
                        object("Who made it.")
                                .addProperty("id", text("Id of the organisation.", "mistral-ai"))
                                .addProperty("name", text("Its name.", "Mistral AI"))
                                .addProperty("country", text("Seat: ISO 3166-1 alpha-2, EU, or unknown.", "FR"))
                                .addProperty("region", word("Region of the seat.", Word.words(Region.class))))
                .addProperty("family", text("Family of releases.", "mistral-small"))
                .addProperty(
                        "released",
                        nullable("First day of the known period of release.", "2025-06-20")
                                .format("date"))
                .addProperty("releasedPrecision", nullable("day, month or year.", "day"))
                .addProperty(
                        "withdrawn",
                        nullable("Year, month or day from which its developer offers it no longer.", "2024-05"))
                .addProperty(
                        "modalities",
                        object("Kinds of content.")
                                .addProperty("input", strings("What it takes.", "text"))
                                .addProperty("output", strings("What it generates.", "text")))
                .addProperty("parameters", count("Number of parameters."))
                .addProperty("activeParameters", count("Parameters active for each token."))
                .addProperty("weights", word("Openness of the weights.", Word.words(Openness.class)))
                .addProperty("code", word("Openness of the code.", Word.words(Openness.class)))
                .addProperty("data", word("Openness of the data.", Word.words(Openness.class)))
                .addProperty(
                        "licenceClass", word("Class of the licence of the weights.", Word.words(LicenceClass.class)))
                .addProperty(
                        "licence", text("SPDX expression of the licence of the weights, or unknown.", "Apache-2.0"))
                .addProperty("gate", word("What stands before a download.", Word.words(Gate.class)))
                .addProperty(
                        "verdicts",
                        object("Verdict by each profile, in its newest version, by the profile's id.")
                                .additionalPropertiesSchema(word("The verdict.", Word.words(Verdict.class))))
                .addProperty("self", text("Path of the model.", "/v1/models/mistral-small-3.2"));
    }

    private static Schema page() {
        return object("A page of a search.")
                .addProperty("edition", ref("Edition"))
                .addProperty("total", whole("Models found.", 17))
                .addProperty(
                        "items",
                        array("The models of this page.", ref("ModelItem")).maxItems(Limits.PAGE))
                .addProperty(
                        "facets",
                        object("For each attribute that was asked for, its values with the number of models.")
                                .additionalPropertiesSchema(array(
                                        "Values.",
                                        object("A value.")
                                                .addProperty("value", text("The value.", "FR"))
                                                .addProperty("count", whole("Models that have it.", 12)))))
                .addProperty(
                        "self",
                        text("Path of this page, pinned to the edition.", "/v1/models?edition=1&offset=0")
                                .maxLength(Limits.ADDRESS))
                .addProperty(
                        "next",
                        nullable(
                                        "Path of the next page, pinned to the edition; null on the last.",
                                        "/v1/models?edition=1&offset=20")
                                .maxLength(Limits.ADDRESS));
    }

    private static Schema model() {
        return withFacts(item().description("A model whole."))
                .addProperty(
                        "derived",
                        array(
                                "How the headline attributes follow from the facts.",
                                object("A derived value.")
                                        .addProperty("attribute", text("Which.", "code"))
                                        .addProperty("value", text("Its value.", "partial"))
                                        .addProperty(
                                                "because",
                                                text(
                                                        "What decided.",
                                                        "Only inference code of the developer's own is released."))
                                        .addProperty(
                                                "from",
                                                strings(
                                                        "Attributes it follows from.",
                                                        "components.trainingCode.availability"))))
                .addProperty(
                        "enquiries",
                        array(
                                "Who looked for what and found nothing said of it. It decides nothing: what was not found stays unknown.",
                                object("An enquiry.")
                                        .addProperty("by", text("Who looked.", "curators"))
                                        .addProperty(
                                                "where", text("What was looked through.", "https://example.org/card"))
                                        .addProperty(
                                                "on",
                                                text("The day.", "2026-11-25").format("date"))
                                        .addProperty(
                                                "attributes",
                                                strings(
                                                        "What was looked for.",
                                                        "components.trainingDatasets.availability"))))
                .addProperty(
                        "lineage",
                        array(
                                        "Models whose weights or outputs went in; empty for one trained from scratch, null where unknown.",
                                        object("A base.")
                                                .addProperty("base", text("Id or name.", "deepseek-v3-1224"))
                                                .addProperty("relation", text("How it went in.", "finetune"))
                                                .addProperty("licence", text("Its licence, or unknown.", "MIT")))
                                .addType(SchemaType.NULL))
                .addProperty(
                        "identifiers",
                        array(
                                "Repositories in which the developer put the weights; each is an alias too. Empty where nobody names one.",
                                object("A repository.")
                                        .addProperty(
                                                "huggingface",
                                                text(
                                                        "Its id on the Hugging Face Hub.",
                                                        "mistralai/Mistral-Small-3.2-24B-Instruct-2506"))
                                        .addProperty(
                                                "revision",
                                                nullable(
                                                        "The commit that the source speaks of.",
                                                        "b7a9e2c0d1f3a4b5c6d7e8f90123456789abcdef"))
                                        .addProperty(
                                                "role", nullable("base, instruct, quantised or converted.", "instruct"))
                                        .addProperty(
                                                "purl",
                                                text(
                                                        "Its package URL.",
                                                        "pkg:huggingface/mistralai/Mistral-Small-3.2-24B-Instruct-2506"))
                                        .addProperty(
                                                "files",
                                                array(
                                                        "Hashes of its files, where a source has them.",
                                                        object("A file.")
                                                                .addProperty(
                                                                        "name", text("Its name.", "model.safetensors"))
                                                                .addProperty(
                                                                        "hash",
                                                                        text(
                                                                                "Its SHA-256.",
                                                                                "sha256:" + "0".repeat(64)))))))
                .addProperty("external", array("What authorities themselves conclude.", ref("ExternalResult")))
                .addProperty(
                        "links",
                        object("Paths of what it refers to.")
                                .addProperty(
                                        "developer", text("Path of the developer.", "/v1/organisations/mistral-ai"))
                                .addProperty("licences", strings("Paths of its licences.", "/v1/licences/Apache-2.0"))
                                .addProperty(
                                        "assessments",
                                        text("Path of its verdicts with reasons.", "/v1/models/gpt-5/assessments")));
    }

    private static Schema licence(String description) {
        Schema terms = object("What it allows, by name of fact; unknown where nobody knows.");
        Attribute.of(SubjectKind.LICENCE)
                .forEach((name, attribute) -> terms.addProperty(
                        name,
                        text(
                                "Fact of the licence: " + name + ".",
                                attribute.allowed().isEmpty()
                                        ? "unknown"
                                        : attribute.allowed().get(0))));
        return object(description)
                .addProperty("id", text("SPDX id, or LicenseRef-….", "Apache-2.0"))
                .addProperty("name", text("Its name.", "Apache License 2.0"))
                .addProperty("steward", nullable("Who publishes it.", "Apache Software Foundation"))
                .addProperty(
                        "text",
                        text("Address of the text.", "https://spdx.org/licenses/Apache-2.0.html")
                                .format("uri"))
                .addProperty("terms", terms)
                .addProperty("self", text("Path of the licence.", "/v1/licences/Apache-2.0"));
    }

    private static Schema organisation(String description) {
        return object(description)
                .addProperty("id", text("Its id.", "mistral-ai"))
                .addProperty("name", text("Its name.", "Mistral AI"))
                .addProperty(
                        "website",
                        nullable("Its own site.", "https://mistral.ai").format("uri"))
                .addProperty("kind", text("Kind of organisation.", "company"))
                .addProperty("country", text("Seat.", "FR"))
                .addProperty("region", word("Region of the seat.", Word.words(Region.class)))
                .addProperty(
                        "ultimateParent",
                        text("Id of the organisation that controls it in the end, or unknown.", "mistral-ai"))
                .addProperty("ultimateParentCountry", text("Its seat, or unknown.", "FR"))
                .addProperty("self", text("Path of the organisation.", "/v1/organisations/mistral-ai"));
    }

    private static Schema source() {
        return object("Somebody whose statements are carried.")
                .addProperty("id", text("Its id.", "osai-index"))
                .addProperty("name", text("Its name.", "European Open Source AI Index"))
                .addProperty("publisher", text("Who publishes it.", "Radboud University"))
                .addProperty(
                        "url",
                        nullable("Where it is found.", "https://osai-index.eu/").format("uri"))
                .addProperty("kind", text("Kind of source.", "index"))
                .addProperty("licence", text("Licence of its data.", "CC-BY-4.0"))
                .addProperty(
                        "attribution",
                        text("The attribution that it asks for.", "European Open Source AI Index, CC-BY-4.0"))
                .addProperty("revision", nullable("Revision that was read.", "376230f"))
                .addProperty(
                        "asOf", nullable("Day of that revision.", "2026-06-12").format("date"))
                .addProperty(
                        "description",
                        text("What it is good for, and what it is not.", "Openness in twelve dimensions."));
    }

    private static Schema comparison() {
        Schema rule = line("A rule.", "rule", "LTR-USE-4")
                .addProperty("required", ContractTypes.truth("Whether the verdict of the profile depends on it."))
                .addProperty("statement", text("What is asked for.", "Commercial use is allowed."));
        return object("Models side by side.")
                .addProperty("edition", ref("Edition"))
                .addProperty("models", array("The models, in the order in which they were named.", ref("ModelItem")))
                .addProperty(
                        "attributes",
                        array(
                                "The headline attributes, and every attribute that is known of one of the models.",
                                line("An attribute.", "attribute", "weights")))
                .addProperty(
                        "verdicts",
                        array(
                                "By profile.",
                                line("A profile.", "profile", "letter-2025")
                                        .addProperty("version", whole("Its version.", 1))
                                        .addProperty("title", text("Its title.", "The open letter’s four freedoms"))
                                        .addProperty("rules", array("By rule.", rule))))
                .addProperty(
                        "self",
                        text(
                                        "Path of this answer, pinned to the edition.",
                                        "/v1/comparison?edition=1&models=gpt-5,deepseek-r1")
                                .maxLength(Limits.ADDRESS));
    }

    private static Schema line(String description, String what, String example) {
        return object(description)
                .addProperty(what, text("Its name.", example))
                .addProperty("values", strings("One for each model, in their order.", "open"))
                .addProperty("same", ContractTypes.truth("Whether all are the same."));
    }

    private static Schema statistics() {
        return object("Counts along one axis or two.")
                .addProperty("edition", ref("Edition"))
                .addProperty("by", strings("The axes.", "region"))
                .addProperty("total", whole("Models that were counted.", 94))
                .addProperty(
                        "rows",
                        array(
                                "The figures; with zeros where the list of values is closed.",
                                object("A figure.")
                                        .addProperty(
                                                "values",
                                                object("The value on each axis, by its name.")
                                                        .additionalPropertiesSchema(text("The value.", "EU")))
                                        .addProperty("count", whole("How many models.", 17))
                                        .addProperty(
                                                "share",
                                                OASFactory.createSchema()
                                                        .addType(SchemaType.NUMBER)
                                                        .description(
                                                                "Of the total, four digits; more than one in sum where models have several values.")
                                                        .minimum(BigDecimal.ZERO)
                                                        .maximum(BigDecimal.ONE)
                                                        .examples(List.of(0.1809)))
                                        .addProperty(
                                                "models",
                                                nullable(
                                                                "Path of the search behind it; null where no search asks for that.",
                                                                "/v1/models?region=EU")
                                                        .maxLength(Limits.ADDRESS))))
                .addProperty(
                        "models",
                        text("Path of the search that was counted.", "/v1/models?edition=1")
                                .maxLength(Limits.ADDRESS))
                .addProperty(
                        "self",
                        text("Path of this answer.", "/v1/statistics?by=region").maxLength(Limits.ADDRESS));
    }

    private static Schema quality() {
        return object("How good the data of an edition are.")
                .addProperty("edition", ref("Edition"))
                .addProperty("models", whole("Number of models.", 94))
                .addProperty("organisations", whole("Number of organisations.", 43))
                .addProperty(
                        "coverage",
                        array(
                                "How much is known, by attribute of models.",
                                object("An attribute.")
                                        .addProperty("attribute", text("Which.", "access.gate"))
                                        .addProperty("known", whole("Models of which it is known.", 80))
                                        .addProperty(
                                                "unverified", whole("Of those, resting on our own readings alone.", 30))
                                        .addProperty("disputed", whole("Of those, with dissent.", 5))))
                .addProperty(
                        "ages",
                        array(
                                "How old the claims are, by source.",
                                object("A source.")
                                        .addProperty("source", text("Its id.", "osai-index"))
                                        .addProperty("claims", whole("Claims that speak.", 700))
                                        .addProperty(
                                                "oldest",
                                                text("Oldest day.", "2025-03-11")
                                                        .format("date"))
                                        .addProperty(
                                                "newest",
                                                text("Newest day.", "2026-06-12")
                                                        .format("date"))))
                .addProperty(
                        "conflicts",
                        array(
                                "Who says otherwise than who, the most frequent first.",
                                object("A pair of sources.")
                                        .addProperty(
                                                "adopted",
                                                nullable("Who was believed; null where nobody was.", "developer"))
                                        .addProperty("dissenting", text("Who says otherwise.", "osai-index"))
                                        .addProperty("facts", whole("About how many facts.", 12))
                                        .addProperty(
                                                "attributes",
                                                array(
                                                        "About what.",
                                                        object("An attribute.")
                                                                .addProperty("attribute", text("Which.", "lineage"))
                                                                .addProperty("facts", whole("How many facts.", 3))))))
                .addProperty(
                        "agreements",
                        array(
                                "Results of others beside ours, model by model.",
                                object("A result.")
                                        .addProperty("authority", text("osi or mot.", "mot"))
                                        .addProperty("model", text("Id of the model.", "olmo-1-7b"))
                                        .addProperty("theirs", text("Their result.", "I"))
                                        .addProperty("ours", text("Our verdict or class.", "I"))
                                        .addProperty(
                                                "agrees",
                                                word(
                                                        "met: the same; notMet: not; unknown: undecided.",
                                                        Word.words(Verdict.class)))
                                        .addProperty(
                                                "because",
                                                strings(
                                                        "Rules that keep our result from being better.",
                                                        "MOF-DATA-CARD unknown"))))
                .addProperty(
                        "scores",
                        array(
                                "Scores of the European Open Source AI Index, by our verdict of osaid-1.0.",
                                object("A verdict.")
                                        .addProperty("verdict", word("Ours.", Word.words(Verdict.class)))
                                        .addProperty("models", whole("Models with a score.", 12))
                                        .addProperty("lowest", score("Lowest score of 12."))
                                        .addProperty("mean", score("Mean score of 12."))
                                        .addProperty("highest", score("Highest score of 12."))))
                .addProperty("unreadLicences", strings("Licences in use that nobody has read.", "LicenseRef-New"))
                .addProperty(
                        "doubtfulMatches",
                        array(
                                "Entries of sources that resemble a model here and wait for a curator; nothing of them speaks.",
                                object("An entry.")
                                        .addProperty("source", text("Id of the source.", "epoch"))
                                        .addProperty("entry", text("Its key at the source.", "GPT-4o (Nov 2024)"))
                                        .addProperty("candidates", strings("Ids of models it may be.", "gpt-4o"))
                                        .addProperty(
                                                "reason",
                                                text(
                                                        "Why it is not taken.",
                                                        "The same name, but of another developer."))))
                .addProperty("self", text("Path of this answer.", "/v1/statistics/quality"));
    }

    private static Schema score(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.NUMBER)
                .description(description)
                .minimum(BigDecimal.ZERO)
                .maximum(BigDecimal.valueOf(12))
                .examples(List.of(7.5));
    }

    private static Schema withFacts(Schema schema) {
        return schema.addProperty("edition", ref("Edition"))
                .addProperty("aliases", strings("Other names or ids.", "mistralai/Mistral-Small-3.2-24B-Instruct-2506"))
                .addProperty("facts", array("All facts, each with evidence and dissent.", ref("Fact")))
                .addProperty(
                        "links",
                        object("Paths of what belongs to it.")
                                .addProperty("models", text("Path of its models.", "/v1/models?developer=mistral-ai")));
    }

    static Schema list(String item, String description) {
        return object(description)
                .addProperty("edition", ref("Edition"))
                .addProperty("total", whole("Number of items.", 62))
                .addProperty("items", array("The items.", ref(item)));
    }
}
