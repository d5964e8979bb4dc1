package eu.modelcatalogue.api.connection;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Limits for one connection and for one address.
 *
 * @param perAddress most open connections of one address on one port; all addresses of an IPv6 /64 network, which is assigned to one customer,
 *     count as one
 * @param proxies networks of the operator's own reverse proxies. They forward the requests of many callers, so neither {@code perAddress} nor
 *     {@link #SILENCE} applies to them
 */
record ConnectionLimits(int perAddress, List<IpSubnetFilterRule> proxies) {

    /**
     * Unanswered requests that one connection may have. Vert.x makes one answer of a connection at a time, so more would not be faster; browsers
     * and HTTP libraries send one.
     */
    static final int UNANSWERED = 8;

    /**
     * Bytes of answers that one connection may leave unread. Beyond it no further request of this connection is read, so that it holds this much
     * and one answer. A line of 10 Mbit/s transfers this much in 50 ms, the time of a round trip within Europe.
     */
    static final int UNSENT = 64 * 1024;

    /** Reading resumes when no more than this is left to send. It is half of the limit, so that reading does not stop and resume with each packet. */
    static final int UNSENT_AGAIN = UNSENT / 2;

    /**
     * Bytes that are read from a connection at once. They are decoded immediately, and the shortest request has 18 bytes, so at most 57 requests
     * are held when reading stops. Most requests are shorter than this and are read at once.
     */
    static final int READ = 1024;

    /**
     * A connection on which nothing is being answered or sent is closed after this time, or up to one {@link #TICK} later, unless the complete
     * head of a request has arrived. That covers callers who send nothing, who send a head byte by byte, or who leave a connection open after the
     * answer. While an answer is made or sent, {@code quarkus.http.idle-timeout} applies instead.
     */
    static final Duration SILENCE = Duration.ofSeconds(15);

    /** How often a connection is checked: a third of {@link #SILENCE}, so that no timer for each request is needed. */
    static final Duration TICK = SILENCE.dividedBy(3);

    static final String PER_ADDRESS = "catalogue.connections-per-address";
    static final String PROXIES = "catalogue.proxies";

    /**
     * @throws IllegalArgumentException if a setting cannot be read; the message names the setting and what is allowed
     */
    static ConnectionLimits of(Config config) {
        int perAddress = config.getValue(PER_ADDRESS, Integer.class);
        if (perAddress < 1) {
            throw new IllegalArgumentException(
                    "%s is %d; allowed is a number of 1 or more.".formatted(PER_ADDRESS, perAddress));
        }
        return new ConnectionLimits(
                perAddress,
                config.getOptionalValues(PROXIES, String.class).orElse(List.of()).stream()
                        .map(ConnectionLimits::network)
                        .toList());
    }

    boolean isProxy(InetSocketAddress address) {
        // A loop is enough, because most installations have no proxy or one.
        for (IpSubnetFilterRule network : proxies) {
            if (network.matches(address)) {
                return true;
            }
        }
        return false;
    }

    /** Reads a network such as {@code 10.0.0.0/8}, or a single address. */
    private static IpSubnetFilterRule network(String written) {
        String[] parts = written.strip().split("/", 2);
        String whole = parts[0].contains(":") ? "128" : "32";
        try {
            return new IpSubnetFilterRule(
                    parts[0], Integer.parseInt(parts.length == 2 ? parts[1] : whole), IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s names '%s'; allowed are addresses such as 127.0.0.1 or ::1 and networks such as 10.0.0.0/8."
                            .formatted(PROXIES, written),
                    e);
        }
    }
}
