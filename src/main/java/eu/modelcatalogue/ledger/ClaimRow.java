package eu.modelcatalogue.ledger;

import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.domain.Word;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** As plain SQL gives it. */
    static ClaimRow of(ResultSet columns) throws SQLException {
        ClaimRow row = new ClaimRow();
        row.id = columns.getLong("id");
        row.subjectKind = columns.getString("subject_kind");
        row.subjectId = columns.getString("subject_id");
        row.attribute = columns.getString("attribute");
        row.value = columns.getString("value");
        row.source = columns.getString("source");
        row.locator = columns.getString("locator");
        row.section = columns.getString("section");
        row.asOf = columns.getObject("as_of", LocalDate.class);
        row.verification = columns.getString("verification");
        row.via = columns.getString("via");
        row.reason = columns.getString("reason");
        row.readOn = columns.getObject("read_on", LocalDate.class);
        row.verifiedOn = columns.getObject("verified_on", LocalDate.class);
        row.firstEdition = columns.getInt("first_edition");
        row.retiredEdition = columns.getObject("retired_edition", Integer.class);
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
