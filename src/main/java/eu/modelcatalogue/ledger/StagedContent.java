package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.SubjectClaims;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * A proposed content in tables that last as long as the transaction, and what becomes of it in the ledger: PostgreSQL compares what is proposed with what is in
 * force, ends what is proposed no longer and adds what is new. No statement grows with the catalogue, and no more than the claims of one subject are in
 * memory.
 *
 * <p>This class and {@link Backups} write by JDBC, since Hibernate has no {@code COPY}.
 */
final class StagedContent {

    /** What a proposed row does not say: it gets a number and an edition when it is published. */
    private static final String[] WHEN_PUBLISHED = {"id", "first_edition", "retired_edition"};

    private static final TableColumns<ClaimRow> CLAIM = ClaimRow.COLUMNS.without(WHEN_PUBLISHED);

    private static final TableColumns<DescriptionRow> DESCRIPTION = DescriptionRow.COLUMNS.without(WHEN_PUBLISHED);

    /** Whether a claim in force ({@code claim}) and a proposed one say the same; the days of reading are no part of a claim's identity. */
    private static final String SAME_CLAIM =
            "proposed.identity = claim.identity and proposed.read_on is not distinct from claim.read_on and proposed.verified_on is not distinct from claim.verified_on";

    private static final String SAME_KEY = "proposed.kind = description.kind and proposed.key = description.key";

    /** So many bytes go to PostgreSQL in one message. */
    private static final int MESSAGE = 1 << 16;

    private final Connection connection;
    private final EditionContent rest;
    private final String digest;

    private StagedContent(Connection connection, EditionContent rest, String digest) {
        this.connection = connection;
        this.rest = rest;
        this.digest = digest;
    }

    /**
     * Reads what is proposed into tables of this transaction.
     *
     * @param connection within a transaction, at whose end the tables go
     */
    static StagedContent of(Connection connection, ProposedContent proposed) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The identity of a claim is made by the very expression of the table.
            statement.execute("create temporary table proposed_claim (like claim including generated) on commit drop");
            statement.execute(
                    "alter table proposed_claim drop column id, drop column first_edition, drop column retired_edition");
            statement.execute(
                    "create temporary table proposed_description (kind text, key text, body jsonb) on commit drop");
        }
        Copying copying = new Copying(connection);
        EditionContent rest;
        try {
            rest = proposed.read(copying);
        } catch (RuntimeException | Error e) {
            copying.cancel();
            throw e;
        }
        String digest = copying.end(rest);
        try (Rows descriptions = new Rows(connection, "proposed_description (" + DESCRIPTION + ")")) {
            for (Map.Entry<Descriptions.Key, String> one :
                    Descriptions.write(rest).entrySet()) {
                descriptions.row(DESCRIPTION.values(DescriptionRow.of(one.getKey(), one.getValue())));
            }
        }
        StagedContent staged = new StagedContent(connection, rest, digest);
        staged.execute("analyze proposed_claim, proposed_description");
        // A table that was just filled has no statistics yet, and one plan by nested loops would take hours.
        staged.execute("set local enable_nestloop = off");
        return staged;
    }

    /** All that was proposed but the claims. */
    EditionContent rest() {
        return rest;
    }

    String digest() {
        return digest;
    }

    /** Notes the sources and subjects that claims refer to; they stay for ever, since old editions speak of them. */
    void anchor() throws SQLException {
        execute(
                "insert into source (id) select key from proposed_description where kind = 'source' on conflict do nothing");
        execute(
                "insert into subject (kind, id) select kind, key from proposed_description where kind in ('model', 'organisation', 'licence', 'service') on conflict do nothing");
    }

    /**
     * Ends the descriptions that are proposed no longer, and adds those that are new.
     *
     * @return how many models were added, how many removed
     */
    int[] replaceDescriptions(int edition) throws SQLException {
        String inForce = "description where retired_edition is null";
        int[] changed = {
            count("select count(*) from proposed_description proposed where kind = 'model' and not exists (select from "
                    + inForce + " and " + SAME_KEY + ")"),
            count("select count(*) from " + inForce
                    + " and kind = 'model' and not exists (select from proposed_description proposed where " + SAME_KEY
                    + ")")
        };
        // Retired before added: at no moment do two periods overlap.
        update(
                "update description set retired_edition = ? where retired_edition is null and not exists (select from proposed_description proposed where "
                        + SAME_KEY + " and proposed.body = description.body)",
                edition);
        update(
                "insert into description (id, first_edition, " + DESCRIPTION
                        + ") select nextval('description_seq'), ?, " + DESCRIPTION
                        + " from proposed_description proposed where not exists (select from " + inForce + " and "
                        + SAME_KEY + ")",
                edition);
        return changed;
    }

    /**
     * Ends the claims that are proposed no longer, and adds those that are new.
     *
     * @return how many were added, how many ended
     */
    int[] replaceClaims(int edition) throws SQLException {
        int retired = update(
                "update claim set retired_edition = ? where retired_edition is null and not exists (select from proposed_claim proposed where "
                        + SAME_CLAIM + ")",
                edition);
        int added = update(
                "insert into claim (id, first_edition, " + CLAIM + ") select nextval('claim_seq'), ?, " + CLAIM
                        + " from proposed_claim proposed where not exists (select from claim where retired_edition is null and "
                        + SAME_CLAIM + ")",
                edition);
        return new int[] {added, retired};
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int update(String sql, int edition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, edition);
            return statement.executeUpdate();
        }
    }

    private int count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Takes claims as they are read: each goes into the digest, and to PostgreSQL. */
    private static final class Copying implements Consumer<SubjectClaims> {
        private final Rows rows;
        private final CanonicalContent.Digesting digesting = new CanonicalContent.Digesting();
        private @Nullable Subject subject;

        Copying(Connection connection) throws SQLException {
            this.rows = new Rows(connection, "proposed_claim (" + CLAIM + ")");
        }

        @Override
        public void accept(SubjectClaims said) {
            if (subject != null && said.subject().compareTo(subject) <= 0) {
                throw new IllegalStateException(
                        "The claims on %s come after those on %s".formatted(said.subject(), subject));
            }
            subject = said.subject();
            Claim before = null;
            for (Claim claim : said.claims().stream()
                    .map(Claim::read)
                    .sorted(CanonicalContent.ORDER)
                    .toList()) {
                digesting.claim(claim);
                // Said twice, it is held once.
                if (!claim.equals(before)) {
                    rows.row(CLAIM.values(ClaimRow.of(claim)));
                }
                before = claim;
            }
        }

        /** Until a copy has ended, a connection can do nothing else, not even take back what it did. */
        void cancel() throws SQLException {
            rows.cancel();
        }

        String end(EditionContent rest) throws SQLException {
            rows.close();
            return digesting.end(rest);
        }
    }

    /** Rows on their way into a table by {@code COPY}, in its text format. */
    private static final class Rows implements AutoCloseable {
        private final CopyIn copy;
        private final PGCopyOutputStream out;
        private final StringBuilder row = new StringBuilder();

        Rows(Connection connection, String table) throws SQLException {
            this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
            this.out = new PGCopyOutputStream(copy, MESSAGE);
        }

        void row(@Nullable Object... values) {
            row.setLength(0);
            for (int column = 0; column < values.length; column++) {
                Object value = values[column];
                row.append(column == 0 ? "" : "\t");
                if (value == null) {
                    row.append("\\N");
                } else {
                    escaped(value.toString());
                }
            }
            row.append('\n');
            try {
                out.write(row.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw failed(e);
            }
        }

        private void escaped(String text) {
            // Hardly any text needs it, and searching for one character is much faster than looking at each.
            if (text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
                row.append(text);
                return;
            }
            for (int at = 0; at < text.length(); at++) {
                char one = text.charAt(at);
                switch (one) {
                    case '\\' -> row.append("\\\\");
                    case '\t' -> row.append("\\t");
                    case '\n' -> row.append("\\n");
                    case '\r' -> row.append("\\r");
                    default -> row.append(one);
                }
            }
        }

        void cancel() throws SQLException {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }

        @Override
        public void close() throws SQLException {
            try {
                out.close();
            } catch (IOException e) {
                throw failed(e);
            }
        }

        /** The stream wraps what PostgreSQL said. */
        private static RuntimeException failed(IOException e) {
            return e.getCause() instanceof SQLException said ? new LedgerFailure(said) : new UncheckedIOException(e);
        }
    }
}
