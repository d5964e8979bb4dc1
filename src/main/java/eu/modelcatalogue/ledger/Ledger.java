package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.Derivations;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** The editions in PostgreSQL: publishes one in one transaction; reads any of them, the newest or an old one, in a handful of queries. */
@ApplicationScoped
public class Ledger {

    /** Key of the advisory lock that publishing holds: any number that nothing else in the database uses. */
    static final long PUBLISHING = 5_127_001_163_240L;

    /**
     * What is to be published.
     */
    public record Proposal(EditionContent content, String digest, String fingerprint, String reason) {

        /** Of seeds that are read and digested already. */
        public static Proposal of(PreparedSeeds seeds, String reason) {
            return new Proposal(seeds.content(), seeds.digest(), seeds.fingerprint(), reason);
        }

        public static Proposal of(EditionContent content, String fingerprint, String reason) {
            return new Proposal(content, CanonicalContent.digest(content), fingerprint, reason);
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
    private final ClaimRows claims;

    Ledger(DataSource pool, EditionRows editions, DescriptionRows descriptions, ClaimRows claims) {
        this.pool = pool;
        this.editions = editions;
        this.descriptions = descriptions;
        this.claims = claims;
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
        return read(reader -> reader.edition(header, other));
    }

    /** The content of an edition as it was published. */
    public EditionContent content(int number) {
        return read(reader -> reader.content(number));
    }

    private <T> T read(Function<EditionReader, T> question) {
        try (Connection connection = pool.getConnection()) {
            return question.apply(new EditionReader(connection));
        } catch (SQLException e) {
            throw new EditionReader.LedgerFailure(e);
        }
    }

    /**
     * Publishes a new edition, unless the newest has the same digest: all of it or nothing, one at a time.
     *
     * @param again digest of a superseded edition that may be published again; null for none; {@code *} for any
     * @return the newest edition afterwards
     * @throws Superseded where the content is that of an older edition, and {@code again} does not name it
     * @throws ReleasedProfileEdited where a version of a profile that was published before says something else, or is gone
     */
    @Transactional
    public EditionHeader publish(Proposal proposal, @Nullable String again) {
        editions.awaitTurn();
        Optional<EditionRow> newest = editions.newest();
        if (newest.isPresent() && newest.get().digest.equals(proposal.digest())) {
            newest.get().fingerprint = proposal.fingerprint();
            return newest.get().header();
        }
        newest.ifPresent(current -> refuseSuperseded(proposal, again, current.header()));
        List<String> edited = descriptions.editedProfiles(proposal.content());
        if (!edited.isEmpty()) {
            throw new ReleasedProfileEdited(edited);
        }
        return add(proposal, newest.orElse(null));
    }

    private void refuseSuperseded(Proposal proposal, @Nullable String again, EditionHeader current) {
        if (proposal.digest().equals(again) || "*".equals(again)) {
            return;
        }
        editions.withDigest(proposal.digest()).ifPresent(old -> {
            throw new Superseded(old.header(), current);
        });
    }

    private EditionHeader add(Proposal proposal, @Nullable EditionRow last) {
        int before = last == null ? 0 : last.number;
        EditionRow edition = new EditionRow();
        edition.number = before + 1;
        edition.digest = proposal.digest();
        edition.publishedAt =
                dated(last == null ? null : last.publishedAt, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        edition.reason = proposal.reason();
        edition.fingerprint = proposal.fingerprint();
        edition.spdxVersion = proposal.content().spdxVersion();
        edition.derivations = Derivations.CURRENT;
        editions.persist(edition);
        editions.flush();
        editions.anchor(proposal.content());

        int[] models = descriptions.replace(proposal.content(), before, edition.number);
        edition.modelsAdded = models[0];
        edition.modelsRemoved = models[1];
        int[] changed = claims.replace(proposal.content().claims(), before, edition.number);
        edition.claimsAdded = changed[0];
        edition.claimsRetired = changed[1];
        editions.flush();
        editions.getEntityManager().clear();
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
