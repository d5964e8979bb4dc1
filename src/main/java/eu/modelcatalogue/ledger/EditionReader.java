package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.JudgedModels;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.LastChanged;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.lucene.TextIndex;
import eu.modelcatalogue.syntax.SpdxList;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole editions by plain SQL, any of them: what every start asks, and every node all the time. That needs nothing that Hibernate gives: no
 * changes, no identity, and no transaction either, since what an edition says never changes. What is asked of single rows, {@link Archive} answers.
 */
public final class EditionReader {

    /** Version of the newest file in {@code db/migration}: a test holds it to the files. */
    static final String SCHEMA = "9";

    /** What PostgreSQL says of a table that does not exist. */
    private static final String UNDEFINED_TABLE = "42P01";

    private static final String IN_FORCE =
            " where first_edition <= ? and (retired_edition is null or retired_edition > ?)";

    /** So many rows are fetched at one time. */
    private static final int ROWS = 500;

    private final Connection connection;
    private final Path folder;

    /**
     * @param connection stays open: whoever opened it closes it
     * @param folder in which the references of editions are kept
     */
    public EditionReader(Connection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    /** Keeps references in the folder for temporary files. */
    EditionReader(Connection connection) {
        this(connection, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Whether every migration that this version knows was made, so that Flyway has nothing to do. */
    public boolean schemaIsCurrent() {
        try {
            return !query(
                            "select 1 from flyway_schema_history where version = ? and success",
                            row -> row.getInt(1),
                            SCHEMA)
                    .isEmpty();
        } catch (LedgerFailure e) {
            if (e.sqlState().equals(UNDEFINED_TABLE)) {
                return false;
            }
            throw e;
        }
    }

    /** Fingerprint of the seeds that gave the newest edition; empty before the first. */
    public Optional<String> newestFingerprint() {
        return query("select fingerprint from edition order by number desc limit 1", row -> row.getString(1)).stream()
                .findFirst();
    }

    /** All editions, the newest first. */
    public List<EditionHeader> editions() {
        return query(
                EditionRow.COLUMNS.select() + " order by number desc",
                row -> EditionRow.COLUMNS.row(row).header());
    }

    /**
     * An edition as it is answered from.
     *
     * @param before what this program has judged before
     * @param other an edition in memory with mostly the same content; null if there is none
     */
    public Edition edition(EditionHeader header, JudgedModels before, @Nullable Edition other) {
        return new Edition(
                header,
                content(header.number(), other == null ? Map.of() : other.facts()),
                SpdxList::expression,
                before,
                other,
                lastChanged(header.number()),
                TextIndex::of);
    }

    /** The content of an edition as it was published, the newest or an old one, in three queries whatever its size. */
    public EditionContent content(int number) {
        return content(number, Map.of());
    }

    /** @param held facts in memory, whose claims are taken where they are the same */
    private EditionContent content(int number, Map<Subject, Facts> held) {
        String spdxVersion =
                query("select spdx_version from edition where number = ?", row -> row.getString(1), number).stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("There is no edition " + number));
        Map<Descriptions.Key, String> descriptions = new TreeMap<>();
        query(DescriptionRow.COLUMNS.select() + IN_FORCE, DescriptionRow.COLUMNS::row, number, number)
                .forEach(row -> descriptions.put(row.described(), row.body));
        ClaimRow.Shared shared = new ClaimRow.Shared();
        ReferenceFile references = ReferenceFile.in(folder);
        List<Claim> claims = query(
                ClaimRow.COLUMNS.select() + IN_FORCE,
                row -> kept(ClaimRow.COLUMNS.row(row).claim(shared), held, references),
                number,
                number);
        return Descriptions.read(descriptions, claims, spdxVersion);
    }

    /** Each reference is stored as soon as it is read, so that they are never all in memory. */
    private static Claim kept(Claim claim, Map<Subject, Facts> held, ReferenceFile references) {
        return held.getOrDefault(claim.subject(), Facts.NONE)
                .get(claim.attribute())
                .claims()
                .filter(claim::equals)
                .findFirst()
                .orElseGet(() -> references.keep(claim));
    }

    /** When models changed last, as of an edition. */
    public LastChanged lastChanged(int number) {
        String turned =
                ", greatest(first_edition, case when retired_edition <= %1$d then retired_edition end) as number from %2$s";
        Map<String, Instant> changed = new HashMap<>();
        query(
                        "select id, published_at from (select id, max(number) as number from (select subject_id as id"
                                + turned.formatted(number, "claim where subject_kind = 'model' and first_edition <= ?")
                                + " union all select key as id"
                                + turned.formatted(number, "description where kind = 'model' and first_edition <= ?")
                                + ") as said group by id) as changed join edition using (number)",
                        row -> Map.entry(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()),
                        number,
                        number)
                .forEach(one -> changed.put(one.getKey(), one.getValue()));
        return new LastChanged(changed);
    }

    /** Rows come some hundred at a time, which PostgreSQL does within a transaction alone: all of them at once would take as much memory again. */
    private <T> List<T> query(String sql, Row<T> read, Object... parameters) {
        try {
            if (!connection.getAutoCommit()) {
                // Within a transaction of the caller, who ends it.
                return rows(sql, read, parameters);
            }
            connection.setAutoCommit(false);
            try {
                return rows(sql, read, parameters);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    private <T> List<T> rows(String sql, Row<T> read, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS);
            for (int position = 0; position < parameters.length; position++) {
                statement.setObject(position + 1, parameters[position]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(read.of(rows));
                }
                return all;
            }
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
