package eu.modelcatalogue.importers.snapshot;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Repeats a request after failures that pass, one request at a time, and waits as long as the server says. */
final class PatientDownload {

    /** One request and five repetitions: by doubling from one second, half a minute in all where the server does not say how long to wait. */
    static final int MOST_ATTEMPTS = 6;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    /** The Hub counts requests over five minutes: after more than three such windows a later run is better. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final Set<Integer> PASSES = Set.of(408, 429, 500, 502, 503, 504);

    private static final Pattern RESET = Pattern.compile(";\\s*t=(\\d{1,9})");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final HttpDownload download;
    private final Pause pause;
    private final Clock clock;
    private final Consumer<String> progress;

    /** Waits between two attempts; a test need not wait. */
    interface Pause {

        /** Waits in earnest. */
        Pause REAL = time -> Thread.sleep(time.toMillis());

        void sleep(Duration time) throws InterruptedException;
    }

    PatientDownload(HttpDownload download, Pause pause, Clock clock, Consumer<String> progress) {
        this.download = download;
        this.pause = pause;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Sends a request until it is answered with a status that does not pass by itself.
     *
     * @param most bytes of the body
     * @throws IOException where the last attempt failed too, the server asks for a longer wait than is allowed, or the body is too large; the message says which
     */
    HttpDownload.Answer get(URI address, Map<String, String> headers, long most) throws IOException {
        Duration wait = FIRST_WAIT;
        for (int attempt = 1; ; attempt++) {
            String reason;
            Duration told = wait;
            try {
                HttpDownload.Answer answer = download.get(address, headers, most);
                if (!PASSES.contains(answer.status())) {
                    return answer;
                }
                reason = "status %d".formatted(answer.status());
                told = toldWait(answer.headers()).orElse(wait);
            } catch (InterruptedIOException | HttpDownload.TooLarge e) {
                throw e;
            } catch (IOException e) {
                reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            }
            if (attempt == MOST_ATTEMPTS) {
                throw new IOException("%s, %d times".formatted(reason, attempt));
            }
            if (told.compareTo(LONGEST_WAIT) > 0) {
                throw new IOException("%s, and asks to wait %d minutes".formatted(reason, told.toMinutes()));
            }
            progress.accept("waits %d s: %s".formatted(told.toSeconds(), reason));
            try {
                pause.sleep(told);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
            wait = wait.multipliedBy(2);
        }
    }

    /** {@code Retry-After} in seconds or as a date; else the seconds until the window of {@code RateLimit} ends. */
    private Optional<Duration> toldWait(HttpHeaders headers) {
        Optional<String> after = headers.firstValue("Retry-After").map(String::strip);
        if (after.isPresent() && SECONDS.matcher(after.get()).matches()) {
            return after.map(Long::parseLong).map(Duration::ofSeconds);
        }
        Optional<Duration> until = after.flatMap(HttpDownload::moment)
                .map(moment -> Duration.between(clock.instant(), moment))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
        return until.or(() -> headers.firstValue("RateLimit")
                .map(RESET::matcher)
                .filter(Matcher::find)
                .map(reset -> Duration.ofSeconds(Long.parseLong(reset.group(1)))));
    }
}
