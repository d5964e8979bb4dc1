package eu.modelcatalogue.ingest.mteb;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.Json;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.ListedRepositories;
import eu.modelcatalogue.ingest.entry.ListedRepositories.Listed;
import eu.modelcatalogue.ingest.entry.RepositoryId;
import eu.modelcatalogue.ingest.entry.RepositoryImporter;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.term.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The records of models of the benchmark, one for each repository.
 *
 * <ul>
 *   <li>What is {@code null} is not said: never {@code notReleased}.
 *   <li>{@code public_training_data: true} without a link is a statement that nobody can check, and is not taken. A link is to the data of the last
 *       training; so it says something of {@code postTrainingDatasets}, and only where the record names the model that was trained on.
 *   <li>{@code public_training_code} is taken where it links the developer's own repository, and no framework that anybody trains with.
 *   <li>Models behind an API have no repository: they are found by developer and name.
 * </ul>
 */
public final class Mteb implements RepositoryImporter {

    private static final String FILE = "models.json";
    private static final String PROJECT = "embeddings-benchmark/mteb";
    private static final String PATH = "mteb/models/model_implementations";
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern GITHUB = Pattern.compile("https://github\\.com/([\\w.-]+)/[\\w.-]+.*");

    /** Owners of frameworks: their code trains many models, and is no model's own. */
    private static final Set<String> FRAMEWORKS =
            Set.of("ukplab", "huggingface", "texttron", "nvidia", "pytorch", "lightonai", "embeddings-benchmark");

    private static final Map<String, String> ENGINES =
            Map.of("sentence transformers", "sentence-transformers", "transformers", "transformers");

    private static final Set<String> VECTORS = Set.of("dense", "late-interaction", "sparse", "hybrid");

    @Override
    public String source() {
        return "mteb";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        ListedRepositories listed = new ListedRepositories(snapshot);
        String locator = "https://github.com/%s/tree/%s/%s".formatted(PROJECT, snapshot.revisionOr("main"), PATH);
        if (snapshot.find(FILE).isEmpty()) {
            throw new IllegalArgumentException("This is not MTEB: no file is called " + FILE);
        }
        for (JsonNode record : Json.list(snapshot, FILE)) {
            String name = Json.text(record, "name");
            Optional<RepositoryId> repository = RepositoryId.of(name);
            if (repository.isEmpty()) {
                listed.refuse(FILE + ", " + name, "is no repository: owner/name");
                continue;
            }
            if (!record.path("open_weights").isBoolean()) {
                listed.refuse(FILE + ", " + name, "does not say whether the weights are open");
                continue;
            }
            boolean open = record.path("open_weights").asBoolean();
            Listed one =
                    listed.at(repository.get(), locator, "ModelMeta " + name).byItsOwner();
            one.says(Component.WEIGHTS_FINAL.availability(), open ? "released" : "notReleased");
            facts(one, record);
            if (open) {
                weights(one, repository.get(), record, licences, listed);
            } else {
                one.isNoRepository().says(Attribute.GATE, "apiOnly");
            }
        }
        return listed.extract();
    }

    private static void facts(Listed one, JsonNode record) {
        one.released(Json.text(record, "release_date"));
        JsonNode context = record.path("max_tokens");
        if (context.isNumber() && context.asLong() > 1) {
            one.says(Attribute.CONTEXT_LENGTH, Long.toString(context.asLong()));
        }
        Languages.of(Json.texts(record.path("languages")))
                .ifPresent(tags -> one.says(Attribute.LANGUAGES_CLAIMED, tags));
        if (Json.texts(record.path("model_type")).stream().anyMatch(VECTORS::contains)) {
            one.says(Attribute.MODALITIES_OUTPUT, "embedding");
        }
    }

    private static void weights(
            Listed one, RepositoryId repository, JsonNode record, LicenceNames licences, ListedRepositories listed) {
        String revision = Json.text(record, "revision");
        one.says(
                Attribute.IDENTIFIERS,
                repository.identifier(COMMIT.matcher(revision).matches() ? revision : null, Map.of()));
        if (record.path("n_parameters").isIntegralNumber()) {
            one.says(Attribute.PARAMETERS, record.path("n_parameters").asText());
        }
        String licence = Json.text(record, "license");
        if (!licence.isEmpty() && !licence.equals("not specified") && !licence.startsWith("http")) {
            licences.id(licence).ifPresent(id -> one.says(Component.WEIGHTS_FINAL.licence(), id));
        }
        List<String> frameworks = Json.texts(record.path("framework")).stream()
                .map(framework -> framework.toLowerCase(Locale.ROOT))
                .toList();
        List<String> engines = frameworks.stream()
                .filter(ENGINES::containsKey)
                .map(ENGINES::get)
                .toList();
        if (!engines.isEmpty()) {
            one.says(Attribute.OPEN_ENGINES, Claim.list(engines));
        }
        if (frameworks.contains("safetensors")) {
            one.says("hosting.weightsFormat", "safetensors");
        }
        String base = Json.text(record, "adapted_from");
        boolean adapted = RepositoryId.of(base).isPresent() && !base.equals(repository.id());
        if (adapted) {
            one.says(Attribute.LINEAGE, Lineage.write(List.of(new Lineage(base, "finetune", "unknown"))));
        }
        code(one, Json.text(record, "public_training_code"), repository, listed);
        String data = Json.text(record, "public_training_data");
        if (data.startsWith("https://") && adapted) {
            one.says(
                    Component.POST_TRAINING_DATASETS.availability(),
                    "released",
                    "ModelMeta %s, public_training_data".formatted(repository.id()),
                    "Links " + data);
        } else if (data.equalsIgnoreCase("true")) {
            listed.refuse(FILE + ", " + repository.id(), "public_training_data is true without a link: no evidence");
        }
    }

    private static void code(Listed one, String link, RepositoryId repository, ListedRepositories listed) {
        Matcher github = GITHUB.matcher(link);
        if (!github.matches()) {
            return;
        }
        if (FRAMEWORKS.contains(github.group(1).toLowerCase(Locale.ROOT))) {
            listed.refuse(FILE + ", " + repository.id(), "public_training_code links a framework: " + link);
            return;
        }
        one.says(
                Component.TRAINING_CODE.availability(),
                "released",
                "ModelMeta %s, public_training_code".formatted(repository.id()),
                "Links " + link);
    }
}
