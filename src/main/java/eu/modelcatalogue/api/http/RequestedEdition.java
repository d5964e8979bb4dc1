package eu.modelcatalogue.api.http;

import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.Parameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Determines which edition a request names: by its number, by a date, or not at all. */
final class RequestedEdition {

    /** The parameters that name an edition. */
    static final Set<String> NAMES = Set.of(Parameter.EDITION.name(), Parameter.AS_OF.name());

    /** The earliest time zone: a day that is in the future there is in the future everywhere. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private RequestedEdition() {}

    /**
     * Finds the edition; faults are recorded in the parameters.
     *
     * @return the newest edition if none is named or the name is faulty
     */
    static EditionHeader of(Parameters parameters, List<EditionHeader> all) {
        return of(parameters, all, LocalDate.now(EARLIEST));
    }

    static EditionHeader of(Parameters parameters, List<EditionHeader> all, LocalDate today) {
        EditionHeader newest = all.get(0);
        String asOf = parameters.get(Parameter.AS_OF.name()).orElse(null);
        if (asOf == null) {
            long number = parameters.number(Parameter.EDITION.name(), 1, newest.number(), newest.number());
            return all.get((int) (newest.number() - number));
        }
        if (parameters.get(Parameter.EDITION.name()).isPresent()) {
            parameters.fault(Parameter.AS_OF.name(), asOf, "is given beside edition", "one of the two");
            return newest;
        }
        LocalDate first = day(all.get(all.size() - 1));
        try {
            LocalDate day = LocalDate.parse(asOf);
            if (!day.isAfter(today) && !day.isBefore(first)) {
                return all.stream()
                        .filter(header -> !day(header).isAfter(day))
                        .findFirst()
                        .orElse(newest);
            }
        } catch (DateTimeException e) {
            // reported below, like a day without an edition
        }
        parameters.fault(
                Parameter.AS_OF.name(),
                asOf,
                "is not a day on which there was an edition",
                "a day such as %s, from then until today".formatted(first));
        return newest;
    }

    private static LocalDate day(EditionHeader header) {
        return header.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
