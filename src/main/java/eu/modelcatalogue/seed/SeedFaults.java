package eu.modelcatalogue.seed;

import java.util.List;
import java.util.stream.Collectors;

/** The seeds cannot be published: everything that is wrong in them. */
public final class SeedFaults extends RuntimeException {

    private final transient List<Fault> faults;

    SeedFaults(List<Fault> faults) {
        super(faults.stream()
                .map(Fault::toString)
                .collect(Collectors.joining(
                        "\n", (faults.size() == 1 ? "1 fault" : faults.size() + " faults") + " in the seeds:\n", "")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
