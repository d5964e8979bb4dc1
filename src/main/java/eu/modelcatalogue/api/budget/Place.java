package eu.modelcatalogue.api.budget;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import eu.modelcatalogue.api.metrics.Refusal;
import eu.modelcatalogue.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;

/** A place in the {@link Budget}. Its work checks between steps whether to continue, and cannot write more bytes than an answer may have. */
public final class Place {

    /** Interval between checks that the caller is still connected. Each check takes a lock of the connection, so it is not made for every word. */
    private static final Duration BETWEEN = Duration.ofMillis(5);

    private final Caller caller;
    private final Budget.Bounds bounds;
    private final DrawingThread drawing;
    private final long begun = System.nanoTime();
    private long asked = begun;

    Place(Caller caller, Budget.Bounds bounds, DrawingThread drawing) {
        this.caller = caller;
        this.bounds = bounds;
        this.drawing = drawing;
    }

    /** Makes a picture or a PDF, one at a time in the whole service. Nothing is drawn for a caller who left before its turn. */
    public byte[] draw(Supplier<byte[]> work) {
        return drawing.make(() -> {
            goOn();
            return work.get();
        });
    }

    /**
     * Stops the work if the caller no longer waits or the time limit is exceeded.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 {@code busy}; a caller who has left does not see it
     */
    public void goOn() {
        long now = System.nanoTime();
        if (now - asked < BETWEEN.toNanos()) {
            return;
        }
        asked = now;
        if (caller.isGone()) {
            throw Problems.busy();
        }
        if (now - begun > bounds.longest().toNanos()) {
            throw Refusal.TIME.busy();
        }
    }

    /** Writes an answer as JSON, as long as the work may continue and up to the size limit of an answer. */
    public byte[] json(ObjectWriter json, Object answer) {
        ByteArrayOutputStream bytes = answer();
        try {
            json.without(SerializationFeature.WRAP_EXCEPTIONS).writeValue(bytes, answer);
        } catch (IOException e) {
            // Jackson wraps even so what ends the work, which is not a fault of the writer.
            if (e.getCause() instanceof HttpProblem end) {
                throw end;
            }
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        return bytes.toByteArray();
    }

    /** The stream to which an answer is written. It fails when the work must stop or the answer exceeds its size limit. */
    public ByteArrayOutputStream answer() {
        return new ByteArrayOutputStream() {
            @Override
            public synchronized void write(int one) {
                room(1);
                super.write(one);
            }

            @Override
            public synchronized void write(byte[] some, int from, int length) {
                room(length);
                super.write(some, from, length);
            }

            private void room(int more) {
                goOn();
                if (count + more > bounds.answer()) {
                    throw Refusal.SIZE.busy();
                }
            }
        };
    }
}
