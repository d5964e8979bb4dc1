package eu.modelcatalogue.command;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a service on this machine whether it is ready: the health check of a container, whose image has no other client. */
final class Ready {

    private static final int MILLIS = 5_000;

    private Ready() {}

    /** Asks once; the exit code is 0 where the service is ready, else 1. */
    static int ask(int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK ? 0 : 1;
        } catch (IOException e) {
            return 1;
        }
    }
}
