package eu.modelcatalogue.api.connection;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * What one connection and one address may take.
 *
 * @param perAddress most open connections of one address on one port; the addresses of one /64 network of IPv6, which one customer is given,
 *     count as one
 * @param proxies networks of reverse proxies that the operator runs: they bring the requests of many callers, so neither {@code perAddress} nor
 *     {@link #SILENCE} counts for them
 */
record ConnectionLimits(int perAddress, List<IpSubnetFilterRule> proxies) {

    /**
     * Requests of one connection that have arrived and are not answered. Vert.x makes one answer of a connection at a time, so more of them are no
     * faster; browsers and HTTP libraries send one.
     */
    static final int UNANSWERED = 8;

    /**
     * Bytes of answers that one connection has not taken. Beyond it no further request of this connection is read, so that it holds this much and
     * one answer. A line of 10 Mbit/s transfers this much in 50 ms, the time of a round trip within Europe.
     */
    static final int UNSENT = 64 * 1024;

    /** Reading goes on when no more than this is left to send: half, so that reading does not stop and go on with each packet. */
    static final int UNSENT_AGAIN = UNSENT / 2;

    /**
     * Bytes that are read from a connection at one time. They are decoded at once, and the shortest request is 18 bytes: at most 57 requests are
     * held when reading stops. Most requests are shorter than this and are read whole.
     */
    static final int READ = 1024;

    /**
     * A connection on which nothing is being answered or sent is closed after this time, or up to one {@link #TICK} later, unless the whole head of
     * a request has arrived in it. That covers callers who send nothing, who send a head byte by byte, and who leave a connection open after the
     * answer. While an answer is made or sent, {@code quarkus.http.idle-timeout} counts instead.
     */
    static final Duration SILENCE = Duration.ofSeconds(15);

    /** How often a connection is looked at: a third of {@link #SILENCE}, so that a timer for each request is not needed. */
    static final Duration TICK = SILENCE.dividedBy(3);

    static final String PER_ADDRESS = "catalogue.connections-per-address";
    static final String PROXIES = "catalogue.proxies";

    /** @throws IllegalArgumentException where a setting cannot be read; it names the setting and what is allowed */
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
        // A loop, since most have no proxy or one.
        for (IpSubnetFilterRule network : proxies) {
            if (network.matches(address)) {
                return true;
            }
        }
        return false;
    }

    /** Reads {@code 10.0.0.0/8}, or one address. */
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
