package eu.modelcatalogue.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Derivations;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.ledger.BackupFile.Manifest;
import eu.modelcatalogue.ledger.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The drill: two editions of the seeds are published and backed up, the database is wrecked, and the backup brings back the same digests. */
class BackupTest {

    private static final String VERSION = "0.1.0";

    @TempDir
    static Path shared;

    private static EmbeddedPostgres server;
    private static Path backup;
    private static Manifest written;
    private static int databases;

    private PGSimpleDataSource target;
    private Backups backups;

    @TempDir
    Path folder;

    @BeforeAll
    static void two_editions_are_published_and_backed_up() throws Exception {
        server = EmbeddedPostgres.start(shared.resolve("server"), false);
        PGSimpleDataSource source = database();
        Ledger.migrate(source.getURL(), server.user(), server.password());
        EditionContent seeds = small(TheSeeds.content());
        List<Claim> fewer = new ArrayList<>(seeds.claims());
        fewer.remove(0);
        publish(source, seeds.saying(fewer), 1);
        publish(source, seeds, 2);
        backup = shared.resolve("catalogue.zip");
        written = backups(source).write(backup);
    }

    /** Enough of the seeds for the drill, so that it takes seconds. */
    private static EditionContent small(EditionContent whole) {
        List<EditionContent.NamedModel> models = whole.models().subList(0, 30);
        Set<String> kept = models.stream().map(EditionContent.NamedModel::id).collect(Collectors.toSet());
        return new EditionContent(
                whole.sources(),
                models,
                whole.organisations().subList(0, 30),
                whole.licences().subList(0, 30),
                whole.policy(),
                whole.profiles(),
                whole.removed(),
                whole.reviews(),
                whole.clauses(),
                List.of(),
                List.of(),
                whole.claims().stream()
                        .filter(claim -> claim.subject().kind() == SubjectKind.MODEL
                                && kept.contains(claim.subject().id()))
                        .toList(),
                whole.spdxVersion());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void an_empty_database() throws SQLException {
        target = database();
        backups = backups(target);
    }

    private static PGSimpleDataSource database() throws SQLException {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setURL(server.jdbcUrl());
        postgres.setUser(server.user());
        postgres.setPassword(server.password());
        String name = "database" + databases++;
        execute(postgres, "create database " + name);
        PGSimpleDataSource made = new PGSimpleDataSource();
        made.setURL(server.jdbcUrl().replace("/postgres", "/" + name));
        made.setUser(server.user());
        made.setPassword(server.password());
        return made;
    }

    private static Backups backups(PGSimpleDataSource database) {
        Duration timeout = Duration.ofMinutes(5);
        return new Backups(
                database,
                new Ledger(
                        database,
                        new EditionRows(),
                        new DescriptionRows(),
                        Optional.of("jdbc:postgresql://db.example.org/catalogue"),
                        timeout,
                        Path.of("target")),
                timeout,
                VERSION);
    }

    private static void publish(PGSimpleDataSource database, EditionContent content, int number) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            StagedContent staged = StagedContent.of(connection, ProposedContent.of(content));
            try (PreparedStatement edition = connection.prepareStatement(
                    "insert into edition values (?, ?, now() + ? * interval '1 second', 'For a test', repeat('0', 64), ?, 0, 0, 0, 0, ?)")) {
                edition.setInt(1, number);
                edition.setString(2, staged.digest());
                edition.setInt(3, number);
                edition.setString(4, staged.rest().spdxVersion());
                edition.setString(5, Derivations.CURRENT);
                edition.executeUpdate();
            }
            staged.anchor();
            staged.replaceDescriptions(number);
            staged.replaceClaims(number);
            connection.commit();
        }
    }

    private static void execute(PGSimpleDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(PGSimpleDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    /** Of each edition, computed from what the database holds. */
    private static List<String> digests(PGSimpleDataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            EditionReader reader = new EditionReader(connection);
            return reader.editions().stream()
                    .map(EditionHeader::number)
                    .map(number -> CanonicalContent.digest(reader.content(number)))
                    .toList();
        }
    }

    private static void restore(Backups into, Path file, boolean replace) throws IOException {
        try (BackupFile opened = BackupFile.open(file)) {
            into.restore(opened, replace);
        }
    }

    private static List<String> saved() {
        return written.editions().stream().map(BackupFile.SavedEdition::digest).toList();
    }

    @Test
    void a_wrecked_ledger_is_brought_back_to_the_same_digests_and_goes_on() throws Exception {
        restore(backups, backup, false);
        assertThat(digests(target)).isEqualTo(saved());
        assertThat(written.editions()).allMatch(BackupFile.SavedEdition::recomputed);

        // One value of one claim, and a whole edition that was published since.
        execute(target, "alter table claim disable trigger user; update claim set value = 'wrong' where id = 1");
        execute(target, "update description set retired_edition = null where retired_edition is not null");
        assertThat(digests(target)).isNotEqualTo(saved());
        restore(backups, backup, true);

        assertThat(digests(target)).isEqualTo(saved());
        // Ids go on behind those that were given.
        assertThat(strings(target, "select 'behind' where nextval('claim_seq') = (select max(id) + 1 from claim)"))
                .containsExactly("behind");
        // The same rows are the same bytes.
        assertThat(backups.write(folder.resolve("again.zip")).parts()).isEqualTo(written.parts());
    }

    @Test
    void a_table_that_a_migration_adds_is_backed_up_too() throws Exception {
        restore(backups, backup, false);
        assertThat(
                        strings(
                                target,
                                "select table_name from information_schema.tables where table_schema = current_schema() and table_name <> 'flyway_schema_history'"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Backups.LedgerTable.values())
                        .map(Backups.LedgerTable::toString)
                        .toList());
        assertThat(strings(target, "select sequencename from pg_sequences where schemaname = current_schema()"))
                .containsExactlyInAnyOrder("claim_seq", "description_seq");
    }

    /** Files that are no backup of this version, by what was done to them, and what is said. */
    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("is missing", "There is no file", (Damage) Files::delete),
                Arguments.of("is something else", "it is not a whole zip archive", (Damage)
                        file -> Files.writeString(file, "-- PostgreSQL database dump")),
                Arguments.of("is cut off", "it is not a whole zip archive", (Damage) file -> {
                    byte[] whole = Files.readAllBytes(file);
                    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
                }),
                Arguments.of("has a changed byte", "is not a whole backup", (Damage) file -> {
                    byte[] bytes = Files.readAllBytes(file);
                    bytes[bytes.length / 2] ^= 1;
                    Files.write(file, bytes);
                }),
                Arguments.of("is another zip archive", "it has no manifest.json", (Damage)
                        file -> rewrite(file, "manifest.json", text -> null)),
                Arguments.of("lacks a table", "it has no claim.tsv", (Damage)
                        file -> rewrite(file, "claim.tsv", text -> null)),
                Arguments.of("has a changed row", "claim.tsv has another SHA-256 than manifest.json says", (Damage)
                        file -> rewrite(file, "claim.tsv", text -> text.replaceFirst("model", "licence"))),
                Arguments.of("is of another format", "restore it with version 0.1.0 of the catalogue", (Damage) file ->
                        rewrite(file, "manifest.json", text -> text.replace("\"format\" : 1", "\"format\" : 2"))),
                Arguments.of(
                        "is of another schema",
                        "has the tables of version 6 of the database, this program has those of version "
                                + EditionReader.SCHEMA,
                        (Damage) file -> rewrite(
                                file,
                                "manifest.json",
                                text -> text.replace("\"schema\" : \"" + EditionReader.SCHEMA, "\"schema\" : \"6"))),
                Arguments.of("has a manifest that is none", "manifest.json cannot be read", (Damage)
                        file -> rewrite(file, "manifest.json", text -> "{}")),
                Arguments.of("says another digest", "edition 1 has another digest", (Damage) file -> rewrite(
                        file, "manifest.json", text -> text.replace(saved().get(1), "sha256:" + "0".repeat(64)))));
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_file_that_cannot_be_restored_is_refused_and_nothing_is_changed(String what, String said, Damage damage)
            throws Exception {
        restore(backups, backup, false);
        execute(target, "update edition set reason = 'as it was'");
        Path file = Files.copy(backup, folder.resolve("damaged.zip"));
        damage.to(file);

        assertThatThrownBy(() -> restore(backups, file, true))
                .isInstanceOf(BackupFile.Refused.class)
                .hasMessageContaining(said)
                .hasMessageContaining(file.toString());
        assertThat(strings(target, "select reason from edition")).containsExactly("as it was", "as it was");
        assertThat(strings(target, "select count(*) from claim")).containsExactly(Long.toString(rows("claim")));
    }

    private static long rows(String table) {
        return written.parts().stream()
                .filter(part -> part.table().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    /** Each part is as its manifest says, and only PostgreSQL and the digests see that it is wrong. */
    @Test
    void what_fails_while_it_is_restored_leaves_the_database_as_it_was() throws Exception {
        restore(backups, backup, false);
        Path file = Files.copy(backup, folder.resolve("wrong.zip"));
        changePart(file, "source.tsv", text -> text + "Not An Id\n");
        assertThatThrownBy(() -> restore(backups, file, true))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("nothing was changed");
        assertThat(digests(target)).isEqualTo(saved());

        Path other = Files.copy(backup, folder.resolve("other.zip"));
        changePart(other, "claim.tsv", text -> text.replace("https://", "https://other."));
        assertThatThrownBy(() -> restore(backups, other, true))
                .isInstanceOf(BackupFile.Refused.class)
                .hasMessageContaining("edition 2 has another digest")
                .hasMessageContaining("the database is as it was");
        assertThat(digests(target)).isEqualTo(saved());
    }

    @Test
    void a_database_with_editions_is_replaced_only_where_that_is_asked_for() throws Exception {
        restore(backups, backup, false);

        assertThatThrownBy(() -> restore(backups, backup, false))
                .isInstanceOf(BackupFile.Refused.class)
                .hasMessage(
                        "The database holds editions already, and nothing was restored: name an empty one, or replace all that it holds by restore --replace %s",
                        backup);
    }

    @Test
    void an_empty_database_is_not_backed_up_and_no_file_is_overwritten() throws Exception {
        Path file = folder.resolve("new.zip");
        assertThatThrownBy(() -> backups.write(file))
                .isInstanceOf(BackupFile.Refused.class)
                .hasMessageContaining("does not have the tables of this version");
        Ledger.migrate(target.getURL(), server.user(), server.password());
        assertThatThrownBy(() -> backups.write(file))
                .isInstanceOf(BackupFile.Refused.class)
                .hasMessageContaining("holds no edition yet");
        assertThat(file).doesNotExist();

        restore(backups, backup, false);
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> backups.write(file))
                .isInstanceOf(BackupFile.Refused.class)
                .hasMessage(
                        "The file %s exists already, and no backup was made: name a new file, or delete that one.",
                        file);
        assertThatThrownBy(() -> backups.write(folder.resolve("no/such/folder.zip")))
                .isInstanceOf(BackupFile.Refused.class)
                .hasMessageContaining("none was made");
        assertThat(folder).isDirectoryContaining("glob:**new.zip");
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void a_database_that_does_not_answer_is_told_in_one_sentence() {
        PGSimpleDataSource away = new PGSimpleDataSource();
        away.setURL("jdbc:postgresql://127.0.0.1:1/catalogue");
        assertThatThrownBy(() -> backups(away).write(folder.resolve("new.zip")))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("does not answer")
                .hasMessageContaining("nothing was changed");
        assertThatThrownBy(() -> restore(backups(away), backup, false))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("does not answer");
    }

    /** Changes a part, and its SHA-256 in the manifest with it. */
    private static void changePart(Path file, String part, UnaryOperator<String> change) throws IOException {
        String before = sha(file, part);
        rewrite(file, part, change);
        String after = sha(file, part);
        assertThat(after).isNotEqualTo(before);
        rewrite(file, "manifest.json", text -> text.replace(before, after));
    }

    private static String sha(Path file, String part) throws IOException {
        MessageDigest sha = CanonicalContent.sha256();
        try (ZipFile archive = new ZipFile(file.toFile())) {
            sha.update(archive.getInputStream(archive.getEntry(part)).readAllBytes());
        }
        return CanonicalContent.named(sha);
    }

    /** Writes an archive anew with one part changed, or left out where the change gives null. */
    private static void rewrite(Path file, String part, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                byte[] bytes = archive.getInputStream(entry).readAllBytes();
                String text = entry.getName().equals(part)
                        ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                        : new String(bytes, StandardCharsets.UTF_8);
                if (text != null) {
                    parts.put(entry.getName(), text.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> one : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(one.getKey()));
                archive.write(one.getValue());
                archive.closeEntry();
            }
        }
    }
}
