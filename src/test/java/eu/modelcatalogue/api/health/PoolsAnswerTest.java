package eu.modelcatalogue.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With real threads that are really held up, and let go again. */
class PoolsAnswerTest {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(2));
    private final EventLoopGroup loops = new NioEventLoopGroup(2);
    private final PoolsAnswer check = new PoolsAnswer(vertx, loops, Duration.ofMillis(200));

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        loops.shutdownGracefully().syncUninterruptibly();
    }

    @Test
    void threads_that_take_work_are_ready() {
        assertThat(response().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void workers_that_are_all_held_up_are_not_and_are_again_once_they_are_free() {
        CountDownLatch end = new CountDownLatch(1);
        for (int worker = 0; worker < 2; worker++) {
            vertx.executeBlocking(() -> held(end), false);
        }
        HealthCheckResponse response = response();
        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData()).contains(Map.of("workers", "no answer for 200 ms"));

        end.countDown();
        assertThat(response().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void one_event_loop_that_is_held_up_is_enough_to_be_unready() {
        CountDownLatch end = new CountDownLatch(1);
        loops.next().execute(() -> held(end));
        HealthCheckResponse response = response();
        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData()).contains(Map.of("eventLoops", "1 without an answer for 200 ms"));

        end.countDown();
        assertThat(response().getStatus()).isEqualTo(Status.UP);
    }

    private static boolean held(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HealthCheckResponse response() {
        return check.call().await().atMost(Duration.ofSeconds(5));
    }
}
