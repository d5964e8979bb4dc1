package eu.modelcatalogue.api.criteria;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.api.model.Representations;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.change.Change;
import eu.modelcatalogue.notation.ConditionJson;
import eu.modelcatalogue.question.Paths;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Wording;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How profiles and assessments look as JSON. */
public final class CriteriaView {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CriteriaView() {}

    static ObjectNode profileItem(Profile profile) {
        ObjectNode node = JSON.objectNode().put("id", profile.id()).put("version", profile.version());
        node.set("title", text(profile.title()));
        node.set("purpose", text(profile.purpose()));
        ArrayNode groups = node.putArray("groups");
        profile.groups()
                .forEach(group -> groups.addObject().put("id", group.id()).set("title", text(group.title())));
        return node.put("rules", profile.rules().size())
                .put("releasedOn", profile.releasedOn().toString())
                .put("self", profilePath(profile));
    }

    static ObjectNode profile(Edition edition, Profile profile) {
        ObjectNode node = JSON.objectNode();
        node.set("edition", Representations.edition(edition.header()));
        node.setAll(profileItem(profile));
        ArrayNode caveats = node.putArray("caveats");
        profile.caveats().forEach(caveat -> caveats.add(text(caveat)));
        node.set("changes", texts(profile.changes()));
        node.set("source", citation(profile.source()));
        ArrayNode rules = node.putArray("rules");
        profile.rules().forEach(rule -> rules.add(rule(edition, rule)));
        ArrayNode versions = node.putArray("versions");
        edition.profiles().values().stream()
                .filter(one -> one.id().equals(profile.id()))
                .sorted(Comparator.comparingInt(Profile::version).reversed())
                .forEach(one -> versions.addObject()
                        .put("version", one.version())
                        .put("releasedOn", one.releasedOn().toString())
                        .put("self", profilePath(one))
                        .set("changes", texts(one.changes())));
        ObjectNode links = node.putObject("links");
        for (String parameter : List.of("meets", "fails", "undetermined")) {
            links.put(parameter, "/v1/models?" + parameter + "=" + Paths.encode(profile.id()));
        }
        links.put("clauses", clausesPath(profile));
        return node;
    }

    private static ObjectNode rule(Edition edition, Rule rule) {
        ObjectNode node = JSON.objectNode()
                .put("id", rule.id())
                .put("group", rule.group())
                .put("required", rule.required());
        node.set("statement", text(rule.statement()));
        node.set("predicate", text(Wording.inAll(edition, rule.condition())));
        node.set("condition", ConditionJson.write(rule.condition()));
        node.set("source", citation(rule.source()));
        return node;
    }

    /**
     * An assessment with its reasons.
     *
     * @param id of the model
     * @param name of the model, for the summary
     */
    public static ObjectNode assessment(
            Edition edition, String id, String name, Assessment assessment, Language language) {
        Wording wording = new Wording(edition, language);
        Profile profile = assessment.profile();
        ObjectNode node = JSON.objectNode()
                .put("model", id)
                .put("profile", profile.id())
                .put("version", profile.version())
                .put("title", profile.title().in(language.word()))
                .put("language", language.word())
                .put("verdict", assessment.judgement().verdict().word())
                .put("provisional", assessment.provisional())
                .put("summary", wording.summary(name, assessment))
                .put("oldestClaim", written(assessment.oldestClaim()))
                .put("oldestClaimDays", age(edition, assessment.oldestClaim()));
        ArrayNode groups = node.putArray("groups");
        profile.groups().forEach(group -> {
            ObjectNode one = groups.addObject()
                    .put("id", group.id())
                    .put("title", group.title().in(language.word()));
            // A group of recommended rules alone has no verdict of its own.
            one.put("verdict", verdict(assessment, group.id()));
        });
        ArrayNode rules = node.putArray("rules");
        assessment.rules().forEach(rule -> rules.add(rule(edition, wording, rule, language)));
        node.set("toMeet", changes(assessment.toMeet()));
        ArrayNode caveats = node.putArray("caveats");
        profile.caveats().forEach(caveat -> caveats.add(caveat.in(language.word())));
        node.set("source", citation(profile.source(), language));
        return node;
    }

    private static @Nullable String verdict(Assessment assessment, String group) {
        return assessment.judgement().groups().containsKey(group)
                ? assessment.judgement().groups().get(group).word()
                : null;
    }

    private static ObjectNode rule(Edition edition, Wording wording, Assessment.OfRule rule, Language language) {
        ObjectNode node = JSON.objectNode()
                .put("id", rule.rule().id())
                .put("group", rule.rule().group())
                .put("required", rule.rule().required())
                .put("verdict", rule.verdict().word())
                .put("provisional", rule.provisional())
                .put("statement", rule.rule().statement().in(language.word()))
                .put("reason", wording.reason(rule))
                .put("oldestClaim", written(rule.oldestClaim()))
                .put("oldestClaimDays", age(edition, rule.oldestClaim()));
        node.set("source", citation(rule.rule().source(), language));
        ArrayNode facts = node.putArray("facts");
        rule.facts().forEach(used -> facts.add(fact(used)));
        node.set("toMeet", changes(rule.toMeet()));
        return node;
    }

    private static ObjectNode fact(UsedFact used) {
        ObjectNode node = Representations.fact(used.attribute(), used.fact());
        node.putObject("subject")
                .put("kind", used.subject().kind().word())
                .put("id", used.subject().id());
        return node;
    }

    /** Whole days until the edition was published: the same whenever it is asked. What is declared later is of that day. */
    private static @Nullable Long age(Edition edition, @Nullable LocalDate oldest) {
        return oldest == null
                ? null
                : Math.max(
                        0,
                        ChronoUnit.DAYS.between(
                                oldest, LocalDate.ofInstant(edition.header().publishedAt(), ZoneOffset.UTC)));
    }

    private static ArrayNode changes(Collection<Change> changes) {
        ArrayNode nodes = JSON.arrayNode();
        changes.forEach(change -> nodes.addObject()
                .put("attribute", change.attribute())
                .put("current", change.current())
                .set("needed", Representations.strings(change.needed().written())));
        return nodes;
    }

    private static @Nullable String written(@Nullable Object date) {
        return date == null ? null : date.toString();
    }

    private static ObjectNode text(Text text) {
        return JSON.objectNode().put("en", text.en()).put("fr", text.fr()).put("de", text.de());
    }

    private static ArrayNode texts(Collection<Text> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(one -> array.add(text(one)));
        return array;
    }

    /** A citation in the language of the answer. */
    private static JsonNode citation(@Nullable Citation source, Language language) {
        if (source == null) {
            return JSON.nullNode();
        }
        Text section = source.section();
        return JSON.objectNode()
                .put("title", source.title().in(language.word()))
                .put("section", section == null ? null : section.in(language.word()))
                .put("url", source.url());
    }

    /** A citation in English, and in all languages beside it, as profiles say everything. */
    private static JsonNode citation(@Nullable Citation source) {
        JsonNode english = citation(source, Language.EN);
        if (source != null && english instanceof ObjectNode node) {
            node.set("titles", text(source.title()));
            node.set("sections", source.section() == null ? JSON.nullNode() : text(source.section()));
        }
        return english;
    }

    static String profilePath(Profile profile) {
        return "/v1/profiles/" + Paths.encode(profile.id()) + "/versions/" + profile.version();
    }

    static String clausesPath(Profile profile) {
        return "/v1/profiles/" + Paths.encode(profile.key()).replace("%40", "@") + "/clauses";
    }

    static String assessmentPath(String model, String profile) {
        return Paths.model(model) + "/assessments/" + Paths.encode(profile).replace("%40", "@");
    }
}
