package eu.modelcatalogue.ingest.repositories;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.Json;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.ListedRepositories;
import eu.modelcatalogue.ingest.entry.ListedRepositories.Listed;
import eu.modelcatalogue.ingest.entry.RepositoryId;
import eu.modelcatalogue.ingest.entry.RepositoryImporter;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.openness.LanguageTag;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Claim;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The specifications by which Xinference starts models: repository and commit, class of architecture, engines, context, languages.
 *
 * <p>A specification is of a family at a size. What it says of the family is said of each of its repositories; copies by others find no model.
 * Languages are listed for few families in full; {@code en} and {@code zh} alone are what most were entered with, and are not taken.
 */
public final class Xinference implements RepositoryImporter {

    private static final String PROJECT = "xorbitsai/inference";
    private static final Map<String, String> FILES = Map.of(
            "llm_family.json", "xinference/model/llm/llm_family.json",
            "embedding.json", "xinference/model/embedding/model_spec.json",
            "rerank.json", "xinference/model/rerank/model_spec.json",
            "image.json", "xinference/model/image/model_spec.json",
            "audio.json", "xinference/model/audio/model_spec.json",
            "video.json", "xinference/model/video/model_spec.json");

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /** Formats that its developer's own repository has; the others are copies in the format of one engine. */
    private static final String ORIGINAL = "pytorch";

    private static final int FEW_LANGUAGES = 2;

    @Override
    public String source() {
        return "xinference";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        ListedRepositories listed = new ListedRepositories(snapshot);
        List<String> here = FILES.keySet().stream()
                .filter(name -> snapshot.find(name).isPresent())
                .sorted()
                .toList();
        if (here.isEmpty()) {
            throw new IllegalArgumentException("This is not Xinference: no file is called "
                    + FILES.keySet().stream().sorted().toList());
        }
        for (String file : here) {
            String locator = listed.github(PROJECT, FILES.getOrDefault(file, file));
            for (JsonNode family : Json.list(snapshot, file)) {
                String section = "model_name “%s”".formatted(Json.text(family, "model_name"));
                for (String field : List.of("model_specs", "huggingface")) {
                    for (JsonNode weights : family.path(field)) {
                        Optional<RepositoryId> repository = RepositoryId.of(Json.text(weights, "model_id"));
                        if (repository.isEmpty()) {
                            listed.refuse(file + ", " + section, "a specification names no repository");
                        } else {
                            says(listed.at(repository.get(), locator, section), repository.get(), family, weights);
                        }
                    }
                }
            }
        }
        return listed.extract();
    }

    private static void says(Listed one, RepositoryId repository, JsonNode family, JsonNode weights) {
        String revision = Json.text(weights, "model_revision");
        one.says(
                Attribute.IDENTIFIERS,
                repository.identifier(COMMIT.matcher(revision).matches() ? revision : null, Map.of()));
        boolean original = weights.path("model_format").asText(ORIGINAL).equals(ORIGINAL);
        List<String> classes = Json.texts(family.path("architectures"));
        if (classes.size() == 1) {
            one.says(Attribute.ARCHITECTURE_CLASS, classes.get(0));
        }
        List<String> engines = Json.texts(family.path("engines")).stream()
                .map(engine -> engine.toLowerCase(Locale.ROOT))
                .filter(Attribute.ENGINES::contains)
                .toList();
        if (!engines.isEmpty()) {
            one.says(Attribute.OPEN_ENGINES, Claim.list(engines));
        }
        JsonNode context = family.has("context_length") ? family.path("context_length") : family.path("max_tokens");
        if (original && context.isIntegralNumber() && context.asLong() > 0) {
            one.says(Attribute.CONTEXT_LENGTH, Claim.number(context.decimalValue()));
        }
        String languages = languages(family);
        if (languages != null) {
            one.says(Attribute.LANGUAGES_CLAIMED, languages);
        }
    }

    /** Null where the list is one of those that nobody has filled in, or holds what is no language. */
    private static @Nullable String languages(JsonNode family) {
        List<String> listed =
                Json.texts(family.has("model_lang") ? family.path("model_lang") : family.path("language"));
        List<String> tags = listed.stream()
                .flatMap(tag -> LanguageTag.canonical(tag).stream())
                .toList();
        return tags.size() > FEW_LANGUAGES && tags.size() == listed.size() ? Claim.list(tags) : null;
    }
}
