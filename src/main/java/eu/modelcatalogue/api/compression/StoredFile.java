package eu.modelcatalogue.api.compression;

import eu.modelcatalogue.ledger.CanonicalContent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;

/** A file of the class path, read and compressed once, because it does not change while the service runs. */
public final class StoredFile {

    private static final int TAG_BYTES = 16;

    private final String type;
    private final String digest;
    private final Content plain;
    private final Content packed;

    private StoredFile(byte[] bytes, String type) {
        this.type = type;
        this.digest = HexFormat.of().formatHex(CanonicalContent.sha256().digest(bytes), 0, TAG_BYTES);
        this.plain = Content.plain(bytes);
        this.packed = Content.of(bytes, ContentCoding.GZIP);
    }

    /**
     * Reads a text file.
     *
     * @return empty if the file does not exist
     */
    public static Optional<StoredFile> read(String name, String type) {
        try (InputStream file = StoredFile.class.getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(new StoredFile(file.readAllBytes(), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Answers GET or HEAD with the file, or with 304 if the caller already has it.
     *
     * @param caching the value of {@code Cache-Control}
     */
    public void send(HttpServerRequest request, String caching) {
        HttpServerResponse response = request.response();
        ContentCoding accepted = ContentCoding.accepted(request);
        Content content = accepted == ContentCoding.GZIP ? packed : plain;
        String tag = "\"" + accepted.tag(digest) + "\"";
        String vary = response.headers().get("Vary");
        response.putHeader("ETag", tag)
                .putHeader("Cache-Control", caching)
                .putHeader("Vary", (vary == null ? "" : vary + ", ") + ContentCoding.ACCEPTED);
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.contains(tag) || known.strip().equals("*"))) {
            response.setStatusCode(304).end();
            return;
        }
        if (content.coding() != ContentCoding.IDENTITY) {
            response.putHeader(ContentCoding.APPLIED, content.coding().word());
        }
        response.putHeader("Content-Type", type).end(Buffer.buffer((byte[]) content.body()));
    }
}
