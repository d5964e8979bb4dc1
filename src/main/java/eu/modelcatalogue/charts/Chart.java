package eu.modelcatalogue.charts;

import java.util.List;

/**
 * A horizontal bar chart, in which each bar is divided into parts of the same series.
 *
 * @param language of its texts, as a BCP 47 tag
 * @param title what it shows, in a sentence
 * @param description the same numbers in words, for readers who do not see the picture
 * @param series of the parts, in order
 * @param bars in order
 * @param shares whether all bars have the same length; otherwise they are scaled to the longest
 * @param notes lines below the bars about the origin of the numbers
 */
public record Chart(
        String language,
        String title,
        String description,
        List<Series> series,
        List<Bar> bars,
        boolean shares,
        List<String> notes) {

    /**
     * @throws IllegalArgumentException if a bar does not have one part for each series
     */
    public Chart {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        notes = List.copyOf(notes);
        for (Bar bar : bars) {
            if (bar.parts().size() != series.size()) {
                throw new IllegalArgumentException("%d series, and %s".formatted(series.size(), bar));
            }
        }
    }

    /** The meaning of one part of every bar. */
    public record Series(String name, Tone tone) {}

    /**
     * A bar.
     *
     * @param parts one for each series
     */
    public record Bar(String name, String detail, List<Part> parts) {
        public Bar {
            parts = List.copyOf(parts);
        }

        int total() {
            return parts.stream().mapToInt(Part::count).sum();
        }
    }

    /**
     * A part of a bar.
     *
     * @param count not negative; a part of 0 is not drawn
     */
    public record Part(int count, String written) {}

    /** Whether any bar has a part of this series. */
    boolean occurs(int series) {
        return bars.stream().anyMatch(bar -> bar.parts().get(series).count() > 0);
    }
}
