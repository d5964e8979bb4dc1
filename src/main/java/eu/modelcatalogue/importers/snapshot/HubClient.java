package eu.modelcatalogue.importers.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks the Hub, or a mirror of it, politely: one request at a time, waiting as long as the Hub says. Follows redirects on the host that was
 * named and to no other, and sends the token there only.
 */
final class HubClient {

    /** A page of a listing, half a megabyte, over a slow line: what takes longer has hung. */
    private static final Duration FOR_AN_ANSWER = Duration.ofMinutes(1);

    /** A renamed owner and a renamed model are two. */
    private static final int MOST_REDIRECTS = 5;

    /** Redirects. */
    private static final Set<Integer> LEADS_ON = Set.of(301, 302, 303, 307, 308);

    private static final int UNAUTHORIZED = 401;

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;[^,]*\\brel=\"?next\"?");

    private final URI api;
    private final @Nullable String token;
    private final Clock clock;
    private final Faults faults;
    private final PatientDownload bounded;

    /** The errors for a missing answer. */
    interface Faults {

        /** The answer is not that of a models API. */
        IllegalArgumentException wrong(String reason);

        /** The answers broke off. */
        IllegalArgumentException cut(URI address, String reason);
    }

    /** @param api where models are asked for: the host, and trust, end there */
    HubClient(
            URI api,
            @Nullable String token,
            PatientDownload.Pause pause,
            Clock clock,
            Consumer<String> progress,
            Faults faults) {
        this.api = api;
        this.token = token;
        this.clock = clock;
        this.bounded = new PatientDownload(HttpDownload.keepingRedirects(FOR_AN_ANSWER), pause, clock, progress);
        this.faults = faults;
        if (token != null && !secret()) {
            progress.accept("HF_TOKEN is not sent, since http can be read on the way");
        }
    }

    /** Sends a request, again after temporary failures. */
    HubAnswer ask(URI address) {
        URI at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpDownload.Answer answer = patiently(at);
            if (!LEADS_ON.contains(answer.status())) {
                return read(address, answer);
            }
            at = sameHost(at, answer.headers().firstValue("Location").orElse(""), "a redirect");
        }
        throw faults.wrong("redirects %s more than %d times".formatted(address, MOST_REDIRECTS));
    }

    private HubAnswer read(URI address, HttpDownload.Answer answer) {
        if (answer.status() == UNAUTHORIZED
                && answer.headers().firstValue("X-Error-Message").orElse("").contains("Invalid credentials")) {
            throw faults.wrong("does not accept the token of HF_TOKEN: set another, or none");
        }
        JsonNode json = null;
        String next = null;
        if (answer.status() == HubAnswer.OK) {
            try {
                json = HubAnswer.parse(answer.body());
            } catch (IllegalArgumentException e) {
                throw faults.wrong("is not a models API: what it answers to %s %s".formatted(address, e.getMessage()));
            }
            Matcher link = NEXT.matcher(String.join(", ", answer.headers().allValues("Link")));
            next = link.find()
                    ? sameHost(address, link.group(1), "the next page").toString()
                    : null;
        }
        Instant at = answer.headers()
                .firstValue("Date")
                .flatMap(HttpDownload::moment)
                .orElseGet(clock::instant);
        return new HubAnswer(address.toString(), answer.status(), at, next, json);
    }

    /** An address that the Hub leads to. It must be on the named host: the token goes to no other. */
    private URI sameHost(URI at, String location, String what) {
        URI to;
        try {
            to = at.resolve(location);
        } catch (IllegalArgumentException e) {
            throw faults.wrong("names no address for %s of %s: '%s'".formatted(what, at, location));
        }
        if (location.isEmpty()
                || !to.getScheme().equals(api.getScheme())
                || !to.getRawAuthority().equals(api.getRawAuthority())) {
            throw faults.wrong("leads from %s to another host, '%s': name that in its place if it is the right one"
                    .formatted(at, location));
        }
        return to;
    }

    private HttpDownload.Answer patiently(URI address) {
        try {
            return bounded.get(address, headers(), SnapshotReader.MOST_BYTES_OF_A_FILE);
        } catch (IOException e) {
            throw faults.cut(address, String.valueOf(e.getMessage()));
        }
    }

    private boolean secret() {
        return api.getScheme().equalsIgnoreCase("https") || isThisMachine(api.getHost());
    }

    private Map<String, String> headers() {
        return token == null || !secret()
                ? Map.of("Accept", "application/json")
                : Map.of("Accept", "application/json", "Authorization", "Bearer " + token);
    }

    private static boolean isThisMachine(String host) {
        try {
            return host.equals("localhost")
                    || (host.matches("[\\d.]+|\\[.*]")
                            && InetAddress.getByName(host).isLoopbackAddress());
        } catch (IOException e) {
            return false;
        }
    }
}
