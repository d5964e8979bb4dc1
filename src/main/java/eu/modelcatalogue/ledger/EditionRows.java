package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.Session;

/** All editions that were ever published. Seen by this room alone. */
@ApplicationScoped
class EditionRows implements PanacheRepositoryBase<EditionRow, Integer> {

    private static final Sort NEWEST_FIRST = Sort.descending("number");

    /** Waits until no other publication runs; held to the end of the transaction. */
    void awaitTurn() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(:key)", Object.class)
                .setParameter("key", Ledger.PUBLISHING)
                .getSingleResult();
    }

    Optional<EditionRow> newest() {
        return findAll(NEWEST_FIRST).firstResultOptional();
    }

    /** The newest with this digest. */
    Optional<EditionRow> withDigest(String digest) {
        return find("digest", NEWEST_FIRST, digest).firstResultOptional();
    }

    /** Sources and subjects that claims refer to. */
    void anchor(EditionContent content) {
        getEntityManager().unwrap(Session.class).doWork(connection -> FirstEdition.anchor(connection, content));
    }
}
