package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.declaration.Declaration;
import eu.modelcatalogue.api.declaration.DeclaredModel;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.origin.Region;
import eu.modelcatalogue.openness.term.Availability;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.openness.term.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What bodies may say, out of the grammar of conditions and the attributes that can be declared; a condition is written the same in answers. */
final class BodySchemas {

    private static final int TEXT = 1_000;
    private static final int ITEMS = 10_000;

    private BodySchemas() {}

    static Map<String, Schema> all() {
        Map<String, Schema> all = new TreeMap<>();
        all.put("Condition", condition());
        all.put("InlineProfile", inline());
        all.put("Declaration", declaration());
        all.put("DeclarationRequest", request());
        return all;
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

    private static Schema groups() {
        return array(
                "Parts that have a verdict of their own.",
                object("A group.").addProperty("id", text("Its name.", "use")).addProperty("title", ref("Text")));
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

    // --- What schemas are made of, each with description, bounds and example

    static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema array(String description, Schema items) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description(description)
                .items(items)
                .maxItems(ITEMS);
    }

    private static Schema strings(String description, String example) {
        return array(description, text("One of them.", example));
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .maxLength(TEXT)
                .examples(List.of(example));
    }

    private static Schema word(String description, List<String> words) {
        return text(description, words.get(0)).enumeration(List.copyOf(words));
    }

    private static Schema whole(String description, int example) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int64")
                .description(description)
                .minimum(BigDecimal.ZERO)
                .maximum(BigDecimal.valueOf(Integer.MAX_VALUE))
                .examples(List.of(example));
    }

    private static Schema truth(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.BOOLEAN)
                .description(description)
                .examples(List.of(true));
    }

    private static <E extends Enum<E> & Word> Schema word(String description, Class<E> type) {
        return word(description, Word.words(type));
    }
}
