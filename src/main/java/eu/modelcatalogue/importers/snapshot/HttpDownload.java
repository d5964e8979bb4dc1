package eu.modelcatalogue.importers.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Downloads from an address over HTTP, within bounds of size and time. */
public final class HttpDownload {

    /** The longest time for a connection. */
    private static final Duration TO_CONNECT = Duration.ofSeconds(20);

    private final HttpClient client;
    private final Duration forAll;

    /**
     * An answer.
     *
     * @param body its bytes, complete
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared: it is read once and forgotten.
    public record Answer(int status, HttpHeaders headers, byte[] body) {}

    private HttpDownload(HttpClient.Redirect redirects, Duration forAll) {
        this.forAll = forAll;
        client = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(redirects)
                .build();
    }

    /**
     * Follows redirects, but never from https to http.
     *
     * @param forAll how long an answer may take, headers and body together
     */
    public static HttpDownload followingRedirects(Duration forAll) {
        return new HttpDownload(HttpClient.Redirect.NORMAL, forAll);
    }

    /**
     * Returns redirects without following them: a request with a secret must not go to another host.
     *
     * @param forAll how long an answer may take, headers and body together
     */
    public static HttpDownload keepingRedirects(Duration forAll) {
        return new HttpDownload(HttpClient.Redirect.NEVER, forAll);
    }

    /**
     * Sends one request.
     *
     * @param most bytes of the body
     * @throws TooLarge where there are more
     * @throws IOException where nobody answers, the connection is cut or the time is over
     */
    public Answer get(URI address, Map<String, String> headers, long most) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(forAll)
                .header("User-Agent", "sovereign-model-catalogue")
                .GET();
        headers.forEach(request::header);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(
                request.build(),
                BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> {
                    if (body.size() + (long) bytes.length > most) {
                        throw new UncheckedIOException(new TooLarge(most));
                    }
                    body.writeBytes(bytes);
                })));
        try {
            // The client's own timeout ends with the headers.
            HttpResponse<Void> response = answer.get(forAll.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers(), body.toByteArray());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no complete answer within %d s".formatted(forAll.toSeconds()), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    /** A date as HTTP writes it; empty where the text is none. */
    static Optional<Instant> moment(String httpDate) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate.strip(), Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static IOException cause(ExecutionException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge tooLarge) {
                return tooLarge;
            }
        }
        Throwable cause = failure.getCause();
        return cause instanceof IOException io ? io : new IOException(String.valueOf(cause), cause);
    }

    /** The answer has more bytes than allowed. */
    public static final class TooLarge extends IOException {
        TooLarge(long most) {
            super("more than %d bytes".formatted(most));
        }
    }
}
