package eu.modelcatalogue.api.edition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A whole edition as a file, kept in memory as gzip, which is a tenth of its size. */
final class EditionFile {

    /** Bytes sent in one turn of the event loop. */
    private static final int PIECE = 32_768;

    private final long length;
    private final String sha256;
    private final byte[] compressed;

    private EditionFile(long length, String sha256, byte[] compressed) {
        this.length = length;
        this.sha256 = sha256;
        this.compressed = compressed;
    }

    /** Bytes of the uncompressed file. */
    long length() {
        return length;
    }

    /** SHA-256 of the uncompressed file, 64 hexadecimal digits. */
    String sha256() {
        return sha256;
    }

    /** Bytes of the compressed file; the same each time it is made. */
    int lengthPacked() {
        return compressed.length;
    }

    /** Writes the uncompressed file. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Makes the file piece by piece, so that the uncompressed file is never in memory as a whole.
     *
     * @param sha a new SHA-256
     */
    static EditionFile of(Writing writing, MessageDigest sha) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        long[] length = new long[1];
        try (OutputStream out = new DigestOutputStream(
                new GZIPOutputStream(compressed, PIECE) {
                    @Override
                    public synchronized void write(byte[] some, int from, int count) throws IOException {
                        length[0] += count;
                        super.write(some, from, count);
                    }
                },
                sha)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        return new EditionFile(length[0], HexFormat.of().formatHex(sha.digest()), compressed.toByteArray());
    }

    /** The uncompressed file, decompressed as it is read. */
    Iterator<byte[]> plain() {
        try {
            return pieces(new GZIPInputStream(new ByteArrayInputStream(compressed), PIECE));
        } catch (IOException e) {
            throw new UncheckedIOException("It was packed here", e);
        }
    }

    /** The compressed file. */
    Iterator<byte[]> packed() {
        return pieces(new ByteArrayInputStream(compressed));
    }

    /**
     * A part of the file. What lies before it is read over at once, which takes some hundredths of a second of the uncompressed file.
     *
     * @param packed whether the part is of the compressed file
     */
    Iterator<byte[]> part(boolean packed, long first, long length) {
        try {
            InputStream in = new ByteArrayInputStream(compressed);
            InputStream file = packed ? in : new GZIPInputStream(in, PIECE);
            file.skipNBytes(first);
            return pieces(file, length);
        } catch (IOException e) {
            throw new UncheckedIOException("It was packed here, and the part lies within it", e);
        }
    }

    private static Iterator<byte[]> pieces(InputStream in) {
        return pieces(in, Long.MAX_VALUE);
    }

    private static Iterator<byte[]> pieces(InputStream in, long length) {
        long[] left = {length};
        return Stream.generate(() -> {
                    byte[] piece = piece(in, (int) Math.min(PIECE, left[0]));
                    left[0] -= piece.length;
                    return piece;
                })
                .takeWhile(piece -> piece.length > 0)
                .iterator();
    }

    private static byte[] piece(InputStream in, int length) {
        try {
            return in.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException("It was packed here", e);
        }
    }
}
