package eu.modelcatalogue.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.problem.OutOfMemory;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One connection without a network: which requests the application receives, and when. */
@SuppressWarnings("FutureReturnValueIgnored")
class RequestFlowTest {

    private static final String REQUEST = "GET /v1/models?limit=100 HTTP/1.1\r\nHost: x\r\n\r\n";

    private final UnsentAnswers all = new UnsentAnswers(500_000);
    private final AtomicInteger ends = new AtomicInteger();
    private final Connection connection = new Connection(all, ends);
    private final Application application = connection.application;
    private final Caller caller = connection.caller;
    private final EmbeddedChannel channel = connection.channel;

    /** Answers immediately, or when the test tells it to. */
    private static final class Application extends ChannelInboundHandlerAdapter {

        int answerBytes = 100;
        boolean atOnce = true;
        final List<HttpRequest> asked = new ArrayList<>();

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                asked.add(request);
                if (atOnce) {
                    answer(context);
                }
            }
        }

        void answer(ChannelHandlerContext context) {
            FullHttpResponse answer = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    HttpResponseStatus.OK,
                    Unpooled.buffer().writeZero(answerBytes));
            context.write(answer, context.voidPromise());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }
    }

    /** The other end of the connection: while it does not read, flushed bytes stay in the channel. */
    private static final class Caller extends ChannelOutboundHandlerAdapter {

        boolean reads = true;

        @Override
        public void flush(ChannelHandlerContext context) {
            if (reads) {
                context.flush();
            }
        }
    }

    private static final class Connection {

        final Application application = new Application();
        final Caller caller = new Caller();
        final EmbeddedChannel channel;

        Connection(UnsentAnswers all, AtomicInteger ends) {
            channel = new EmbeddedChannel(
                    caller,
                    new HttpRequestDecoder(),
                    new HttpResponseEncoder(),
                    new RequestFlow(all, new OutOfMemory(ends::incrementAndGet)),
                    application,
                    new ChannelInboundHandlerAdapter() {
                        @Override
                        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
                            // Without this handler, JUnit would stop at the error that the test causes.
                        }
                    });
            channel.config()
                    .setWriteBufferWaterMark(
                            new WriteBufferWaterMark(ConnectionLimits.UNSENT_AGAIN, ConnectionLimits.UNSENT));
        }
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }

    private void answer() {
        application.answer(behind());
        channel.runPendingTasks();
    }

    private ChannelHandlerContext behind() {
        return channel.pipeline().context(application);
    }

    @Test
    void requests_are_answered_as_long_as_the_caller_reads() {
        channel.writeInbound(bytes(REQUEST.repeat(1_000)));

        assertThat(application.asked).hasSize(1_000);
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void a_caller_who_reads_nothing_gets_what_may_be_unsent_and_is_not_read_from() {
        application.answerBytes = 30_000;
        caller.reads = false;
        channel.writeInbound(bytes(REQUEST.repeat(1_000)));

        assertThat(application.asked).as("three answers pass 64 kB").hasSize(3);
        assertThat(channel.config().isAutoRead()).isFalse();

        caller.reads = true;
        channel.flush();
        channel.runPendingTasks();
        assertThat(application.asked)
                .as("each is answered once its answer is taken")
                .hasSize(1_000);
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void so_many_are_unanswered_and_no_more() {
        application.atOnce = false;
        channel.writeInbound(bytes(REQUEST.repeat(100)));
        assertThat(application.asked).hasSize(ConnectionLimits.UNANSWERED);
        assertThat(channel.config().isAutoRead()).isFalse();

        answer();
        answer();
        assertThat(application.asked).hasSize(ConnectionLimits.UNANSWERED + 2);

        application.atOnce = true;
        for (int one = 0; one < ConnectionLimits.UNANSWERED; one++) {
            answer();
        }
        assertThat(application.asked).hasSize(100);
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    /** Between two requests on one connection, other connections of the same event loop have their turn. */
    @Test
    void one_request_is_let_through_in_a_turn_of_the_event_loop() {
        // A test channel runs the tasks of the next turn whenever something is flushed.
        caller.reads = false;
        channel.pipeline().fireChannelRead(bytes(REQUEST.repeat(3)));
        assertThat(application.asked).hasSize(1);

        channel.runPendingTasks();
        assertThat(application.asked).hasSize(3);
    }

    /** Otherwise the answers would not have the order of the requests. */
    @Test
    void what_comes_later_waits_behind_what_is_held() {
        application.atOnce = false;
        channel.writeInbound(bytes("GET /%d HTTP/1.1\r\n\r\n".formatted(0)));
        for (int one = 1; one < 20; one++) {
            channel.writeInbound(bytes("GET /%d HTTP/1.1\r\n\r\n".formatted(one)));
        }
        for (int one = 0; one < 20; one++) {
            answer();
        }
        List<String> inOrder = new ArrayList<>();
        for (int one = 0; one < 20; one++) {
            inOrder.add("/" + one);
        }
        assertThat(application.asked.stream().map(HttpRequest::uri)).containsExactlyElementsOf(inOrder);
    }

    /** The refusal comes after the answers to earlier requests, and nothing after the faulty bytes is read. */
    @Test
    void what_is_not_http_is_refused_in_its_turn_and_the_connection_closed() {
        application.atOnce = false;
        channel.writeInbound(bytes(REQUEST + "hello\r\n\r\n" + REQUEST));
        channel.runPendingTasks();
        assertThat(application.asked).hasSize(1);
        assertThat(channel.isOpen()).isTrue();

        answer();
        channel.flush();
        StringBuilder sent = new StringBuilder();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            sent.append(part.toString(StandardCharsets.US_ASCII));
        }
        assertThat(sent.toString().replace("\u0000", ""))
                .startsWith("HTTP/1.1 200 OK")
                .containsOnlyOnce("HTTP/1.1 400 Bad Request\r\n")
                .contains("\r\nConnection: close\r\n", "/problems.html#malformed-request");
        assertThat(application.asked).hasSize(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void the_refusal_of_a_head_has_no_body() {
        channel.writeInbound(bytes("HEAD / HTTP/1.1\r\nX y: 1\r\n\r\n"));

        ByteBuf sent = channel.readOutbound();
        assertThat(sent.toString(StandardCharsets.US_ASCII))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("\r\n\r\n");
        assertThat(channel.isOpen()).isFalse();
    }

    /** Vert.x turns reading off while a body is not consumed, and turns it on again itself. */
    @Test
    void reading_that_somebody_else_turned_off_stays_off() {
        channel.config().setAutoRead(false);
        application.atOnce = false;
        channel.writeInbound(bytes(REQUEST.repeat(20)));
        for (int one = 0; one < 20; one++) {
            answer();
        }

        assertThat(application.asked).hasSize(20);
        assertThat(channel.config().isAutoRead()).isFalse();
    }

    @Test
    void a_word_that_a_body_may_come_is_no_answer() {
        application.atOnce = false;
        channel.writeInbound(bytes(REQUEST.repeat(20)));
        behind().write(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));

        assertThat(application.asked).hasSize(ConnectionLimits.UNANSWERED);
    }

    @Test
    void together_they_have_a_bound_and_who_takes_nothing_for_longest_goes() {
        List<Connection> others = new ArrayList<>();
        for (int one = 0; one < 5; one++) {
            Connection other = new Connection(all, ends);
            other.application.answerBytes = 110_000;
            other.caller.reads = false;
            other.channel.writeInbound(bytes(REQUEST));
            others.add(other);
        }

        assertThat(others.stream().map(other -> other.channel.isOpen())).containsExactly(false, true, true, true, true);
        assertThat(all.bytes()).isEqualTo(4 * 110_000);
    }

    /** Nobody else sees the error, because Vert.x ignores the result of its writes. */
    @Test
    void a_write_for_which_there_is_no_memory_ends_the_process() {
        channel.pipeline().addFirst(new ChannelOutboundHandlerAdapter() {
            @Override
            public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
                promise.tryFailure(new OutOfMemoryError("Cannot reserve 131072 bytes of direct buffer memory"));
            }
        });
        channel.writeInbound(bytes(REQUEST));

        assertThat(ends).hasPositiveValue();
    }

    @Test
    void a_read_for_which_there_is_no_memory_ends_the_process() {
        channel.pipeline().fireExceptionCaught(new IllegalStateException(new OutOfMemoryError("direct")));

        assertThat(ends).hasValue(1);
    }

    @Test
    void other_failures_end_nothing() {
        channel.pipeline().fireExceptionCaught(new IllegalStateException("a broken request"));

        assertThat(ends).hasValue(0);
    }
}
