package eu.modelcatalogue.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A connection that sends any bytes, because client libraries do not send such requests. */
public final class Wire implements Closeable {

    private final Socket socket;
    private final InputStream in;

    public Wire(String host, int port, int timeoutMillis) throws IOException {
        socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), timeoutMillis);
        socket.setSoTimeout(timeoutMillis);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }

    private Wire(byte[] received) {
        socket = new Socket();
        in = new ByteArrayInputStream(received);
    }

    /** Reads answers out of bytes that were received already. */
    static Wire of(byte[] received) {
        return new Wire(received);
    }

    /**
     * An answer.
     *
     * @param status 0 if the connection was closed without an answer
     * @param headers in the order of arrival, with names in lower case
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, String statusLine, List<String[]> headers, byte[] body, boolean closes) {

        public List<String> all(String name) {
            return headers.stream()
                    .filter(header -> header[0].equals(name))
                    .map(header -> header[1])
                    .toList();
        }

        public String header(String name) {
            List<String> all = all(name);
            return all.isEmpty() ? "" : all.get(0);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Reads the next complete answer; answers with status 100 are skipped. */
    public Answer read(boolean head) throws IOException {
        while (true) {
            String statusLine = line();
            if (statusLine == null) {
                return new Answer(0, "", List.of(), new byte[0], true);
            }
            int status = Integer.parseInt(statusLine.split(" ", 3)[1]);
            List<String[]> headers = new ArrayList<>();
            for (String line = line(); !"".equals(line); line = line()) {
                if (line == null) {
                    throw new EOFException("A head that breaks off");
                }
                int colon = line.indexOf(':');
                headers.add(new String[] {
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip()
                });
            }
            Answer bare = new Answer(status, statusLine, headers, new byte[0], false);
            if (status == 100) {
                continue;
            }
            boolean closes = bare.header("connection").equalsIgnoreCase("close") || statusLine.startsWith("HTTP/1.0");
            boolean bodiless = head || status == 204 || status == 304 || status == 101;
            byte[] body = bodiless ? new byte[0] : body(bare, closes);
            return new Answer(status, statusLine, headers, body, closes || status == 101);
        }
    }

    private byte[] body(Answer bare, boolean closes) throws IOException {
        if (bare.header("transfer-encoding").equalsIgnoreCase("chunked")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            while (true) {
                String size = line();
                if (size == null) {
                    throw new EOFException("An answer that breaks off");
                }
                int length = Integer.parseInt(size.strip(), 16);
                body.writeBytes(exactly(length));
                line();
                if (length == 0) {
                    return body.toByteArray();
                }
            }
        }
        String length = bare.header("content-length");
        if (!length.isEmpty()) {
            return exactly(Integer.parseInt(length));
        }
        return closes ? in.readAllBytes() : new byte[0];
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("An answer that breaks off");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one == '\n') {
                String text = line.toString(StandardCharsets.ISO_8859_1);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            line.write(one);
        }
        return line.size() == 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
