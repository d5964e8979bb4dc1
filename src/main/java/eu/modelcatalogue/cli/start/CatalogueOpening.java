package eu.modelcatalogue.cli.start;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.JudgedModels;
import eu.modelcatalogue.ledger.Ledger;
import eu.modelcatalogue.ledger.PreparedSeeds;
import eu.modelcatalogue.ledger.Shelf;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Opens the catalogue before the first request: migrates the ledger, publishes changed seeds where that is allowed without being asked, and
 * puts the newest edition on the shelf.
 */
@ApplicationScoped
class CatalogueOpening {

    /** How often a node looks whether another has published. */
    private static final Duration FOLLOW = Duration.ofSeconds(1);

    /** When it looks first, and completes the shelf: behind the first answers, not beside them. */
    private static final Duration COMPLETE = Duration.ofSeconds(2);

    @ConfigProperty(name = "catalogue.command", defaultValue = "serve")
    String command;

    /** {@code embedded}, {@code external} or {@code none}. */
    @ConfigProperty(name = "catalogue.ledger", defaultValue = "external")
    String kind;

    @ConfigProperty(name = "catalogue.seeds-dir", defaultValue = "seeds")
    Path seeds;

    private final Ledger ledger;
    private final Shelf shelf;
    private @Nullable Follower follower;

    /** Whether nobody has looked yet whether the JVM took its archive of classes. */
    private boolean unsaid = true;

    /** What this start has published, until it is kept for the next. */
    private volatile @Nullable PreparedSeeds published;

    CatalogueOpening(Ledger ledger, Shelf shelf) {
        this.ledger = ledger;
        this.shelf = shelf;
    }

    void onStart(@Observes StartupEvent start) {
        if (!command.equals("serve")) {
            return;
        }
        Start.current().awaitDatabase();
        Start.current().newest().ifPresentOrElse(newest -> shelf.open(newest.current(), newest.all()), this::open);
        follower = new Follower(this::follow, this::told, COMPLETE, FOLLOW);
    }

    void onStop(@Observes ShutdownEvent stop) {
        if (follower != null) {
            follower.close();
        }
    }

    private void open() {
        ledger.migrate();
        publishSeeds();
        if (shelf.editions().isEmpty()) {
            shelf.open(
                    Instant.now(),
                    ledger.newestFingerprint()
                            .flatMap(Installation::readBefore)
                            .map(PreparedSeeds::judged)
                            .orElse(JudgedModels.NONE));
        }
    }

    /** Looks for a newer edition, and completes the shelf. */
    private void follow() {
        if (unsaid) {
            ClassArchive.warning().ifPresent(Log::warn);
            unsaid = false;
        }
        PreparedSeeds read = published;
        if (read != null) {
            Installation.keep(read);
            published = null;
        }
        shelf.follow(Instant.now());
        shelf.completePrevious();
        shelf.editions().ifPresent(editions -> editions.current().index().prepareWords());
    }

    private void told(@Nullable RuntimeException failure) {
        if (failure != null && shelf.ledgerAnswers()) {
            Log.warnf("The ledger does not answer; serving on from memory: %s", failure.getMessage());
        }
        shelf.ledgerAnswers(failure == null);
    }

    /**
     * With the embedded database a start publishes whatever the seeds say now. With an external one publishing is a command, so that a node with
     * old seeds never puts them back; only an empty ledger is filled.
     */
    private void publishSeeds() {
        Optional<String> known = ledger.newestFingerprint();
        if (!kind.equals("embedded") && known.isPresent()) {
            return;
        }
        try {
            SeedsOnDisk found = Start.current().seeds(seeds);
            if (known.filter(found.fingerprint()::equals).isPresent()) {
                return;
            }
            if (known.isPresent()) {
                Log.info("The seeds have changed: publishing them");
                publish(found, PreparedSeeds.CHANGED, "*");
                return;
            }
            Start.say("First start: publishing the seeds as edition 1");
            if (found.same().isPresent()) {
                publishFirst(found.same().get());
            } else {
                publish(found, PreparedSeeds.FIRST, null);
            }
        } catch (RuntimeException faults) {
            // Whatever is wrong with new seeds: an edition that was published goes on being served.
            if (known.isEmpty()) {
                throw faults;
            }
            Log.errorf("These seeds are not published; serving the edition before.%n%s", faults.getMessage());
        }
    }

    /** What is published is kept as it is read: the edition is made of it, and the next start need not read it again. */
    private void publish(SeedsOnDisk found, String reason, @Nullable String again) {
        PreparedSeeds.Reading reading = found.reading();
        EditionHeader header = ledger.publish(new Ledger.Proposal(reading, found.fingerprint(), reason), again);
        PreparedSeeds read = reading.seeds(header.digest(), found.fingerprint(), found.judged());
        Edition edition = read.edition(header, ledger.lastChanged(header.number()));
        shelf.open(edition, ledger.editions());
        published = read.judgedAs(edition);
    }

    /** Edition 1 of what the build has read: made an edition in memory while it is published. */
    private void publishFirst(PreparedSeeds read) {
        EditionHeader header = read.first(Instant.now());
        CompletableFuture<Edition> made = CompletableFuture.supplyAsync(() -> read.edition(header));
        EditionHeader published = ledger.publish(
                new Ledger.Proposal(read.proposed(), read.fingerprint(), header.reason(), header.publishedAt()), null);
        if (published.equals(header)) {
            shelf.open(made.join(), List.of(header));
        }
    }
}
