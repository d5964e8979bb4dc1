package eu.modelcatalogue.api.connection;

import eu.modelcatalogue.problem.OutOfMemory;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * Sets the limits on each accepted connection, on every port. Neither Quarkus nor Vert.x gives access to a connection before its first request,
 * and a silent connection has none; so this handler is added to Netty's pipeline of each listening port, where connections arrive.
 */
@ApplicationScoped
class ConnectionSetup {

    private static final String NAME = "catalogue.connections";

    /** How often to look for newly opened ports, because there is no event for the management port. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** At most sixteen reads in one turn of the event loop, as is usual with Netty. */
    private static final RecvByteBufAllocator READS =
            new FixedRecvByteBufAllocator(ConnectionLimits.READ).maxMessagesPerRead(16);

    private static final WriteBufferWaterMark WRITES =
            new WriteBufferWaterMark(ConnectionLimits.UNSENT_AGAIN, ConnectionLimits.UNSENT);

    private final OpenConnections open = new OpenConnections();
    private final UnsentAnswers unsent = new UnsentAnswers();
    private final OutOfMemory memory = new OutOfMemory();
    private final ConnectionLimits limits;

    ConnectionSetup(Config config) {
        this.limits = ConnectionLimits.of(config);
    }

    void begin(@Observes StartupEvent start, Vertx vertx) {
        // Uses the internal interface, because there is no other way to the event loop that accepts connections.
        Iterable<EventExecutor> loops = ((VertxInternal) vertx).getAcceptorEventLoopGroup();
        vertx.setPeriodic(
                1,
                LOOK.toMillis(),
                now -> loops.forEach(loop -> {
                    if (loop instanceof SingleThreadEventLoop acceptor) {
                        acceptor.execute(() -> look(acceptor));
                    }
                }));
    }

    private void look(SingleThreadEventLoop acceptor) {
        acceptor.registeredChannelsIterator().forEachRemaining(channel -> {
            if (channel instanceof ServerChannel && channel.pipeline().get(NAME) == null) {
                channel.pipeline().addFirst(NAME, new Accepted());
            }
        });
    }

    /** Handles the connections that one port accepts. */
    @ChannelHandler.Sharable
    private final class Accepted extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof Channel connection) {
                connection.config().setRecvByteBufAllocator(READS).setWriteBufferWaterMark(WRITES);
                // Always first, even after Vert.x has added its own handlers.
                connection.pipeline().addFirst(new ConnectionGuard(limits, open, new RequestFlow(unsent, memory)));
            }
            context.fireChannelRead(message);
        }
    }
}
