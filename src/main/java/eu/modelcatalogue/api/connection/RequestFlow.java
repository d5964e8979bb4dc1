package eu.modelcatalogue.api.connection;

import eu.modelcatalogue.api.metrics.Refusal;
import eu.modelcatalogue.problem.OutOfMemory;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.query.Limits;
import io.netty.buffer.ByteBufHolder;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Forwards requests of one connection only as fast as their answers are read. Vert.x answers every request it receives, even if the caller does
 * not read: a thousand pipelined requests of 46 kB would leave a hundred megabytes in direct memory. So a request waits here while too many
 * earlier ones are unanswered or too much is unsent, and meanwhile nothing is read from the connection.
 *
 * <p>Anything that is not HTTP/1.1 is refused here too, as a problem: Vert.x has a handler for it, but Quarkus offers no way to set it.
 *
 * <p>Placed between the codec and Vert.x, on the event loop of its connection.
 */
// The result of a write is passed to the listener of its promise; no code waits for a connection to be closed.
@SuppressWarnings("FutureReturnValueIgnored")
final class RequestFlow extends ChannelDuplexHandler {

    private final UnsentAnswers all;
    private final OutOfMemory memory;
    private final Queue<Object> held = new ArrayDeque<>();

    /** Forwarded requests whose answers are not complete. */
    private int unanswered;

    /** Parts of answers that are written but not yet sent. */
    private int unsent;

    /** Whether this handler has turned reading off. Vert.x also does so, for bodies, and turns it on again itself. */
    private boolean stopped;

    private boolean releasing;

    /** Whether a request was forwarded in this turn of the event loop. The next one waits for another turn, so that other connections have theirs. */
    private boolean served;

    private boolean active;

    /** Whether input that was not HTTP was refused; nothing after it is read. */
    private boolean refused;

    /** Whether nothing is being requested, answered or sent. Read by other threads. */
    private volatile boolean silent = true;

    private @Nullable ChannelHandlerContext own;

    /** When this connection last accepted bytes, or when sending began. Read by other threads. */
    private volatile long sendingSince;

    RequestFlow(UnsentAnswers all, OutOfMemory memory) {
        this.all = all;
        this.memory = memory;
    }

    /** Nanoseconds as of {@link System#nanoTime}. */
    long sendingSince() {
        return sendingSince;
    }

    /** Closes the connection, from any thread. Unsent bytes are discarded; this bypasses Vert.x, which closes only after the last byte. */
    void hangUp() {
        if (own != null) {
            own.close();
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        own = context;
    }

    boolean isSilent() {
        return silent;
    }

    /** Whether the connection is idle and has been so since the last call. */
    boolean wasSilent() {
        boolean before = active;
        active = unanswered > 0 || unsent > 0 || !held.isEmpty();
        return !before && !active;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
        } else if (held.isEmpty() && mayPass(context, message)) {
            pass(context, message);
        } else {
            if (held.isEmpty() && served) {
                context.executor().execute(() -> turn(context));
            }
            held.add(message);
            stop(context);
        }
    }

    /**
     * Parts of a body always pass, because their request was forwarded. Input that is not HTTP is refused after all earlier requests are
     * answered.
     */
    private boolean mayPass(ChannelHandlerContext context, Object message) {
        if (!(message instanceof HttpRequest request)) {
            return true;
        }
        return request.decoderResult().isFailure()
                ? unanswered == 0
                : (!served
                        && unanswered < ConnectionLimits.UNANSWERED
                        && context.channel().isWritable());
    }

    private void pass(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            if (request.decoderResult().isFailure()) {
                refuse(context, request);
                return;
            }
            unanswered++;
            active = true;
            served = true;
            silent = false;
        }
        if (message instanceof HttpContent part && part.decoderResult().isFailure()) {
            // Vert.x would close the connection. The request, which may have arrived with this part, reaches its
            // handler first in a task of the same event loop, so that it can be refused with a problem.
            context.executor().execute(() -> context.fireChannelRead(message));
        } else {
            context.fireChannelRead(message);
        }
    }

    private void refuse(ChannelHandlerContext context, HttpRequest request) {
        refused = true;
        Refusal.MALFORMED.count();
        Throwable fault = request.decoderResult().cause();
        ProblemType type = ProblemType.MALFORMED_REQUEST;
        String detail = "This is not a request of HTTP/1.1.";
        if (fault instanceof TooLongHttpLineException) {
            type = ProblemType.ADDRESS_TOO_LONG;
            detail = "At most %d bytes are read.".formatted(Limits.ADDRESS);
        } else if (fault instanceof TooLongHttpHeaderException) {
            type = ProblemType.HEADERS_TOO_LARGE;
            detail = "At most %d bytes are read.".formatted(Limits.HEADERS);
        }
        ReferenceCountUtil.release(request);
        // Starts after the encoder, which does not accept bytes.
        context.pipeline()
                .context(HttpResponseEncoder.class)
                .writeAndFlush(
                        ConnectionProblem.bytes(type, detail, !request.method().equals(HttpMethod.HEAD)))
                .addListener(sent -> context.close());
    }

    private void turn(ChannelHandlerContext context) {
        served = false;
        release(context);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (held.isEmpty()) {
            served = false;
        }
        context.fireChannelReadComplete();
    }

    private void stop(ChannelHandlerContext context) {
        if (context.channel().config().isAutoRead()) {
            stopped = true;
            context.channel().config().setAutoRead(false);
        }
    }

    private void release(ChannelHandlerContext context) {
        if (releasing || held.isEmpty() || !context.channel().isActive()) {
            return;
        }
        releasing = true;
        try {
            Object next = held.peek();
            if (next != null && mayPass(context, next)) {
                if (stopped) {
                    // Before the request is forwarded: Vert.x may turn reading off for its body, and that must stay in
                    // effect.
                    stopped = false;
                    context.channel().config().setAutoRead(true);
                }
                while (next != null && mayPass(context, next)) {
                    held.remove();
                    pass(context, next);
                    next = held.peek();
                }
                // Sends the finished answers, after which the next request may be forwarded.
                context.fireChannelReadComplete();
                context.executor().execute(() -> turn(context));
            }
            if (next != null) {
                stop(context);
            }
        } finally {
            releasing = false;
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        context.fireChannelWritabilityChanged();
        release(context);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        int bytes = message instanceof ByteBufHolder part ? part.content().readableBytes() : 0;
        if (unsent++ == 0) {
            sendingSince = System.nanoTime();
            all.begins(this);
        }
        // Vert.x does not ask how a write ends.
        context.write(message, promise.unvoid().addListener(end -> written(bytes, end.cause())));
        all.written(bytes);
        boolean informational = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (message instanceof LastHttpContent && !informational) {
            unanswered--;
            release(context);
        }
    }

    private void written(int bytes, @Nullable Throwable failure) {
        all.sent(bytes);
        sendingSince = System.nanoTime();
        active = true;
        if (--unsent == 0) {
            all.ends(this);
            silent = unanswered == 0 && held.isEmpty();
        }
        memory.check(failure);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        memory.check(cause);
        context.fireExceptionCaught(cause);
    }

    /** Flushes before closing, so that the refusal of an unreadable body is sent. */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        context.flush();
        context.close(promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        drop();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        drop();
    }

    private void drop() {
        for (@Nullable Object one = held.poll(); one != null; one = held.poll()) {
            ReferenceCountUtil.release(one);
        }
    }
}
