package eu.modelcatalogue.ledger;

import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Subject;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.openness.term.Verification;
import eu.modelcatalogue.openness.term.Word;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** A claim with the editions between which it holds: how claims and the columns of their table become each other, for whoever publishes or asks for single ones. */
@Entity
@Table(name = "claim")
@NullUnmarked
public class ClaimRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "claim_seq")
    @SequenceGenerator(name = "claim_seq", sequenceName = "claim_seq", allocationSize = 50)
    public Long id;

    @Column(name = "subject_kind")
    public String subjectKind;

    @Column(name = "subject_id")
    public String subjectId;

    public String attribute;
    public String value;
    public String source;
    public String locator;
    public String section;

    @Column(name = "as_of")
    public LocalDate asOf;

    public String verification;
    public String via;
    public String reason;

    @Column(name = "first_edition")
    public int firstEdition;

    /** The first edition in which it no longer holds; null while it does. */
    @Column(name = "retired_edition")
    public Integer retiredEdition;

    static ClaimRow of(Claim claim, int firstEdition) {
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
        row.firstEdition = firstEdition;
        return row;
    }

    Claim claim() {
        return new Claim(
                new Subject(Word.parse(SubjectKind.class, subjectKind), subjectId),
                attribute,
                value,
                source,
                locator,
                section,
                asOf,
                Word.parse(Verification.class, verification),
                via,
                reason);
    }
}
