package eu.modelcatalogue.api.compression;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Packs an answer piece by piece while it is sent. It holds a quarter of a megabyte outside the heap between its first piece and its end, so that
 * whoever began must end it.
 */
public final class Packing implements AutoCloseable {

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private @Nullable GZIPOutputStream gzip;
    private boolean ended;

    /**
     * What a piece becomes: at once, so that a caller can read what was sent so far.
     *
     * @param last whether none follows
     */
    public byte[] pack(byte[] piece, boolean last) {
        try {
            GZIPOutputStream into = gzip == null ? Content.packing(packed) : gzip;
            gzip = into;
            into.write(piece);
            if (last) {
                close();
            } else {
                into.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        byte[] bytes = packed.toByteArray();
        packed.reset();
        return bytes;
    }

    /** Whether the last piece was packed. */
    public boolean isEnded() {
        return ended;
    }

    /** Gives back what it holds; whatever was packed may be half of an answer. */
    @Override
    public void close() {
        ended = true;
        if (gzip == null) {
            return;
        }
        try {
            gzip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
    }
}
