package eu.modelcatalogue.notation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.openness.Attribute;
import eu.modelcatalogue.openness.SubjectKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a schema cannot say of a profile: that attributes, words, groups, rules and profiles which it names exist, and that no rule leads back to
 * itself. The profile was held against the schema before.
 */
public final class ConditionCheck {

    /** Deeper than any released rule; a bound on what a stranger can send. */
    public static final int MOST_DEPTH = 12;

    /** Far more than any released profile has: what is judged is bounded as what is sent. */
    public static final int MOST_CONDITIONS = 300;

    /** Conditions that lead to other profiles or to base models cost as much as all that they lead to. */
    public static final int MOST_LEADS = 12;

    private final Collection<String> profiles;
    private int leads;
    private int conditions;
    private final Report report;
    private final Map<String, JsonNode> rules = new HashMap<>();

    /** Takes what is wrong: the node, its JSON pointer below the profile, the fault, and what is allowed. */
    @FunctionalInterface
    public interface Report {
        void fault(JsonNode node, String pointer, String fault, String allowed);
    }

    /** @param profiles keys of the profiles that may be named, such as {@code mof-1.0-class-3@1} */
    public ConditionCheck(Collection<String> profiles, Report report) {
        this.profiles = profiles;
        this.report = report;
    }

    /** Checks a profile whole. */
    public void profile(JsonNode profile) {
        Set<String> groups = new TreeSet<>();
        profile.path("groups").forEach(group -> groups.add(group.path("id").asText()));
        Set<String> used = new HashSet<>();
        int number = 0;
        for (JsonNode rule : profile.path("rules")) {
            String pointer = "/rules/" + number++;
            if (rules.putIfAbsent(rule.path("id").asText(), rule.path("condition")) != null) {
                report.fault(rule.path("id"), pointer + "/id", "names a rule twice", "an id of its own for each rule");
            }
            if (groups.contains(rule.path("id").asText())) {
                report.fault(
                        rule.path("id"),
                        pointer + "/id",
                        "is the name of a group too",
                        "a name of its own: searches name both alike");
            }
            used.add(rule.path("group").asText());
            if (!groups.contains(rule.path("group").asText())) {
                report.fault(rule.path("group"), pointer + "/group", "is no group of this profile", "one of " + groups);
            }
        }
        number = 0;
        for (JsonNode group : profile.path("groups")) {
            if (!used.contains(group.path("id").asText())) {
                report.fault(group, "/groups/" + number, "has no rule", "groups that rules belong to");
            }
            number++;
        }
        number = 0;
        for (JsonNode rule : profile.path("rules")) {
            condition(rule.path("condition"), "/rules/" + number++ + "/condition", 1);
        }
    }

    private void condition(JsonNode condition, String place, int depth) {
        Map.Entry<String, JsonNode> only = condition.properties().iterator().next();
        JsonNode said = only.getValue();
        String pointer = place + "/" + only.getKey();
        if (++conditions == MOST_CONDITIONS + 1) {
            report.fault(
                    condition,
                    place,
                    "is one condition too many",
                    "at most %d in a profile".formatted(MOST_CONDITIONS));
        }
        boolean leadsOn = only.getKey().equals("meets") || only.getKey().equals("everyBase");
        if (leadsOn && ++leads == MOST_LEADS + 1) {
            report.fault(
                    condition,
                    place,
                    "is one condition too many that leads to other profiles or to base models",
                    "at most %d of meets and everyBase in a profile".formatted(MOST_LEADS));
        }
        if (depth > MOST_DEPTH) {
            report.fault(condition, place, "is nested too deep", "at most %d levels".formatted(MOST_DEPTH));
            return;
        }
        switch (only.getKey()) {
            case "fact" -> {
                Attribute attribute = attribute(said, pointer, null);
                if (said.path("attribute").asText().endsWith(".availability")) {
                    report.fault(
                            said.path("attribute"),
                            pointer + "/attribute",
                            "is the availability of a component",
                            "the condition component, which knows what partial and notApplicable mean there");
                }
                words(attribute, said, "met", pointer);
                words(attribute, said, "unknown", pointer);
            }
            case "licence" -> {
                ofLicence(said, pointer);
                Attribute fact = licenceFact(said, pointer);
                words(fact, said, "met", pointer);
                words(fact, said, "unknown", pointer);
            }
            case "licencesOfReleased" -> words(licenceFact(said, pointer), said, "met", pointer);
            case "country" -> attribute(said, pointer, Attribute.Type.COUNTRY);
            case "number" -> attribute(said, pointer, Attribute.Type.NUMBER);
            case "count" -> attribute(said, pointer, Attribute.Type.LIST);
            case "meets" -> {
                if (!profiles.contains(said.asText())) {
                    report.fault(said, pointer, "is no released profile", "one of " + new TreeSet<>(profiles));
                }
            }
            case "everyBase" -> rule(said.path("rule"), pointer + "/rule");
            case "ifStated" -> {
                attribute(said, pointer, null);
                condition(said.path("then"), pointer + "/then", depth + 1);
                condition(said.path("otherwise"), pointer + "/otherwise", depth + 1);
            }
            case "decided" -> {
                condition(said.path("notMetIf"), pointer + "/notMetIf", depth + 1);
                condition(said.path("metIf"), pointer + "/metIf", depth + 1);
            }
            case "all", "any" -> parts(said, pointer, depth);
            case "atLeast" -> {
                parts(said.path("of"), pointer + "/of", depth);
                if (said.path("count").asInt() > said.path("of").size()) {
                    report.fault(
                            said.path("count"),
                            pointer + "/count",
                            "asks for more than there are",
                            "at most %d".formatted(said.path("of").size()));
                }
            }
            case "not" -> condition(said, pointer, depth + 1);
            default -> {}
        }
    }

    private void parts(JsonNode parts, String pointer, int depth) {
        int number = 0;
        for (JsonNode part : parts) {
            condition(part, pointer + "/" + number++, depth + 1);
        }
    }

    private @Nullable Attribute attribute(JsonNode said, String pointer, Attribute.@Nullable Type type) {
        String name = said.path("attribute").asText();
        Attribute attribute = Case.attribute(name);
        if (attribute == null || (type != null && attribute.type() != type)) {
            List<String> allowed = Case.attributes().stream()
                    .filter(one -> type == null || typeOf(one) == type)
                    .toList();
            report.fault(
                    said.path("attribute"),
                    pointer + "/attribute",
                    attribute == null ? "is no attribute" : "is an attribute of another type",
                    "one of " + allowed);
            return null;
        }
        return attribute;
    }

    private static Attribute.@Nullable Type typeOf(String attribute) {
        Attribute known = Case.attribute(attribute);
        return known == null ? null : known.type();
    }

    private void ofLicence(JsonNode said, String pointer) {
        if (typeOf(said.path("of").asText()) != Attribute.Type.LICENCE) {
            List<String> allowed = Case.attributes().stream()
                    .filter(one -> typeOf(one) == Attribute.Type.LICENCE)
                    .toList();
            report.fault(said.path("of"), pointer + "/of", "names no licence", "one of " + allowed);
        }
    }

    private @Nullable Attribute licenceFact(JsonNode said, String pointer) {
        Map<String, Attribute> facts = Attribute.of(SubjectKind.LICENCE);
        Attribute fact = facts.get(said.path("fact").asText());
        if (fact == null) {
            report.fault(said.path("fact"), pointer + "/fact", "is no fact of a licence", "one of " + facts.keySet());
        } else if (fact.type() != Attribute.Type.TRUTH && fact.type() != Attribute.Type.WORD) {
            report.fault(
                    said.path("fact"),
                    pointer + "/fact",
                    "is no fact with one of a few values",
                    "one of "
                            + facts.values().stream()
                                    .filter(one -> !one.allowed().isEmpty())
                                    .map(Attribute::name)
                                    .toList());
        }
        return fact;
    }

    private void words(@Nullable Attribute attribute, JsonNode said, String field, String pointer) {
        if (attribute == null || attribute.allowed().isEmpty()) {
            return;
        }
        int number = 0;
        for (JsonNode word : said.path(field)) {
            if (!attribute.allowed().contains(word.asText())) {
                report.fault(
                        word,
                        pointer + "/" + field + "/" + number,
                        "is no value of " + attribute.name(),
                        "one of " + attribute.allowed());
            }
            number++;
        }
    }

    /** A rule over the lineage must end: it may ask for facts, not for other bases or profiles. */
    private void rule(JsonNode name, String pointer) {
        JsonNode condition = rules.get(name.asText());
        if (condition == null) {
            report.fault(name, pointer, "is no rule of this profile", "one of " + new TreeSet<>(rules.keySet()));
        } else if (!condition.findValues("everyBase").isEmpty()
                || !condition.findValues("meets").isEmpty()) {
            report.fault(name, pointer, "asks for bases or profiles itself", "a rule over facts alone");
        }
    }
}
