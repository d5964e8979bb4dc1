package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.LanguageTag;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.entry.RepositoryId;
import eu.modelcatalogue.importers.entry.RepositoryStatements;
import eu.modelcatalogue.importers.entry.SourceReading;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Massive Text Embedding Benchmark: its records of models, one for each repository.
 *
 * <ul>
 *   <li>{@code null} states nothing: it never means {@code notReleased}.
 *   <li>{@code public_training_data: true} without a link cannot be checked and is not taken. A link leads to the data of the last training, so it is
 *       about {@code postTrainingDatasets}, and only where the record names the model that was trained further.
 *   <li>{@code public_training_code} is taken where it links the developer's own repository, not a framework that anybody trains with.
 *   <li>Models behind an API have no repository: they are found by developer and name.
 * </ul>
 */
final class Mteb {

    private static final String FILE = "models.json";
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern GITHUB = Pattern.compile("https://github\\.com/([\\w.-]+)/[\\w.-]+.*");

    /** Owners of frameworks: their code trains many models and belongs to none of them. */
    private static final Set<String> FRAMEWORKS =
            Set.of("ukplab", "huggingface", "texttron", "nvidia", "pytorch", "lightonai", "embeddings-benchmark");

    private static final Map<String, String> ENGINES =
            Map.of("sentence transformers", "sentence-transformers", "transformers", "transformers");

    private static final Set<String> VECTORS = Set.of("dense", "late-interaction", "sparse", "hybrid");

    /** The usual script of languages that are also written in another (CLDR, likely subtags). All other languages drop the only script they come with. */
    private static final Map<String, String> USUAL_SCRIPT = Stream.of(
                    ("zh-Hans hi-Deva ne-Deva mr-Deva ar-Arab ur-Arab sd-Arab"
                                    + " ks-Arab sr-Cyrl bg-Cyrl ru-Cyrl mn-Cyrl kk-Cyrl uz-Latn az-Latn ku-Latn ms-Latn"
                                    + " el-Grek ja-Jpan ko-Kore bn-Beng ta-Taml te-Telu pa-Guru")
                            .split(" ", -1))
            .map(tag -> tag.split("-", -1))
            .collect(Collectors.toUnmodifiableMap(tag -> tag[0], tag -> tag[1]));

    private Mteb() {}

    static void read(SourceReading reading) {
        String locator = reading.github("embeddings-benchmark/mteb", "mteb/models/model_implementations")
                .replace("/blob/", "/tree/");
        if (reading.snapshot().find(FILE).isEmpty()) {
            throw new IllegalArgumentException("This is not MTEB: no file is called " + FILE);
        }
        for (JsonNode model : reading.jsonList(FILE)) {
            String name = JsonText.text(model, "name");
            Optional<RepositoryId> repository = RepositoryId.of(name);
            if (repository.isEmpty()) {
                reading.refuse(FILE + ", " + name, "is not a repository: owner/name");
            } else if (!model.path("open_weights").isBoolean()) {
                reading.refuse(FILE + ", " + name, "does not say whether the weights are open");
            } else {
                RepositoryStatements statements = reading.repository(repository.get(), locator, "ModelMeta " + name)
                        .developedByOwner();
                boolean open = model.path("open_weights").asBoolean();
                statements.read(Component.WEIGHTS_FINAL.availability(), open ? "released" : "notReleased");
                facts(statements, model);
                if (open) {
                    weights(statements, repository.get(), model, reading);
                } else {
                    statements.notOnTheHub().read(Attribute.GATE, "apiOnly");
                }
            }
        }
    }

    private static void facts(RepositoryStatements statements, JsonNode model) {
        statements.released(JsonText.text(model, "release_date"));
        JsonNode context = model.path("max_tokens");
        if (context.isNumber() && context.asLong() > 1) {
            statements.read(Attribute.CONTEXT_LENGTH, Long.toString(context.asLong()));
        }
        languages(JsonText.list(model.path("languages")))
                // Models for pictures, sound and video were entered as English, whatever they understand.
                .filter(tags ->
                        !tags.equals("en") || Set.of("text").containsAll(JsonText.list(model.path("modalities"))))
                .ifPresent(tags -> statements.read(Attribute.LANGUAGES_CLAIMED, tags));
        if (JsonText.list(model.path("model_type")).stream().anyMatch(VECTORS::contains)) {
            statements.read(Attribute.MODALITIES_OUTPUT, "embedding");
        }
    }

    private static void weights(
            RepositoryStatements statements, RepositoryId repository, JsonNode model, SourceReading reading) {
        String revision = JsonText.text(model, "revision");
        statements.identifier(COMMIT.matcher(revision).matches() ? revision : null, Map.of());
        if (model.path("n_parameters").isIntegralNumber()) {
            statements.read(Attribute.PARAMETERS, model.path("n_parameters").asText());
        }
        String licence = JsonText.text(model, "license");
        if (!licence.isEmpty() && !licence.equals("not specified") && !licence.startsWith("http")) {
            reading.licence(licence).ifPresent(id -> statements.read(Component.WEIGHTS_FINAL.licence(), id));
        }
        List<String> frameworks = JsonText.list(model.path("framework")).stream()
                .map(framework -> framework.toLowerCase(Locale.ROOT))
                .toList();
        List<String> engines = frameworks.stream()
                .filter(ENGINES::containsKey)
                .map(ENGINES::get)
                .toList();
        if (!engines.isEmpty()) {
            statements.read(Attribute.OPEN_ENGINES, Claim.list(engines));
        }
        if (frameworks.contains("safetensors")) {
            statements.read("hosting.weightsFormat", "safetensors");
        }
        String base = JsonText.text(model, "adapted_from");
        boolean adapted = RepositoryId.of(base).isPresent() && !base.equals(repository.id());
        if (adapted) {
            statements.read(Attribute.LINEAGE, Lineage.write(List.of(new Lineage(base, "finetune", "unknown"))));
        }
        String place = FILE + ", " + repository.id();
        String code = JsonText.text(model, "public_training_code");
        Matcher github = GITHUB.matcher(code);
        if (github.matches() && FRAMEWORKS.contains(github.group(1).toLowerCase(Locale.ROOT))) {
            reading.refuse(place, "public_training_code links a framework: " + code);
        } else if (github.matches()) {
            released(statements, Component.TRAINING_CODE, repository, "public_training_code", code);
        }
        String data = JsonText.text(model, "public_training_data");
        if (data.startsWith("https://") && adapted) {
            released(statements, Component.POST_TRAINING_DATASETS, repository, "public_training_data", data);
        } else if (data.equalsIgnoreCase("true")) {
            reading.refuse(place, "public_training_data is true without a link: no evidence");
        }
    }

    private static void released(
            RepositoryStatements statements, Component component, RepositoryId repository, String field, String link) {
        statements.read(
                component.availability(),
                "released",
                "ModelMeta %s, %s".formatted(repository.id(), field),
                "Links " + link);
    }

    /** The shortest tags for languages as the benchmark writes them ({@code vie-Latn}); empty where there are none, or one of them is no tag. */
    static Optional<String> languages(List<String> listed) {
        Map<String, Set<String>> scripts = new HashMap<>();
        for (String one : listed) {
            Optional<String> tag = LanguageTag.canonical(one);
            if (tag.isEmpty()) {
                return Optional.empty();
            }
            String[] parts = tag.get().split("-", -1);
            scripts.computeIfAbsent(parts[0], absent -> new LinkedHashSet<>()).add(parts.length > 1 ? parts[1] : "");
        }
        Set<String> tags = new TreeSet<>();
        scripts.forEach((language, written) -> {
            String usual = USUAL_SCRIPT.get(language);
            for (String script : written) {
                boolean needed = !script.isEmpty() && (usual == null ? written.size() > 1 : !script.equals(usual));
                tags.add(needed ? language + "-" + script : language);
            }
        });
        return tags.isEmpty() ? Optional.empty() : Optional.of(Claim.list(tags));
    }
}
