package eu.modelcatalogue.importers.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots of sources as they were fetched, in a folder: {@code <source>.json} says which is the newest, where each of its files comes from, its validators and its SHA-256;
 * {@code <source>/<SHA-256>/} holds the files as they came. Older snapshots are kept until somebody deletes them.
 *
 * <p>What did not change is not fetched again: each request names the {@code ETag} and the {@code Last-Modified} of the answer before.
 */
public final class KeptSnapshots {

    /** As many bytes as a snapshot may have over a line of 2 Mbit/s. */
    private static final Duration TO_DOWNLOAD = Duration.ofMinutes(10);

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path folder;
    private final PatientDownload download;

    /**
     * A file of a snapshot as it is kept.
     *
     * @param file its name in the folder of the snapshot
     * @param etag validator of the answer; null where it had none
     * @param lastModified likewise, as the server wrote it
     * @param revision of this file; null where it does not tell
     */
    record Part(
            String address,
            String file,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String revision,
            LocalDate asOf) {

        Part of(@Nullable String otherRevision, LocalDate day) {
            return new Part(address, file, etag, lastModified, otherRevision, day);
        }
    }

    /** What {@code <source>.json} says. */
    record Newest(String sha256, List<Part> parts) {}

    /**
     * A snapshot that was fetched, and is not kept yet.
     *
     * @param sha256 of its files
     */
    public record Fetched(String sha256, Snapshot snapshot, Runnable keep) {}

    /** @param folder is made where it does not exist */
    public KeptSnapshots(Path folder, Consumer<String> progress) {
        this(folder, PatientDownload.Pause.REAL, Clock.systemUTC(), progress);
    }

    KeptSnapshots(Path folder, PatientDownload.Pause pause, Clock clock, Consumer<String> progress) {
        this.folder = folder;
        this.download = new PatientDownload(HttpDownload.followingRedirects(TO_DOWNLOAD), pause, clock, progress);
    }

    /**
     * A kept snapshot.
     *
     * @param contents of its files by the addresses that they come from
     */
    private record Kept(Newest newest, Map<String, byte[]> contents) {}

    /**
     * The newest kept snapshot of a source; empty where none is kept.
     *
     * @throws IllegalArgumentException where it is damaged
     */
    public Optional<Fetched> newest(String source) {
        return kept(source).map(kept -> fetched(source, kept.newest().parts(), kept.contents()));
    }

    private Optional<Kept> kept(String source) {
        Path index = folder.resolve(source + ".json");
        if (!Files.isRegularFile(index)) {
            return Optional.empty();
        }
        try {
            Newest newest = JSON.readValue(Files.readAllBytes(index), Newest.class);
            Map<String, byte[]> contents = new LinkedHashMap<>();
            for (Part part : newest.parts()) {
                Path file = folder.resolve(source).resolve(newest.sha256()).resolve(part.file());
                contents.put(part.address(), Files.readAllBytes(file));
            }
            String sha256 = fetched(source, newest.parts(), contents).sha256();
            if (!sha256.equals(newest.sha256())) {
                throw new IOException("its files have the SHA-256 " + sha256);
            }
            return Optional.of(new Kept(newest, contents));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The kept snapshot of %s is damaged: %s. Delete %s, and fetch it again"
                            .formatted(source, e.getMessage(), index),
                    e);
        }
    }

    /**
     * Asks each address for what changed since the newest kept snapshot.
     *
     * @return the newest snapshot; a file that is the same as before has the day that it had
     * @throws IllegalArgumentException where an address is not answered with a file; the message says why
     */
    public Fetched fetch(String source, List<String> addresses) {
        Map<String, Part> before = new LinkedHashMap<>();
        Map<String, byte[]> contents = new LinkedHashMap<>();
        kept(source).ifPresent(kept -> {
            kept.newest().parts().forEach(part -> before.put(part.address(), part));
            contents.putAll(kept.contents());
        });
        List<Part> parts = new ArrayList<>();
        for (String address : addresses) {
            Part old = before.get(address);
            HttpDownload.Answer answer;
            try {
                answer = download.get(URI.create(address), validators(old), SnapshotReader.MOST_BYTES);
            } catch (IOException e) {
                throw new IllegalArgumentException("'%s' cannot be fetched: %s".formatted(address, e.getMessage()), e);
            }
            if (answer.status() == NOT_MODIFIED && old != null) {
                parts.add(old);
            } else if (answer.status() == OK) {
                Part now = part(URI.create(address), parts.size() + 1, answer);
                boolean same = old != null && Arrays.equals(answer.body(), contents.get(address));
                parts.add(same && old != null ? now.of(old.revision(), old.asOf()) : now);
                contents.put(address, answer.body());
            } else {
                throw new IllegalArgumentException(
                        "'%s' was answered with status %d; 200 is needed".formatted(address, answer.status()));
            }
        }
        return fetched(source, parts, contents);
    }

    private static Map<String, String> validators(@Nullable Part old) {
        Map<String, String> headers = new TreeMap<>();
        if (old != null && old.etag() != null) {
            headers.put("If-None-Match", old.etag());
        }
        if (old != null && old.lastModified() != null) {
            headers.put("If-Modified-Since", old.lastModified());
        }
        return headers;
    }

    /** The day is that of the commit where git wrote the file, else of {@code Last-Modified}, else the day on which the server gave the answer, by its own clock. */
    private static Part part(URI address, int number, HttpDownload.Answer answer) {
        String name = SnapshotReader.name(address);
        SnapshotFiles files = SnapshotReader.read(address.toString(), name, answer.body());
        HttpHeaders headers = answer.headers();
        String lastModified = headers.firstValue("Last-Modified").orElse(null);
        LocalDate day = files.asOf();
        if (day == null) {
            day = Optional.ofNullable(lastModified)
                    .flatMap(HttpDownload::moment)
                    .or(() -> answered(headers))
                    .map(SnapshotReader::day)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'%s' does not state of which day it is: it was answered without Last-Modified and without Date"
                                    .formatted(address)));
        }
        return new Part(
                address.toString(),
                number + "-" + name,
                headers.firstValue("ETag").orElse(null),
                lastModified,
                files.revision(),
                day);
    }

    /** When the source itself answered: a cache on the way says how old its copy is. */
    private static Optional<Instant> answered(HttpHeaders headers) {
        long age = headers.firstValueAsLong("Age").orElse(0);
        return headers.firstValue("Date").flatMap(HttpDownload::moment).map(at -> at.minusSeconds(age));
    }

    /** The snapshot has the newest day of its files, and the revision that all of them have. */
    private Fetched fetched(String source, List<Part> parts, Map<String, byte[]> contents) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Part part : parts) {
            byte[] content = Objects.requireNonNull(contents.get(part.address()), part.address());
            SnapshotReader.read(part.address(), SnapshotReader.name(URI.create(part.address())), content)
                    .files()
                    .forEach((path, bytes) -> {
                        if (files.put(path, bytes) != null) {
                            throw new IllegalArgumentException(
                                    "The addresses of %s give the file %s twice".formatted(source, path));
                        }
                    });
        }
        List<@Nullable String> revisions =
                parts.stream().map(Part::revision).distinct().toList();
        LocalDate day = parts.stream().map(Part::asOf).max(LocalDate::compareTo).orElseThrow();
        SnapshotFiles all = new SnapshotFiles(revisions.size() == 1 ? revisions.get(0) : null, day, files);
        String sha256 = all.sha256();
        return new Fetched(sha256, all.dated(all.revision(), day), () -> keep(source, sha256, parts, contents));
    }

    /** The files first: what {@code <source>.json} names is complete. */
    private void keep(String source, String sha256, List<Part> parts, Map<String, byte[]> contents) {
        try {
            Path snapshot = Files.createDirectories(folder.resolve(source).resolve(sha256));
            for (Part part : parts) {
                write(snapshot.resolve(part.file()), Objects.requireNonNull(contents.get(part.address())));
            }
            write(folder.resolve(source + ".json"), JSON.writeValueAsBytes(new Newest(sha256, parts)));
        } catch (IOException e) {
            throw new IllegalArgumentException("The snapshot of %s cannot be kept: %s".formatted(source, e), e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path half = Files.createTempFile(Objects.requireNonNull(file.getParent()), ".", ".part");
        Files.write(half, bytes);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
