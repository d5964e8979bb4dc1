package eu.modelcatalogue.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A search for a fact that found nothing. It is not a claim and decides nothing: the fact stays unknown.
 *
 * @param by who looked: the curators, or a source
 * @param where what was looked through, or the address (https) of it
 * @param on the day
 * @param attributes what was looked for; names of attributes of a model
 */
public record Enquiry(String by, String where, LocalDate on, List<String> attributes) {

    public Enquiry {
        attributes = List.copyOf(attributes);
    }
}
