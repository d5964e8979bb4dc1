package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.criteria.Profile;
import java.util.Collections;
import java.util.Map;

/**
 * The verdicts of this program on all models of one content. They are kept, so that a model whose facts have not changed is not judged again.
 *
 * @param digest of the content that was judged; empty if nothing was judged
 * @param profiles the profiles that judged it, by key
 * @param standings the judgements on each model, by id
 */
public record JudgedModels(String digest, Map<String, Profile> profiles, Map<String, ModelJudgements> standings) {

    /** Nothing has been judged yet. */
    public static final JudgedModels NONE = new JudgedModels("", Map.of(), Map.of());

    public JudgedModels {
        profiles = Collections.unmodifiableMap(profiles);
        standings = Collections.unmodifiableMap(standings);
    }
}
