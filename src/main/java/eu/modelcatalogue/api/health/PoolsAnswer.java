package eu.modelcatalogue.api.health;

import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.netty.MainEventLoopGroup;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports the service as ready while its threads take work. An empty task is given to each event loop, which answers searches, and to the worker
 * threads, which answer pages and files, and has to finish within {@link #PATIENCE}. A node whose threads are all blocked is not ready even if an
 * edition is loaded, so that requests go to another node.
 */
@Readiness
@ApplicationScoped
class PoolsAnswer implements AsyncHealthCheck {

    /** Shorter than the three seconds that an orchestrator usually waits, so that it receives the answer and learns which threads are blocked. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final EventLoopGroup eventLoops;
    private final Duration patience;

    @Inject
    PoolsAnswer(Vertx vertx, @MainEventLoopGroup EventLoopGroup eventLoops) {
        this(vertx, eventLoops, PATIENCE);
    }

    PoolsAnswer(Vertx vertx, EventLoopGroup eventLoops, Duration patience) {
        this.vertx = vertx;
        this.eventLoops = eventLoops;
        this.patience = patience;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        CompletableFuture<Boolean> workers = inTime(vertx.<Void>executeBlocking(() -> null, false)
                .toCompletionStage()
                .toCompletableFuture());
        List<CompletableFuture<Boolean>> loops = new ArrayList<>();
        for (EventExecutor loop : eventLoops) {
            CompletableFuture<Void> ran = new CompletableFuture<>();
            loop.execute(() -> ran.complete(null));
            loops.add(inTime(ran));
        }
        List<CompletableFuture<Boolean>> all = new ArrayList<>(loops);
        all.add(workers);
        return Uni.createFrom()
                .completionStage(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                .map(done -> answer(
                        workers.join(),
                        loops.stream().filter(loop -> !loop.join()).count()));
    }

    private HealthCheckResponse answer(boolean workersAnswer, long loopsHeldUp) {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("threads").status(workersAnswer && loopsHeldUp == 0);
        if (!workersAnswer) {
            response.withData("workers", "no answer for " + patience.toMillis() + " ms");
        }
        if (loopsHeldUp > 0) {
            response.withData("eventLoops", loopsHeldUp + " without an answer for " + patience.toMillis() + " ms");
        }
        return response.build();
    }

    /** Whether the task finished in time. */
    private CompletableFuture<Boolean> inTime(CompletableFuture<Void> task) {
        return task.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).handle((ran, failure) -> failure == null);
    }
}
