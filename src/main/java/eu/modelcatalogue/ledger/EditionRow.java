package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.EditionHeader;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A published edition. Rows are added, never changed, but for the fingerprint of the seeds that gave the same digest last. */
@Entity
@Table(name = "edition")
@NullUnmarked
public class EditionRow {

    static final TableColumns<EditionRow> COLUMNS = TableColumns.of(EditionRow.class, EditionRow::new);

    @Id
    public int number;

    public String digest;
    public Instant publishedAt;
    public String reason;

    /** Fingerprint of the seed files as they last gave this digest. */
    public String fingerprint;

    public String spdxVersion;

    /** By which functions headlines and labels were derived. */
    public String derivations;

    public int modelsAdded;
    public int modelsRemoved;
    public int claimsAdded;
    public int claimsRetired;

    EditionHeader header() {
        return new EditionHeader(
                number,
                digest,
                publishedAt,
                reason,
                new EditionHeader.Changes(modelsAdded, modelsRemoved, claimsAdded, claimsRetired),
                derivations);
    }
}
