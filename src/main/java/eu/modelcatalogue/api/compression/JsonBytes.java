package eu.modelcatalogue.api.compression;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Writes answers as JSON, in UTF-8. */
@ApplicationScoped
public class JsonBytes {

    /** Bytes beyond which a buffer is released after use, because longer answers are rare. */
    private static final int LONGEST_DRAFT = 256 << 10;

    /** The buffer into which a thread writes an answer of unknown length: a new buffer would be copied four times while it grows. */
    private static final ThreadLocal<ByteArrayOutputStream> DRAFTS =
            ThreadLocal.withInitial(() -> new ByteArrayOutputStream(16 << 10));

    private final ObjectMapper json;

    JsonBytes(ObjectMapper json) {
        this.json = json;
    }

    /** The bytes of an answer. */
    public byte[] of(Object answer) {
        ByteArrayOutputStream draft = DRAFTS.get();
        draft.reset();
        try {
            json.writeValue(draft, answer);
            return draft.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Answers always become JSON", e);
        } finally {
            if (draft.size() > LONGEST_DRAFT) {
                DRAFTS.remove();
            }
        }
    }
}
