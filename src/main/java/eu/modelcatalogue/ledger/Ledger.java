package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.Derivations;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.resolution.Content;
import eu.modelcatalogue.openness.claim.Claim;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** The editions in PostgreSQL: publishes one in one transaction, through Hibernate; reads one in a handful of queries, without it. */
@ApplicationScoped
public class Ledger implements PanacheRepositoryBase<EditionRow, Integer> {

    /** Key of the advisory lock that publishing holds: any number that nothing else in the database uses. */
    static final long PUBLISHING = 5_127_001_163_240L;

    /**
     * What is to be published.
     *
     * @param content all that decides an answer
     * @param digest its digest
     * @param fingerprint of the files it was read from
     * @param reason why it is published
     */
    public record Proposal(Content content, String digest, String fingerprint, String reason) {

        /** Of seeds that are read and digested already. */
        public static Proposal of(PreparedSeeds seeds, String reason) {
            return new Proposal(seeds.content(), seeds.digest(), seeds.fingerprint(), reason);
        }

        public static Proposal of(Content content, String fingerprint, String reason) {
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

    Ledger(DataSource pool) {
        this.pool = pool;
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

    /** An edition as it is answered from. */
    public Edition edition(EditionHeader header) {
        return read(reader -> reader.edition(header));
    }

    /** The content of an edition as it was published. */
    public Content content(int number) {
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
        EntityManager entities = getEntityManager();
        entities.createNativeQuery("select pg_advisory_xact_lock(:key)", Object.class)
                .setParameter("key", PUBLISHING)
                .getSingleResult();
        Optional<EditionRow> newest = newestRow();
        if (newest.isPresent() && newest.get().digest.equals(proposal.digest())) {
            newest.get().fingerprint = proposal.fingerprint();
            return newest.get().header();
        }
        newest.ifPresent(current -> refuseSuperseded(proposal, again, current.header()));
        refuseEditedProfiles(proposal.content());
        return add(proposal, newest.orElse(null));
    }

    private void refuseSuperseded(Proposal proposal, @Nullable String again, EditionHeader current) {
        if (proposal.digest().equals(again) || "*".equals(again)) {
            return;
        }
        find("digest = ?1 order by number desc", proposal.digest())
                .firstResultOptional()
                .ifPresent(old -> {
                    throw new Superseded(old.header(), current);
                });
    }

    private void refuseEditedProfiles(Content content) {
        Map<String, String> proposed = Descriptions.profiles(content);
        List<String> edited = sql(DescriptionRow.class, "select * from description where kind = 'profile'")
                .filter(row -> {
                    String body = proposed.get(row.key);
                    return body == null || !Descriptions.same(body, row.body);
                })
                .map(row -> row.key)
                .distinct()
                .toList();
        if (!edited.isEmpty()) {
            throw new ReleasedProfileEdited(edited);
        }
    }

    private EditionHeader add(Proposal proposal, @Nullable EditionRow last) {
        int before = last == null ? 0 : last.number;
        EntityManager entities = getEntityManager();
        EditionRow edition = new EditionRow();
        edition.number = before + 1;
        edition.digest = proposal.digest();
        edition.publishedAt =
                dated(last == null ? null : last.publishedAt, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        edition.reason = proposal.reason();
        edition.fingerprint = proposal.fingerprint();
        edition.spdxVersion = proposal.content().spdxVersion();
        edition.derivations = Derivations.CURRENT;
        persist(edition);
        anchors(proposal.content());
        entities.flush();

        int[] models = describe(proposal.content(), before, edition.number);
        edition.modelsAdded = models[0];
        edition.modelsRemoved = models[1];

        Set<Claim> proposed = new HashSet<>(proposal.content().claims());
        for (ClaimRow row : claims(before).toList()) {
            if (!proposed.remove(row.claim())) {
                row.retiredEdition = edition.number;
                edition.claimsRetired++;
            }
        }
        // Retired before added: at no moment do two periods overlap.
        entities.flush();
        proposed.forEach(claim -> entities.persist(ClaimRow.of(claim, edition.number)));
        edition.claimsAdded = proposed.size();
        entities.flush();
        entities.clear();
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

    /** Sources and subjects that claims refer to; they stay for ever, since old editions speak of them. */
    private void anchors(Content content) {
        EntityManager entities = getEntityManager();
        String sources = content.sources().stream().map(source -> source.id()).collect(Collectors.joining(","));
        entities.createNativeQuery(
                        "insert into source (id) select unnest(string_to_array(:ids, ',')) on conflict do nothing")
                .setParameter("ids", sources)
                .executeUpdate();
        Map<String, Stream<String>> subjects = Map.of(
                "model", content.models().stream().map(Content.NamedModel::id),
                "organisation", content.organisations().stream().map(Content.NamedOrganisation::id),
                "licence", content.licences().stream().map(Content.NamedLicence::id));
        subjects.forEach((kind, ids) -> entities.createNativeQuery(
                        "insert into subject (kind, id) select :kind, unnest(string_to_array(:ids, ',')) on conflict do nothing")
                .setParameter("kind", kind)
                .setParameter("ids", ids.collect(Collectors.joining(",")))
                .executeUpdate());
    }

    /** @return models added, models removed */
    private int[] describe(Content content, int before, int number) {
        Map<Descriptions.Key, String> proposed = new HashMap<>(Descriptions.write(content));
        int[] models = new int[2];
        Set<Descriptions.Key> known = new HashSet<>();
        for (DescriptionRow row : descriptions(before).toList()) {
            Descriptions.Key key = new Descriptions.Key(row.kind, row.key);
            String body = proposed.get(key);
            known.add(key);
            if (body != null && Descriptions.same(body, row.body)) {
                proposed.remove(key);
            } else {
                row.retiredEdition = number;
                models[1] += body == null && row.kind.equals("model") ? 1 : 0;
            }
        }
        getEntityManager().flush();
        proposed.forEach((key, body) -> {
            DescriptionRow row = new DescriptionRow();
            row.kind = key.kind();
            row.key = key.key();
            row.body = body;
            row.firstEdition = number;
            getEntityManager().persist(row);
        });
        models[0] = (int) proposed.keySet().stream()
                .filter(key -> key.kind().equals("model") && !known.contains(key))
                .count();
        return models;
    }

    private Optional<EditionRow> newestRow() {
        return sql(EditionRow.class, "select * from edition order by number desc limit 1")
                .findFirst();
    }

    private Stream<ClaimRow> claims(int edition) {
        return inForce(ClaimRow.class, "claim", edition);
    }

    private Stream<DescriptionRow> descriptions(int edition) {
        return inForce(DescriptionRow.class, "description", edition);
    }

    private <T> Stream<T> inForce(Class<T> type, String table, int edition) {
        return sql(
                type,
                "select * from " + table + " where first_edition <= " + edition
                        + " and (retired_edition is null or retired_edition > " + edition + ")");
    }

    /** In SQL: loading the grammar of HQL takes half a second of the first start. */
    @SuppressWarnings("unchecked")
    private <T> Stream<T> sql(Class<T> type, String query) {
        return (Stream<T>) getEntityManager().createNativeQuery(query, type).getResultStream();
    }
}
