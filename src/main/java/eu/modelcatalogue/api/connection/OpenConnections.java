package eu.modelcatalogue.api.connection;

import eu.modelcatalogue.api.metrics.Refusal;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The open connections of each address on each port. */
final class OpenConnections {

    /** Bytes of the smallest IPv6 network that an internet access is assigned. Source: RFC 6177. */
    private static final int IPV6_NETWORK = 64 / 8;

    private final ConcurrentMap<Key, Set<Connection>> open = new ConcurrentHashMap<>();

    private record Key(Object port, String address) {}

    /** One connection, as seen by others of the same address. */
    interface Connection {

        /** Whether nothing is being answered or sent on it. Called by other threads. */
        boolean isSilent();

        /** Closes it. Called by other threads. */
        void hangUp();
    }

    /**
     * Counts a new connection. If its address has reached the limit, the oldest silent connection is closed instead: a client that leaves
     * connections open is served, and an address that opens many to keep others out closes its own.
     *
     * @return false if the limit is reached and all connections are busy; the new one is then not counted
     */
    boolean enter(Object port, SocketAddress caller, Connection connection, int most) {
        boolean[] entered = {true};
        open.compute(new Key(port, address(caller)), (key, before) -> {
            Set<Connection> now = before == null ? new LinkedHashSet<>() : before;
            entered[0] = now.size() < most || closeSilent(now);
            if (entered[0]) {
                now.add(connection);
            }
            return now;
        });
        return entered[0];
    }

    private static boolean closeSilent(Set<Connection> connections) {
        for (Iterator<Connection> oldestFirst = connections.iterator(); oldestFirst.hasNext(); ) {
            Connection one = oldestFirst.next();
            if (one.isSilent()) {
                oldestFirst.remove();
                Refusal.DISPLACED.count();
                one.hangUp();
                return true;
            }
        }
        return false;
    }

    void leave(Object port, SocketAddress caller, Connection connection) {
        open.computeIfPresent(new Key(port, address(caller)), (key, now) -> {
            now.remove(connection);
            return now.isEmpty() ? null : now;
        });
    }

    /** Number of addresses with open connections. */
    int size() {
        return open.size();
    }

    private static String address(SocketAddress caller) {
        if (!(caller instanceof InetSocketAddress internet) || internet.isUnresolved()) {
            return "";
        }
        byte[] address = internet.getAddress().getAddress();
        boolean newer = internet.getAddress() instanceof Inet6Address;
        return HexFormat.of().formatHex(newer ? Arrays.copyOf(address, IPV6_NETWORK) : address);
    }
}
