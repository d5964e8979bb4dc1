package eu.modelcatalogue.importers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an import found, line by line under the heads that a curator looks for. It is filled during the import. */
public final class ImportReport {

    /** Heads in the order in which they are printed. */
    public enum Head {
        NEW_MODEL,
        NEW_ORGANISATION,
        NEW,
        CHANGED,
        GONE,
        MOVED,
        UNMATCHED,
        DOUBTFUL,
        LEFT,
        HELD_BACK,
        REFUSED,
        UNREAD_LICENCE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One finding.
     */
    public record Line(Head head, String subject, String detail) {

        @Override
        public String toString() {
            return "%s: %s: %s".formatted(head.word(), subject, detail);
        }
    }

    /** Heads of what an import changes in the seeds. */
    private static final Set<Head> CHANGES =
            EnumSet.of(Head.NEW_MODEL, Head.NEW_ORGANISATION, Head.NEW, Head.CHANGED, Head.MOVED);

    private final List<Line> lines = new ArrayList<>();
    private int entries;
    private int placed;
    private int known;
    private int missing;

    void add(Head head, String subject, String detail) {
        lines.add(new Line(head, subject, detail));
    }

    void entries(int count) {
        entries = count;
    }

    void placed() {
        placed++;
    }

    /** Notes how many entries spoke here before, and how many of them the source no longer has. */
    void shrunk(int before, int gone) {
        known = before;
        missing = gone;
    }

    /** Entries that the source has. */
    public int entries() {
        return entries;
    }

    /** Entries that speak of a model. */
    public int speaking() {
        return placed;
    }

    /** The share of the entries that spoke here before and that the source no longer has, in percent, rounded up. */
    public int shrinkage() {
        return known == 0 ? 0 : (100 * missing + known - 1) / known;
    }

    /** This report with what a later reading of the same snapshot changed besides; what is only found, and not changed, is as the later one found it. */
    ImportReport then(ImportReport later) {
        ImportReport both = new ImportReport();
        both.entries = later.entries;
        both.placed = later.placed;
        both.known = known;
        both.missing = missing;
        lines.stream().filter(line -> CHANGES.contains(line.head())).forEach(both.lines::add);
        both.lines.addAll(later.lines);
        return both;
    }

    /** All lines under a head, in the order in which they were added. */
    public List<Line> under(Head head) {
        return lines.stream().filter(line -> line.head() == head).toList();
    }

    /** All lines, head by head. */
    public List<Line> lines() {
        List<Line> all = new ArrayList<>();
        for (Head head : Head.values()) {
            all.addAll(under(head));
        }
        return all;
    }

    /** One sentence with all counts. */
    public String summary() {
        List<String> counts = new ArrayList<>();
        for (Head head : Head.values()) {
            counts.add("%d %s".formatted(under(head).size(), head.word()));
        }
        return "%d entries, of which %d speak of a model; %s.".formatted(entries, placed, String.join(", ", counts));
    }
}
