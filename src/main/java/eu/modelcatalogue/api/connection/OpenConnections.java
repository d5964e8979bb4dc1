package eu.modelcatalogue.api.connection;

import io.netty.channel.Channel;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** How many connections each address has open, for each port that is listened on. */
final class OpenConnections {

    /** What an internet access is given of IPv6 at least, in bytes. Source: RFC 6177. */
    private static final int IPV6_NETWORK = 64 / 8;

    private final ConcurrentMap<Key, Integer> open = new ConcurrentHashMap<>();

    private record Key(Object listener, String address) {}

    /**
     * Counts a connection that was opened.
     *
     * @return its key for {@link #leave}; null where its address has as many as it may, and then it is not counted
     */
    @Nullable
    Object enter(Channel channel, int most) {
        Key key = new Key(channel.parent() == null ? "" : channel.parent().id(), address(channel));
        int[] now = new int[1];
        open.compute(key, (same, before) -> {
            now[0] = before == null ? 1 : before + 1;
            return now[0] > most ? before : (Integer) now[0];
        });
        return now[0] > most ? null : key;
    }

    void leave(Object key) {
        open.computeIfPresent((Key) key, (same, before) -> before == 1 ? null : (Integer) (before - 1));
    }

    /** Addresses that have connections open. */
    int size() {
        return open.size();
    }

    private static String address(Channel channel) {
        if (!(channel.remoteAddress() instanceof InetSocketAddress internet) || internet.isUnresolved()) {
            return "";
        }
        byte[] address = internet.getAddress().getAddress();
        boolean newer = internet.getAddress() instanceof Inet6Address;
        return HexFormat.of().formatHex(newer ? Arrays.copyOf(address, IPV6_NETWORK) : address);
    }
}
