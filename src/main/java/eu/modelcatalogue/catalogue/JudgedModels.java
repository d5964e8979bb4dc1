package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.criteria.Profile;
import java.util.Collections;
import java.util.Map;

/**
 * The verdicts on all models of one content by one program, kept so that nobody judges again what rests on the same.
 *
 * @param digest of the content that was judged; empty where nothing was
 * @param profiles by which it was judged, by key
 * @param standings where each model stands, by id
 */
public record JudgedModels(String digest, Map<String, Profile> profiles, Map<String, ModelJudgements> standings) {

    /** Nothing was judged yet. */
    public static final JudgedModels NONE = new JudgedModels("", Map.of(), Map.of());

    public JudgedModels {
        profiles = Collections.unmodifiableMap(profiles);
        standings = Collections.unmodifiableMap(standings);
    }
}
