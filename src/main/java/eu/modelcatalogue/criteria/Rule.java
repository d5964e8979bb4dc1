package eu.modelcatalogue.criteria;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a profile asks for.
 *
 * @param id its name in documents and queries, unique in its profile: {@code LTR-USE-4}
 * @param group the group of rules it belongs to
 * @param required whether the verdict of the profile depends on it; a recommended rule never changes a verdict
 * @param statement what is asked for, in plain words
 * @param source where that is written; null in an inline profile that does not say
 * @param condition when it is met
 */
public record Rule(
        String id,
        String group,
        boolean required,
        Text statement,
        @Nullable Citation source,
        Condition condition) {}
