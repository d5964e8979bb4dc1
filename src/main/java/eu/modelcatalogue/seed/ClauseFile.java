package eu.modelcatalogue.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.syntax.ConditionJson;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A clause for specifications: {@code clauses/<id>.yaml}. */
final class ClauseFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(ConditionJson.module()).build();
    private static final String SERVES = "serves";

    private ClauseFile() {}

    /** Reads a clause and checks that the rules it covers exist; reports faults. */
    static Clause read(String id, SeedFile file, Map<String, SeedFile> profiles, Consumer<Fault> faults) {
        file.root().path(SERVES).properties().forEach(served -> {
            String key = served.getKey();
            SeedFile profile = profiles.get(key);
            if (profile == null) {
                faults.accept(file.fault(
                        served.getValue(),
                        SERVES + "." + key,
                        "'%s' is not a released profile; allowed: %s".formatted(key, profiles.keySet())));
                return;
            }
            TreeSet<String> rules = new TreeSet<>();
            profile.root()
                    .path("rules")
                    .forEach(rule -> rules.add(rule.path("id").asText()));
            for (JsonNode rule : served.getValue()) {
                if (!rules.contains(rule.asText())) {
                    faults.accept(file.fault(
                            rule,
                            SERVES + "." + key,
                            "'%s' is not a rule of %s; allowed: %s".formatted(rule.asText(), key, rules)));
                }
            }
        });
        ObjectNode whole = ((ObjectNode) file.root()).deepCopy().put("id", id);
        try {
            return JSON.treeToValue(whole, Clause.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The schema lets through what is not a clause: " + e.getOriginalMessage(), e);
        }
    }
}
