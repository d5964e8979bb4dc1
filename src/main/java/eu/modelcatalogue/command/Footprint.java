package eu.modelcatalogue.command;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.quarkus.logging.Log;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Gives back the memory that the start and bursts of traffic needed. Without flags the JVM begins with a heap of 1/64 of the machine, lets it
 * grow for one per cent of work saved, and keeps it; the catalogue needs a tenth of that. The options are those that HotSpot lets a running
 * process change.
 */
final class Footprint {

    /**
     * What is kept free after a collection, in per cent of the heap: room for the young objects of some hundred answers. With less the JVM collects
     * so often that it grows the heap at once, and by more.
     */
    private static final String LEAST_FREE = "60";

    private static final String MOST_FREE = "70";

    /** Growth of the heap that is worth a collection, in bytes. */
    private static final long GROWTH = 32L << 20;

    /** Behind the first answers, not beside them. */
    private static final int FIRST_SECONDS = 4;

    /** A full collection of some 40 MB pauses for about 50 ms: in a burst of traffic every other second at most. */
    private static final int BURST_SECONDS = 2;

    /** So many in a row, and traffic lasts: then twice a minute. */
    private static final int BURST = 8;

    private static final int LASTING_SECONDS = 30;

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
            // In this order: the least must not be above the most, which is 70 by default, at any moment.
            jvm.setVMOption("MinHeapFreeRatio", LEAST_FREE);
            jvm.setVMOption("MaxHeapFreeRatio", MOST_FREE);
            TimeUnit.SECONDS.sleep(FIRST_SECONDS);
            long least = 0;
            int inRow = 0;
            while (true) {
                boolean grown = committed() > least + GROWTH;
                if (grown) {
                    System.gc();
                    trim();
                    least = committed();
                }
                inRow = grown ? inRow + 1 : 0;
                TimeUnit.SECONDS.sleep(!grown ? 1 : inRow < BURST ? BURST_SECONDS : LASTING_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Another JVM, or another collector: then it keeps its own habits.
            Log.debug("The memory is left as the JVM made it", e);
        }
    }

    private static long committed() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
    }

    /** The compilers need some 30 MB in bursts, which the C library keeps for them. Only a JVM on Linux can give it back. */
    private static void trim() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[0],
                            new String[0]);
        } catch (JMException e) {
            Log.debug("The C library keeps what it has", e);
        }
    }
}
