package eu.modelcatalogue.charts;

import java.util.List;

/**
 * Lying bars, each divided into parts of the same series.
 *
 * @param language of all that is written in it, as a BCP 47 tag
 * @param title what it shows, in a sentence
 * @param description the same numbers in words, for who does not see the picture
 * @param series what the parts of a bar are, in order
 * @param bars in order
 * @param shares whether each bar is a whole of the same length; else the longest takes all the room, and the others are measured by it
 * @param notes lines below the bars: where the numbers come from
 */
public record Chart(
        String language,
        String title,
        String description,
        List<Series> series,
        List<Bar> bars,
        boolean shares,
        List<String> notes) {

    /** @throws IllegalArgumentException where a bar has not one part for each series */
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

    /** What some part of every bar counts. */
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
     * @param count not negative; nothing is drawn for 0
     */
    public record Part(int count, String written) {}

    /** Whether any bar has a part of it. */
    boolean occurs(int series) {
        return bars.stream().anyMatch(bar -> bar.parts().get(series).count() > 0);
    }
}
