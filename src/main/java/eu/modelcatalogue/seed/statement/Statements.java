package eu.modelcatalogue.seed.statement;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Identifier;
import eu.modelcatalogue.openness.claim.Subject;
import eu.modelcatalogue.openness.term.Verification;
import eu.modelcatalogue.openness.term.Word;
import eu.modelcatalogue.seed.file.Fault;
import eu.modelcatalogue.seed.file.SeedFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Turns the statements of a file ({@code claims}) into claims: one for each attribute under {@code says}. */
final class Statements {

    private final SeedFile file;
    private final Subject subject;
    private final Map<String, Attribute> attributes;
    private final Consumer<Fault> faults;
    private final List<Spoken> spoken = new ArrayList<>();

    /**
     * A claim with the place where it was written, for the checks that need other files.
     *
     * @param claim what was said
     * @param field path of the value in the file
     * @param node the value
     */
    record Spoken(Claim claim, String field, JsonNode node) {}

    Statements(SeedFile file, Subject subject, Consumer<Fault> faults) {
        this.file = file;
        this.subject = subject;
        this.attributes = Attribute.of(subject.kind());
        this.faults = faults;
    }

    List<Spoken> read() {
        int number = 0;
        for (JsonNode statement : file.root().path("claims")) {
            String field = "claims[" + number++ + "]";
            LocalDate asOf = file.pastDay(statement.get("asOf"), field + ".asOf", faults);
            Read read = read(statement, asOf, field);
            says(statement, read, "", statement.get("says"), field + ".says");
        }
        return spoken;
    }

    /**
     * The days of a statement.
     *
     * @param asOf on which the source said so
     * @param readOn on which we read it; null where the statement does not tell
     * @param verifiedOn on which a second person read it; null where nobody did
     */
    private record Read(
            LocalDate asOf,
            @Nullable LocalDate readOn,
            @Nullable LocalDate verifiedOn) {}

    /** The schema asks for {@code verifiedOn} where two people have read the source, and for both to be days. */
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
            Claim claim = new Claim(
                    subject,
                    name,
                    value(attribute, value),
                    statement.get("source").asText(),
                    statement.get("locator").asText(),
                    SeedFile.text(statement, "section"),
                    read.asOf(),
                    Word.parse(Verification.class, statement.get("verification").asText()),
                    SeedFile.text(statement, "via"),
                    SeedFile.text(statement, "reason"),
                    read.readOn(),
                    read.verifiedOn());
            spoken.add(new Spoken(claim, place, value));
        });
    }

    /** The canonical spelling of a value: lists sorted and joined by commas, numbers without superfluous digits. */
    private static String value(Attribute attribute, JsonNode node) {
        return switch (attribute.type()) {
            case NUMBER -> Claim.number(node.decimalValue());
            case LIST -> Claim.list(SeedFile.texts(node));
            case LINEAGE ->
                Lineage.write(StreamSupport.stream(node.spliterator(), false)
                        .map(base -> new Lineage(
                                base.path("base").asText(),
                                base.path("relation").asText(),
                                base.path("licence").asText("unknown")))
                        .toList());
            case IDENTIFIERS ->
                Identifier.write(StreamSupport.stream(node.spliterator(), false)
                        .map(Statements::identifier)
                        .toList());
            default -> node.asText();
        };
    }

    private static Identifier identifier(JsonNode node) {
        return new Identifier(
                node.path("huggingface").asText(),
                SeedFile.text(node, "revision"),
                SeedFile.text(node, "role"),
                SeedFile.textsByName(node.path("files")));
    }
}
