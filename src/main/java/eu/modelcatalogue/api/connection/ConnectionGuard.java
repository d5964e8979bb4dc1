package eu.modelcatalogue.api.connection;

import eu.modelcatalogue.api.metrics.Refusal;
import eu.modelcatalogue.problem.ProblemType;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The first handler in the pipeline of a connection: refuses a connection beyond the limit of its address, and closes it if no request arrives. */
// Nothing has to be done after a connection is closed.
@SuppressWarnings("FutureReturnValueIgnored")
final class ConnectionGuard extends ChannelInboundHandlerAdapter implements OpenConnections.Connection {

    private static final long TICKS_OF_SILENCE = ConnectionLimits.SILENCE.dividedBy(ConnectionLimits.TICK);

    private final ConnectionLimits limits;
    private final OpenConnections open;
    private final RequestFlow flow;
    private @Nullable ChannelHandlerContext own;
    private boolean counted;
    private @Nullable Future<?> timer;
    private boolean flows;
    private boolean refused;
    private int silentTicks;

    ConnectionGuard(ConnectionLimits limits, OpenConnections open, RequestFlow flow) {
        this.limits = limits;
        this.open = open;
        this.flow = flow;
    }

    private static Object port(ChannelHandlerContext context) {
        Channel port = context.channel().parent();
        return port == null ? "" : port.id();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        own = context;
    }

    @Override
    public boolean isSilent() {
        return flow.isSilent();
    }

    @Override
    public void hangUp() {
        if (own != null) {
            own.close();
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        boolean proxy =
                context.channel().remoteAddress() instanceof InetSocketAddress address && limits.isProxy(address);
        if (!proxy) {
            counted = open.enter(port(context), context.channel().remoteAddress(), this, limits.perAddress());
            if (!counted) {
                refuse(context);
                return;
            }
            timer = context.executor()
                    .scheduleAtFixedRate(
                            () -> tick(context),
                            ConnectionLimits.TICK.toMillis(),
                            ConnectionLimits.TICK.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
        letFlow(context);
        context.fireChannelActive();
    }

    /** With TLS the codec is added after the handshake, so this is tried again with the first bytes after it. */
    private void letFlow(ChannelHandlerContext context) {
        ChannelHandlerContext encoder = context.pipeline().context(HttpResponseEncoder.class);
        if (encoder != null) {
            flows = true;
            context.pipeline().addAfter(encoder.name(), "catalogue.requests", flow);
        }
    }

    private void refuse(ChannelHandlerContext context) {
        refused = true;
        Refusal.CONNECTIONS.count();
        String detail =
                "At most %d connections of one address are worked on at one time.".formatted(limits.perAddress());
        context.writeAndFlush(ConnectionProblem.bytes(ProblemType.BUSY, detail, true))
                .addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (!flows) {
            letFlow(context);
        }
        context.fireChannelRead(message);
    }

    private void tick(ChannelHandlerContext context) {
        silentTicks = flow.wasSilent() ? silentTicks + 1 : 0;
        if (silentTicks >= TICKS_OF_SILENCE) {
            Refusal.SILENT.count();
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (counted) {
            open.leave(port(context), context.channel().remoteAddress(), this);
        }
        if (timer != null) {
            timer.cancel(false);
        }
        context.fireChannelInactive();
    }
}
