package eu.modelcatalogue.hardware;

/**
 * An amount of memory that is known within bounds, in bytes.
 *
 * @param least at least so much, not negative
 * @param most at most so much, not below {@code least}
 */
public record ByteRange(long least, long most) {

    /** No memory. */
    static final ByteRange NONE = new ByteRange(0, 0);

    public ByteRange {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("%d to %d bytes is not a range".formatted(least, most));
        }
    }

    /** An amount that is known exactly. */
    public static ByteRange exactly(long bytes) {
        return new ByteRange(bytes, bytes);
    }

    /** Both amounts together. */
    public ByteRange plus(ByteRange other) {
        return new ByteRange(least + other.least, most + other.most);
    }

    /** From the lesser lower bound to the greater upper bound. */
    public ByteRange spanning(ByteRange other) {
        return new ByteRange(Math.min(least, other.least), Math.max(most, other.most));
    }
}
