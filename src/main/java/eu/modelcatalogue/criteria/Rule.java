package eu.modelcatalogue.criteria;

/**
 * One thing that a profile asks for.
 *
 * @param id its name in documents and queries, unique in its profile: {@code LTR-USE-4}
 * @param group the group of rules it belongs to
 * @param required whether the verdict of the profile depends on it; a recommended rule never changes a verdict
 * @param statement what is asked for, in plain words
 * @param source where that is written
 * @param condition when it is met
 */
public record Rule(String id, String group, boolean required, Text statement, Citation source, Condition condition) {}
