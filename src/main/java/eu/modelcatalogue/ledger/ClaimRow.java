package eu.modelcatalogue.ledger;

import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.domain.Word;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A claim with the editions between which it holds: how claims and the columns of their table become each other, for whoever reads or writes them. */
@Entity
@Immutable
@Table(name = "claim")
@NullUnmarked
public class ClaimRow {

    static final TableColumns<ClaimRow> COLUMNS = TableColumns.of(ClaimRow.class, ClaimRow::new);

    @Id
    public Long id;

    public String subjectKind;
    public String subjectId;
    public String attribute;
    public String value;
    public String source;
    public String locator;
    public String section;
    public LocalDate asOf;
    public String verification;
    public String via;
    public String reason;
    public LocalDate readOn;
    public LocalDate verifiedOn;
    public int firstEdition;

    /** The first edition in which it no longer holds; null while it does. */
    public Integer retiredEdition;

    /** The row of a claim, which no edition holds yet. */
    static ClaimRow of(Claim claim) {
        ClaimRow row = new ClaimRow();
        row.subjectKind = claim.subject().kind().word();
        row.subjectId = claim.subject().id();
        row.attribute = claim.attribute();
        row.value = claim.value();
        row.source = claim.source();
        row.locator = claim.locator();
        row.section = claim.section();
        row.asOf = claim.asOf();
        row.verification = claim.verification().word();
        row.via = claim.via();
        row.reason = claim.reason();
        row.readOn = claim.readOn();
        row.verifiedOn = claim.verifiedOn();
        return row;
    }

    Claim claim() {
        return claim(new Shared());
    }

    /** @param shared across claims, which repeat their subjects, attributes, values, sources and days */
    Claim claim(Shared shared) {
        return new Claim(
                shared.one(new Subject(Word.parse(SubjectKind.class, subjectKind), shared.one(subjectId))),
                shared.one(attribute),
                shared.one(value),
                shared.one(source),
                locator,
                section,
                shared.one(asOf),
                Word.parse(Verification.class, verification),
                via,
                reason,
                readOn,
                verifiedOn);
    }

    /** Equal values as one object, so that memory holds each once. */
    static final class Shared {
        private final Map<Object, Object> known = new HashMap<>();

        @SuppressWarnings("unchecked")
        <T> T one(T value) {
            return value == null ? value : (T) known.computeIfAbsent(value, first -> first);
        }
    }
}
