package eu.modelcatalogue.api.http;

import eu.modelcatalogue.api.compression.Content;
import eu.modelcatalogue.api.compression.ContentCoding;
import eu.modelcatalogue.api.compression.Packing;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that is made while it is sent, part by part. Nothing is begun before its first piece is asked for; whoever asked for one ends it. */
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

    /** Parts of what is sent as it is, to every caller. */
    public static Lines of(Supplier<Iterator<byte[]>> parts) {
        return new Lines(parts, null, null);
    }

    /**
     * Parts of what is kept as gzip.
     */
    public static Lines kept(Supplier<Iterator<byte[]>> plain, Supplier<Iterator<byte[]>> kept) {
        return new Lines(plain, kept, null);
    }

    /** The same as a caller takes it. */
    Content as(ContentCoding wanted) {
        if (wanted == ContentCoding.IDENTITY) {
            return Content.plain(this);
        }
        return new Content(kept == null ? new Lines(plain, null, new Packing()) : new Lines(kept, null, null), wanted);
    }

    /** Of nothing there is a piece too, where it is packed. */
    boolean hasNext() {
        return packing == null ? parts().hasNext() : !packing.isEnded();
    }

    /**
     * The next piece, of which there is one.
     *
     * @param size from which on it is enough, before it is packed: work for one turn
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
