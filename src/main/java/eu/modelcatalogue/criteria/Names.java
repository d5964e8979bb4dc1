package eu.modelcatalogue.criteria;

import eu.modelcatalogue.domain.Attribute;
import java.util.List;

/**
 * Takes what a condition names and what has to exist, so that a profile is checked before anything is judged by it. Fields are those of the
 * notation; an empty one means the condition itself.
 */
public interface Names {

    /** An attribute that conditions can ask for, of any type. */
    void attribute(String field, String name);

    /** An attribute of this type. */
    void attribute(String field, String name, Attribute.Type type);

    /** Words that an attribute can have. */
    void words(String field, String attribute, List<String> words);

    /** A fact of licences that has one of a few values, and words that it can have. */
    void licenceWords(String field, String fact, List<String> words);

    /** A rule of the same profile, over facts alone. */
    void rule(String field, String id);

    /** A released profile, by its key. */
    void profile(String field, String key);

    /** A condition that is a part of this one. */
    void part(String field, Condition part);

    /** Something that it cannot be. */
    void fault(String field, String fault, String allowed);

    /** Conditions that are parts of this one. */
    default void parts(String field, List<Condition> parts) {
        for (int number = 0; number < parts.size(); number++) {
            part((field.isEmpty() ? "" : field + "/") + number, parts.get(number));
        }
    }
}
