package eu.modelcatalogue.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.PublishesEditions;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.seed.ReadBefore;
import eu.modelcatalogue.seed.SeedFaults;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Editions in a real PostgreSQL. The application has published the seeds as edition 1 at its start; whatever was published since, each test begins with the
 * seeds as the newest edition.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@PublishesEditions
class LedgerTest {

    private static final SeedFiles FILES = SeedFiles.in(Path.of("seeds"));
    private static final EditionContent SEEDS = TheSeeds.some();
    private static final String DIGEST = CanonicalContent.digest(SEEDS);
    private static final String FILES_AS_THEY_ARE = SeedReader.fingerprint(FILES);
    private static final String FINGERPRINT = "0".repeat(64);

    @Inject
    Ledger ledger;

    @Inject
    Archive archive;

    @Inject
    Shelf shelf;

    @Inject
    EntityManager entities;

    @Inject
    DataSource pool;

    @Inject
    UserTransaction transaction;

    @Inject
    EditionRows editionRows;

    @Inject
    DescriptionRows descriptionRows;

    @BeforeEach
    void the_seeds_are_newest() {
        if (!ledger.newest().orElseThrow().digest().equals(DIGEST)) {
            publish(SEEDS, DIGEST);
        }
    }

    /** As the next edition, whether it was published before or not. */
    private EditionHeader publish(EditionContent content) {
        return publish(content, CanonicalContent.digest(content));
    }

    private EditionHeader publish(EditionContent content, String digest) {
        return ledger.publish(Ledger.Proposal.of(content, FILES_AS_THEY_ARE, "For a test"), digest);
    }

    @Test
    void unchanged_seeds_are_recognised_and_make_no_new_edition() {
        EditionHeader before = ledger.newest().orElseThrow();

        EditionHeader after = ledger.publish(Ledger.Proposal.of(SEEDS, FILES_AS_THEY_ARE, "Again"), null);

        assertThat(after).isEqualTo(before);
        assertThat(ledger.newestFingerprint()).contains(FILES_AS_THEY_ARE);
        assertThat(before.digest()).isEqualTo(DIGEST);
    }

    @Test
    void an_edition_reads_back_as_it_was_published_in_a_handful_of_queries() throws SQLException {
        int number = ledger.newest().orElseThrow().number();
        AtomicInteger statements = new AtomicInteger();
        EditionContent read;
        try (Connection connection = pool.getConnection()) {
            read = new EditionReader(counting(connection, statements)).content(number);
        }

        assertThat(statements.get()).isBetween(1, 5);
        assertThat(CanonicalContent.digest(read)).isEqualTo(DIGEST);
        assertThat(new HashSet<>(read.claims())).isEqualTo(new HashSet<>(SEEDS.claims()));
    }

    @Test
    void changed_seeds_are_a_new_edition_that_retires_and_adds_and_leaves_the_old_one_as_it_was() {
        int before = ledger.newest().orElseThrow().number();
        EditionContent changed = changed(released(0), "1999");

        EditionHeader published = ledger.publish(Ledger.Proposal.of(changed, FINGERPRINT, "One claim changed"), null);

        assertThat(published.number()).isEqualTo(before + 1);
        assertThat(published.changes()).isEqualTo(new EditionHeader.Changes(0, 0, 1, 1));
        assertThat(CanonicalContent.digest(ledger.content(published.number())))
                .isEqualTo(CanonicalContent.digest(changed));
        assertThat(CanonicalContent.digest(ledger.content(before))).isEqualTo(DIGEST);
    }

    @Test
    void a_second_reading_is_a_new_claim_and_its_days_are_kept() {
        int before = ledger.newest().orElseThrow().number();
        EditionContent read = TheSeeds.withDaysOfReading(SEEDS);

        EditionHeader published = publish(read);

        assertThat(published.changes()).isEqualTo(new EditionHeader.Changes(0, 0, 2, 2));
        assertThat(new HashSet<>(ledger.content(published.number()).claims())).isEqualTo(new HashSet<>(read.claims()));
        assertThat(CanonicalContent.digest(ledger.content(before))).isEqualTo(DIGEST);
    }

    @Test
    void no_edition_is_dated_before_the_one_it_follows() {
        Instant last = Instant.parse("2026-11-26T10:00:00.500Z");

        assertThat(Ledger.dated(null, last)).isEqualTo(last);
        assertThat(Ledger.dated(last, last.plusSeconds(60))).isEqualTo(last.plusSeconds(60));
        // The clock was set back; or two editions within the second that HTTP tells.
        assertThat(Ledger.dated(last, last.minusSeconds(3_600))).isEqualTo(last.plusSeconds(1));
        assertThat(Ledger.dated(last, last.plusMillis(1))).isEqualTo(last.plusSeconds(1));
        publish(changed(released(0), "1998"));
        publish(SEEDS);
        List<Instant> dates = ledger.editions().stream()
                .map(EditionHeader::publishedAt)
                .sorted()
                .toList();
        for (int number = 1; number < dates.size(); number++) {
            assertThat(dates.get(number)).isAfterOrEqualTo(dates.get(number - 1).plusSeconds(1));
        }
    }

    @Test
    void a_node_with_old_seeds_does_not_put_them_back_unless_it_names_them() {
        Ledger.Proposal old = Ledger.Proposal.of(SEEDS, FILES_AS_THEY_ARE, "Old seeds");
        publish(changed(released(0), "1997"));

        assertThatThrownBy(() -> ledger.publish(old, null))
                .isInstanceOf(Ledger.Superseded.class)
                .hasMessageContaining("publish --again " + DIGEST);

        EditionHeader again = ledger.publish(old, DIGEST);
        assertThat(again.digest()).isEqualTo(DIGEST);
        assertThat(ledger.editions()).extracting(EditionHeader::number).startsWith(again.number(), again.number() - 1);
    }

    @Test
    void the_shelf_follows_and_keeps_the_edition_before() {
        publish(changed(released(0), "1996"));
        shelf.refresh();
        shelf.completePrevious();
        Shelf.Editions editions = shelf.editions().orElseThrow();

        assertThat(editions.current().header()).isEqualTo(ledger.newest().orElseThrow());
        assertThat(editions.number(editions.current().header().number() - 1)).isPresent();
        assertThat(editions.number(editions.current().header().number() + 1)).isEmpty();
    }

    @Test
    void an_announced_edition_is_answered_from_its_publication_on_even_if_the_database_is_away() throws SQLException {
        shelf.refresh();
        EditionHeader before = ledger.newest().orElseThrow();
        Instant begun = Instant.now();
        Ledger.Proposal proposal = Ledger.Proposal.of(changed(released(0), "1995"), FINGERPRINT, "Announced");
        EditionHeader announced = ledger.publish(proposal.after(Duration.ofMinutes(2)), null);

        assertThat(announced.number()).isEqualTo(before.number() + 1);
        assertThat(announced.publishedAt())
                .isBetween(
                        begun.plus(Duration.ofMinutes(2)).truncatedTo(ChronoUnit.MILLIS),
                        begun.plus(Duration.ofMinutes(12)));
        shelf.follow(announced.publishedAt().minusMillis(1));
        assertThat(current()).isEqualTo(before);

        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table edition rename to edition_away");
            try {
                assertThatThrownBy(() -> shelf.follow(announced.publishedAt())).isInstanceOf(LedgerFailure.class);
                assertThat(current()).isEqualTo(announced);
            } finally {
                statement.execute("alter table edition_away rename to edition");
            }
        }
        assertThat(shelf.editions().orElseThrow().previous().header()).isEqualTo(before);
        // It does not go back, whatever a clock says.
        shelf.follow(begun);
        assertThat(current()).isEqualTo(announced);
    }

    private EditionHeader current() {
        return shelf.editions().orElseThrow().current().header();
    }

    @Test
    void the_archive_tells_who_said_what_in_which_editions() {
        // No other test changes this one: published in 1, changed in last - 1, put back in last.
        Claim was = released(1);
        Claim became = saying(was, "1999");
        publish(changed(was, "1999"));
        int last = publish(SEEDS).number();

        assertThat(archive.history(was.subject(), "released"))
                .filteredOn(held -> held.claim().equals(was) || held.claim().equals(became))
                .containsExactly(
                        new Archive.Held(was, 1, last - 1),
                        new Archive.Held(became, last - 1, last),
                        new Archive.Held(was, last, null));
        assertThat(archive.history(was.subject()))
                .extracting(held -> held.claim().attribute())
                .contains("released")
                .hasSizeGreaterThan(3);
        assertThat(archive.claims(was.subject(), last - 1)).contains(became).doesNotContain(was);
        assertThat(new HashSet<>(archive.claims(was.subject(), last)))
                .isEqualTo(SEEDS.claims().stream()
                        .filter(claim -> claim.subject().equals(was.subject()))
                        .collect(Collectors.toSet()));
        assertThat(archive.between(last - 2, last - 1))
                .isEqualTo(new Archive.Difference(List.of(became), List.of(was), List.of(), List.of()));
        assertThat(archive.between(last - 2, last))
                .isEqualTo(new Archive.Difference(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void a_publication_that_fails_leaves_nothing_behind() {
        List<EditionHeader> before = ledger.editions();
        List<Claim> claims = new ArrayList<>(SEEDS.claims());
        claims.add(new Claim(
                new Subject(SubjectKind.MODEL, "nobody"),
                "released",
                "2025",
                "osai-index",
                "https://example.org/",
                null,
                LocalDate.EPOCH,
                Verification.READ,
                null,
                null));

        assertThatThrownBy(() -> ledger.publish(Ledger.Proposal.of(with(claims), FINGERPRINT, "Broken"), null))
                .isNotNull();

        assertThat(ledger.editions()).isEqualTo(before);
    }

    /** What must not be written beside a claim of editions 3 to 5, whoever writes it: as SQL after a copy of that claim with other editions. */
    @ParameterizedTest
    @CsvSource({"3, 5", "3, 4", "4, 5", "2, 4", "4, 6", "2, 6", "1, ", "4, "})
    void the_database_itself_refuses_two_overlapping_periods_of_the_same_claim(int first, Integer retired)
            throws Exception {
        publishUntil(6);
        transaction.begin();
        try {
            copyOfAClaim(-1, 3, 5);
            assertThatThrownBy(() -> copyOfAClaim(-2, first, retired))
                    .rootCause()
                    .hasMessageContaining("claim_holds_once");
        } finally {
            transaction.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "5, 6", "5, "})
    void periods_of_the_same_claim_may_follow_each_other(int first, Integer retired) throws Exception {
        publishUntil(6);
        transaction.begin();
        try {
            copyOfAClaim(-1, 3, 5);
            copyOfAClaim(-2, first, retired);
            // And no period may be stretched into another afterwards.
            assertThatThrownBy(() -> entities.createNativeQuery(
                                    "update claim set first_edition = 1, retired_edition = null where id = -1")
                            .executeUpdate())
                    .rootCause()
                    .hasMessageContaining("claim_holds_once");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void the_database_itself_refuses_two_descriptions_of_one_thing_at_once() throws Exception {
        for (String editions : List.of("first_edition, null", "1, 2")) {
            transaction.begin();
            try {
                assertThatThrownBy(() -> entities.createNativeQuery(
                                        "insert into description (id, kind, key, body, first_edition, retired_edition) select -1, kind, key, body, "
                                                + editions
                                                + " from description where first_edition = 1 and kind = 'policy'")
                                .executeUpdate())
                        .rootCause()
                        .hasMessageContaining("description_holds_once");
            } finally {
                transaction.rollback();
            }
        }
    }

    /** A claim that nobody made, in force in these editions. */
    private void copyOfAClaim(int id, int first, @Nullable Integer retired) {
        entities.createNativeQuery("""
                        insert into claim (id, subject_kind, subject_id, attribute, value, source, locator, section, as_of, verification, via, reason, first_edition, retired_edition)
                        select %d, subject_kind, subject_id, attribute, 'said by nobody', source, locator, section, as_of, verification, via, reason, %d, %s
                        from claim where verification = 'read' order by id limit 1""".formatted(id, first, retired)).executeUpdate();
    }

    private void publishUntil(int edition) {
        while (ledger.newest().orElseThrow().number() < edition) {
            publish(changed(
                    released(0), "19" + (50 + ledger.newest().orElseThrow().number())));
        }
    }

    @Test
    void a_publication_that_takes_too_long_says_what_to_do_and_leaves_nothing_behind() {
        List<EditionHeader> before = ledger.editions();
        Ledger hasty = new Ledger(
                pool,
                editionRows,
                descriptionRows,
                Optional.of("jdbc:postgresql://127.0.0.1:5/catalogue?password=secret"),
                Duration.ofSeconds(1),
                Path.of("target"));
        ProposedContent slow = claims -> {
            ProposedContent.of(changed(released(0), "1949")).read(claims);
            try {
                TimeUnit.MILLISECONDS.sleep(1_500);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return SEEDS.saying(List.of());
        };

        assertThatThrownBy(() -> hasty.publish(new Ledger.Proposal(slow, FINGERPRINT, "Slow"), null))
                .isInstanceOf(LedgerFailure.class)
                .hasMessage(
                        "The database at 127.0.0.1:5/catalogue was not ready within PT1S, and nothing was changed: set catalogue.publication-timeout to a longer time, PT1H for an hour, or end what else keeps the database busy.");
        assertThat(ledger.editions()).isEqualTo(before);
    }

    @Test
    void seeds_that_turn_out_to_have_faults_leave_nothing_behind() {
        List<EditionHeader> before = ledger.editions();
        Map<String, byte[]> files = new TreeMap<>(FILES.contents());
        files.put("models/nobody/nothing.yaml", "name: 1".getBytes(StandardCharsets.UTF_8));
        SeedFiles faulty = new SeedFiles(files);

        assertThatThrownBy(() -> ledger.publish(
                        new Ledger.Proposal(
                                claims -> SeedReader.read(faulty, ReadBefore.NONE, claims, kept -> {}),
                                FINGERPRINT,
                                "Faulty"),
                        "*"))
                .isInstanceOf(SeedFaults.class)
                .hasMessageContaining("models/nobody/nothing.yaml");
        assertThat(ledger.editions()).isEqualTo(before);
        // The connection is as good as before.
        publish(changed(released(0), "1948"));
    }

    @Test
    void files_that_are_published_while_they_are_read_give_the_edition_of_a_content_in_memory() {
        EditionContent all = TheSeeds.content();
        publish(TheSeeds.saying(all, all.claims().subList(1, all.claims().size())));

        EditionHeader published = ledger.publish(
                new Ledger.Proposal(
                        claims -> SeedReader.read(FILES, ReadBefore.NONE, claims, kept -> {}),
                        FILES_AS_THEY_ARE,
                        "Read"),
                "*");

        assertThat(published.digest()).isEqualTo(CanonicalContent.digest(all));
        assertThat(published.changes()).isEqualTo(new EditionHeader.Changes(0, 0, 1, 0));
        assertThat(CanonicalContent.digest(ledger.content(published.number()))).isEqualTo(published.digest());
    }

    @Test
    void what_a_text_may_hold_reads_back_as_it_was() {
        String text = "a\tb\nc\rd\\N \\. \u00fc \ud83d\ude00 'e' \"f\" \\";
        Claim was = released(0);
        List<Claim> claims = new ArrayList<>(SEEDS.claims());
        claims.remove(was);
        claims.add(new Claim(
                was.subject(),
                was.attribute(),
                was.value(),
                was.source(),
                was.locator(),
                text,
                was.asOf(),
                was.verification(),
                was.via(),
                text));

        int published = publish(with(claims)).number();

        assertThat(new HashSet<>(ledger.content(published).claims())).isEqualTo(new HashSet<>(claims));
    }

    @Test
    void the_schema_is_current_when_the_newest_migration_was_made() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            int newest = migrations
                    .map(file -> file.getFileName().toString().replaceFirst("^V(.*)__.*$", "$1"))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElseThrow();
            assertThat(EditionReader.SCHEMA).as("raised with each migration").isEqualTo(Integer.toString(newest));
        }
        assertThat(ledger.schemaIsCurrent()).isTrue();
    }

    private static Connection counting(Connection connection, AtomicInteger statements) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    return method.invoke(connection, arguments);
                });
    }

    private static EditionContent changed(Claim claim, String value) {
        List<Claim> claims = new ArrayList<>(SEEDS.claims());
        claims.remove(claim);
        claims.add(saying(claim, value));
        return with(claims);
    }

    /** A claim of the seeds about a day of release, by its place among these. */
    private static Claim released(int place) {
        return SEEDS.claims().stream()
                .filter(claim -> claim.attribute().equals("released"))
                .skip(place)
                .findFirst()
                .orElseThrow();
    }

    private static Claim saying(Claim claim, String value) {
        return new Claim(
                claim.subject(),
                claim.attribute(),
                value,
                claim.source(),
                claim.locator(),
                claim.section(),
                claim.asOf(),
                claim.verification(),
                claim.via(),
                claim.reason());
    }

    @Test
    void a_released_version_of_a_profile_that_says_something_else_is_refused_and_nothing_changes() {
        EditionHeader before = ledger.newest().orElseThrow();
        List<Profile> profiles = new ArrayList<>(SEEDS.profiles());
        Profile old = profiles.remove(0);
        List<Rule> fewer = old.rules().subList(1, old.rules().size());
        profiles.add(new Profile(
                old.id(),
                old.version(),
                old.title(),
                old.purpose(),
                old.changes(),
                old.caveats(),
                old.source(),
                old.groups(),
                fewer,
                old.releasedOn()));
        EditionContent content = with(SEEDS.claims(), profiles);
        Ledger.Proposal edited = Ledger.Proposal.of(content, FINGERPRINT, "Edited");

        assertThat(CanonicalContent.digest(content)).isNotEqualTo(DIGEST);
        assertThatThrownBy(() -> ledger.publish(edited, "*"))
                .isInstanceOf(Ledger.ReleasedProfileEdited.class)
                .hasMessageContaining(old.key());
        assertThat(ledger.newest()).contains(before);
    }

    private static EditionContent with(List<Claim> claims) {
        return with(claims, SEEDS.profiles());
    }

    private static EditionContent with(List<Claim> claims, List<Profile> profiles) {
        return new EditionContent(
                SEEDS.sources(),
                SEEDS.models(),
                SEEDS.organisations(),
                SEEDS.licences(),
                SEEDS.policy(),
                profiles,
                SEEDS.removed(),
                SEEDS.reviews(),
                SEEDS.clauses(),
                SEEDS.products(),
                SEEDS.procurement(),
                SEEDS.services(),
                SEEDS.offers(),
                claims,
                SEEDS.spdxVersion());
    }
}
