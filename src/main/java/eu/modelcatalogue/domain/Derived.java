package eu.modelcatalogue.domain;

import java.util.List;

/**
 * A value that one documented function derives from facts.
 *
 * @param attribute the derived attribute: {@code weights}, {@code code}, {@code data}, {@code licenceClass}
 * @param value the result
 * @param because the line of the table that decided
 * @param from names of the attributes from which it was derived
 */
public record Derived(String attribute, String value, Because because, List<String> from) {

    public Derived {
        from = List.copyOf(from);
    }
}
