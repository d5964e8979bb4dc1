package eu.modelcatalogue.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a service on this machine: the health check of a container, whose image has no other client. */
final class Probe {

    private static final int MILLIS = 5_000;

    private Probe() {}

    /** Asks once whether it is ready; the exit code is 0 where it is, else 1. */
    static int ask(int port) {
        return answers(port, "/q/health/ready", MILLIS) ? 0 : 1;
    }

    /** Whether it answers with 200, and to the end. */
    static boolean answers(int port, String question, int millis) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + question).toURL().openConnection();
            connection.setConnectTimeout(millis);
            connection.setReadTimeout(millis);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return false;
            }
            try (InputStream answer = connection.getInputStream()) {
                answer.readAllBytes();
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
