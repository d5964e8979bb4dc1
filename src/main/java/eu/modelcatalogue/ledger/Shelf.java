package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The editions that answers come out of: the current and the one before it, in memory. Swapped in one step; readers never wait. */
@ApplicationScoped
public class Shelf {

    private final Ledger ledger;
    private volatile @Nullable Editions editions;
    private volatile boolean ledgerAnswers = true;

    Shelf(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What is on the shelf at one moment.
     *
     * @param current the newest edition
     * @param previous the one before; null where there is none
     * @param all headers of all editions, the newest first
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

    /** Takes the newest edition from the ledger, unless it is here already. */
    public synchronized void refresh() {
        List<EditionHeader> all = ledger.editions();
        Editions now = editions;
        if (all.isEmpty() || (now != null && now.all().equals(all))) {
            return;
        }
        Edition current = ledger.edition(all.get(0));
        Edition previous = all.size() < 2 ? null : kept(now, all.get(1));
        editions = new Editions(current, previous, all);
    }

    /** Loads the edition before the current one, where it is not here yet: after the start, so that the start need not wait for it. */
    public synchronized void completePrevious() {
        Editions now = editions;
        if (now != null && now.previous() == null && now.all().size() > 1) {
            editions = new Editions(now.current(), ledger.edition(now.all().get(1)), now.all());
        }
    }

    private static @Nullable Edition kept(@Nullable Editions before, EditionHeader header) {
        return before != null && before.current().header().equals(header) ? before.current() : null;
    }
}
