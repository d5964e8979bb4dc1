package eu.modelcatalogue.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.JudgedModels;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The editions that answers come out of: the current and the one before it, in memory, swapped in one step; readers never wait. Older ones are read
 * from the ledger when somebody asks, and kept as long as there is room.
 */
@ApplicationScoped
public class Shelf {

    /** What an edition weighs that shares every model with the current one: its index and its tables. */
    private static final int OF_EDITION = 3 << 20;

    /** What it weighs more for each model that it does not share. */
    private static final int OF_MODEL = 9 << 10;

    /** Part of the heap for older editions. */
    private static final int PART = 6;

    private final Ledger ledger;
    private final Cache<EditionHeader, Edition> older = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / PART)
            .weigher((EditionHeader header, Edition edition) -> weight(edition))
            .build();
    private volatile @Nullable Editions editions;
    private @Nullable Announced announced;
    private volatile boolean ledgerAnswers = true;

    Shelf(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What is on the shelf at one moment.
     *
     * @param previous the one before; null if there is none
     */
    public record Editions(Edition current, @Nullable Edition previous, List<EditionHeader> all) {

        public Editions {
            all = List.copyOf(all);
        }

        /** An edition that is answered from memory. */
        public Optional<Edition> number(int number) {
            if (current.header().number() == number) {
                return Optional.of(current);
            }
            return Optional.ofNullable(previous)
                    .filter(edition -> edition.header().number() == number);
        }
    }

    /**
     * The edition that follows the current one, made already, while the time of its publication has not come.
     *
     * @param all this edition and all before it, the newest first
     */
    private record Announced(Edition edition, List<EditionHeader> all) {}

    /** PostgreSQL does not answer, and an edition that is not in memory is asked for. */
    public static final class LedgerAway extends RuntimeException {
        LedgerAway(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** An edition, if it is in memory: the current and the one before always are. */
    public Optional<Edition> inMemory(EditionHeader header) {
        return editions()
                .flatMap(held -> held.number(header.number()))
                .or(() -> Optional.ofNullable(older.getIfPresent(header)));
    }

    /**
     * Any edition, read from the ledger where it is not in memory: that takes a second.
     *
     * @throws LedgerAway where PostgreSQL does not answer
     */
    public Edition fetch(EditionHeader header) {
        Optional<Edition> held = inMemory(header);
        if (held.isPresent()) {
            return held.get();
        }
        try {
            Edition read = ledger.edition(header, current());
            older.put(header, read);
            return read;
        } catch (LedgerFailure e) {
            ledgerAnswers = false;
            throw new LedgerAway(e);
        }
    }

    /**
     * All that an edition was published with, read from the ledger whatever its age.
     *
     * @throws LedgerAway where PostgreSQL does not answer
     */
    public EditionContent content(EditionHeader header) {
        try {
            return ledger.content(header.number());
        } catch (LedgerFailure e) {
            ledgerAnswers = false;
            throw new LedgerAway(e);
        }
    }

    private int weight(Edition edition) {
        Edition now = current();
        long own = edition.models().stream()
                .filter(model -> now == null
                        || now.model(model.id()).filter(model::equals).isEmpty())
                .count();
        return OF_EDITION + (int) own * OF_MODEL;
    }

    /** What is on the shelf; empty before the first edition was loaded. */
    public Optional<Editions> editions() {
        return Optional.ofNullable(editions);
    }

    /** Whether the ledger answered when it was last looked at. Reads go on either way. */
    public boolean ledgerAnswers() {
        return ledgerAnswers;
    }

    public void ledgerAnswers(boolean answers) {
        ledgerAnswers = answers;
    }

    /** Puts up what was read before the application stood: of the editions, the newest first, the current. */
    public synchronized void open(Edition current, List<EditionHeader> all) {
        editions = new Editions(current, null, all);
    }

    /** Takes the newest edition from the ledger, unless it is here already, whether the time of its publication has come or not. */
    public synchronized void refresh() {
        take(ledger.editions(), JudgedModels.NONE);
    }

    /**
     * Takes the newest edition that is published by a time, or the newest of all if none is.
     *
     * @param judged what this program has judged before
     */
    public synchronized void open(Instant now, JudgedModels judged) {
        List<EditionHeader> all = ledger.editions();
        Edition before = current();
        DueEditions due = DueEditions.of(all, before == null ? null : before.header(), now);
        take(due.taken().isEmpty() ? all : due.taken(), judged);
    }

    /**
     * Takes the newest edition that is published by a time. The edition after it, if there is one, is made already and put aside: all nodes take it as
     * soon as it is published, even if PostgreSQL does not answer then.
     */
    public synchronized void follow(Instant now) {
        Announced ready = announced;
        if (ready != null && DueEditions.isPublished(ready.edition().header(), now)) {
            take(ready.all(), JudgedModels.NONE);
        }
        Edition before = current();
        DueEditions due = DueEditions.of(ledger.editions(), before == null ? null : before.header(), now);
        take(due.taken(), JudgedModels.NONE);
        announce(due.announced());
    }

    private void announce(List<EditionHeader> all) {
        Announced before = announced;
        if (!all.isEmpty() && (before == null || !before.all().equals(all))) {
            Edition next = ledger.edition(all.get(0), JudgedModels.NONE, current());
            next.index().prepareWords();
            announced = new Announced(next, all);
        }
    }

    private void take(List<EditionHeader> all, JudgedModels judged) {
        Editions now = editions;
        if (all.isEmpty() || (now != null && now.all().equals(all))) {
            return;
        }
        Edition before = current();
        boolean kept = before != null && all.size() > 1 && before.header().equals(all.get(1));
        Announced ready = announced;
        Edition taken =
                ready != null && ready.all().equals(all) ? ready.edition() : ledger.edition(all.get(0), judged, before);
        editions = new Editions(taken, kept ? before : null, all);
        announced = null;
        // They share their models with an edition that is no longer here, and weigh more than was reckoned.
        older.invalidateAll();
    }

    /** Loads the edition before the current one, where it is not here yet: after the start, so that the start need not wait for it. */
    public synchronized void completePrevious() {
        Editions now = editions;
        if (now != null && now.previous() == null && now.all().size() > 1) {
            editions = new Editions(now.current(), ledger.edition(now.all().get(1), now.current()), now.all());
        }
    }

    private @Nullable Edition current() {
        Editions now = editions;
        return now == null ? null : now.current();
    }
}
