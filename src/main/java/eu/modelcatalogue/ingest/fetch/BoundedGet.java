package eu.modelcatalogue.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks an address over HTTP, and takes no more bytes and no more time than was agreed. */
public final class BoundedGet {

    /** A host that does not answer the telephone within this is away. */
    private static final Duration TO_CONNECT = Duration.ofSeconds(20);

    private final HttpClient client;
    private final Duration forAll;

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param headers of the answer, the last one where redirects were followed
     * @param body its bytes, complete
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared: it is read once and forgotten.
    public record Answer(int status, HttpHeaders headers, byte[] body) {}

    private BoundedGet(HttpClient.Redirect redirects, Duration forAll) {
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
    public static BoundedGet followingRedirects(Duration forAll) {
        return new BoundedGet(HttpClient.Redirect.NORMAL, forAll);
    }

    /**
     * Answers redirects as they are: for whoever sends a secret, which must not travel on to another host.
     *
     * @param forAll how long an answer may take, headers and body together
     */
    public static BoundedGet keepingRedirects(Duration forAll) {
        return new BoundedGet(HttpClient.Redirect.NEVER, forAll);
    }

    /**
     * Asks once.
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
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), response -> new Bounded(most));
        try {
            // The client's own timeout ends with the headers.
            HttpResponse<byte[]> response = answer.get(forAll.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
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

    private static IOException cause(ExecutionException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge tooLarge) {
                return tooLarge;
            }
        }
        Throwable cause = failure.getCause();
        return cause instanceof IOException io ? io : new IOException(String.valueOf(cause), cause);
    }

    /** More bytes than were agreed. */
    public static final class TooLarge extends IOException {
        TooLarge(long most) {
            super("more than %d bytes".formatted(most));
        }
    }

    /** Collects a body up to a bound; one byte more ends the transfer. */
    private static final class Bounded implements HttpResponse.BodySubscriber<byte[]> {

        private final long most;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        Bounded(long most) {
            this.most = most;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                if (bytes.size() + (long) buffer.remaining() > most) {
                    body.completeExceptionally(new TooLarge(most));
                    if (subscription != null) {
                        subscription.cancel();
                    }
                    return;
                }
                byte[] part = new byte[buffer.remaining()];
                buffer.get(part);
                bytes.writeBytes(part);
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(bytes.toByteArray());
        }
    }
}
