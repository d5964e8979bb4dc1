package eu.modelcatalogue.api.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Uses up the whole budget of the service for a while, so that requests which need a place in it are refused. */
public final class SpentBudget {

    private SpentBudget() {}

    /** Takes the whole budget, runs the requests, and releases the budget. */
    public static void during(Budget budget, Runnable asked) throws InterruptedException {
        CountDownLatch spent = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread spender = new Thread(() -> budget.prepare(Integer.MAX_VALUE, () -> {
            spent.countDown();
            try {
                return done.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        spender.start();
        try {
            assertThat(spent.await(1, TimeUnit.MINUTES)).as("spent").isTrue();
            asked.run();
        } finally {
            done.countDown();
            spender.join();
        }
    }
}
