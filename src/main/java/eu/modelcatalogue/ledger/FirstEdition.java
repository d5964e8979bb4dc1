package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Source;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Edition 1 of an empty ledger. Nothing is compared, retired or refused, so it is written in as it is, without Hibernate: the first start of all
 * takes half the time and half the memory. Every later edition is published by {@link Ledger}.
 */
public final class FirstEdition {

    /** The sequences hand out fifty ids at a time, the last of which is their value: well beyond what is written here. */
    private static final int BEYOND = 100;

    private FirstEdition() {}

    /** Edition 1 as it will be, before it is written. */
    public static EditionHeader header(PreparedSeeds seeds, Instant now) {
        EditionContent content = seeds.content();
        return new EditionHeader(
                1,
                seeds.digest(),
                now.truncatedTo(ChronoUnit.MILLIS),
                "First edition",
                new EditionHeader.Changes(
                        content.models().size(), 0, distinct(content).size(), 0));
    }

    /**
     * Writes edition 1, whole or not at all.
     *
     * @return false where there is an edition already: then nothing is written
     */
    public static boolean publish(Connection connection, PreparedSeeds seeds, EditionHeader header)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            boolean empty;
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + Ledger.PUBLISHING + ")");
                empty = new EditionReader(connection).editions().isEmpty();
            }
            if (empty) {
                write(connection, seeds, header);
            }
            connection.commit();
            return empty;
        } finally {
            // After a commit nothing can be rolled back.
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void write(Connection connection, PreparedSeeds seeds, EditionHeader header) throws SQLException {
        EditionContent content = seeds.content();
        edition(connection, seeds, header);
        anchor(connection, content);
        List<DescriptionRow> descriptions = Descriptions.write(content).entrySet().stream()
                .map(one -> DescriptionRow.of(one.getKey(), one.getValue(), 1))
                .toList();
        insert(
                connection,
                "description (id, first_edition, kind, key, body) select row_number() over (), 1, kind, key, body::jsonb from unnest(?::text[], ?::text[], ?::text[]) as one (kind, key, body)",
                column(descriptions, row -> row.kind),
                column(descriptions, row -> row.key),
                column(descriptions, row -> row.body));
        List<ClaimRow> claims =
                distinct(content).stream().map(claim -> ClaimRow.of(claim, 1)).toList();
        insert(
                connection,
                "claim (id, first_edition, subject_kind, subject_id, attribute, value, source, locator, section, as_of, verification, via, reason, read_on, verified_on)"
                        + " select row_number() over (), 1, one.* from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[]) as one",
                column(claims, row -> row.subjectKind),
                column(claims, row -> row.subjectId),
                column(claims, row -> row.attribute),
                column(claims, row -> row.value),
                column(claims, row -> row.source),
                column(claims, row -> row.locator),
                column(claims, row -> row.section),
                column(claims, row -> row.asOf.toString()),
                column(claims, row -> row.verification),
                column(claims, row -> row.via),
                column(claims, row -> row.reason),
                column(claims, row -> day(row.readOn)),
                column(claims, row -> day(row.verifiedOn)));
        try (Statement statement = connection.createStatement()) {
            statement.execute("select setval('description_seq', %d), setval('claim_seq', %d)"
                    .formatted(descriptions.size() + BEYOND, claims.size() + BEYOND));
        }
    }

    /** Sources and subjects that claims refer to; they stay for ever, since old editions speak of them. */
    static void anchor(Connection connection, EditionContent content) throws SQLException {
        insert(
                connection,
                "source (id) select * from unnest(?::text[]) on conflict do nothing",
                column(content.sources(), Source::id));
        String subjects = "subject (kind, id) select '%s', * from unnest(?::text[]) on conflict do nothing";
        insert(connection, subjects.formatted("model"), column(content.models(), EditionContent.NamedModel::id));
        insert(
                connection,
                subjects.formatted("organisation"),
                column(content.organisations(), EditionContent.NamedOrganisation::id));
        insert(connection, subjects.formatted("licence"), column(content.licences(), EditionContent.NamedLicence::id));
    }

    private static void edition(Connection connection, PreparedSeeds seeds, EditionHeader header) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into edition (number, digest, published_at, reason, fingerprint, spdx_version, models_added, models_removed, claims_added, claims_retired, derivations)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0, ?, 0, ?)")) {
            insert.setInt(1, header.number());
            insert.setString(2, header.digest());
            insert.setObject(3, OffsetDateTime.ofInstant(header.publishedAt(), ZoneOffset.UTC));
            insert.setString(4, header.reason());
            insert.setString(5, seeds.fingerprint());
            insert.setString(6, seeds.content().spdxVersion());
            insert.setInt(7, header.changes().modelsAdded());
            insert.setInt(8, header.changes().claimsAdded());
            insert.setString(9, header.derivations());
            insert.execute();
        }
    }

    private static Set<Claim> distinct(EditionContent content) {
        return new LinkedHashSet<>(content.claims());
    }

    /** All rows of a table in one statement, column by column. */
    private static void insert(Connection connection, String into, @Nullable String[]... columns) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + into)) {
            for (int at = 0; at < columns.length; at++) {
                insert.setArray(at + 1, connection.createArrayOf("text", columns[at]));
            }
            insert.execute();
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static <T> @Nullable String[] column(Collection<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
