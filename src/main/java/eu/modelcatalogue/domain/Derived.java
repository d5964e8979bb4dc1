package eu.modelcatalogue.domain;

import java.util.List;

/**
 * A value that follows from facts by one documented function.
 *
 * @param attribute the derived attribute: {@code weights}, {@code code}, {@code data}, {@code licenceClass}
 * @param value its value
 * @param because the line of the table that decided
 * @param from names of the attributes it follows from
 */
public record Derived(String attribute, String value, Because because, List<String> from) {

    public Derived {
        from = List.copyOf(from);
    }
}
