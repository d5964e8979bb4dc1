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
 * Lets requests of one connection through as their answers are taken. Vert.x answers whatever it is given, even if the caller does not read: a
 * thousand pipelined requests of 46 kB would become a hundred megabytes that wait in direct memory. So a request waits here while too many before it
 * are unanswered, or too much is unsent, and meanwhile nothing is read from the connection.
 *
 * <p>What is not a request of HTTP/1.1 is refused here too, as a problem: Vert.x has a handler for it, which Quarkus gives no way to set.
 *
 * <p>Stands between codec and Vert.x, on the event loop of its connection.
 */
// The result of a write is passed to the listener of its promise; no code waits for a connection to be closed.
@SuppressWarnings("FutureReturnValueIgnored")
final class RequestFlow extends ChannelDuplexHandler {

    private final UnsentAnswers all;
    private final OutOfMemory memory;
    private final Queue<Object> held = new ArrayDeque<>();

    /** Requests that were let through and whose answers are not whole. */
    private int unanswered;

    /** Parts of answers that are written and not sent. */
    private int unsent;

    /** Whether this handler has turned reading off. Vert.x does so too, for bodies, and turns it on again itself. */
    private boolean stopped;

    private boolean releasing;

    /** Whether a request was let through in this turn of the event loop. The next waits for another turn, so that other connections have theirs. */
    private boolean served;

    private boolean active;

    /** Whether something that was not HTTP was refused: nothing after it is read. */
    private boolean refused;

    /** Whether nothing is asked, answered or sent; read by other threads. */
    private volatile boolean silent = true;

    private @Nullable ChannelHandlerContext own;

    /** When this connection last took something, or began to be sent something; read by other threads. */
    private volatile long sendingSince;

    RequestFlow(UnsentAnswers all, OutOfMemory memory) {
        this.all = all;
        this.memory = memory;
    }

    /** In nanoseconds of {@link System#nanoTime}. */
    long sendingSince() {
        return sendingSince;
    }

    /** Closes the connection, from any thread. What is unsent is thrown away, for which Vert.x, which closes after the last byte, is passed over. */
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

    /** Whether nothing has been asked, answered or sent since the last call, and nothing is. */
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

    /** Parts of a body belong to a request that was let through. What is not HTTP is refused after all requests before it are answered. */
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
            // Vert.x closes the connection for it. The request, which may have come with it, is first given to its
            // handler by a task of the same event
            // loop, so that it can be refused in words.
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
        // From the encoder on, which takes no bytes.
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
                    // Before the request is passed: Vert.x may turn reading off for its body, which must last.
                    stopped = false;
                    context.channel().config().setAutoRead(true);
                }
                while (next != null && mayPass(context, next)) {
                    held.remove();
                    pass(context, next);
                    next = held.peek();
                }
                // Sends what was answered, after which the next may pass.
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
        // Vert.x asks for no word of how a write ends.
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

    /** What was answered goes out before the connection is closed: the refusal of a body that cannot be read. */
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
