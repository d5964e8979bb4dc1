package eu.modelcatalogue.api.edition;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.ledger.Archive;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Finds editions by the number in an address, however old they are. It may read from the ledger on the current thread, which must be a worker. */
@ApplicationScoped
public class EditionsByNumber {

    /** Shares of the budget: one processor for a second or less. */
    private static final int SHARES = 50;

    private final Shelf shelf;
    private final Archive archive;
    private final Budget budget;

    EditionsByNumber(Shelf shelf, Archive archive, Budget budget) {
        this.shelf = shelf;
        this.archive = archive;
        this.budget = budget;
    }

    /** Every edition, the newest first. */
    public Collection<EditionHeader> all() {
        return shelf.editions().orElseThrow(Problems::notReady).all();
    }

    /** Word in an address for the newest edition. */
    public static final String LATEST = "latest";

    /**
     * The edition with the number in an address, or the newest for {@value #LATEST}.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if no edition has that number
     */
    public EditionHeader header(String number) {
        return all().stream()
                .filter(header -> number.equals(LATEST)
                        || Integer.toString(header.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("edition", number));
    }

    /** An edition with its index. Call it within {@link #work}. */
    Edition edition(EditionHeader header) {
        return fromLedger(() -> shelf.fetch(header));
    }

    /** The complete published content of an edition. Call it within {@link #work}. */
    EditionContent content(EditionHeader header) {
        return fromLedger(() -> shelf.content(header));
    }

    /** All claims that were ever made about a model, in the order in which they were added. */
    public List<Archive.Held> history(String model) {
        return fromLedger(() -> archive.history(new Subject(SubjectKind.MODEL, model)));
    }

    /**
     * Runs costly work within the budget.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 if the budget is used up or the ledger does not answer
     */
    <T> T work(Supplier<T> work) {
        return budget.prepare(SHARES, work);
    }

    private static <T> T fromLedger(Supplier<T> read) {
        try {
            return read.get();
        } catch (Shelf.LedgerAway e) {
            throw Problems.ledgerAway();
        }
    }
}
