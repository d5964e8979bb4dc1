package eu.modelcatalogue.command;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.quarkus.logging.Log;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Gives back the memory that the start needed. Without flags the JVM begins with a heap of 1/64 of the machine and keeps it; the catalogue needs
 * a tenth of that. The options are those that HotSpot lets a running process change.
 */
final class Footprint {

    private static final Map<String, String> OPTIONS = Map.of(
            // Keep little more than what is alive, after each full or periodic collection.
            "MinHeapFreeRatio", "10",
            "MaxHeapFreeRatio", "25");

    /** Growth of the heap that is worth a collection, in bytes. */
    private static final long GROWTH = 48L << 20;

    private static final int PAUSE_SECONDS = 5;

    private Footprint() {}

    /** Looks at the heap for as long as the service runs: what traffic made it grow by is given back within seconds. */
    static void watch() {
        Thread watch = new Thread(Footprint::keepSmall, "footprint");
        watch.setDaemon(true);
        watch.start();
    }

    private static void keepSmall() {
        try {
            HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            OPTIONS.forEach(jvm::setVMOption);
        } catch (RuntimeException e) {
            // Another JVM, or another collector: then it keeps its own habits.
            Log.debug("The heap is left as the JVM made it", e);
            return;
        }
        long before = 0;
        while (pause()) {
            long committed =
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
            if (committed > before + GROWTH) {
                // A full collection of some 60 MB pauses for about 40 ms: at most twice a minute, and only after
                // growth.
                System.gc();
                before =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
            }
        }
    }

    /** @return false where the thread is to end */
    private static boolean pause() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
