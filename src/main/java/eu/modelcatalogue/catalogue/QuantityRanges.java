package eu.modelcatalogue.catalogue;

import java.util.List;

/** The lowest and highest possible value of a quantity for all models, by position. */
final class QuantityRanges {

    private final long[] least;

    /** Stored as complements, which reverse the order, so that both bounds need the same comparison. */
    private final long[] most;

    QuantityRanges(Quantity quantity, Edition edition) {
        List<Quantity.Span> spans = edition.models().stream()
                .map(model -> quantity.of(edition, model).orElse(Quantity.Span.ANYTHING))
                .toList();
        least = spans.stream().mapToLong(Quantity.Span::least).toArray();
        most = spans.stream().mapToLong(span -> ~span.most()).toArray();
    }

    /**
     * Keeps only the models whose possible values all lie within a range.
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
                // No branch is used: the processor cannot predict it, and a wrong prediction takes longer than
                // everything else.
                kept |= quantities[position] >= from ? left & -left : 0;
            }
            models[word] = kept;
        }
    }
}
