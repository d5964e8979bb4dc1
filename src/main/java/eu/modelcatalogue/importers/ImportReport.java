package eu.modelcatalogue.importers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    private final List<Line> lines = new ArrayList<>();
    private int entries;
    private int placed;

    void add(Head head, String subject, String detail) {
        lines.add(new Line(head, subject, detail));
    }

    void entries(int count) {
        entries = count;
    }

    void placed() {
        placed++;
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
