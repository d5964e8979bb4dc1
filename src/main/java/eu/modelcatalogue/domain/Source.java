package eu.modelcatalogue.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose statements the catalogue carries.
 *
 * @param id its key in claims
 * @param name its name
 * @param publisher who publishes it
 * @param url where a reader finds it; null for our own work
 * @param kind what kind of source it is
 * @param licence SPDX expression of its data's licence; {@code NOASSERTION} where single facts are cited
 * @param attribution the attribution that it asks for
 * @param revision the revision that was read, where one was
 * @param asOf the day of that revision
 * @param description what it is good for, and what it is not
 * @param organisationsFrom {@value #MODELS} where what it says of organisations stands in rows about their models; null where it speaks of the
 *     organisations themselves
 * @param engine what it runs, where the source is an open inference engine; null for others
 */
public record Source(
        String id,
        String name,
        String publisher,
        @Nullable String url,
        String kind,
        String licence,
        String attribution,
        @Nullable String revision,
        @Nullable LocalDate asOf,
        String description,
        @Nullable String organisationsFrom,
        @Nullable Engine engine) {

    public static final String MODELS = "models";

    /** Every kind of source, as the schema of the seeds has them. */
    public static final List<String> KINDS =
            List.of("index", "dataset", "licenceList", "licenceText", "developerPublication", "study", "curation");

    /** The kinds of source whose claims show that one of us has opened a text on the model itself. */
    public static final Set<String> READ_BY_US = Set.of("licenceText", "developerPublication", "study", "curation");

    /** Whether what it says of organisations is evidence about them. */
    public boolean knowsOrganisations() {
        return organisationsFrom == null;
    }
}
