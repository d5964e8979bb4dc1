package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/**
 * The browser of the tests: the one that {@code CHROMIUM} names, else the first on the {@code PATH}. Without one the tests that need it are
 * skipped, and say what to install; with {@code -Dbrowser.required=true} they fail instead.
 */
final class Chromium implements AutoCloseable {

    /** First the build without windows, which takes half of the processor time of the other. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    /** Beside builds that keep every core busy a page can take its time. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox")));
    }

    /** What a skipped test says. */
    static final String ADVICE =
            "No browser: install Chromium (apt-get install chromium-headless-shell), or name one in the environment variable CHROMIUM";

    /** Whether the tests that need a browser run: where there is one, and where there must be one. */
    static boolean wanted() {
        return find().isPresent() || Boolean.getBoolean("browser.required");
    }

    static Chromium start() {
        return new Chromium(find().orElseThrow(() -> new IllegalStateException(ADVICE)));
    }

    /**
     * Does some work with each of these, on as many browsers as there are processors: a browser draws and examines a page on one of them. Each browser
     * has one window, in which one page follows another. All is done before the first failure is thrown, and every failure is told.
     */
    static <T> void eachOnAPage(List<T> all, BiConsumer<Page, T> work) {
        Queue<T> left = new ConcurrentLinkedQueue<>(all);
        Queue<Executable> failed = new ConcurrentLinkedQueue<>();
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Callable<Void>> browsers = Stream.generate(() -> (Callable<Void>) () -> {
                        // Playwright can only be used by the thread that has started it.
                        try (Chromium chromium = start()) {
                            Page page = chromium.page(new Browser.NewContextOptions());
                            for (T one = left.poll(); one != null; one = left.poll()) {
                                try {
                                    work.accept(page, one);
                                } catch (RuntimeException | AssertionError e) {
                                    failed.add(() -> {
                                        throw e;
                                    });
                                }
                            }
                        }
                        return null;
                    })
                    .limit(Runtime.getRuntime().availableProcessors())
                    .toList();
            for (Future<Void> browser : workers.invokeAll(browsers)) {
                browser.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
        }
        assertThat(left).isEmpty();
        assertAll(failed);
    }

    private static Optional<Path> find() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page in a window of its own, without anything remembered. */
    Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
