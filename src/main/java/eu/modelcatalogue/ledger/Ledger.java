package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.Derivations;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.JudgedModels;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.LastChanged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** The editions in PostgreSQL: publishes one in one transaction; reads any of them, the newest or an old one, in a handful of queries. */
@ApplicationScoped
public class Ledger {

    /** Key of the advisory lock that publishing holds: any number that nothing else in the database uses. */
    static final long PUBLISHING = 5_127_001_163_240L;

    /** So many seconds after a statement should have ended in time the whole transaction is ended. */
    private static final int STATEMENT_ENDS = 30;

    /**
     * What is to be published.
     *
     * @param fingerprint of the seeds that it is read from
     * @param at when it is published; a later moment is taken where the newest edition is not older
     * @param lead how long before its publication nodes can read it, so that all of them answer it from the same moment on; zero for an edition that is
     *     published at once. The first edition is always published at once
     */
    public record Proposal(ProposedContent content, String fingerprint, String reason, Instant at, Duration lead) {

        public Proposal(ProposedContent content, String fingerprint, String reason, Instant at) {
            this(content, fingerprint, reason, at, Duration.ZERO);
        }

        public Proposal(ProposedContent content, String fingerprint, String reason) {
            this(content, fingerprint, reason, Instant.now());
        }

        /** The same, published so long after nodes can read it. */
        public Proposal after(Duration time) {
            return new Proposal(content, fingerprint, reason, at, time);
        }

        /** Of a content that is in memory. */
        public static Proposal of(EditionContent content, String fingerprint, String reason) {
            return new Proposal(ProposedContent.of(content), fingerprint, reason);
        }
    }

    /** The content was published before and has been superseded since: a node with old seeds must not put them back unasked. */
    public static final class Superseded extends RuntimeException {
        Superseded(EditionHeader old, EditionHeader current) {
            super(
                    "These seeds are edition %d (%s), which edition %d has superseded. To publish them again, name the digest: publish --again %s"
                            .formatted(old.number(), old.digest(), current.number(), old.digest()));
        }
    }

    /** A released version of a profile says something else now than when it was released, or is gone: a change is a new version. */
    public static final class ReleasedProfileEdited extends RuntimeException {
        ReleasedProfileEdited(List<String> profiles) {
            super(
                    "Released versions of profiles are never edited, and these say something else than in an edition before, or are gone: %s. Put them back, and write a change as a new version."
                            .formatted(profiles));
        }
    }

    private final DataSource pool;
    private final EditionRows editions;
    private final DescriptionRows descriptions;
    private final String address;
    private final Duration timeout;
    private final Path folder;

    Ledger(
            DataSource pool,
            EditionRows editions,
            DescriptionRows descriptions,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> address,
            @ConfigProperty(name = "catalogue.publication-timeout") Duration timeout,
            @ConfigProperty(name = "catalogue.data-dir", defaultValue = "data") Path folder) {
        this.pool = pool;
        this.editions = editions;
        this.descriptions = descriptions;
        this.address = address.orElse("(no address)");
        this.timeout = timeout;
        this.folder = folder;
    }

    /** The newest edition; empty before the first. */
    public Optional<EditionHeader> newest() {
        return editions().stream().findFirst();
    }

    /** Fingerprint of the seeds that gave the newest edition; empty before the first. */
    public Optional<String> newestFingerprint() {
        return read(EditionReader::newestFingerprint);
    }

    /** All editions, the newest first. */
    public List<EditionHeader> editions() {
        return read(EditionReader::editions);
    }

    /** Whether the schema is that of this version, so that there is nothing to migrate. */
    public boolean schemaIsCurrent() {
        return read(EditionReader::schemaIsCurrent);
    }

    /** Brings the schema up to date. By Flyway itself: its extension would make it at each start, and most starts have nothing to migrate. */
    public void migrate() {
        if (!schemaIsCurrent()) {
            migrate(flyway().dataSource(pool));
        }
    }

    /** Brings the schema of a database up to date before there is a pool. */
    public static void migrate(String jdbcUrl, String user, String password) {
        migrate(flyway().dataSource(jdbcUrl, user, password));
    }

    private static void migrate(FluentConfiguration flyway) {
        flyway.failOnMissingLocations(true).load().migrate();
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure(Ledger.class.getClassLoader());
    }

    /**
     * An edition as it is answered from.
     *
     * @param other an edition in memory with mostly the same content; null if there is none
     */
    public Edition edition(EditionHeader header, @Nullable Edition other) {
        return edition(header, JudgedModels.NONE, other);
    }

    /**
     * An edition as it is answered from.
     *
     * @param before what this program has judged before
     * @param other an edition in memory with mostly the same content; null if there is none
     */
    public Edition edition(EditionHeader header, JudgedModels before, @Nullable Edition other) {
        return read(reader -> reader.edition(header, before, other));
    }

    /** When models changed last, as of an edition. */
    public LastChanged lastChanged(int number) {
        return read(reader -> reader.lastChanged(number));
    }

    /** The content of an edition as it was published. */
    public EditionContent content(int number) {
        return read(reader -> reader.content(number));
    }

    private <T> T read(Function<EditionReader, T> question) {
        try (Connection connection = pool.getConnection()) {
            return question.apply(new EditionReader(connection, folder));
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /**
     * Publishes a new edition, unless the newest has the same digest: all of it or nothing, one at a time.
     *
     * @param again digest of a superseded edition that may be published again; null for none; {@code *} for any
     * @return the newest edition afterwards
     * @throws Superseded where the content is that of an older edition, and {@code again} does not name it
     * @throws ReleasedProfileEdited where a version of a profile that was published before says something else, or is gone
     * @throws LedgerFailure where the database does not take the edition; the message says what to do
     */
    public EditionHeader publish(Proposal proposal, @Nullable String again) {
        Instant begun = Instant.now();
        try {
            return telling(() -> QuarkusTransaction.requiringNew()
                    // Statements end in time by themselves: this ends a row of them that does not.
                    .timeout(Math.toIntExact(timeout.toSeconds()) + STATEMENT_ENDS)
                    .call(() -> published(proposal, again)));
        } catch (QuarkusTransactionException e) {
            // The transaction manager tells it by a number of its own.
            throw begun.plus(timeout).isAfter(Instant.now()) ? e : LedgerFailure.tooLong(address, timeout, e);
        }
    }

    /**
     * Does something that asks the database, and says in one sentence what failed.
     *
     * @throws LedgerFailure where the database does not answer, or not as it should
     */
    public <T> T telling(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (RuntimeException e) {
            LedgerFailure told = LedgerFailure.told(e, address, timeout);
            throw told == null ? e : told;
        }
    }

    private EditionHeader published(Proposal proposal, @Nullable String again) {
        editions.limit(timeout);
        StagedContent staged = editions.byJdbc(connection -> StagedContent.of(connection, proposal.content()));
        editions.awaitTurn();
        Optional<EditionRow> newest = editions.newest();
        if (newest.isPresent() && newest.get().digest.equals(staged.digest())) {
            newest.get().fingerprint = proposal.fingerprint();
            return newest.get().header();
        }
        newest.ifPresent(current -> refuseSuperseded(staged.digest(), again, current.header()));
        List<String> edited = descriptions.editedProfiles(staged.rest());
        if (!edited.isEmpty()) {
            throw new ReleasedProfileEdited(edited);
        }
        return add(proposal, staged, newest.orElse(null));
    }

    private void refuseSuperseded(String digest, @Nullable String again, EditionHeader current) {
        if (digest.equals(again) || "*".equals(again)) {
            return;
        }
        editions.withDigest(digest).ifPresent(old -> {
            throw new Superseded(old.header(), current);
        });
    }

    private EditionHeader add(Proposal proposal, StagedContent staged, @Nullable EditionRow last) {
        EditionRow edition = new EditionRow();
        edition.number = last == null ? 1 : last.number + 1;
        edition.digest = staged.digest();
        edition.publishedAt =
                dated(last == null ? null : last.publishedAt, proposal.at().truncatedTo(ChronoUnit.MILLIS));
        edition.reason = proposal.reason();
        edition.fingerprint = proposal.fingerprint();
        edition.spdxVersion = staged.rest().spdxVersion();
        edition.derivations = Derivations.CURRENT;
        editions.persistAndFlush(edition);
        editions.byJdbc(connection -> {
            staged.anchor();
            int[] models = staged.replaceDescriptions(edition.number);
            edition.modelsAdded = models[0];
            edition.modelsRemoved = models[1];
            int[] claims = staged.replaceClaims(edition.number);
            edition.claimsAdded = claims[0];
            edition.claimsRetired = claims[1];
            return edition;
        });
        if (last != null && proposal.lead().compareTo(Duration.ZERO) > 0) {
            // Counts from now: the transaction, which is about to end, may have taken minutes.
            edition.publishedAt =
                    dated(last.publishedAt, Instant.now().plus(proposal.lead()).truncatedTo(ChronoUnit.MILLIS));
        }
        return edition.header();
    }

    /**
     * An edition is never dated before the one it follows, though the clock be set back; and a second after it at least, since HTTP tells times to the
     * second, and two editions must not share theirs.
     */
    static Instant dated(@Nullable Instant last, Instant now) {
        Instant earliest = last == null ? now : last.plusSeconds(1);
        return now.isBefore(earliest) ? earliest : now;
    }
}
