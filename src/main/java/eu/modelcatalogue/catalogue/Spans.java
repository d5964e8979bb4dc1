package eu.modelcatalogue.catalogue;

import java.util.List;
import java.util.Objects;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/** A quantity of all models, by position: the least and the most that each can be. */
final class Spans {

    private final long[] least;
    private final long[] most;

    Spans(Quantity quantity, Edition edition) {
        List<Quantity.Span> spans = edition.models().stream()
                .map(model -> quantity.of(edition, model).orElse(Quantity.Span.ANYTHING))
                .toList();
        least = spans.stream().mapToLong(Quantity.Span::least).toArray();
        most = spans.stream().mapToLong(Quantity.Span::most).toArray();
    }

    /** The models of a set of which all that it can be lies within a range that has a bound. */
    RoaringBitmap within(Query.Range range, RoaringBitmap models) {
        long from = Objects.requireNonNullElse(range.from(), Long.MIN_VALUE);
        long to = Objects.requireNonNullElse(range.to(), Long.MAX_VALUE);
        RoaringBitmapWriter<RoaringBitmap> within = RoaringBitmapWriter.writer()
                .expectedValuesPerContainer(models.getCardinality())
                .get();
        models.forEach((IntConsumer) position -> {
            if (from <= least[position] && to >= most[position]) {
                within.add(position);
            }
        });
        return within.get();
    }
}
