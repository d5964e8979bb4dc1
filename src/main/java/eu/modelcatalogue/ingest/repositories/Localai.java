package eu.modelcatalogue.ingest.repositories;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.Json;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.ListedRepositories;
import eu.modelcatalogue.ingest.entry.RepositoryId;
import eu.modelcatalogue.ingest.entry.RepositoryImporter;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.HubAddress;
import eu.modelcatalogue.openness.term.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gallery of LocalAI: files with their hashes, by the repository that they lie in, and the pages that an entry links.
 *
 * <p>Most of its files are quantised copies by others; those find no model here, and the licence of an entry is taken only for a page that it links
 * and that holds an original. A page beside a copy is where the copy says it comes from.
 */
public final class Localai implements RepositoryImporter {

    private static final String GALLERY = "gallery.json";
    private static final String PROJECT = "mudler/LocalAI";
    private static final String PATH = "gallery/index.yaml";

    /** A file in a repository: {@code huggingface://owner/name/file}, or its address on the Hub. */
    private static final Pattern FILE = Pattern.compile(
            "(?:huggingface://|https://huggingface\\.co/)([\\w.-]+/[\\w.-]+)/(?:(?:resolve|blob)/[^/]+/)?([^\\s?]+)(?:[?].*)?");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** What separates the parts of an identifier cannot stand in the name of a file. */
    private static final Pattern NAME = Pattern.compile("[^\\s;|,=]+");

    @Override
    public String source() {
        return "localai";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        ListedRepositories listed = new ListedRepositories(snapshot);
        String locator = listed.github(PROJECT, PATH);
        for (JsonNode entry : Json.list(snapshot, GALLERY)) {
            String section = "name: " + Json.text(entry, "name");
            hashes(entry)
                    .forEach((repository, files) -> listed.at(repository, locator, section)
                            .says(Attribute.IDENTIFIERS, repository.identifier(null, files)));
            List<RepositoryId> pages = Json.texts(entry.path("urls")).stream()
                    .flatMap(url -> HubAddress.model(url).stream())
                    .flatMap(id -> RepositoryId.of(id).stream())
                    .distinct()
                    .toList();
            for (RepositoryId page : pages) {
                ListedRepositories.Listed one =
                        listed.at(page, locator, section).says(Attribute.IDENTIFIERS, page.identifier(null, Map.of()));
                // Several pages are an original and its copies: whose licence it is, is not said.
                if (pages.size() == 1 && page.isOriginal()) {
                    licence(entry, licences).ifPresent(id -> one.says(Component.WEIGHTS_FINAL.licence(), id));
                }
            }
        }
        return listed.extract();
    }

    private static Optional<String> licence(JsonNode entry, LicenceNames licences) {
        String name = Json.text(entry, "license");
        return name.isEmpty() ? Optional.empty() : licences.id(name);
    }

    private static Map<RepositoryId, Map<String, String>> hashes(JsonNode entry) {
        Map<RepositoryId, Map<String, String>> files = new LinkedHashMap<>();
        for (JsonNode file : entry.path("files")) {
            Matcher place = FILE.matcher(Json.text(file, "uri"));
            String hash = Json.text(file, "sha256");
            if (place.matches()
                    && SHA256.matcher(hash).matches()
                    && NAME.matcher(place.group(2)).matches()) {
                RepositoryId.of(place.group(1))
                        .ifPresent(repository -> files.computeIfAbsent(repository, absent -> new TreeMap<>())
                                .put(place.group(2), "sha256:" + hash));
            }
        }
        return files;
    }
}
