package eu.modelcatalogue.api.compression;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * The body of an answer as it is sent.
 *
 * @param body what is written: bytes, or what makes them while they are sent
 * @param coding of these bytes
 */
public record Content(Object body, ContentCoding coding) {

    /** What is shorter fits one packet as it is, with its headers. */
    static final int SHORTEST = 1_024;

    /** Of nine: see docs/adr/0032. */
    static final int LEVEL = 5;

    /** As it is. */
    public static Content plain(Object body) {
        return new Content(body, ContentCoding.IDENTITY);
    }

    /** Packed, where a caller takes that and it is worth it. */
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

    /** Bytes that it takes in memory; 0 where they are made while they are sent. */
    public int length() {
        return body instanceof byte[] bytes ? bytes.length : 0;
    }

    /** Packs what is written to it; what is flushed can be unpacked. */
    static GZIPOutputStream packing(ByteArrayOutputStream packed) throws IOException {
        return new GZIPOutputStream(packed, 4_096, true) {
            {
                def.setLevel(LEVEL);
            }
        };
    }
}
