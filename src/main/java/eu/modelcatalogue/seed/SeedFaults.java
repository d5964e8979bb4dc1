package eu.modelcatalogue.seed;

import java.util.List;
import java.util.stream.Collectors;

/** All faults of seeds that cannot be published because of them. */
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
