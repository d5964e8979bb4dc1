package eu.modelcatalogue.importers;

import eu.modelcatalogue.importers.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the file of a source ({@code sources/<id>.yaml}) says of the snapshot that the seeds were made of. The rest of the file is written by hand, and stays as it is. */
final class SnapshotLine {

    private static final Pattern SNAPSHOT = Pattern.compile("(?m)^snapshot:.*\\n(?:[ ]+.*\\n)*");
    private static final Pattern SHA256 = Pattern.compile("\\bsha256: \"?([0-9a-f]{64})");
    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^description:");

    private SnapshotLine() {}

    /** The SHA-256 of the snapshot; empty where the file does not tell it. */
    static Optional<String> sha256(byte[] file) {
        Matcher snapshot = SNAPSHOT.matcher(new String(file, StandardCharsets.UTF_8));
        return snapshot.find()
                ? Optional.of(SHA256.matcher(snapshot.group()))
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                : Optional.empty();
    }

    /** The file with another snapshot. */
    static byte[] with(byte[] file, Snapshot snapshot, String sha256) {
        String text = new String(file, StandardCharsets.UTF_8);
        String revision = snapshot.revision() == null ? "" : "revision: \"%s\", ".formatted(snapshot.revision());
        String line = "snapshot: {%sasOf: %s, sha256: \"%s\"}\n".formatted(revision, snapshot.asOf(), sha256);
        Matcher before = SNAPSHOT.matcher(text);
        Matcher description = DESCRIPTION.matcher(text);
        String after = before.find()
                ? text.substring(0, before.start()) + line + text.substring(before.end())
                : description.find()
                        ? text.substring(0, description.start()) + line + text.substring(description.start())
                        : text + line;
        return after.getBytes(StandardCharsets.UTF_8);
    }
}
