package eu.modelcatalogue.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes hostile connections: what is sent in which pieces, how slowly it is read, and how it ends. The same seed gives the same connections. */
final class HostileSockets {

    /** What a connection does. */
    enum Kind {
        /** Sends many requests at once. */
        PIPELINED,
        /** Reads large answers a few bytes at a time. */
        SLOW_READER,
        /** Sends a request a few bytes at a time. */
        SLOW_SENDER,
        /** Sends nothing, from the beginning or after an answer. */
        IDLE,
        /** Sends a request or the beginning of one, and then closes the sending side. */
        HALF_CLOSED,
        /** Sends a line, a header, a body, a chunk or a frame of HTTP/2 that is too large, or only announces it. */
        OVERSIZED,
        /** Sends a request of {@link HostileRequests} that is cut off at any byte. */
        CUT_OFF
    }

    /** How a connection ends. */
    enum End {
        CLOSED,
        RESET
    }

    /**
     * One connection.
     *
     * @param piece bytes that are sent at one time, with a pause of {@value #PAUSE} ms between two
     * @param read bytes that are read at one time, with the same pause; 0 for none
     * @param half whether the sending side is closed once all is sent
     * @param time after which it ends, whatever is left
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Connection(Kind kind, byte[] bytes, int piece, int read, boolean half, Duration time, End end) {

        @Override
        public String toString() {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return "%s of %d bytes in pieces of %d, reads %d, half closed %s, %s:%n%s"
                    .formatted(
                            kind,
                            bytes.length,
                            piece,
                            read,
                            half,
                            end,
                            text.substring(0, Math.min(300, text.length())));
        }
    }

    private static final int PAUSE = 5;
    private static final int ALL = 1 << 16;

    /** No more of what is answered is kept. */
    private static final int KEPT = 8 << 20;

    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";
    private static final String POST = "POST /v1/assessments" + HOST + "Content-Type: application/json\r\n";

    private static final List<String> ASKED = List.of(
            "GET /v1/models?limit=1" + HOST + "\r\n",
            "GET /v1/models?limit=100" + HOST + "\r\n",
            "GET /v1/models?q=mistrall+llma" + HOST + "\r\n",
            "GET /v1/models/gpt-5" + HOST + "Accept-Encoding: gzip\r\n\r\n",
            "GET /models" + HOST + "Accept: text/html\r\n\r\n",
            "GET /v1/models?format=ndjson" + HOST + "\r\n",
            "OPTIONS /v1/models" + HOST + "\r\n",
            POST + "Content-Length: 19\r\n\r\n{\"basedOn\":\"gpt-5\"}");

    private static final List<String> LARGE = List.of(
            "GET /v1/models?format=ndjson" + HOST + "\r\n",
            "GET /v1/models?limit=100" + HOST + "\r\n",
            "GET /v1/models.csv" + HOST + "\r\n");

    private static final List<String> OVERSIZED = List.of(
            "GET /v1/models?q=" + "x".repeat(20_000) + HOST + "\r\n",
            "G".repeat(100_000),
            "GET /v1/models" + HOST + "X-Long: " + "x".repeat(60_000) + "\r\n\r\n",
            "GET /v1/models" + HOST + "X-Many: x\r\n".repeat(20_000) + "\r\n",
            POST + "Content-Length: 3000000\r\n\r\n" + "x".repeat(3_000_000),
            POST + "Content-Length: 99999999999999999999\r\n\r\n{}",
            POST + "Content-Length: 2000000\r\n\r\n{",
            POST + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}",
            POST + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n" + "x".repeat(100_000),
            POST + "Transfer-Encoding: chunked\r\n\r\n2;" + "x".repeat(500_000) + "\r\n{}\r\n0\r\n\r\n",
            POST + "Transfer-Encoding: chunked\r\n\r\n" + "1\r\n \r\n".repeat(100_000),
            POST + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n" + "X-Trailer: x\r\n".repeat(20_000) + "\r\n",
            // The preface of HTTP/2 and a frame of 16 MB.
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u00ff\u00ff\u00ff\u0004\u0000\u0000\u0000\u0000\u0000"
                    + "x".repeat(50_000));

    private final Random random;
    private final HostileRequests requests;

    HostileSockets(long seed) {
        this.random = new Random(seed);
        this.requests = new HostileRequests(seed);
    }

    Connection next() {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        Duration time = Duration.ofMillis(200L + random.nextInt(1_300));
        End end = random.nextInt(3) == 0 ? End.RESET : End.CLOSED;
        int read = random.nextInt(3) == 0 ? 0 : ALL;
        return switch (kind) {
            case PIPELINED -> {
                StringBuilder many = new StringBuilder();
                for (int one = random.nextInt(400); one >= 0; one--) {
                    many.append(of(ASKED));
                }
                yield connection(kind, many.toString(), ALL, read, random.nextBoolean(), time, end);
            }
            case SLOW_READER ->
                connection(
                        kind, of(LARGE).repeat(1 + random.nextInt(20)), ALL, 1 + random.nextInt(500), false, time, end);
            case SLOW_SENDER -> connection(kind, of(ASKED), 1 + random.nextInt(3), read, false, time, end);
            case IDLE -> connection(kind, random.nextBoolean() ? "" : of(ASKED), ALL, read, false, time, end);
            case HALF_CLOSED -> {
                String text = of(ASKED);
                int length = random.nextBoolean() ? text.length() : random.nextInt(text.length());
                yield connection(kind, text.substring(0, length), ALL, read, true, time, end);
            }
            case OVERSIZED -> connection(kind, of(OVERSIZED), ALL, read, random.nextInt(4) == 0, time, end);
            case CUT_OFF -> {
                HostileRequests.Request request = requests.next();
                while (request.method().equals("HEAD") || request.costly()) {
                    request = requests.next();
                }
                byte[] whole = request.bytes();
                int length = random.nextInt(3) == 0 ? whole.length : random.nextInt(whole.length);
                yield new Connection(kind, Arrays.copyOf(whole, length), ALL, read, random.nextInt(4) == 0, time, end);
            }
        };
    }

    private static Connection connection(
            Kind kind, String text, int piece, int read, boolean half, Duration time, End end) {
        return new Connection(kind, text.getBytes(StandardCharsets.ISO_8859_1), piece, read, half, time, end);
    }

    private String of(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    /**
     * Opens a connection, and sends and reads as it says.
     *
     * @return the complete answers that were read, in their order
     */
    static List<Wire.Answer> run(Connection connection, int port) throws IOException, InterruptedException {
        ByteArrayOutputStream answered = new ByteArrayOutputStream();
        try (SocketChannel channel = SocketChannel.open()) {
            if (connection.read() < ALL) {
                channel.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
            }
            if (connection.end() == End.RESET) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            channel.connect(new InetSocketAddress("localhost", port));
            channel.configureBlocking(false);
            exchange(connection, channel, answered);
        }
        return answers(answered.toByteArray());
    }

    private static void exchange(Connection connection, SocketChannel channel, ByteArrayOutputStream answered)
            throws InterruptedException {
        long end = System.nanoTime() + connection.time().toNanos();
        ByteBuffer in = ByteBuffer.allocate(Math.max(1, connection.read()));
        int sent = 0;
        boolean halfClosed = false;
        try {
            while (System.nanoTime() < end) {
                if (sent < connection.bytes().length) {
                    int length = Math.min(connection.piece(), connection.bytes().length - sent);
                    sent += channel.write(ByteBuffer.wrap(connection.bytes(), sent, length));
                } else if (connection.half() && !halfClosed) {
                    channel.shutdownOutput();
                    halfClosed = true;
                }
                if (connection.read() > 0) {
                    in.clear();
                    int length = channel.read(in);
                    if (length < 0) {
                        return;
                    }
                    if (answered.size() < KEPT) {
                        answered.write(in.array(), 0, length);
                    }
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException hungUpOn) {
            // The service may close a connection on which it was sent what it does not read.
        }
    }

    /** Names of the workers that wait until a caller reads an answer. There should be none, because all callers share sixteen workers. */
    static List<String> waitingWorkers() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Stream.of(thread.getValue())
                        .anyMatch(frame -> frame.getMethodName().equals("awaitWriteable")))
                .map(thread -> thread.getKey().getName())
                .toList();
    }

    private static List<Wire.Answer> answers(byte[] bytes) {
        List<Wire.Answer> answers = new ArrayList<>();
        try {
            Wire wire = Wire.of(bytes);
            for (Wire.Answer one = wire.read(false); one.status() != 0; one = wire.read(false)) {
                answers.add(one);
            }
        } catch (IOException | ArrayIndexOutOfBoundsException | StringIndexOutOfBoundsException cutOff) {
            // The connection ended within an answer.
        }
        return answers;
    }
}
