package eu.modelcatalogue.export;

import java.util.List;

/**
 * Notes on a table that must be known before relying on it; they are written to a second sheet.
 *
 * @param name of the sheet
 * @param sections in order
 */
public record Notes(String name, List<Section> sections) {

    /** Widths of the columns of the sheet, in characters. */
    static final List<Integer> WIDTHS = List.of(32, 70, 24, 70, 50);

    public Notes {
        sections = List.copyOf(sections);
    }

    /**
     * Lines under a heading.
     *
     * @param lines the cells of each, at most five
     */
    public record Section(String heading, List<List<String>> lines) {
        public Section {
            lines = lines.stream().map(List::copyOf).toList();
        }
    }
}
