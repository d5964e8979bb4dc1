package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.LanguageTag;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.entry.RepositoryId;
import eu.modelcatalogue.importers.entry.RepositoryStatements;
import eu.modelcatalogue.importers.entry.SourceReading;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The specifications by which Xinference starts models: repository and commit, class of architecture, engines, context, languages.
 *
 * <p>A specification is of a family at a size. What it states about the family is stated about each of its repositories; copies by others match no model.
 * Languages are complete for few families only: most were entered as {@code en} and {@code zh} alone, and these lists are not taken.
 */
final class Xinference {

    private static final Map<String, String> FILES = Map.of(
            "llm_family.json", "xinference/model/llm/llm_family.json",
            "embedding.json", "xinference/model/embedding/model_spec.json",
            "rerank.json", "xinference/model/rerank/model_spec.json",
            "image.json", "xinference/model/image/model_spec.json",
            "audio.json", "xinference/model/audio/model_spec.json",
            "video.json", "xinference/model/video/model_spec.json");

    /** The format of the developer's own repositories; the others are copies in the format of one engine. */
    private static final String ORIGINAL = "pytorch";

    private static final int FEW_LANGUAGES = 2;
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    private Xinference() {}

    static void read(SourceReading reading) {
        List<String> files = FILES.keySet().stream().sorted().toList();
        List<String> here = files.stream()
                .filter(name -> reading.snapshot().find(name).isPresent())
                .toList();
        if (here.isEmpty()) {
            throw new IllegalArgumentException("This is not Xinference: no file is called " + files);
        }
        for (String file : here) {
            String locator = reading.github("xorbitsai/inference", FILES.getOrDefault(file, file));
            for (JsonNode family : reading.jsonList(file)) {
                String section = "model_name “%s”".formatted(JsonText.text(family, "model_name"));
                for (String field : List.of("model_specs", "huggingface")) {
                    for (JsonNode weights : family.path(field)) {
                        RepositoryId.of(JsonText.text(weights, "model_id"))
                                .ifPresentOrElse(
                                        repository -> specification(
                                                reading.repository(repository, locator, section), family, weights),
                                        () -> reading.refuse(
                                                file + ", " + section, "a specification names no repository"));
                    }
                }
            }
        }
    }

    private static void specification(RepositoryStatements statements, JsonNode family, JsonNode weights) {
        String revision = JsonText.text(weights, "model_revision");
        statements.identifier(COMMIT.matcher(revision).matches() ? revision : null, Map.of());
        List<String> classes = JsonText.list(family.path("architectures"));
        if (classes.size() == 1 && isOfItsKind(classes.get(0), family, weights)) {
            statements.read(Attribute.ARCHITECTURE_CLASS, classes.get(0));
        }
        List<String> engines = JsonText.list(family.path("engines")).stream()
                .map(engine -> engine.toLowerCase(Locale.ROOT))
                .filter(Attribute.ENGINES::contains)
                .toList();
        if (!engines.isEmpty()) {
            statements.read(Attribute.OPEN_ENGINES, Claim.list(engines));
        }
        boolean original = weights.path("model_format").asText(ORIGINAL).equals(ORIGINAL);
        JsonNode context = family.path(family.has("context_length") ? "context_length" : "max_tokens");
        if (original && context.isIntegralNumber() && context.asLong() > 0) {
            statements.read(Attribute.CONTEXT_LENGTH, Claim.number(context.decimalValue()));
        }
        languages(family).ifPresent(tags -> statements.read(Attribute.LANGUAGES_CLAIMED, tags));
    }

    /**
     * Whether the class that a family states is that of a size. A family of dense models and of mixtures of experts has two classes and states one of them, and only a class that is
     * named after mixtures tells for which.
     */
    private static boolean isOfItsKind(String architecture, JsonNode family, JsonNode weights) {
        Set<Boolean> kinds = new HashSet<>();
        family.path("model_specs").forEach(one -> kinds.add(isSparse(one)));
        return kinds.size() < 2 || (architecture.contains("Moe") && isSparse(weights));
    }

    private static boolean isSparse(JsonNode weights) {
        double active = weights.path("activated_size_in_billions").asDouble();
        return active > 0 && active < weights.path("model_size_in_billions").asDouble();
    }

    /** Empty where the list was not filled in, or one of its elements is no language. */
    private static Optional<String> languages(JsonNode family) {
        List<String> listed = JsonText.list(family.path(family.has("model_lang") ? "model_lang" : "language"));
        List<String> tags = listed.stream()
                .flatMap(tag -> LanguageTag.canonical(tag).stream())
                .toList();
        return Optional.of(tags)
                .filter(all -> all.size() > FEW_LANGUAGES && all.size() == listed.size())
                .map(Claim::list);
    }
}
