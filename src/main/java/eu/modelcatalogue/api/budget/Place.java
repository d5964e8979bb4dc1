package eu.modelcatalogue.api.budget;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import eu.modelcatalogue.api.metrics.Refusal;
import eu.modelcatalogue.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;

/** A place in the {@link Budget}: the work in it checks between steps whether to go on, and writes no more than an answer may hold. */
public final class Place {

    /** Asking whether the caller is still there takes a lock of its connection: often enough, and not for each word. */
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

    /** Makes a picture or a PDF: one at a time in the whole service. Whoever was gone before its turn is not drawn for. */
    public byte[] draw(Supplier<byte[]> work) {
        return drawing.make(() -> {
            goOn();
            return work.get();
        });
    }

    /**
     * Ends the work if the caller no longer waits, or if it has taken too long.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 {@code busy}, which a caller who is gone does not see
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

    /** An answer as JSON, made as long as the work goes on, and no larger than an answer may be. */
    public byte[] json(ObjectWriter json, Object answer) {
        ByteArrayOutputStream bytes = answer();
        try {
            // An exception that ends the work is passed on unchanged, not as a fault of the writer.
            json.without(SerializationFeature.WRAP_EXCEPTIONS).writeValue(bytes, answer);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        return bytes.toByteArray();
    }

    /** The stream an answer is written to: it ends with the work, and is limited to the size of an answer. */
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
