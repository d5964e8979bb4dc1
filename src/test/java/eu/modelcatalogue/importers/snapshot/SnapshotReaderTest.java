package eu.modelcatalogue.importers.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user can name by {@code --from}: folder, file, archive or address. */
class SnapshotReaderTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-12");

    /** Half an hour before midnight UTC: a reader that used the zone of its machine would be a day late in Paris. */
    private static final FileTime COMMITTED = FileTime.from(Instant.parse("2026-08-23T23:30:00Z"));

    private static final LocalDate COMMITTED_ON = LocalDate.parse("2026-08-23");

    private static final Map<String, String> INDEX =
            entries("index-376230f/models/a.yaml", "a: 1", "index-376230f/README", "read", "index-376230f/.ci/x", "no");
    private static final Map<String, String> TAKEN = entries("README", "read", "models/a.yaml", "a: 1");

    @TempDir
    Path folder;

    @Test
    void a_folder_is_read_with_all_that_lies_below_but_hidden_files_and_links() throws IOException {
        write("models/a.yaml", "a: 1");
        write("README", "read");
        write(".git/config", "no");
        write("models/.draft.yaml", "no");
        Files.createSymbolicLink(folder.resolve("models/b.yaml"), folder.resolve("README"));

        Snapshot snapshot = SnapshotReader.open(folder.toString(), "376230f", DAY);

        assertThat(texts(snapshot)).isEqualTo(TAKEN);
        Path link = Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);
        assertThat(texts(open(link))).isEqualTo(TAKEN);
        Files.delete(link);
        assertThat(snapshot.revision()).isEqualTo("376230f");
        assertThat(snapshot.asOf()).isEqualTo(DAY);
    }

    @Test
    void a_file_is_a_snapshot_of_one() throws IOException {
        assertThat(texts(open(write("models.csv", "name,weights")))).isEqualTo(entries("models.csv", "name,weights"));
    }

    @Test
    void archives_have_the_same_paths_as_the_folder_that_was_packed() throws IOException {
        assertThat(texts(open(write("a.zip", zip(INDEX))))).isEqualTo(TAKEN);
        assertThat(texts(open(write("a.tar", tar(INDEX))))).isEqualTo(TAKEN);
        assertThat(texts(open(write("a.tgz", gzip(tar(INDEX)))))).isEqualTo(TAKEN);
    }

    @Test
    void an_archive_is_told_by_its_bytes_and_not_by_its_name() throws IOException {
        assertThat(texts(open(write("376230f", zip(INDEX))))).isEqualTo(TAKEN);
        Path text = write("text.zip", "no archive");
        assertThatThrownBy(() -> open(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "--from: '%s' has the name of an archive, but its bytes are not those of a zip, tar or tar.gz",
                        text);
    }

    @Test
    void only_a_single_top_folder_of_an_archive_is_taken_off() throws IOException {
        Map<String, String> two = entries("a/x", "1", "b/x", "2");
        assertThat(texts(open(write("a.zip", zip(two))))).isEqualTo(two);
        Map<String, String> flat = entries("a/x", "1", "y", "2");
        assertThat(texts(open(write("b.zip", zip(flat))))).isEqualTo(flat);
    }

    @Test
    void links_in_an_archive_are_not_followed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry link = new TarArchiveEntry("top/link", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            put(tar, "top/a", "1");
        }
        assertThat(texts(open(write("a.tar", bytes.toByteArray())))).isEqualTo(entries("a", "1"));
    }

    @Test
    void an_archive_that_git_wrote_tells_its_commit_and_its_day() throws IOException {
        String commit = "58eb52c0803ea9af3abec60841c2a093bdf1f951";

        for (Path archive : List.of(write("a.zip", gitZip(commit)), write("a.tar", gitTar(commit)))) {
            Snapshot snapshot = SnapshotReader.open(archive.toString(), "typed by hand", LocalDate.parse("2020-01-01"));

            assertThat(texts(snapshot)).isEqualTo(entries("a", "1"));
            assertThat(snapshot.revision()).isEqualTo(commit);
            assertThat(snapshot.asOf()).isEqualTo(COMMITTED_ON);
        }
    }

    @Test
    void any_other_comment_of_an_archive_is_no_commit() throws IOException {
        for (Path archive : List.of(write("a.zip", gitZip("main")), write("a.tar", gitTar("main")))) {
            Snapshot snapshot = SnapshotReader.open(archive.toString(), "376230f", DAY);

            assertThat(snapshot.revision()).isEqualTo("376230f");
            assertThat(snapshot.asOf()).isEqualTo(DAY);
        }
    }

    @Test
    void a_snapshot_of_an_unknown_day_is_refused() throws IOException {
        Path file = write("models.csv", "name");
        assertThatThrownBy(() -> SnapshotReader.open(file.toString(), null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "--from: '%s' does not state of which day it is; an archive that git wrote does, and so does an address that answers with Last-Modified",
                        file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "top/../../a", "/etc/a", "C:/a", "top\\..\\a"})
    void a_path_that_leaves_the_archive_is_refused(String path) throws IOException {
        Path archive = write("a.tar", rawTar(path));
        assertThatThrownBy(() -> open(archive))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--from: '%s' names a path outside itself: '%s'", archive, path);
    }

    @Nested
    class Bounds {

        private final SnapshotReader.Bounds small = new SnapshotReader.Bounds(2, 1000, 1500);

        @Test
        void more_files_than_agreed_are_refused() throws IOException {
            refused(
                    zip(entries("a", "1", "b", "2", "c", "3")),
                    "has more than 2 files; name the part of it that holds the data");
        }

        @Test
        void a_file_larger_than_agreed_is_refused_however_small_it_was_packed() throws IOException {
            byte[] bomb = zip(entries("a", "0".repeat(1001)));
            assertThat(bomb).hasSizeLessThan(200);
            refused(bomb, "is too large: its file a may have 1000 bytes at most");
            refused(
                    gzip(tar(entries("a", "0".repeat(1_000_000)))),
                    "is too large: its file a may have 1000 bytes at most");
        }

        @Test
        void files_that_are_too_large_together_are_refused() throws IOException {
            refused(
                    zip(entries("a", "0".repeat(800), "b", "0".repeat(800))),
                    "is too large: all its files together may have 1500 bytes at most");
        }

        @Test
        void as_much_as_agreed_is_taken() throws IOException {
            Path archive = write("most.zip", zip(entries("a", "0".repeat(1000), "b", "0".repeat(500))));
            assertThat(SnapshotReader.open(archive.toString(), null, DAY, small).files())
                    .hasSize(2);
        }

        @Test
        void a_folder_is_bounded_too() throws IOException {
            write("a", "1");
            write("b", "2");
            write("c", "3");
            assertThatThrownBy(() -> SnapshotReader.open(folder.toString(), null, DAY, small))
                    .hasMessageContaining("has more than 2 files");
        }

        private void refused(byte[] archive, String reason) throws IOException {
            Path file = write("small.archive", archive);
            assertThatThrownBy(() -> SnapshotReader.open(file.toString(), null, DAY, small))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("--from: '%s' %s", file, reason);
        }
    }

    @Test
    void what_is_missing_empty_or_broken_is_told() throws IOException {
        assertThatThrownBy(() -> open(folder.resolve("nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        "nowhere' does not exist; a folder, a file, an archive (.zip, .tar, .tar.gz) or an address (https://…) is needed");
        assertThatThrownBy(() -> open(folder)).hasMessageContaining("has no files in it");
        assertThatThrownBy(() -> open(write("empty.csv", ""))).hasMessageEndingWith("empty.csv' is empty");
        byte[] cut = Arrays.copyOf(gzip(tar(INDEX)), 60);
        assertThatThrownBy(() -> open(write("cut.tgz", cut)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cut.tgz' cannot be read");
        assertThatThrownBy(() -> SnapshotReader.open("https://", null, DAY)).hasMessageContaining("is not an address");
    }

    @Nested
    class Addresses {

        private HttpServer server;
        private String host;

        @BeforeEach
        void serve() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            host = "http://localhost:" + server.getAddress().getPort();
        }

        @AfterEach
        void stop() {
            server.stop(0);
        }

        @Test
        void a_file_and_an_archive_behind_a_redirect_are_read() throws IOException {
            answer("/data/models.csv", 200, "name".getBytes(UTF_8));
            answer("/there", 200, zip(INDEX));
            server.createContext("/archive/376230f.zip", exchange -> {
                exchange.getResponseHeaders().add("Location", "/there");
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
            });

            assertThat(texts(SnapshotReader.open(host + "/data/models.csv?download=true", null, DAY)))
                    .isEqualTo(entries("models.csv", "name"));
            assertThat(texts(SnapshotReader.open(host + "/archive/376230f.zip", null, DAY)))
                    .isEqualTo(TAKEN);
        }

        @Test
        void last_modified_is_the_day_of_what_an_address_answers() {
            server.createContext("/models.csv", exchange -> {
                exchange.getResponseHeaders().add("Last-Modified", "Sun, 23 Aug 2026 23:30:00 GMT");
                exchange.sendResponseHeaders(200, 4);
                exchange.getResponseBody().write("name".getBytes(UTF_8));
                exchange.close();
            });

            Snapshot snapshot = SnapshotReader.open(host + "/models.csv", null, null);

            assertThat(snapshot.asOf()).isEqualTo(COMMITTED_ON);
            assertThat(snapshot.revision()).isNull();
        }

        @Test
        void another_answer_than_200_is_told() {
            answer("/gone.zip", 404, "gone".getBytes(UTF_8));
            assertThatThrownBy(() -> SnapshotReader.open(host + "/gone.zip", null, DAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("--from: '%s/gone.zip' was answered with status 404; 200 is needed", host);
        }

        @Test
        void more_bytes_than_agreed_end_the_transfer() {
            server.createContext("/endless", exchange -> {
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream out = exchange.getResponseBody()) {
                    byte[] zeros = new byte[1000];
                    for (int part = 0; part < 1_000_000; part++) {
                        out.write(zeros);
                    }
                }
            });
            assertThatThrownBy(() -> SnapshotReader.open(
                            host + "/endless", null, DAY, new SnapshotReader.Bounds(9, 5000, 10_000)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("--from: '%s/endless' is too large: it may have 10000 bytes at most", host);
        }

        @Test
        void a_cut_connection_is_no_answer() {
            server.createContext("/cut.csv", exchange -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(new byte[10]);
                exchange.getResponseBody().flush();
                exchange.close();
            });
            assertThatThrownBy(() -> SnapshotReader.open(host + "/cut.csv", null, DAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cut.csv' cannot be read");
        }

        @Test
        void a_host_that_is_away_is_told() {
            server.stop(0);
            assertThatThrownBy(() -> SnapshotReader.open(host + "/a.csv", null, DAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a.csv' cannot be read");
        }

        private void answer(String path, int status, byte[] body) {
            server.createContext(path, exchange -> {
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
        }
    }

    private static Snapshot open(Path path) {
        return SnapshotReader.open(path.toString(), null, DAY);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, bytes);
    }

    private static Map<String, String> texts(Snapshot snapshot) {
        Map<String, String> texts = new TreeMap<>();
        snapshot.files().keySet().forEach(path -> texts.put(path, snapshot.text(path)));
        return texts;
    }

    private static Map<String, String> entries(String... pathsAndTexts) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int at = 0; at < pathsAndTexts.length; at += 2) {
            entries.put(pathsAndTexts[at], pathsAndTexts[at + 1]);
        }
        return entries;
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                put(tar, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** A tar whose entry has exactly this name: the library would write a harmless one. */
    private static byte[] rawTar(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(name, true);
            entry.setName(name);
            entry.setSize(1);
            tar.putArchiveEntry(entry);
            tar.write('1');
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String path, String text) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setSize(text.getBytes(UTF_8).length);
        tar.putArchiveEntry(entry);
        tar.write(text.getBytes(UTF_8));
        tar.closeArchiveEntry();
    }

    /** As {@code git archive --format=tar} writes it: a global header with the commit as comment, the time of the commit at each file. */
    private static byte[] gitTar(String comment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry global =
                    new TarArchiveEntry("pax_global_header", TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER);
            global.addPaxHeader("comment", comment);
            tar.putArchiveEntry(global);
            TarArchiveEntry entry = new TarArchiveEntry("top/a");
            entry.setSize(1);
            entry.setModTime(COMMITTED);
            tar.putArchiveEntry(entry);
            tar.write('1');
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    /** As {@code git archive --format=zip} writes it: the commit as comment of the archive, the time of the commit at each file. */
    private static byte[] gitZip(String comment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry entry = new ZipArchiveEntry("top/a");
            entry.setLastModifiedTime(COMMITTED);
            zip.putArchiveEntry(entry);
            zip.write('1');
            zip.closeArchiveEntry();
            zip.setComment(comment);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
