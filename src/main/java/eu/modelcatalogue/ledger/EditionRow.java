package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.EditionHeader;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.NullUnmarked;

/** A published edition. Rows are added, never changed, but for the fingerprint of the seeds that gave the same digest last. */
@Entity
@Table(name = "edition")
@NullUnmarked
public class EditionRow {

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

    /** As plain SQL gives it. */
    static EditionRow of(ResultSet columns) throws SQLException {
        EditionRow row = new EditionRow();
        row.number = columns.getInt("number");
        row.digest = columns.getString("digest");
        row.publishedAt =
                columns.getObject("published_at", OffsetDateTime.class).toInstant();
        row.reason = columns.getString("reason");
        row.fingerprint = columns.getString("fingerprint");
        row.spdxVersion = columns.getString("spdx_version");
        row.derivations = columns.getString("derivations");
        row.modelsAdded = columns.getInt("models_added");
        row.modelsRemoved = columns.getInt("models_removed");
        row.claimsAdded = columns.getInt("claims_added");
        row.claimsRetired = columns.getInt("claims_retired");
        return row;
    }

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
