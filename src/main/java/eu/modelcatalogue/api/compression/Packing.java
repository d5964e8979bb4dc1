package eu.modelcatalogue.api.compression;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compresses an answer piece by piece while it is sent. It holds a quarter of a megabyte outside the heap from its first piece until it is
 * closed, so the caller must close it.
 */
public final class Packing implements AutoCloseable {

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private @Nullable GZIPOutputStream gzip;
    private boolean ended;

    /**
     * Compresses a piece and flushes it, so that the receiver can read everything sent so far.
     *
     * @param last whether this is the last piece
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

    /** Whether the last piece was compressed. */
    public boolean isEnded() {
        return ended;
    }

    /** Releases the memory; the answer may then be incomplete. */
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
