package eu.modelcatalogue.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

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

    /** No statement of this transaction may take longer: what would go on after the end of the transaction ends with it. */
    void limit(Duration longest) {
        getEntityManager()
                .createNativeQuery("select set_config('statement_timeout', :millis, true)", Object.class)
                .setParameter("millis", Long.toString(longest.toMillis()))
                .getSingleResult();
    }

    Optional<EditionRow> newest() {
        return findAll(NEWEST_FIRST).firstResultOptional();
    }

    /** The newest with this digest. */
    Optional<EditionRow> withDigest(String digest) {
        return find("digest", NEWEST_FIRST, digest).firstResultOptional();
    }

    /** Does something by JDBC within the transaction. */
    <T> T byJdbc(ReturningWork<T> work) {
        return getEntityManager().unwrap(Session.class).doReturningWork(work);
    }
}
