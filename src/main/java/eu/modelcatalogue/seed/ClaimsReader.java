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

/** Collects the claims of all files, and holds what they name against what there is. */
public final class ClaimsReader {

    private final Set<String> sources;
    private final Statements.Names names;
    private final Consumer<Fault> faults;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Set<String>> developers = new HashMap<>();

    /** What claims can name: ids of sources, organisations and licences that have a file. */
    public ClaimsReader(Set<String> sources, Set<String> organisations, Set<String> licences, Consumer<Fault> faults) {
        this.sources = sources;
        this.names = new Statements.Names(organisations::contains, licences::contains);
        this.faults = faults;
    }

    /** All claims so far. */
    public List<Claim> all() {
        return claims;
    }

    /** Adds a claim that no file states. */
    public void add(Claim claim) {
        claims.add(claim);
        if (claim.attribute().equals(Attribute.DEVELOPER)) {
            developers
                    .computeIfAbsent(claim.subject().id(), absent -> new TreeSet<>())
                    .add(claim.value());
        }
    }

    /** Reads the statements of a file, and checks what they name. */
    public void read(SeedFile file, Subject subject) {
        Map<String, Integer> said = new HashMap<>();
        for (Statements.Spoken spoken : new Statements(file, subject, names, faults).read()) {
            Claim claim = spoken.claim();
            add(claim);
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
            String place =
                    String.join("\u001f", subject.kind().word(), subject.id(), claim.source(), claim.attribute());
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

    /** Some claim names the organisation in whose folder a model lies as its developer. */
    public void developer(SeedFile file, Subject subject) {
        String folder = file.path().split("/", -1)[1];
        Set<String> developers = this.developers.getOrDefault(subject.id(), Set.of());
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
