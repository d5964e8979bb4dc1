package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.EditionHeader;
import jakarta.persistence.Column;
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

    @Id
    public int number;

    public String digest;

    @Column(name = "published_at")
    public Instant publishedAt;

    public String reason;

    /** Fingerprint of the seed files as they last gave this digest. */
    public String fingerprint;

    @Column(name = "spdx_version")
    public String spdxVersion;

    /** By which functions headlines and labels were derived. */
    public String derivations;

    @Column(name = "models_added")
    public int modelsAdded;

    @Column(name = "models_removed")
    public int modelsRemoved;

    @Column(name = "claims_added")
    public int claimsAdded;

    @Column(name = "claims_retired")
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
