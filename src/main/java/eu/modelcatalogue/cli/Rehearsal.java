package eu.modelcatalogue.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;

/**
 * A start as a step of the build, with a few questions of each kind: the JVM keeps the classes that it took in an archive, from which later starts
 * take them ready. Nothing else comes of it; its database is thrown away.
 */
final class Rehearsal {

    static final String COMMAND = "rehearse";

    private static final int MILLIS = 60_000;

    private static final List<String> QUESTIONS = List.of(
            "/q/health/ready",
            "/v1",
            "/v1/models?weights=open&meets=letter-2025&facets=licence,country&sort=-released",
            "/v1/models?q=mistral&fields=id,name&limit=5",
            "/v1/models/mistral-small-3.2",
            "/v1/models/mistral-small-3.2/assessments/letter-2025",
            "/v1/statistics?by=region,weights",
            "/v1/profiles",
            "/",
            "/?weights=open&lang=fr",
            "/models/mistral-small-3.2",
            "/v1/models?weights=open&format=csv",
            "/v1/models?weights=open&format=xlsx",
            "/v1/models?weights=open&format=ndjson",
            "/v1/statistics/quality");

    private Rehearsal() {}

    /** Beside whatever else runs on the machine that builds. */
    static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks a service on this machine; true where every question was answered. */
    static boolean ask(int port) {
        for (String question : QUESTIONS) {
            if (!Probe.answers(port, question, MILLIS)) {
                System.err.println("The rehearsal was not answered: " + question);
                return false;
            }
        }
        return true;
    }
}
