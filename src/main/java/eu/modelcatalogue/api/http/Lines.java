package eu.modelcatalogue.api.http;

import eu.modelcatalogue.api.compression.Content;
import eu.modelcatalogue.api.compression.ContentCoding;
import eu.modelcatalogue.api.compression.Packing;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is produced piece by piece while it is sent. Nothing is computed before the first piece is requested; the caller who requested
 * one must close this object.
 */
public final class Lines implements AutoCloseable {

    private final Supplier<Iterator<byte[]>> plain;
    private final @Nullable Supplier<Iterator<byte[]>> kept;
    private final @Nullable Packing packing;
    private @Nullable Iterator<byte[]> parts;

    private Lines(
            Supplier<Iterator<byte[]>> plain, @Nullable Supplier<Iterator<byte[]>> kept, @Nullable Packing packing) {
        this.plain = plain;
        this.kept = kept;
        this.packing = packing;
    }

    /** Parts that are sent to every caller as they are. */
    public static Lines of(Supplier<Iterator<byte[]>> parts) {
        return new Lines(parts, null, null);
    }

    /** Parts that are also stored as gzip. */
    public static Lines kept(Supplier<Iterator<byte[]>> plain, Supplier<Iterator<byte[]>> kept) {
        return new Lines(plain, kept, null);
    }

    /** The content in the coding that a caller accepts. */
    Content as(ContentCoding wanted) {
        if (wanted == ContentCoding.IDENTITY) {
            return Content.plain(this);
        }
        return new Content(kept == null ? new Lines(plain, null, new Packing()) : new Lines(kept, null, null), wanted);
    }

    /** A compressed answer has a piece even if there is no content. */
    boolean hasNext() {
        return packing == null ? parts().hasNext() : !packing.isEnded();
    }

    /**
     * The next piece; there must be one.
     *
     * @param size bytes before compression after which a piece is complete: the work of one turn on the event loop
     */
    byte[] piece(int size) {
        ByteArrayOutputStream piece = new ByteArrayOutputStream(size * 2);
        while (parts().hasNext() && piece.size() < size) {
            piece.writeBytes(parts().next());
        }
        return packing == null ? piece.toByteArray() : packing.pack(piece.toByteArray(), !parts().hasNext());
    }

    @Override
    public void close() {
        if (packing != null) {
            packing.close();
        }
    }

    private Iterator<byte[]> parts() {
        Iterator<byte[]> begun = parts == null ? plain.get() : parts;
        parts = begun;
        return begun;
    }
}
