package eu.modelcatalogue.catalogue;

import java.util.List;

/** A quantity of all models, by position: the least and the most that each can be. */
final class QuantityRanges {

    private final long[] least;

    /** Turned round: the greater the most is, the less is its complement. So both bounds are one question. */
    private final long[] most;

    QuantityRanges(Quantity quantity, Edition edition) {
        List<Quantity.Span> spans = edition.models().stream()
                .map(model -> quantity.of(edition, model).orElse(Quantity.Span.ANYTHING))
                .toList();
        least = spans.stream().mapToLong(Quantity.Span::least).toArray();
        most = spans.stream().mapToLong(span -> ~span.most()).toArray();
    }

    /**
     * Leaves those of a set of models of which all that it can be lies within a range.
     *
     * @param models a bit for each, by position
     */
    void retain(long[] models, Query.Range range) {
        if (range.from() != null) {
            retain(models, least, range.from());
        }
        if (range.to() != null) {
            retain(models, most, ~range.to());
        }
    }

    private static void retain(long[] models, long[] quantities, long from) {
        for (int word = 0; word < models.length; word++) {
            long kept = 0;
            for (long left = models[word]; left != 0; left &= left - 1) {
                int position = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                // Without a branch: the processor cannot predict it, and a wrong prediction takes longer than all the
                // rest.
                kept |= quantities[position] >= from ? left & -left : 0;
            }
            models[word] = kept;
        }
    }
}
