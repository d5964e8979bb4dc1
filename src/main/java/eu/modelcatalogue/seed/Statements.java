package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.syntax.SpdxList;
import eu.modelcatalogue.syntax.value.ValueCodecs;
import eu.modelcatalogue.syntax.value.ValueReport;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Converts the statements of a file ({@code claims}) to claims: one for each attribute under {@code says} or {@code unknown}. */
final class Statements {

    /** Earliest possible year of a release; the field has had its name since 1956. */
    private static final int FIRST_RELEASES = 1950;

    private final SeedFile file;
    private final Subject subject;
    private final Map<String, Attribute> attributes;
    private final Names names;
    private final Consumer<Fault> faults;
    private final List<Spoken> spoken = new ArrayList<>();

    /** A claim with its position in the file, for checks that need other files. */
    record Spoken(Claim claim, String field, JsonNode node) {}

    /**
     * The names that values may contain.
     *
     * @param licences ids of those that have a file; SPDX ids are allowed too
     */
    record Names(Predicate<String> organisations, Predicate<String> licences) {

        /** Allows everything, for files that were already checked. */
        static final Names ANY = new Names(id -> true, id -> true);
    }

    /** Reports faults of a value as faults of its file. */
    private record Report(SeedFile file, String field, Names names, Consumer<Fault> faults) implements ValueReport {

        @Override
        public void fault(String place, JsonNode node, String detail, String allowed) {
            String given = node.isValueNode() ? "'%s' ".formatted(node.asText()) : "";
            faults.accept(file.fault(node, field, "%s%s; allowed: %s".formatted(given, detail, allowed)));
        }

        @Override
        public void respelled(String place, JsonNode node, String canonical) {
            faults.accept(file.fault(node, field, "'%s' is written '%s'".formatted(node.asText(), canonical)));
        }

        @Override
        public void organisation(String place, JsonNode node, String id) {
            if (!names.organisations().test(id)) {
                faults.accept(file.fault(node, field, "'%s' has no file in organisations/".formatted(id)));
            }
        }

        @Override
        public void licence(String place, JsonNode node, String id) {
            if (!names.licences().test(id) && !SpdxList.lists(id)) {
                faults.accept(
                        file.fault(node, field, "'%s' is not an SPDX id, and has no file in licences/".formatted(id)));
            }
        }
    }

    Statements(SeedFile file, Subject subject, Names names, Consumer<Fault> faults) {
        this.file = file;
        this.subject = subject;
        this.attributes = Attribute.of(subject.kind());
        this.names = names;
        this.faults = faults;
    }

    List<Spoken> read() {
        int number = 0;
        for (JsonNode statement : file.root().path("claims")) {
            String field = "claims[" + number++ + "]";
            LocalDate asOf = file.pastDay(statement.get("asOf"), field + ".asOf", faults);
            Read read = read(statement, asOf, field);
            says(statement, read, "", statement.path("says"), field + ".says");
            unknown(statement, read, field + ".unknown");
        }
        return spoken;
    }

    /**
     * The dates of a statement.
     *
     * @param readOn the day on which we read it; null if not stated
     * @param verifiedOn the day on which a second person read it; null if this has not happened
     */
    private record Read(
            LocalDate asOf,
            @Nullable LocalDate readOn,
            @Nullable LocalDate verifiedOn) {}

    /** The schema requires {@code verifiedOn} if two people have read the source, and that both are days. */
    private Read read(JsonNode statement, LocalDate asOf, String field) {
        JsonNode first = statement.get("readOn");
        JsonNode second = statement.get("verifiedOn");
        LocalDate readOn = first == null ? null : file.pastDay(first, field + ".readOn", faults);
        LocalDate verifiedOn = second == null ? null : file.pastDay(second, field + ".verifiedOn", faults);
        if (readOn != null && verifiedOn != null && verifiedOn.isBefore(readOn)) {
            faults.accept(file.fault(
                    second,
                    field + ".verifiedOn",
                    "'%s' is before readOn, the day of the first reading; allowed is a day from %s on"
                            .formatted(verifiedOn, readOn)));
        }
        if (verifiedOn != null && !statement.path("verification").asText().equals(Verification.VERIFIED.word())) {
            faults.accept(file.fault(
                    second,
                    field + ".verifiedOn",
                    "is given while verification is '%s'; write verification: verified where two people have read the source, else leave it out"
                            .formatted(statement.path("verification").asText())));
        }
        return new Read(asOf, readOn, verifiedOn);
    }

    /** A release must not be in the future, and not before {@link #FIRST_RELEASES}. */
    private void released(String value, JsonNode node, String field) {
        Period period = Period.parse(value);
        LocalDate today = LocalDate.now(ZoneOffset.MAX);
        if (period.first().isAfter(today) || period.last().getYear() < FIRST_RELEASES) {
            faults.accept(file.fault(
                    node,
                    field,
                    "'%s' cannot be the day of a release; allowed are days from %d until %s"
                            .formatted(value, FIRST_RELEASES, today)));
        }
    }

    private void says(JsonNode statement, Read read, String prefix, JsonNode says, String field) {
        says.properties().forEach(entry -> {
            String name = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
            JsonNode value = entry.getValue();
            String place = field + "." + entry.getKey();
            Attribute attribute = attributes.get(name);
            if (attribute == null) {
                says(statement, read, name, value, place);
                return;
            }
            String canonical =
                    ValueCodecs.of(attribute).read(attribute, value, place, new Report(file, place, names, faults));
            if (canonical == null) {
                return;
            }
            if (name.equals(Attribute.RELEASED)) {
                released(canonical, value, place);
            }
            spoken.add(new Spoken(claim(statement, read, attribute.name(), canonical), place, value));
        });
    }

    /** Attributes for which a curator decided that no source is trusted. */
    private void unknown(JsonNode statement, Read read, String field) {
        statement.path("unknown").forEach(name -> {
            if (attributes.containsKey(name.asText())) {
                spoken.add(new Spoken(
                        claim(statement, read, attributes.get(name.asText()).name(), Fact.UNKNOWN), field, name));
            } else {
                faults.accept(file.fault(
                        name,
                        field,
                        "'%s' is not an attribute; allowed are the names under says, joined by dots"
                                .formatted(name.asText())));
            }
        });
    }

    private Claim claim(JsonNode statement, Read read, String attribute, String value) {
        return new Claim(
                subject,
                attribute,
                value,
                statement.get("source").asText(),
                statement.get("locator").asText(),
                SeedFile.text(statement, "section"),
                read.asOf(),
                Word.parse(Verification.class, statement.get("verification").asText()),
                SeedFile.text(statement, "via"),
                SeedFile.text(statement, "reason"),
                read.readOn(),
                read.verifiedOn());
    }
}
