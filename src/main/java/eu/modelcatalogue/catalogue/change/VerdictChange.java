package eu.modelcatalogue.catalogue.change;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A verdict that differs between two editions, for a model and a profile that both have.
 *
 * @param model id of the model
 * @param profile {@code letter-2025@1}
 * @param before the earlier verdict of the profile
 * @param after the current verdict; the same if only rules changed
 * @param rules the rules that changed, each with {@code before -> after}
 */
public record VerdictChange(String model, String profile, Verdict before, Verdict after, Map<String, String> rules) {

    /** Stands between the earlier and the current verdict of a rule. */
    static final String ARROW = " -> ";

    public VerdictChange {
        rules = Collections.unmodifiableMap(rules);
    }

    /** All differences, sorted by model and profile. */
    public static List<VerdictChange> between(Edition before, Edition after) {
        Set<String> profiles = new TreeSet<>(before.profiles().keySet());
        profiles.retainAll(after.profiles().keySet());
        List<VerdictChange> changes = new ArrayList<>();
        after.models().stream().map(model -> model.id()).sorted().forEach(model -> {
            for (String profile : profiles) {
                Judgement was = before.judgements(model).get(profile);
                Judgement is = after.judgements(model).get(profile);
                if (was == null || is == null || was.equals(is)) {
                    continue;
                }
                Map<String, String> rules = new TreeMap<>();
                is.rules().forEach((rule, verdict) -> {
                    Verdict old = was.rules().get(rule);
                    if (old != null && old != verdict) {
                        rules.put(rule, old.word() + ARROW + verdict.word());
                    }
                });
                if (was.verdict() != is.verdict() || !rules.isEmpty()) {
                    changes.add(new VerdictChange(model, profile, was.verdict(), is.verdict(), rules));
                }
            }
        });
        return changes;
    }

    @Override
    public String toString() {
        String whole = before == after ? after.word() + " as before" : before.word() + " -> " + after.word();
        List<String> each = new ArrayList<>();
        rules.forEach((rule, change) -> each.add(rule + " " + change));
        return "model %s: %s: %s (%s)".formatted(model, profile, whole, String.join(", ", each));
    }
}
