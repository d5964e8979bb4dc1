package eu.modelcatalogue.cli.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.syntax.SpdxList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * What the application brings along that others have made, out of the bill of materials that the build writes: by licence, with the text of each
 * licence and the notices of each part.
 */
public final class BundledSoftware {

    private static final String PUBLIC_DOMAIN = "LicenseRef-Public-Domain";

    private static final String BILL = "/META-INF/sbom/application.cdx.json";

    /** Licences that poms name in other words than SPDX does. */
    private static final Map<String, String> NAMED = Map.of(
            "GNU General Public License, version 2 with the GNU Classpath Exception",
            "GPL-2.0-with-classpath-exception",
            "FreeBSD License",
            "BSD-2-Clause",
            "Public Domain",
            PUBLIC_DOMAIN);

    /** What the archive of PostgreSQL links to; the bill names the archive alone. */
    private static final List<Part> IN_THE_ARCHIVE = List.of(
            new Part("postgresql.org/postgresql", List.of("PostgreSQL")),
            new Part("openssl.org/openssl", List.of("OpenSSL")),
            new Part("unicode.org/icu", List.of("Unicode-DFS-2016")),
            new Part("gnome.org/libxml2", List.of("MIT")),
            new Part("gnome.org/libxslt", List.of("MIT")),
            new Part("zlib.net/zlib", List.of("Zlib")),
            new Part("tukaani.org/liblzma", List.of(PUBLIC_DOMAIN)));

    private BundledSoftware() {}

    /**
     * A part that others have made.
     *
     * @param licences SPDX ids; of more than one the user may choose
     */
    public record Part(String name, List<String> licences) {
        public Part {
            licences = List.copyOf(licences);
        }

        String choice() {
            return String.join(" or ", licences);
        }
    }

    /** All parts, by name. */
    public static List<Part> parts() throws IOException {
        List<Part> parts = new ArrayList<>(IN_THE_ARCHIVE);
        for (JsonNode component : new ObjectMapper().readTree(bill()).path("components")) {
            List<String> licences = new ArrayList<>();
            for (JsonNode one : component.path("licenses")) {
                String name = one.path("license").path("name").asText();
                licences.add(one.path("license").path("id").asText(NAMED.getOrDefault(name, name)));
            }
            parts.add(new Part(
                    component.path("group").asText() + ":"
                            + component.path("name").asText(),
                    licences));
        }
        parts.sort((one, other) -> one.name().compareTo(other.name()));
        return parts;
    }

    /** The list by licence, as a page of Markdown: {@code THIRD-PARTY.md} is one, and a test holds it current. */
    public static String byLicence() throws IOException {
        Map<String, List<String>> names = new TreeMap<>();
        for (Part part : parts()) {
            names.computeIfAbsent(part.choice(), none -> new ArrayList<>()).add(part.name());
        }
        return names.entrySet().stream()
                .map(entry -> "## %s\n\n%s\n"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().stream()
                                        .map(name -> "- " + name)
                                        .collect(Collectors.joining("\n"))))
                .collect(Collectors.joining("\n"));
    }

    /** Whether the build wrote a bill of materials: Maven makes none offline ({@code mvn -o}), and then the parts are not known. */
    static boolean isKnown() {
        return BundledSoftware.class.getResource(BILL) != null;
    }

    /** Lays the bill of materials, the text of each licence and the notices of each part beside the application. */
    static void write(Path application) throws IOException {
        Files.write(application.resolve("sbom.cdx.json"), bill());
        Path licences = Files.createDirectories(application.resolve("licences"));
        Files.writeString(licences.resolve("by-licence.md"), byLicence());
        TreeSet<String> ids = parts().stream()
                .flatMap(part -> part.licences().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String id : ids) {
            if (SpdxList.lists(id)) {
                Files.writeString(licences.resolve(id + ".txt"), SpdxList.text(id));
            }
        }
        Files.writeString(licences.resolve("notices.txt"), notices(application.resolve("lib")));
    }

    /** What the parts themselves say, as their licences ask for it. */
    private static String notices(Path lib) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.walk(lib)) {
            jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
        StringBuilder notices = new StringBuilder();
        for (Path file : jars) {
            try (JarFile jar = new JarFile(file.toFile())) {
                List<? extends ZipEntry> entries = jar.stream()
                        .filter(entry -> !entry.isDirectory() && isNotice(entry.getName()))
                        .sorted((one, other) -> one.getName().compareTo(other.getName()))
                        .toList();
                for (ZipEntry entry : entries) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        notices.append("==== %s: %s%n%n"
                                        .formatted(file.getFileName(), entry.getName())
                                        .replace("\r", ""))
                                .append(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
                                .append("\n\n");
                    }
                }
            }
        }
        return notices.toString();
    }

    private static boolean isNotice(String entry) {
        String name = entry.substring(entry.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        return !name.endsWith(".CLASS") && (name.startsWith("NOTICE") || name.startsWith("COPYRIGHT"));
    }

    private static byte[] bill() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                BundledSoftware.class.getResourceAsStream(BILL), "The build has written no bill of materials")) {
            return in.readAllBytes();
        }
    }
}
