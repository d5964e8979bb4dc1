package eu.modelcatalogue.api.compression;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * The body of an answer as it is sent.
 *
 * @param body the bytes, or the object that produces them while they are sent
 * @param coding of these bytes
 */
public record Content(Object body, ContentCoding coding) {

    /** Bytes from which on a body is compressed; a shorter one fits into one packet with its headers anyway. */
    static final int SHORTEST = 1_024;

    /** Compression level out of nine: see docs/adr/0032. */
    static final int LEVEL = 5;

    /** A body that is not compressed. */
    public static Content plain(Object body) {
        return new Content(body, ContentCoding.IDENTITY);
    }

    /** Compresses the body if the caller accepts that and it is long enough. */
    public static Content of(byte[] bytes, ContentCoding wanted) {
        if (wanted == ContentCoding.IDENTITY || bytes.length < SHORTEST) {
            return plain(bytes);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(Math.max(512, bytes.length / 4));
        try (GZIPOutputStream gzip = packing(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        return new Content(packed.toByteArray(), ContentCoding.GZIP);
    }

    /** Bytes that the body takes in memory; 0 if they are produced while they are sent. */
    public int length() {
        return body instanceof byte[] bytes ? bytes.length : 0;
    }

    /** A stream that compresses what is written to it; everything up to a flush can be decompressed. */
    static GZIPOutputStream packing(ByteArrayOutputStream packed) throws IOException {
        return new GZIPOutputStream(packed, 4_096, true) {
            {
                def.setLevel(LEVEL);
            }
        };
    }
}
