package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.ledger.BackupFile.Manifest;
import eu.modelcatalogue.ledger.BackupFile.Part;
import eu.modelcatalogue.ledger.BackupFile.Refused;
import eu.modelcatalogue.ledger.BackupFile.SavedEdition;
import eu.modelcatalogue.ledger.BackupFile.Table;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes the whole ledger to a file, and restores it from one in one transaction. By {@code COPY}, so that no program of PostgreSQL is needed. */
@ApplicationScoped
public class Backups {

    /** All tables of the ledger, those first that others refer to. A test compares them with the migrations. */
    enum LedgerTable {
        EDITION("number"),
        SOURCE("id"),
        SUBJECT("kind, id"),
        CLAIM("id"),
        DESCRIPTION("id");

        /** The columns of its primary key. */
        private final String key;

        LedgerTable(String key) {
            this.key = key;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As SQL names them together. */
    private static final String ALL_TABLES =
            Stream.of(LedgerTable.values()).map(LedgerTable::toString).collect(Collectors.joining(", "));

    /** The tables whose ids come from a sequence. */
    private static final List<LedgerTable> NUMBERED = List.of(LedgerTable.CLAIM, LedgerTable.DESCRIPTION);

    private final DataSource pool;
    private final Ledger ledger;
    private final Duration timeout;
    private final String program;

    Backups(
            DataSource pool,
            Ledger ledger,
            @ConfigProperty(name = "catalogue.publication-timeout") Duration timeout,
            @ConfigProperty(name = "quarkus.application.version") String program) {
        this.pool = pool;
        this.ledger = ledger;
        this.timeout = timeout;
        this.program = program;
    }

    /**
     * Backs up all editions as they are at one moment. Others may read and publish meanwhile.
     *
     * @param path of a file that does not exist yet
     * @throws Refused where there is no edition, or the file cannot be written
     * @throws LedgerFailure where the database does not answer
     */
    public Manifest write(Path path) {
        return ledger.telling(() -> inTransaction(connection -> write(connection, program, path)));
    }

    /**
     * Restores all editions of a backup: all of them or nothing.
     *
     * @param replace whether what the database holds may go; otherwise it must hold no edition
     * @throws Refused where the database is not empty, or what was restored is not what was backed up
     * @throws LedgerFailure where the database does not answer
     */
    public void restore(BackupFile file, boolean replace) {
        refuseOtherSchema(file);
        ledger.telling(() -> {
            // Before the tables are brought up to date: a refusal leaves even them as they were.
            inTransaction(connection -> {
                refuseWhereNotEmpty(connection, file, replace);
                return file;
            });
            ledger.migrate();
            return inTransaction(connection -> {
                restore(connection, file, replace);
                return file;
            });
        });
    }

    private static void refuseOtherSchema(BackupFile file) {
        Manifest manifest = file.manifest();
        if (!manifest.schema().equals(EditionReader.SCHEMA)) {
            throw new Refused(
                    "The backup %s has the tables of version %s of the database, this program has those of version %s, and nothing was restored: restore it with version %s of the catalogue, and then start this one, which brings the tables up to date."
                            .formatted(file.path(), manifest.schema(), EditionReader.SCHEMA, manifest.program()));
        }
    }

    private static void refuseWhereNotEmpty(Connection connection, BackupFile file, boolean replace)
            throws SQLException {
        boolean empty = strings(connection, "select to_regclass('edition')").isEmpty()
                || strings(connection, "select number from edition limit 1").isEmpty();
        if (!empty && !replace) {
            throw new Refused(
                    "The database holds editions already, and nothing was restored: name an empty one, or replace all that it holds by restore --replace %s"
                            .formatted(file.path()));
        }
    }

    /** Writes the ledger of a connection within its transaction. */
    static Manifest write(Connection connection, String program, Path path) throws SQLException {
        execute(connection, "set transaction isolation level repeatable read, read only");
        if (!schema(connection).equals(EditionReader.SCHEMA)) {
            throw new Refused(
                    "The database does not have the tables of this version of the catalogue, and no backup was made: make it with the version that started or published last.");
        }
        EditionReader reader = new EditionReader(connection);
        List<SavedEdition> editions = new ArrayList<>();
        for (EditionHeader header : reader.editions()) {
            editions.add(new SavedEdition(
                    header.number(), header.digest(), digest(reader, header).equals(header.digest())));
        }
        if (editions.isEmpty()) {
            throw new Refused("The database holds no edition yet, and no backup was made: publish one first.");
        }
        List<Table> tables = new ArrayList<>();
        for (LedgerTable table : LedgerTable.values()) {
            List<String> columns = columns(connection, table);
            tables.add(new Table(table.toString(), columns, out -> copyOut(connection, table, columns, out)));
        }
        return BackupFile.write(
                path, EditionReader.SCHEMA, program, Instant.now().truncatedTo(ChronoUnit.SECONDS), editions, tables);
    }

    /** Restores a backup within the transaction of a connection, whose tables are those of this version. */
    static void restore(Connection connection, BackupFile file, boolean replace) throws SQLException {
        strings(connection, "select pg_advisory_xact_lock(%d)".formatted(Ledger.PUBLISHING));
        // Somebody may have published since this was looked at first.
        refuseWhereNotEmpty(connection, file, replace);
        execute(connection, "truncate " + ALL_TABLES);
        for (LedgerTable table : LedgerTable.values()) {
            copyIn(connection, table, file);
        }
        for (LedgerTable table : NUMBERED) {
            strings(
                    connection,
                    "select setval('%1$s_seq', coalesce(max(id), 0) + 1, false) from %1$s".formatted(table));
        }
        execute(connection, "analyze " + ALL_TABLES);
        compare(connection, file);
    }

    /** Reads back what was restored: each table has the same bytes, and each edition the same digest. */
    private static void compare(Connection connection, BackupFile file) throws SQLException {
        for (LedgerTable table : LedgerTable.values()) {
            MessageDigest sha = CanonicalContent.sha256();
            try {
                copyOut(
                        connection,
                        table,
                        columns(connection, table),
                        new DigestOutputStream(OutputStream.nullOutputStream(), sha));
            } catch (IOException e) {
                throw new UncheckedIOException("Nothing is written anywhere", e);
            }
            if (!CanonicalContent.named(sha).equals(part(file, table).sha256())) {
                throw different(file, "the table %s reads back otherwise".formatted(table));
            }
        }
        EditionReader reader = new EditionReader(connection);
        List<EditionHeader> headers = reader.editions();
        List<SavedEdition> saved = file.manifest().editions();
        if (headers.size() != saved.size()) {
            throw different(file, "it names %d editions and holds %d".formatted(saved.size(), headers.size()));
        }
        for (int position = 0; position < saved.size(); position++) {
            EditionHeader header = headers.get(position);
            SavedEdition edition = saved.get(position);
            String digest = edition.recomputed() ? digest(reader, header) : header.digest();
            if (header.number() != edition.number() || !digest.equals(edition.digest())) {
                throw different(file, "edition %d has another digest".formatted(edition.number()));
            }
        }
    }

    private static Part part(BackupFile file, LedgerTable table) {
        return file.manifest().parts().stream()
                .filter(part -> part.table().equals(table.toString()))
                .findFirst()
                .orElseThrow(() -> different(file, "it does not have the table %s".formatted(table)));
    }

    private static Refused different(BackupFile file, String what) {
        return new Refused(
                "The backup %s cannot be restored by this version (%s), and the database is as it was: restore it with version %s of the catalogue."
                        .formatted(file.path(), what, file.manifest().program()));
    }

    private static String digest(EditionReader reader, EditionHeader header) {
        return CanonicalContent.digest(reader.content(header.number()), header.derivations());
    }

    /** The columns that are written; what PostgreSQL computes from others is not. */
    private static List<String> columns(Connection connection, LedgerTable table) throws SQLException {
        return strings(
                connection,
                "select column_name from information_schema.columns where table_schema = current_schema() and table_name = '%s' and is_generated = 'NEVER' order by ordinal_position"
                        .formatted(table));
    }

    private static long copyOut(Connection connection, LedgerTable table, List<String> columns, OutputStream out)
            throws IOException, SQLException {
        // In the order of the key, so that the same rows are the same bytes.
        return copying(connection)
                .copyOut(
                        "copy (select %s from %s order by %s) to stdout"
                                .formatted(String.join(", ", columns), table, table.key),
                        out);
    }

    private static void copyIn(Connection connection, LedgerTable table, BackupFile file) throws SQLException {
        Part part = part(file, table);
        List<String> columns = columns(connection, table);
        if (!part.columns().equals(columns)) {
            throw different(file, "its table %s has other columns".formatted(table));
        }
        try (InputStream rows = file.rows(part)) {
            copying(connection).copyIn("copy %s (%s) from stdin".formatted(table, String.join(", ", columns)), rows);
        } catch (IOException e) {
            throw different(file, String.valueOf(e.getMessage()));
        }
    }

    /** Version of the newest migration of the database; empty where none was made. */
    private static String schema(Connection connection) throws SQLException {
        if (strings(connection, "select to_regclass('flyway_schema_history')").isEmpty()) {
            return "";
        }
        List<String> versions = strings(
                connection,
                "select version from flyway_schema_history where success and version is not null order by installed_rank desc limit 1");
        return versions.isEmpty() ? "" : versions.get(0);
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private interface Work<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                // The database may have a shorter limit for what readers ask.
                execute(connection, "set local statement_timeout = " + timeout.toMillis());
                T done = work.of(connection);
                connection.commit();
                return done;
            } finally {
                // After a commit there is nothing left to undo.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of each row, without nulls. */
    private static List<String> strings(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                String one = rows.getString(1);
                if (one != null) {
                    all.add(one);
                }
            }
            return all;
        }
    }
}
