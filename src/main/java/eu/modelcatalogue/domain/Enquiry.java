package eu.modelcatalogue.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A search for a fact that found nothing. It is not a claim and has no effect on verdicts: the fact stays unknown.
 *
 * @param by who searched: the curators, or a source
 * @param where the place that was searched, or its address (https)
 * @param on the day of the search
 * @param attributes names of the attributes of a model that were searched for
 */
public record Enquiry(String by, String where, LocalDate on, List<String> attributes) {

    public Enquiry {
        attributes = List.copyOf(attributes);
    }
}
