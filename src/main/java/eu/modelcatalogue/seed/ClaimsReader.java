package eu.modelcatalogue.seed;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Collects the claims of all files about one subject, and checks that everything they name exists. */
final class ClaimsReader {

    private final Subject subject;
    private final Set<String> sources;
    private final Statements.Names names;
    private final Consumer<Fault> faults;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    /**
     * @param sources ids of the sources that have a file
     *
     * @param names other names that claims may contain
     */
    ClaimsReader(Subject subject, Set<String> sources, Statements.Names names, Consumer<Fault> faults) {
        this.subject = subject;
        this.sources = sources;
        this.names = names;
        this.faults = faults;
    }

    /** All claims so far. */
    List<Claim> all() {
        return claims;
    }

    /** Adds a claim that is not in a file. */
    void add(Claim claim) {
        claims.add(claim);
    }

    /** Reads the statements of a file, and checks the names in them. */
    void read(SeedFile file) {
        Map<String, Integer> said = new HashMap<>();
        for (Statements.Spoken spoken : new Statements(file, subject, names, faults).read()) {
            Claim claim = spoken.claim();
            claims.add(claim);
            if (!sources.contains(claim.source())) {
                fault(
                        file,
                        spoken,
                        "comes from the source '%s', which has no file in sources/".formatted(claim.source()));
            }
            if (claim.via() != null && !sources.contains(claim.via())) {
                fault(file, spoken, "was read via '%s', which has no file in sources/".formatted(claim.via()));
            }
            String identity = String.join(
                    "\u001f",
                    claim.attribute(),
                    claim.source(),
                    claim.locator(),
                    claim.asOf().toString(),
                    "" + claim.section(),
                    claim.value());
            Integer before = said.putIfAbsent(identity, SeedFile.line(spoken.node()));
            if (before != null) {
                fault(file, spoken, "says the same as line %d".formatted(before));
            }
            String place = String.join("\u001f", claim.source(), claim.attribute());
            String other = places.putIfAbsent(place, file.path());
            if (other != null && !other.equals(file.path())) {
                fault(
                        file,
                        spoken,
                        "is said by the same source in %s; what is imported is not written by hand, and a correction is a claim of the source curated"
                                .formatted(other));
            }
        }
    }

    /** Checks that a claim names the organisation of the model's folder as its developer. */
    void developer(SeedFile file) {
        String folder = file.path().split("/", -1)[1];
        Set<String> developers = claims.stream()
                .filter(claim -> claim.attribute().equals(Attribute.DEVELOPER))
                .map(Claim::value)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!developers.contains(folder)) {
            faults.accept(file.fault(
                    file.root(),
                    "claims",
                    "no statement says origin.developer: %s, which the folder says; found %s"
                            .formatted(folder, developers)));
        }
    }

    private void fault(SeedFile file, Statements.Spoken spoken, String message) {
        faults.accept(file.fault(spoken.node(), spoken.field(), message));
    }
}
