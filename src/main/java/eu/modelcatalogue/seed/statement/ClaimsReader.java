package eu.modelcatalogue.seed.statement;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.notation.SpdxList;
import eu.modelcatalogue.openness.LanguageTag;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.Period;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.HubAddress;
import eu.modelcatalogue.openness.claim.Subject;
import eu.modelcatalogue.openness.licence.LicenceExpression;
import eu.modelcatalogue.openness.origin.Region;
import eu.modelcatalogue.seed.file.Fault;
import eu.modelcatalogue.seed.file.SeedFile;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Collects the claims of all files, and holds what they name against what there is. */
public final class ClaimsReader {

    private final Set<String> sources;
    private final Set<String> organisations;
    private final Set<String> licences;
    private final Consumer<Fault> faults;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Set<String>> developers = new HashMap<>();

    /** What claims can name: ids of sources, organisations and licences that have a file. */
    public ClaimsReader(Set<String> sources, Set<String> organisations, Set<String> licences, Consumer<Fault> faults) {
        this.sources = sources;
        this.organisations = organisations;
        this.licences = licences;
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
        for (Statements.Spoken spoken : new Statements(file, subject, faults).read()) {
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
            refer(file, spoken);
        }
    }

    /** Checks that what a value names exists. */
    private void refer(SeedFile file, Statements.Spoken spoken) {
        Claim claim = spoken.claim();
        Attribute attribute = Attribute.of(claim.subject().kind()).get(claim.attribute());
        if (attribute == null) {
            return;
        }
        switch (attribute.type()) {
            case ORGANISATION -> {
                if (!organisations.contains(claim.value())) {
                    fault(file, spoken, "'%s' has no file in organisations/".formatted(claim.value()));
                }
            }
            case COUNTRY -> {
                if (!Region.countries().contains(claim.value())) {
                    fault(file, spoken, "'%s' is no ISO 3166-1 alpha-2 code, nor EU".formatted(claim.value()));
                }
            }
            case DATE -> date(file, spoken.node(), spoken.field(), faults);
            case LIST ->
                spoken.node().forEach(one -> {
                    if (one.asText().contains(",")) {
                        fault(
                                file,
                                spoken,
                                "'%s' holds a comma, which separates the values of a list".formatted(one.asText()));
                    }
                    if (attribute.name().startsWith("languages.")) {
                        language(file, spoken, one.asText());
                    }
                });
            case IDENTIFIERS -> repositories(file, spoken);
            case LICENCE -> expression(file, spoken, claim.value());
            case LINEAGE ->
                spoken.node().forEach(base -> {
                    if (!Lineage.isName(base.path("base").asText())) {
                        fault(
                                file,
                                spoken,
                                "'%s' holds a ; or a |, which separate the parts of a lineage"
                                        .formatted(base.path("base").asText()));
                    }
                    if (base.has("licence")) {
                        expression(file, spoken, base.get("licence").asText());
                    }
                });
            default -> {}
        }
    }

    /** A year, a month or a day that the calendar has. */
    private static void date(SeedFile file, JsonNode node, String field, Consumer<Fault> faults) {
        try {
            Period.parse(node.asText());
        } catch (DateTimeException e) {
            faults.accept(file.fault(node, field, "'%s' is no day of the calendar".formatted(node.asText())));
        }
    }

    /** One language has one tag, so that a search for it finds them all. */
    private void language(SeedFile file, Statements.Spoken spoken, String tag) {
        Optional<String> canonical = LanguageTag.canonical(tag);
        if (canonical.isEmpty()) {
            fault(file, spoken, "'%s' is no language tag of BCP 47".formatted(tag));
        } else if (!canonical.get().equals(tag)) {
            fault(file, spoken, "'%s' is written '%s', the shortest tag of BCP 47".formatted(tag, canonical.get()));
        }
    }

    private void repositories(SeedFile file, Statements.Spoken spoken) {
        Set<String> named = new HashSet<>();
        spoken.node().forEach(one -> {
            String repository = one.path("huggingface").asText();
            if (!named.add(HubAddress.key(repository))) {
                fault(file, spoken, "names '%s' twice".formatted(repository));
            }
        });
    }

    private void expression(SeedFile file, Statements.Spoken spoken, String text) {
        try {
            SpdxList.expression(text)
                    .ids()
                    .filter(id -> !id.equals(LicenceExpression.NONE) && !licences.contains(id) && !SpdxList.lists(id))
                    .forEach(id -> fault(
                            file, spoken, "'%s' is neither an SPDX id nor has it a file in licences/".formatted(id)));
        } catch (IllegalArgumentException e) {
            fault(file, spoken, String.valueOf(e.getMessage()));
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
