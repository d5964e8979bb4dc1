package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.entry.RepositoryId;
import eu.modelcatalogue.importers.entry.RepositoryStatements;
import eu.modelcatalogue.importers.entry.SourceReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gallery of LocalAI: files with their hashes, by the repository that holds them, and the pages that an entry links.
 *
 * <p>Most files are quantised copies by others, which match no model here. The licence of an entry is taken only where the entry links a single page and
 * that page is an original: with several pages, an original and its copies, the entry does not say whose licence it is.
 */
final class LocalAi {

    /** A file in a repository: {@code huggingface://owner/name/file}, or its address on the Hub. */
    private static final Pattern FILE = Pattern.compile(
            "(?:huggingface://|https://huggingface\\.co/)([\\w.-]+/[\\w.-]+)/(?:(?:resolve|blob)/[^/]+/)?([^\\s?]+)(?:[?].*)?");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** The signs that separate the parts of an identifier cannot stand in the name of a file. */
    private static final Pattern FILE_NAME = Pattern.compile("[^\\s;|,=]+");

    private LocalAi() {}

    static void read(SourceReading reading) {
        String locator = reading.github("mudler/LocalAI", "gallery/index.yaml");
        for (JsonNode entry : reading.jsonList("gallery.json")) {
            String section = "name: " + JsonText.text(entry, "name");
            hashes(entry)
                    .forEach((repository, files) ->
                            reading.repository(repository, locator, section).identifier(null, files));
            List<RepositoryId> pages = JsonText.list(entry.path("urls")).stream()
                    .flatMap(url -> HubAddress.model(url).stream())
                    .flatMap(id -> RepositoryId.of(id).stream())
                    .distinct()
                    .toList();
            String licence = JsonText.text(entry, "license");
            for (RepositoryId page : pages) {
                RepositoryStatements statements =
                        reading.repository(page, locator, section).identifier(null, Map.of());
                if (pages.size() == 1 && page.isOriginal() && !licence.isEmpty()) {
                    reading.licence(licence).ifPresent(id -> statements.read(Component.WEIGHTS_FINAL.licence(), id));
                }
            }
        }
    }

    private static Map<RepositoryId, Map<String, String>> hashes(JsonNode entry) {
        Map<RepositoryId, Map<String, String>> files = new LinkedHashMap<>();
        for (JsonNode file : entry.path("files")) {
            Matcher place = FILE.matcher(JsonText.text(file, "uri"));
            String hash = JsonText.text(file, "sha256");
            if (place.matches()
                    && SHA256.matcher(hash).matches()
                    && FILE_NAME.matcher(place.group(2)).matches()) {
                RepositoryId.of(place.group(1))
                        .ifPresent(repository -> files.computeIfAbsent(repository, absent -> new TreeMap<>())
                                .put(place.group(2), "sha256:" + hash));
            }
        }
        return files;
    }
}
