package eu.modelcatalogue.offers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about the end of an offer.
 *
 * @param announcedOn day on which the service announced the end; null if not known
 * @param deprecatedOn day from which the service advises against new use; null if not known
 * @param endsOn day on which the service stops answering, or stopped; null if no day is known
 * @param replacement what the service names instead, by its own id; null if it names none
 * @param source id of the source that says so
 * @param locator address at which a reader can check it
 * @param asOf day on which the source said so
 */
public record AnnouncedEnd(
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate deprecatedOn,
        @Nullable LocalDate endsOn,
        @Nullable String replacement,
        String source,
        String locator,
        LocalDate asOf) {}
