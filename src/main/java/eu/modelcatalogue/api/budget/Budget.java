package eu.modelcatalogue.api.budget;

import eu.modelcatalogue.api.metrics.Refusal;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Limits how much costly answers may take together: simultaneous work, memory until they are sent, and time. The rest of the service keeps
 * running under any mix of posts, dossiers and files. A request beyond the budget is asked to come back later.
 *
 * <p>Work is counted in shares. {@value #WHOLE} of them are the capacity of a machine with two processors and a heap of 256 MiB; larger machines
 * have more.
 *
 * <p>Own code, because what Quarkus offers (SmallRye Fault Tolerance) counts simultaneous calls, and knows neither the size of an answer nor
 * whether it was sent.
 */
@ApplicationScoped
public class Budget {

    /** Shares of the smallest supported machine. */
    public static final int WHOLE = 100;

    /** Shares that keep one processor busy: more of them at one time would not be faster, but would take memory. */
    private static final int OF_PROCESSOR = 50;

    /** Heap that the work of one processor can take, in bytes. */
    private static final long HEAP_OF_PROCESSOR = 128L << 20;

    /** How long a request waits for its place, so that two clicks of one reader do not refuse each other. */
    private static final Duration WAIT = Duration.ofSeconds(2);

    /** Requests that may wait: each of them holds a worker, and there are sixteen workers. */
    private static final int MOST_WAITING = 4;

    /** Time limit for making one answer: several times as long as the largest dossier takes on a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    /** Time limit for sending one answer: 4 MB at 35 kB per second. */
    private static final Duration SENT = Duration.ofMinutes(2);

    /** Answers that may be streamed at the same time. A search waits about a millisecond for one piece of each on its event loop. */
    static final int MOST_STREAMS = 64;

    /** Time limit for streaming one answer: all models with every fact take four minutes at 50 kB per second. */
    private static final Duration STREAMED = Duration.ofMinutes(15);

    private final Bounds bounds;
    private final Supplier<Caller> callers;
    private final Semaphore shares;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong unsent = new AtomicLong();
    private final AtomicInteger streams = new AtomicInteger();
    private final DrawingThread drawing = new DrawingThread();

    /**
     * The size of a budget.
     *
     * @param unsent bytes of answers that are finished but not yet sent
     * @param answer bytes of one answer
     * @param patience how long a request waits for its place
     * @param longest time limit for making an answer
     */
    record Bounds(int shares, long unsent, int answer, Duration patience, Duration longest) {

        /** The bounds for a machine. */
        static Bounds of(int processors, long heap) {
            long places = Math.max(WHOLE / OF_PROCESSOR, Math.min(processors, heap / HEAP_OF_PROCESSOR));
            return new Bounds(
                    (int) places * OF_PROCESSOR, heap / 8, (int) Math.min(heap / 16, 64 << 20), WAIT, LONGEST);
        }
    }

    @Inject
    Budget(CurrentVertxRequest current) {
        this(
                Bounds.of(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory()),
                () -> Caller.of(current.getCurrent()));
    }

    Budget(Bounds bounds, Supplier<Caller> callers) {
        this.bounds = bounds;
        this.callers = callers;
        this.shares = new Semaphore(bounds.shares(), true);
    }

    /**
     * Makes an answer within the budget, on this thread. Its bytes count against the budget until they are sent.
     *
     * @param work makes the answer; between steps it asks its place whether to continue
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 {@code busy} if the budget is used up or the time limit is exceeded
     */
    public byte[] spend(int of, Function<Place, byte[]> work) {
        return spend(of, work, answer -> answer.length);
    }

    /** Makes an answer that is an object with a known size in bytes. */
    public <T> T spend(int of, Function<Place, T> work, ToIntFunction<T> bytes) {
        Caller caller = callers.get();
        return prepare(of, () -> {
            T answer = work.apply(new Place(caller, bounds, drawing));
            hold(caller, bytes.applyAsInt(answer));
            return answer;
        });
    }

    /**
     * Makes within the budget a result that many answers share and that no single caller waits for. The caller of this method keeps it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 {@code busy} if the budget is used up
     */
    public <T> T prepare(int of, Supplier<T> work) {
        int taken = Math.min(of, bounds.shares());
        enter(taken);
        try {
            return work.get();
        } finally {
            shares.release(taken);
        }
    }

    /**
     * Admits an answer that is produced while it is sent, as fast as its caller reads. It takes no memory of the budget, but many of them would
     * keep the event loops busy. Its place is released when it has been sent or its caller has gone.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 {@code busy} if too many are being sent
     */
    public void stream() {
        if (streams.incrementAndGet() > MOST_STREAMS) {
            streams.decrementAndGet();
            throw Refusal.STREAMS.busy();
        }
        callers.get().whenSent(STREAMED, once(streams::decrementAndGet));
    }

    /** Whether a new request would be refused as busy; this is known before its body is read. */
    public boolean isSpent() {
        return waiting.get() >= MOST_WAITING || unsent.get() >= bounds.unsent();
    }

    /** Shares that are free now. */
    int free() {
        return shares.availablePermits();
    }

    /** Bytes of finished answers that are not yet sent. */
    long unsent() {
        return unsent.get();
    }

    private void enter(int taken) {
        if (unsent.get() >= bounds.unsent()) {
            throw Refusal.UNSENT.busy();
        }
        if (shares.tryAcquire(taken)) {
            return;
        }
        try {
            boolean mayWait = waiting.incrementAndGet() <= MOST_WAITING;
            if (!mayWait || !shares.tryAcquire(taken, bounds.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.WORK.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.WORK.busy();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void hold(Caller caller, int bytes) {
        unsent.addAndGet(bytes);
        caller.whenSent(SENT, once(() -> unsent.addAndGet(-bytes)));
    }

    private static Runnable once(Runnable then) {
        AtomicBoolean first = new AtomicBoolean(true);
        return () -> {
            if (first.getAndSet(false)) {
                then.run();
            }
        };
    }
}
