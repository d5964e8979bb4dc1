package eu.modelcatalogue.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.SubjectKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a schema cannot: that the attributes, words, groups, rules and profiles named in a profile exist, and that no rule leads back to
 * itself. The profile must already be valid against the schema.
 */
public final class ConditionCheck {

    /** Deepest nesting. No released rule is as deep; the bound limits what a caller can send. */
    public static final int MOST_DEPTH = 12;

    /** Most conditions. No released profile has nearly as many; the bound limits the cost of judging. */
    public static final int MOST_CONDITIONS = 300;

    /** Most conditions that refer to other profiles or base models, each of which costs as much as everything it refers to. */
    public static final int MOST_LEADS = 12;

    private final Collection<String> profiles;
    private int leads;
    private int conditions;
    private final Report report;
    private final Map<String, JsonNode> rules = new HashMap<>();

    /** Receives faults: the node, its JSON pointer below the profile, the fault, and what is allowed. */
    @FunctionalInterface
    public interface Report {
        void fault(JsonNode node, String pointer, String fault, String allowed);
    }

    /**
     * @param profiles keys of the profiles that may be named, for example {@code mof-1.0-class-3@1}
     */
    public ConditionCheck(Collection<String> profiles, Report report) {
        this.profiles = profiles;
        this.report = report;
    }

    /** Checks a whole profile. */
    public void profile(JsonNode profile) {
        Set<String> groups = new TreeSet<>();
        profile.path("groups").forEach(group -> groups.add(group.path("id").asText()));
        Set<String> used = new HashSet<>();
        each(profile.path("rules"), "/rules", (rule, pointer) -> {
            JsonNode id = rule.path("id");
            JsonNode group = rule.path("group");
            if (rules.putIfAbsent(id.asText(), rule.path("condition")) != null) {
                report.fault(id, pointer + "/id", "names a rule twice", "an id of its own for each rule");
            }
            if (groups.contains(id.asText())) {
                report.fault(
                        id,
                        pointer + "/id",
                        "is the name of a group too",
                        "a name of its own: searches name both alike");
            }
            used.add(group.asText());
            if (!groups.contains(group.asText())) {
                report.fault(group, pointer + "/group", "is not a group of this profile", "one of " + groups);
            }
        });
        each(profile.path("groups"), "/groups", (group, pointer) -> {
            if (!used.contains(group.path("id").asText())) {
                report.fault(group, pointer, "has no rule", "groups that rules belong to");
            }
        });
        each(profile.path("rules"), "/rules", (rule, pointer) -> {
            condition(rule.path("condition"), pointer + "/condition", 1);
            each(
                    rule.path("notes"),
                    pointer + "/notes",
                    (note, place) -> condition(note.path("when"), place + "/when", 1));
        });
    }

    private static void each(JsonNode list, String pointer, BiConsumer<JsonNode, String> check) {
        int number = 0;
        for (JsonNode one : list) {
            check.accept(one, pointer + "/" + number++);
        }
    }

    private void condition(JsonNode condition, String place, int depth) {
        Map.Entry<String, JsonNode> only = condition.properties().iterator().next();
        if (++conditions == MOST_CONDITIONS + 1) {
            report.fault(
                    condition,
                    place,
                    "is one condition too many",
                    "at most %d in a profile".formatted(MOST_CONDITIONS));
        }
        if (depth > MOST_DEPTH) {
            report.fault(condition, place, "is nested too deep", "at most %d levels".formatted(MOST_DEPTH));
            return;
        }
        ConditionJson.read(condition).names(new Checked(only.getValue(), place + "/" + only.getKey(), depth));
    }

    private void leadsOn(JsonNode condition, String place) {
        if (++leads == MOST_LEADS + 1) {
            report.fault(
                    condition,
                    place,
                    "is one condition too many that leads to other profiles or to base models",
                    "at most %d of meets and everyBase in a profile".formatted(MOST_LEADS));
        }
    }

    /** Checks the names in a condition. */
    private final class Checked implements Names {

        private final JsonNode said;
        private final String place;
        private final int depth;

        Checked(JsonNode said, String place, int depth) {
            this.said = said;
            this.place = place;
            this.depth = depth;
        }

        private JsonNode node(String field) {
            return field.isEmpty() ? said : said.at("/" + field);
        }

        private String pointer(String field) {
            return field.isEmpty() ? place : place + (field.startsWith("/") ? "" : "/") + field;
        }

        @Override
        public void fault(String field, String fault, String allowed) {
            report.fault(node(field), pointer(field), fault, allowed);
        }

        @Override
        public void attribute(String field, String name) {
            if (Case.attribute(name) == null) {
                fault(field, "is not an attribute", "one of " + Case.attributes());
            }
        }

        @Override
        public void attribute(String field, String name, Attribute.Type type) {
            Attribute known = Case.attribute(name);
            if (known == null || known.type() != type) {
                List<String> allowed = Case.attributes().stream()
                        .filter(one -> typeOf(one) == type)
                        .toList();
                String fault = known == null ? "is not an attribute" : "is an attribute of another type";
                fault(field, type == Attribute.Type.LICENCE ? "names no licence" : fault, "one of " + allowed);
            }
        }

        @Override
        public void words(String field, String attribute, List<String> words) {
            words(field, Case.attribute(attribute), words);
        }

        @Override
        public void licenceWords(String field, String fact, List<String> words) {
            Map<String, Attribute> facts = Attribute.of(SubjectKind.LICENCE);
            Attribute known = facts.get(fact);
            // Reported once, for the first list of words.
            if (known == null && field.equals("met")) {
                fault("fact", "is not a fact of a licence", "one of " + facts.keySet());
            } else if (known != null && !hasOneValue(known) && field.equals("met")) {
                fault(
                        "fact",
                        "is a list, and no fact with one value",
                        "one of "
                                + facts.values().stream()
                                        .filter(ConditionCheck::hasOneValue)
                                        .map(Attribute::name)
                                        .toList());
            }
            words(field, known, words);
        }

        private void words(String field, @Nullable Attribute attribute, List<String> words) {
            if (attribute == null || attribute.allowed().isEmpty()) {
                return;
            }
            for (int number = 0; number < words.size(); number++) {
                if (!attribute.allowed().contains(words.get(number))) {
                    fault(
                            field + "/" + number,
                            "is not a value of " + attribute.name(),
                            "one of " + attribute.allowed());
                }
            }
        }

        /** A rule about the lineage must terminate: it may test facts, but not other bases or profiles. */
        @Override
        public void rule(String field, String id) {
            leadsOn(said, place);
            JsonNode condition = rules.get(id);
            if (condition == null) {
                fault(field, "is not a rule of this profile", "one of " + new TreeSet<>(rules.keySet()));
            } else if (!condition.findValues("everyBase").isEmpty()
                    || !condition.findValues("meets").isEmpty()) {
                fault(field, "asks for bases or profiles itself", "a rule over facts alone");
            }
        }

        @Override
        public void profile(String field, String key) {
            leadsOn(said, place);
            if (!profiles.contains(key)) {
                fault(field, "is not a released profile", "one of " + new TreeSet<>(profiles));
            }
        }

        @Override
        public void part(String field, Condition part) {
            condition(node(field), pointer(field), depth + 1);
        }
    }

    /** A list would be compared as a whole, which no rule intends. */
    private static boolean hasOneValue(Attribute attribute) {
        return attribute.type() != Attribute.Type.LIST;
    }

    private static Attribute.@Nullable Type typeOf(String attribute) {
        Attribute known = Case.attribute(attribute);
        return known == null ? null : known.type();
    }
}
