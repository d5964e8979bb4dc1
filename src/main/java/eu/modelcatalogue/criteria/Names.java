package eu.modelcatalogue.criteria;

import eu.modelcatalogue.domain.Attribute;
import java.util.List;

/**
 * Receives the names in a condition that must exist, so that a profile is checked before it is used. Fields are those of the notation; an empty
 * field means the condition itself.
 */
public interface Names {

    /** An attribute of any type that conditions can test. */
    void attribute(String field, String name);

    /** An attribute of this type. */
    void attribute(String field, String name, Attribute.Type type);

    /** Allowed words of an attribute. */
    void words(String field, String attribute, List<String> words);

    /** A licence term with a single value, and allowed words of it. */
    void licenceWords(String field, String fact, List<String> words);

    /** A rule of the same profile that only tests facts. */
    void rule(String field, String id);

    /** A released profile, by its key. */
    void profile(String field, String key);

    /** A condition that is a part of this one. */
    void part(String field, Condition part);

    /** Any other fault. */
    void fault(String field, String fault, String allowed);

    /** Conditions that are parts of this one. */
    default void parts(String field, List<Condition> parts) {
        for (int number = 0; number < parts.size(); number++) {
            part((field.isEmpty() ? "" : field + "/") + number, parts.get(number));
        }
    }
}
