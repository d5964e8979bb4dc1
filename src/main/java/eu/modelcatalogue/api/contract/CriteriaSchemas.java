package eu.modelcatalogue.api.contract;

import static eu.modelcatalogue.api.contract.ContractTypes.array;
import static eu.modelcatalogue.api.contract.ContractTypes.nullable;
import static eu.modelcatalogue.api.contract.ContractTypes.object;
import static eu.modelcatalogue.api.contract.ContractTypes.ref;
import static eu.modelcatalogue.api.contract.ContractTypes.strings;
import static eu.modelcatalogue.api.contract.ContractTypes.text;
import static eu.modelcatalogue.api.contract.ContractTypes.truth;
import static eu.modelcatalogue.api.contract.ContractTypes.whole;
import static eu.modelcatalogue.api.contract.ContractTypes.word;

import eu.modelcatalogue.api.declaration.Declaration;
import eu.modelcatalogue.api.declaration.DeclaredModel;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.Attribute;
import eu.modelcatalogue.openness.Availability;
import eu.modelcatalogue.openness.Component;
import eu.modelcatalogue.openness.Region;
import eu.modelcatalogue.openness.SubjectKind;
import eu.modelcatalogue.words.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The shapes of profiles, assessments and declarations, as the contract states them. */
final class CriteriaSchemas {

    /** Answers that explain themselves are longer than names. */
    private static final int PROSE = 20_000;

    private CriteriaSchemas() {}

    static Map<String, Schema> all() {
        Map<String, Schema> all = new TreeMap<>();
        all.put("Text", inThree("The same words in three languages."));
        all.put("Citation", citation());
        all.put("CitationInAll", citationInAll());
        all.put("Condition", condition());
        all.put("Rule", rule());
        all.put("ProfileItem", profileItem("A profile in a list."));
        all.put("ProfileList", ContractSchemas.list("ProfileItem", "All profiles, the newest version of each."));
        all.put("Profile", profile());
        all.put("InlineProfile", inline());
        all.put("ClauseList", clauses());
        all.put("ExternalResult", external());
        all.put("UsedFact", usedFact());
        all.put("Change", change());
        all.put("RuleAssessment", ruleAssessment());
        all.put("Assessment", assessment());
        all.put(
                "AssessmentList",
                envelope("A model, judged by every profile.")
                        .addProperty("assessments", array("One for each profile.", ref("Assessment"))));
        all.put(
                "ModelAssessment",
                envelope("A model, judged by one profile.").addProperty("assessment", ref("Assessment")));
        all.put("Declaration", declaration());
        all.put("DeclarationRequest", request());
        all.put("DeclarationAssessment", answer());
        return all;
    }

    private static Schema inThree(String description) {
        return object(description)
                .addProperty("en", prose("English.", "Commercial use is allowed."))
                .addProperty("fr", prose("French.", "L’usage commercial est permis."))
                .addProperty("de", prose("German.", "Kommerzielle Nutzung ist erlaubt."));
    }

    private static Schema prose(String description, String example) {
        return text(description, example).maxLength(PROSE);
    }

    private static Schema citation() {
        return object("The text that something comes from; null in an inline profile that does not say.")
                .addType(SchemaType.NULL)
                .addProperty("title", text("What it is called.", "AI Act, Regulation (EU) 2024/1689"))
                .addProperty("section", nullable("Article, section or part.", "Art. 53(2)"))
                .addProperty(
                        "url",
                        text("Where it can be read.", "https://eur-lex.europa.eu/eli/reg/2024/1689/oj")
                                .format("uri"));
    }

    private static Schema citationInAll() {
        return citation()
                .description(
                        "The text that a profile or a rule comes from; null in an inline profile that does not say. Title and section in English, and in all languages.")
                .addProperty("titles", ref("Text"))
                .addProperty(
                        "sections",
                        inThree("Article, section or part; null for the whole.").addType(SchemaType.NULL));
    }

    private static Schema condition() {
        Schema attribute = text("Name of an attribute.", "access.gate");
        Schema fact = text("Name of a fact of licences.", "commercialUse");
        Schema met = strings("Words that meet it.", "released");
        Schema unknown = strings("Words that leave it open.", "notAnalysed");
        Schema parts = array("The parts.", ref("Condition"));
        Schema component = word("A component.", Component.class);
        return object("When a rule is met: exactly one of these kinds.")
                .minProperties(1)
                .maxProperties(1)
                .addProperty(
                        "component",
                        object("A component has one of these availabilities.")
                                .addProperty("name", component)
                                .addProperty(
                                        "is", array("Availabilities that meet it.", word("One.", Availability.class))))
                .addProperty(
                        "fact",
                        object("A fact of the model or its developer is one of these words; partial leaves it open.")
                                .addProperty("attribute", attribute)
                                .addProperty("met", met)
                                .addProperty("unknown", unknown)
                                .addProperty("unstated", word("The verdict where nobody states it.", Verdict.class)))
                .addProperty(
                        "licence",
                        object("A fact of a licence is one of these words.")
                                .addProperty(
                                        "of",
                                        text(
                                                "The attribute that names the licence.",
                                                "components.weightsFinal.licence"))
                                .addProperty("fact", fact)
                                .addProperty("met", met)
                                .addProperty("unknown", unknown))
                .addProperty(
                        "licencesOfReleased",
                        object("The licences of those components that are not withheld all have this fact.")
                                .addProperty("components", array("Which.", component))
                                .addProperty("fact", fact)
                                .addProperty("met", met))
                .addProperty(
                        "country",
                        object("A country lies in one of these regions.")
                                .addProperty("attribute", attribute)
                                .addProperty(
                                        "in",
                                        array(
                                                "Which; EEA stands for its members outside the Union.",
                                                word("One.", Region.class))))
                .addProperty(
                        "number",
                        object("A number lies within bounds.")
                                .addProperty("attribute", attribute)
                                .addProperty("above", text("Exclusive.", "1e+23"))
                                .addProperty("atMost", text("Inclusive.", "1e+25")))
                .addProperty(
                        "count",
                        object("An attribute with several values has at least so many.")
                                .addProperty("attribute", attribute)
                                .addProperty("atLeast", whole("How many.", 2)))
                .addProperty(
                        "meets", text("The model meets another profile, named with its version.", "mof-1.0-class-3@1"))
                .addProperty(
                        "everyBase",
                        object("Every model that went in meets a rule of this profile.")
                                .addProperty("except", strings("Relations that do not count.", "distil"))
                                .addProperty("rule", text("Id of the rule.", "EUS-LIC-1")))
                .addProperty(
                        "ifStated",
                        object("Where the attribute is stated the first decides, else the second.")
                                .addProperty("attribute", attribute)
                                .addProperty("then", ref("Condition"))
                                .addProperty("otherwise", ref("Condition")))
                .addProperty(
                        "decided",
                        object("Not met if the first is met, else met if the second is met, else unknown.")
                                .addProperty("notMetIf", ref("Condition"))
                                .addProperty("metIf", ref("Condition")))
                .addProperty("all", parts)
                .addProperty("any", parts)
                .addProperty(
                        "atLeast",
                        object("At least so many of these.")
                                .addProperty("count", whole("How many.", 2))
                                .addProperty("of", parts))
                .addProperty("not", ref("Condition"));
    }

    private static Schema rule() {
        return object("One thing that a profile asks for.")
                .addProperty("id", text("Its name, unique in the profile.", "LTR-USE-4"))
                .addProperty("group", text("The group it belongs to.", "use"))
                .addProperty(
                        "required", truth("Whether the verdict depends on it; a recommended rule never changes one."))
                .addProperty("statement", ref("Text"))
                .addProperty("predicate", ref("Text"))
                .addProperty("condition", ref("Condition"))
                .addProperty("source", ref("CitationInAll"));
    }

    private static Schema groups() {
        return array(
                "Parts that have a verdict of their own.",
                object("A group.").addProperty("id", text("Its name.", "use")).addProperty("title", ref("Text")));
    }

    private static Schema profileItem(String description) {
        return object(description)
                .addProperty("id", text("Its id.", "letter-2025"))
                .addProperty("version", whole("1 and upwards; a released version never changes.", 1))
                .addProperty("title", ref("Text"))
                .addProperty("purpose", ref("Text"))
                .addProperty("groups", groups())
                .addProperty("rules", whole("Number of rules.", 11))
                .addProperty(
                        "releasedOn",
                        text("Since when it stands.", "2026-11-25").format("date"))
                .addProperty("self", text("Path of this version.", "/v1/profiles/letter-2025/versions/1"));
    }

    private static Schema profile() {
        Schema links = object("Searches by its verdicts.");
        for (String link : List.of("meets", "fails", "undetermined")) {
            links.addProperty(link, text("Path of the search: " + link + ".", "/v1/models?" + link + "=letter-2025"));
        }
        links.addProperty(
                "clauses", text("Path of the text for a specification.", "/v1/profiles/letter-2025@1/clauses"));
        return profileItem("A profile whole.")
                .addProperty("edition", ref("Edition"))
                .addProperty("caveats", array("What must be known before it is relied on.", ref("Text")))
                .addProperty(
                        "changes",
                        array(
                                "What this version does otherwise than the one before; empty for a first version.",
                                ref("Text")))
                .addProperty("source", ref("CitationInAll"))
                .addProperty("rules", array("What is asked for.", ref("Rule")))
                .addProperty(
                        "versions",
                        array(
                                "All versions, the newest first.",
                                object("A version.")
                                        .addProperty("version", whole("Its number.", 1))
                                        .addProperty(
                                                "releasedOn",
                                                text("Since when.", "2026-11-25")
                                                        .format("date"))
                                        .addProperty("self", text("Its path.", "/v1/profiles/letter-2025/versions/1"))
                                        .addProperty(
                                                "changes",
                                                array(
                                                        "What it does otherwise than the one before it.",
                                                        ref("Text")))))
                .addProperty("links", links);
    }

    private static Schema clauses() {
        Schema law = array(
                "The provisions that it rests on.",
                object("A provision.")
                        .addProperty("article", prose("Act, article, paragraph.", "Directive 2014/24/EU, Art. 42(2)"))
                        .addProperty(
                                "url",
                                text("Where it can be read.", "https://eur-lex.europa.eu/eli/dir/2014/24/oj")
                                        .format("uri")));
        Schema rules = array(
                "The rules that it is for, those of profiles that are asked for too.",
                object("A rule.")
                        .addProperty("profile", text("Id of its profile.", "letter-2025"))
                        .addProperty("version", whole("Version of its profile.", 1))
                        .addProperty("id", text("Its name.", "LTR-INSPECT-1"))
                        .addProperty("required", truth("Whether the verdict of the profile depends on it."))
                        .addProperty("statement", prose("What it asks.", "Commercial use is allowed.")));
        return object("A profile as text for a technical specification. Not legal advice.")
                .addProperty("edition", ref("Edition"))
                .addProperty("self", text("Path of this answer.", "/v1/profiles/letter-2025@1/clauses"))
                .addProperty("profile", text("Id of the profile.", "letter-2025"))
                .addProperty("version", whole("Its version.", 1))
                .addProperty("title", prose("What it is called.", "The four freedoms of the open letter"))
                .addProperty("language", word("Of the words.", Language.class))
                .addProperty("notes", strings("What must be known before use.", "Not legal advice."))
                .addProperty(
                        "clauses",
                        array(
                                "What can be asked for, in the order of the rules.",
                                object("A clause.")
                                        .addProperty("id", text("Its name.", "weights-delivered"))
                                        .addProperty("title", text("What it asks for.", "Weights delivered"))
                                        .addProperty(
                                                "required",
                                                truth(
                                                        "Whether it belongs to the minimum: one of its rules is required."))
                                        .addProperty("text", prose("The words for the specification.", "The model …"))
                                        .addProperty("proof", prose("How a tenderer shows it.", "Text of the licence."))
                                        .addProperty("reason", prose("Why the law allows it.", "It is functional."))
                                        .addProperty("law", law)
                                        .addProperty("rules", rules)))
                .addProperty(
                        "without",
                        array(
                                "What has no clause, and why.",
                                object("Rules without a clause.")
                                        .addProperty(
                                                "id",
                                                nullable("Name of the reason; null where none is written.", "origin"))
                                        .addProperty("title", text("What they ask for.", "Origin and place"))
                                        .addProperty("reason", prose("Why there is no clause.", "No clause. …"))
                                        .addProperty("law", law)
                                        .addProperty("rules", rules)));
    }

    private static Schema inline() {
        return object("A profile that is sent to be judged by and not kept. Only id and rules must be there.")
                .required(List.of("id", "rules"))
                .addProperty("id", text("Its name in the answer.", "our-tender"))
                .addProperty("title", ref("Text"))
                .addProperty("purpose", ref("Text"))
                .addProperty("groups", groups())
                .addProperty(
                        "rules",
                        array(
                                "What is asked for.",
                                object("A rule.")
                                        .required(List.of("id", "condition"))
                                        .addProperty("id", text("Its name.", "R1"))
                                        .addProperty("group", text("Its group; the first where none is named.", "use"))
                                        .addProperty("required", truth("True where it is absent."))
                                        .addProperty("statement", ref("Text"))
                                        .addProperty("source", ref("Citation"))
                                        .addProperty("condition", ref("Condition"))));
    }

    private static Schema external() {
        return object("What an authority itself concludes: beside our verdicts, never instead.")
                .addProperty("authority", text("Who.", "mot"))
                .addProperty("result", text("What, in its words.", "III"))
                .addProperty("asOf", text("When.", "2026-05-11").format("date"))
                .addProperty(
                        "locator", text("Where.", "https://mot.isitopen.ai/").format("uri"));
    }

    private static Schema usedFact() {
        return object("A fact that a rule looked at, named as the rule sees it.")
                .addProperty(
                        "attribute",
                        text(
                                "Its name; facts of a licence stand below the attribute that names it.",
                                "components.weightsFinal.licence.commercialUse"))
                .addProperty("value", text("The adopted value; unknown where there is none.", "true"))
                .addProperty("basis", text("Why it has this value.", "policy"))
                .addProperty("evidence", array("Claims that say the same, the deciding one first.", ref("Claim")))
                .addProperty("dissent", array("Claims that say otherwise.", ref("Claim")))
                .addProperty(
                        "subject",
                        object("Whose fact it is.")
                                .addProperty("kind", word("Model, developer or licence.", SubjectKind.class))
                                .addProperty("id", text("Its id.", "Apache-2.0")));
    }

    private static Schema change() {
        return object("What would have to be otherwise.")
                .addProperty("attribute", text("Which attribute.", "components.trainingCode.availability"))
                .addProperty(
                        "current", text("Its value; unknown where it would have to be established.", "notReleased"))
                .addProperty("needed", strings("Any of these would do.", "released"));
    }

    private static Schema ruleAssessment() {
        return object("The verdict of one rule, with its reasons.")
                .addProperty("id", text("Id of the rule.", "LTR-USE-4"))
                .addProperty("group", text("Its group.", "use"))
                .addProperty("required", truth("Whether the verdict of the profile depends on it."))
                .addProperty("verdict", word("The verdict.", Verdict.class))
                .addProperty(
                        "provisional", truth("Whether it rests on claims alone that nobody verified against a source."))
                .addProperty(
                        "statement", prose("What is asked for.", "Parties established in the EU are not excluded."))
                .addProperty(
                        "reason",
                        prose(
                                "Rule, verdict, deciding facts with their sources, and what would change it, as a sentence.",
                                "LTR-USE-4 …"))
                .addProperty(
                        "oldestClaim",
                        nullable("Oldest day of the evidence.", "2025-04-05").format("date"))
                .addProperty(
                        "oldestClaimDays",
                        whole("Its age in whole days when the edition was published.", 599)
                                .addType(SchemaType.NULL))
                .addProperty("source", ref("Citation"))
                .addProperty("facts", array("Every fact it looked at.", ref("UsedFact")))
                .addProperty("toMeet", array("The smallest change after which it is met.", ref("Change")));
    }

    private static Schema assessment() {
        return object("The verdict of a profile on a model, rule by rule.")
                .addProperty("model", text("Id of the model.", "llama-4-maverick"))
                .addProperty("profile", text("Id of the profile.", "letter-2025"))
                .addProperty("version", whole("Its version; 0 for an inline profile.", 1))
                .addProperty("title", text("Its title.", "The open letter’s four freedoms"))
                .addProperty("language", word("Language of the words.", Language.class))
                .addProperty(
                        "verdict",
                        word(
                                "Over the required rules: not met if one is not, else unknown if one is, else met.",
                                Verdict.class))
                .addProperty(
                        "provisional",
                        truth(
                                "Whether a fact that the verdict needs rests on claims alone that nobody verified against a source."))
                .addProperty("summary", prose("The verdict in a paragraph.", "GPT-5 does not meet …"))
                .addProperty(
                        "oldestClaim",
                        nullable("Oldest day of the evidence of required rules.", "2025-04-05")
                                .format("date"))
                .addProperty(
                        "oldestClaimDays",
                        whole("Its age in whole days when the edition was published.", 599)
                                .addType(SchemaType.NULL))
                .addProperty(
                        "groups",
                        array(
                                "Verdict of each group.",
                                object("A group.")
                                        .addProperty("id", text("Its name.", "use"))
                                        .addProperty("title", text("What it is called.", "Use"))
                                        .addProperty(
                                                "verdict",
                                                nullable(
                                                        "The verdict; null for a group of recommended rules alone.",
                                                        "notMet"))))
                .addProperty("rules", array("Every rule, in the order of the profile.", ref("RuleAssessment")))
                .addProperty(
                        "toMeet",
                        array(
                                "The smallest change after which every required rule is met; empty where it is met, or where none would do.",
                                ref("Change")))
                .addProperty(
                        "caveats",
                        array("What must be known before it is relied on.", prose("A caveat.", "Not legal advice.")))
                .addProperty("source", ref("Citation"));
    }

    private static Schema envelope(String description) {
        return object(description)
                .addProperty("edition", ref("Edition"))
                .addProperty(
                        "model",
                        object("Which.")
                                .addProperty("id", text("Its id.", "gpt-5"))
                                .addProperty("name", text("Its name.", "GPT-5"))
                                .addProperty("self", text("Its path.", "/v1/models/gpt-5")))
                .addProperty("external", array("What authorities themselves conclude.", ref("ExternalResult")))
                .addProperty("self", text("Path of this answer.", "/v1/models/gpt-5/assessments"));
    }

    /** Nested as in the seeds, out of the same list of attributes that the reader uses. */
    private static Schema declaration() {
        Schema root = object("What is stated of the model; what is absent is unknown, and so is what says “unknown”.");
        Map<String, Schema> nested = new TreeMap<>();
        for (String name : Case.attributes()) {
            Attribute attribute = Case.attribute(name);
            if (attribute == null || !Declaration.declarable(name)) {
                continue;
            }
            int last = name.lastIndexOf('.');
            Schema parent = last < 0 ? root : parent(root, nested, name.substring(0, last));
            parent.addProperty(name.substring(last + 1), declared(name, attribute));
        }
        return root;
    }

    private static Schema parent(Schema root, Map<String, Schema> nested, String name) {
        Schema known = nested.get(name);
        if (known != null) {
            return known;
        }
        int last = name.lastIndexOf('.');
        Schema made = object("Attributes of " + name + ".");
        (last < 0 ? root : parent(root, nested, name.substring(0, last))).addProperty(name.substring(last + 1), made);
        nested.put(name, made);
        return made;
    }

    private static Schema declared(String name, Attribute attribute) {
        String what = "Attribute " + name + ".";
        return switch (attribute.type()) {
            case WORD, TRUTH ->
                text(
                        what + " One of: " + String.join(", ", attribute.allowed()) + ", unknown.",
                        attribute.allowed().get(0));
            case NUMBER ->
                OASFactory.createSchema()
                        .addType(SchemaType.NUMBER)
                        .minimum(BigDecimal.ZERO)
                        .maximum(new BigDecimal("1e40"))
                        .description(what)
                        .examples(List.of(1e24));
            case LIST ->
                strings(
                        what,
                        attribute.allowed().isEmpty()
                                ? "vllm"
                                : attribute.allowed().get(0));
            case LINEAGE ->
                array(
                        what + " Empty for trained from scratch.",
                        object("A base.")
                                .addProperty("base", text("Id of a model, or a name.", "mistral-small-3.2"))
                                .addProperty(
                                        "relation", text("finetune, distil, merge, adapter or quantised.", "finetune"))
                                .addProperty("licence", text("Its licence.", "Apache-2.0")));
            case LICENCE -> text(what + " An SPDX expression, or NONE.", "Apache-2.0");
            case COUNTRY -> text(what + " ISO 3166-1 alpha-2, or EU.", "FR");
            case DATE -> text(what + " A year, a month or a day.", "2026-06");
            case ORGANISATION, TEXT, IDENTIFIERS -> text(what, "mistral-ai");
        };
    }

    private static Schema request() {
        return object("A declaration to be judged; a declaration, basedOn, or both.")
                .addProperty("name", text("What the model is called in the answer.", "Tender 7, lot 2"))
                .addProperty(
                        "basedOn",
                        text(
                                "Id or alias of a model whose facts stand where nothing else is declared.",
                                "mistral-small-3.2"))
                .addProperty("declaration", ref("Declaration"))
                .addProperty(
                        "profiles",
                        array(
                                        "What to judge by; every profile where it is absent.",
                                        OASFactory.createSchema()
                                                .oneOf(List.of(
                                                        text(
                                                                "A profile by id, perhaps with @ and its version.",
                                                                "letter-2025@1"),
                                                        ref("InlineProfile"))))
                                .minItems(1)
                                .maxItems(DeclaredModel.MOST_PROFILES));
    }

    private static Schema answer() {
        return object("A declaration, judged. Nothing was stored.")
                .addProperty("edition", ref("Edition"))
                .addProperty("name", text("What the model is called.", "The declared model"))
                .addProperty("basedOn", nullable("Id of the model it is based on.", "mistral-small-3.2"))
                .addProperty(
                        "hints",
                        array(
                                "What is no fault but should be known.",
                                object("A hint.")
                                        .addProperty(
                                                "pointer",
                                                text(
                                                        "Where in the body.",
                                                        "/declaration/components/weightsFinal/licence"))
                                        .addProperty(
                                                "detail", text("What.", "The catalogue does not know this licence."))))
                .addProperty(
                        "external",
                        array("What authorities conclude of the model it is based on.", ref("ExternalResult")))
                .addProperty("assessments", array("One for each profile.", ref("Assessment")));
    }
}
