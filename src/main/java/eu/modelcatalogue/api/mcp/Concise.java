package eu.modelcatalogue.api.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.catalogue.ModelField;
import eu.modelcatalogue.criteria.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Shortens answers for conversations: what an assistant needs to answer a question and to cite the answer stays, and evidence claim by claim is left
 * out unless it is asked for in detail.
 */
final class Concise {

    /** Fields of each model in a search, if none are named. */
    static final String FIELDS_OF_SEARCH = "id,name,developer,released,parameters,weights,licence,g7,verdicts,self";

    /** Models on a page of a search, if no number is named. */
    static final int PAGE = 5;

    /** Fields of one model, if none are named. */
    static final String FIELDS_OF_MODEL = String.join(
            ",",
            Stream.concat(
                            ModelField.ITEM_NAMES.stream()
                                    .filter(field ->
                                            !Set.of("aliases", "provisional").contains(field)),
                            Stream.of("answerText", "derived"))
                    .toList());

    private static final String RULES = "rules";
    private static final String ITEMS = "items";

    private Concise() {}

    /** The short form of an answer. The answer itself is changed. */
    static ObjectNode of(Tool tool, ObjectNode whole) {
        switch (tool) {
            case SEARCH_MODELS, GET_MODEL -> {
                // Short by the fields that are asked for.
            }
            case ASSESS_MODEL -> assessment(whole);
            case COMPARE_MODELS -> comparison(whole);
            case AUDIT_MODELS -> each(whole, ITEMS, Concise::audited);
            case GET_LICENCE -> whole.remove(List.of("facts", "aliases"));
            case LIST_PROFILES -> profiles(whole);
            case LIST_OFFERS -> each(whole, ITEMS, Concise::offered);
        }
        return whole;
    }

    private static void assessment(ObjectNode whole) {
        whole.remove("external");
        if (whole.get("assessment") instanceof ObjectNode assessment) {
            assessment.retain("profile", "version", "title", "verdict", "provisional", "summary", "toMeet", RULES);
            // The reason says which facts decided, and what they are; of a rule that is met, nobody has to ask.
            each(assessment, RULES, rule -> {
                rule.retain("id", "required", "verdict", "provisional", "reason");
                if (rule.path("verdict").asText().equals(Verdict.MET.word())) {
                    rule.remove("reason");
                }
            });
        }
    }

    /** What differs, and the verdicts. */
    private static void comparison(ObjectNode whole) {
        each(whole, "models", model -> model.retain("id", "name", "developer", "released", "licence", "g7", "self"));
        if (whole.path("attributes").isArray()) {
            whole.withArray("attributes")
                    .removeIf(attribute -> attribute.path("same").asBoolean());
        }
        each(whole, "verdicts", verdict -> verdict.remove(RULES));
    }

    private static void audited(ObjectNode item) {
        item.remove(List.of("pointer", "revision", "how"));
        if (item.get("model") instanceof ObjectNode model) {
            model.remove(List.of("risks", "risksNotKnown", "answer"));
        }
        each(item, "candidates", candidate -> candidate.retain("id", "name"));
    }

    private static void profiles(ObjectNode whole) {
        each(whole, ITEMS, profile -> {
            inEnglish(profile);
            profile.put("purpose", firstSentence(profile.path("purpose").asText()));
        });
        inEnglish(whole);
        each(whole, RULES, rule -> {
            inEnglish(rule);
            rule.retain("id", "group", "required", "statement");
        });
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static void inEnglish(ObjectNode one) {
        for (String text : List.of("title", "purpose", "statement")) {
            JsonNode english = one.path(text).get("en");
            if (english != null) {
                one.set(text, english);
            }
        }
        one.remove(List.of("groups", "caveats", "changes", "versions"));
    }

    private static void offered(ObjectNode offer) {
        offer.remove(List.of("regions", "firstSeen", "lastSeen", "locator", "context", "released", "artefact"));
        if (offer.get("service") instanceof ObjectNode service) {
            service.retain("id", "name", "serviceRole", "control");
        }
    }

    private interface Shortening {
        void of(ObjectNode one);
    }

    private static void each(ObjectNode whole, String list, Shortening shortening) {
        for (JsonNode one : whole.path(list)) {
            if (one instanceof ObjectNode object) {
                shortening.of(object);
            }
        }
    }
}
