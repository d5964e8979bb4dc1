package eu.modelcatalogue.api.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.problem.OutOfMemory;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections from several addresses, without a network and with a clock that the test sets. */
@SuppressWarnings("FutureReturnValueIgnored")
class ConnectionGuardTest {

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    private final OpenConnections open = new OpenConnections();

    private static ConnectionLimits limits(String perAddress, String proxies) {
        return ConnectionLimits.of(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of("catalogue.connections-per-address", perAddress, "catalogue.proxies", proxies),
                        "test",
                        100))
                .build());
    }

    /** A connection from an address to an application, which answers only if {@code answers} is true. */
    private EmbeddedChannel connect(String address, ConnectionLimits limits, boolean answers) {
        EmbeddedChannel channel = new EmbeddedChannel() {
            @Override
            protected SocketAddress remoteAddress0() {
                return new InetSocketAddress(address, 40_000);
            }
        };
        channel.freezeTime();
        channel.pipeline()
                .addLast(
                        new ConnectionGuard(
                                limits, open, new RequestFlow(new UnsentAnswers(1 << 20), new OutOfMemory(() -> {}))),
                        new HttpRequestDecoder(),
                        new HttpResponseEncoder(),
                        new ChannelInboundHandlerAdapter() {
                            @Override
                            public void channelRead(ChannelHandlerContext context, Object message) {
                                if (message instanceof HttpRequest && answers) {
                                    context.writeAndFlush(new DefaultFullHttpResponse(
                                            HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT));
                                }
                            }
                        });
        channel.pipeline().fireChannelActive();
        return channel;
    }

    private EmbeddedChannel connect(String address) {
        return connect(address, limits("3", ""), true);
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }

    private static void wait(EmbeddedChannel channel, int seconds) {
        for (int second = 0; second < seconds; second++) {
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
            channel.runPendingTasks();
        }
    }

    @Test
    void the_oldest_silent_connection_makes_room_for_another_of_its_address() {
        List<EmbeddedChannel> three =
                IntStream.range(0, 3).mapToObj(one -> connect("192.0.2.1")).toList();
        EmbeddedChannel fourth = connect("192.0.2.1");
        three.forEach(EmbeddedChannel::runPendingTasks);

        assertThat(three).extracting(EmbeddedChannel::isOpen).containsExactly(false, true, true);
        assertThat(fourth.isOpen()).isTrue();
    }

    @Test
    void an_address_has_so_many_connections_at_work_and_others_have_theirs() {
        List<EmbeddedChannel> three = IntStream.range(0, 3)
                .mapToObj(one -> connect("192.0.2.1", limits("3", ""), false))
                .toList();
        three.forEach(one -> one.writeInbound(bytes(REQUEST)));

        EmbeddedChannel fourth = connect("192.0.2.1");
        ByteBuf told = fourth.readOutbound();
        assertThat(told.toString(StandardCharsets.US_ASCII))
                .startsWith("HTTP/1.1 503 ")
                .contains("application/problem+json", "#busy", "At most 3 connections of one address");
        assertThat(fourth.isOpen()).isFalse();
        assertThat(three).allMatch(EmbeddedChannel::isOpen);
        assertThat(connect("192.0.2.2").isOpen()).isTrue();

        three.get(0).close();
        assertThat(connect("192.0.2.1").isOpen()).as("one was closed").isTrue();
    }

    @Test
    void what_is_closed_is_forgotten() {
        for (int one = 0; one < 10; one++) {
            connect("192.0.2." + one).close();
        }
        assertThat(open.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:1::1, 2001:db8:0:1:ffff::9, false",
        "2001:db8:0:1::1, 2001:db8:0:2::1, true",
        "192.0.2.1, 192.0.2.2, true"
    })
    void a_network_of_ipv6_is_one_address(String first, String second, boolean another) {
        ConnectionLimits one = limits("1", "");
        EmbeddedChannel before = connect(first, one, true);
        connect(second, one, true);
        before.runPendingTasks();
        assertThat(before.isOpen()).isEqualTo(another);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "10.1.2.3", "::1"})
    void proxies_bring_many_callers(String address) {
        ConnectionLimits limits = limits("1", "192.0.2.7,10.0.0.0/8,::1");
        for (int one = 0; one < 10; one++) {
            EmbeddedChannel proxy = connect(address, limits, true);
            wait(proxy, 60);
            assertThat(proxy.isOpen()).isTrue();
        }
        EmbeddedChannel first = connect("192.0.2.8", limits, true);
        connect("192.0.2.8", limits, true);
        first.runPendingTasks();
        assertThat(first.isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "-1, ''", "3, nowhere", "3, 10.0.0.0/99", "3, 10.0.0.0/x"})
    void a_setting_that_cannot_be_read_is_named(String perAddress, String proxies) {
        assertThatThrownBy(() -> limits(perAddress, proxies))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("catalogue.")
                .hasMessageContaining("allowed");
    }

    @Test
    void a_connection_on_which_nothing_is_asked_is_closed() {
        EmbeddedChannel silent = connect("192.0.2.1");
        wait(silent, 14);
        assertThat(silent.isOpen()).isTrue();
        wait(silent, 2);
        assertThat(silent.isOpen()).isFalse();
    }

    @Test
    void a_head_that_comes_byte_by_byte_is_no_request() {
        EmbeddedChannel slow = connect("192.0.2.1");
        for (char one : REQUEST.substring(0, 15).toCharArray()) {
            slow.writeInbound(bytes(String.valueOf(one)));
            wait(slow, 1);
        }
        wait(slow, 1);
        assertThat(slow.isOpen()).isFalse();
    }

    @Test
    void between_two_requests_the_same_time_counts_anew() {
        EmbeddedChannel reader = connect("192.0.2.1");
        for (int one = 0; one < 10; one++) {
            reader.writeInbound(bytes(REQUEST));
            wait(reader, 14);
            assertThat(reader.isOpen()).isTrue();
        }
        wait(reader, 7);
        assertThat(reader.isOpen()).isFalse();
    }

    @Test
    void while_an_answer_is_made_the_connection_stays() {
        EmbeddedChannel patient = connect("192.0.2.1", limits("3", ""), false);
        patient.writeInbound(bytes(REQUEST));
        wait(patient, 90);
        assertThat(patient.isOpen()).isTrue();
    }
}
