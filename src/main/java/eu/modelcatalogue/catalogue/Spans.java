package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.openness.AiModel;
import java.util.List;

/** A quantity of all models, by position: the least and the most that each can be. */
final class Spans {

    private final long[] least;
    private final long[] most;

    Spans(Quantity quantity, List<AiModel> models) {
        List<Quantity.Span> spans = models.stream()
                .map(model -> quantity.of(model).orElse(Quantity.Span.ANYTHING))
                .toList();
        least = spans.stream().mapToLong(Quantity.Span::least).toArray();
        most = spans.stream().mapToLong(Quantity.Span::most).toArray();
    }

    /** Whether all that it can be lies within a range that has a bound. */
    boolean within(Query.Range range, int position) {
        Long from = range.from();
        Long to = range.to();
        return (from == null || from <= least[position]) && (to == null || to >= most[position]);
    }
}
