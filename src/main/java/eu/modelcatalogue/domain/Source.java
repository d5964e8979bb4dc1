package eu.modelcatalogue.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A publisher or work whose statements the catalogue contains.
 *
 * @param id used in claims
 * @param publisher organisation or person that publishes it
 * @param url where readers find it; null for our own work
 * @param kind one of {@link #KINDS}
 * @param licence SPDX expression of the licence of its data; {@code NOASSERTION} if only single facts are cited
 * @param attribution text that the licence requires
 * @param revision that was read, if there was one
 * @param asOf the day of that revision
 * @param description what the source can be used for, and what not
 * @param organisationsFrom {@value #MODELS} if its statements about organisations are in rows about their models; null if it describes the
 *     organisations themselves
 * @param engine that it describes, if the source is an open inference engine; null for others
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

    /** Every kind of source, as in the schema of the seeds. */
    public static final List<String> KINDS =
            List.of("index", "dataset", "licenceList", "licenceText", "developerPublication", "study", "curation");

    /** The kinds of source whose claims show that one of us has opened a text about the model itself. */
    public static final Set<String> READ_BY_US = Set.of("licenceText", "developerPublication", "study", "curation");

    /** Whether its statements about organisations are evidence about them. */
    public boolean knowsOrganisations() {
        return organisationsFrom == null;
    }
}
