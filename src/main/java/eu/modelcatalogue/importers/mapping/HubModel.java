package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.SourceStatements;
import eu.modelcatalogue.importers.snapshot.HubFetch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Translates what the Hub says of one repository.
 *
 * <p>Source of the words: docs/hub/models-gated, docs/hub/model-cards, docs/hub/model-release-checklist of the Hub. {@code createdAt} is when
 * the repository was made, which can be long after or before the release: nothing is read from it.
 */
final class HubModel {

    private static final String BASE_MODEL = "base_model:";

    /** As the schema of models has it. */
    private static final int LONGEST_BASE = 120;

    private static final String QUANTIZED = "quantized";

    private static final String EU_REFUSED = "extra_gated_eu_disallowed";

    /** Relations of the Hub, and the words of the catalogue for them. */
    private static final Map<String, String> RELATIONS =
            Map.of("finetune", "finetune", "adapter", "adapter", "merge", "merge", QUANTIZED, "quantised");

    /** Types that hold one number in each element. With any other type in the file, elements are not parameters. */
    private static final Set<String> ONE_NUMBER_EACH = Set.of("F64", "F32", "F16", "BF16");

    /** Files of a model that takes more than text, whatever the task in its card. */
    private static final Set<String> NOT_TEXT_ALONE =
            Set.of("preprocessor_config.json", "processor_config.json", "image_processor_config.json");

    private static final String TEXT_ALONE = "text-generation";

    /** Input and output of a task, where the task leaves no doubt; empty where it does. */
    private static final Map<String, List<String>> TASKS = Map.ofEntries(
            Map.entry(TEXT_ALONE, List.of("text", "text")),
            Map.entry("text2text-generation", List.of("text", "text")),
            Map.entry("translation", List.of("text", "text")),
            Map.entry("summarization", List.of("text", "text")),
            Map.entry("image-text-to-text", List.of("image,text", "text")),
            Map.entry("image-to-text", List.of("", "text")),
            Map.entry("audio-text-to-text", List.of("audio,text", "text")),
            Map.entry("video-text-to-text", List.of("", "text")),
            Map.entry("text-to-image", List.of("text", "image")),
            Map.entry("image-to-image", List.of("", "image")),
            Map.entry("text-to-video", List.of("text", "video")),
            Map.entry("image-to-video", List.of("", "video")),
            Map.entry("text-to-speech", List.of("text", "audio")),
            Map.entry("text-to-audio", List.of("text", "audio")),
            Map.entry("automatic-speech-recognition", List.of("audio", "text")),
            Map.entry("audio-to-audio", List.of("audio", "audio")),
            Map.entry("sentence-similarity", List.of("text", "embedding")),
            Map.entry("feature-extraction", List.of("", "embedding")));

    private final String id;
    private final JsonNode model;
    private final SourceReading reading;
    private final Consumer<String> refused;
    private final JsonNode card;
    private final List<String> tags;
    private final List<String> files;
    private final SourceStatements statements;

    /**
     * Reads a model as the API answers it.
     */
    HubModel(String id, JsonNode model, LocalDate on, SourceReading reading, Consumer<String> refused) {
        this.id = id;
        this.model = model;
        this.reading = reading;
        this.refused = refused;
        this.card = model.path("cardData");
        this.tags = JsonText.list(model.path("tags"));
        this.files = StreamSupport.stream(model.path("siblings").spliterator(), false)
                .map(file -> file.path("rfilename").asText(""))
                .toList();
        String sha = model.path("sha").asText("");
        this.statements = new SourceStatements(
                "https://huggingface.co/" + id + (sha.matches("[0-9a-f]{40}") ? "/tree/" + sha : ""), on);
    }

    /** @param asked the requested id, if the Hub redirects from it to this one */
    SourceEntry entry(@Nullable String asked) {
        boolean adapter = lineage();
        HubWeightFiles weights = HubWeightFiles.among(files);
        weights.incomplete().forEach(set -> refused.accept("siblings: only %s are there".formatted(set)));
        boolean released = weights.format() != null && !adapter;
        if (weights.format() != null && released) {
            statements.read(Component.WEIGHTS_FINAL.availability(), "released", "siblings");
            statements.read("hosting.weightsFormat", weights.format(), "siblings");
        }
        gate(released);
        licence();
        if (released) {
            parameters();
        }
        modalities();
        if (card.isObject() && files.contains("README.md")) {
            statements.read(Component.MODEL_CARD.availability(), "released", "README.md");
        }
        List<String> ids = Stream.of(id, asked == null ? id : asked).distinct().toList();
        return new SourceEntry(id, id.substring(id.indexOf('/') + 1), List.of(), ids, statements.all());
    }

    /** "No gate" is a fact only where there are weights behind it. */
    private void gate(boolean released) {
        JsonNode gated = model.path("gated");
        if (gated.isMissingNode() || gated.isNull()) {
            return;
        }
        switch (gated.asText()) {
            case "false" -> {
                if (released) {
                    statements.read(Attribute.GATE, "none", "gated: false");
                }
            }
            case "auto" -> {
                statements.read(Attribute.GATE, "contactInfo", "gated: auto");
                refusedCountries(true);
            }
            case "manual" -> {
                statements.read(Attribute.GATE, "manualApproval", "gated: manual");
                refusedCountries(false);
            }
            default -> refused.accept("gated: '%s' is none of false, auto, manual".formatted(gated.asText()));
        }
    }

    /**
     * Of a gated repository: a card can have the Hub refuse requests from the EU, and no other region. Without that mark an automatic gate refuses nobody
     * for a country, while a developer who approves by hand may.
     *
     * <p>Source: docs/hub/models-gated of the Hub, “Restricting Access for EU Users”.
     */
    private void refusedCountries(boolean automatic) {
        if (card.path(EU_REFUSED).asBoolean()) {
            statements.read(Attribute.COUNTRY_BLOCK, Claim.list(Region.EU.countries()), "cardData." + EU_REFUSED);
        } else if (automatic && card.isObject()) {
            statements.assessed(
                    Attribute.COUNTRY_BLOCK,
                    Claim.list(List.of()),
                    "gated: auto; cardData",
                    "The card has no “%s”, by which the Hub refuses requests from the EU, and grants all others by itself."
                            .formatted(EU_REFUSED));
        }
    }

    private void licence() {
        HubLicence stated = HubLicence.of(card, tags, reading);
        if (stated.refusal() != null) {
            refused.accept("%s: %s".formatted(stated.field(), stated.refusal()));
        } else if (stated.id() != null) {
            statements.read(Component.WEIGHTS_FINAL.licence(), stated.id(), stated.field());
        }
    }

    /**
     * The number of parameters: elements of the files are parameters only in a single file or set without packing. A pipeline counts its parts
     * separately or not at all.
     */
    private void parameters() {
        JsonNode counted = model.path("safetensors");
        long total = counted.path("total").asLong();
        Map<String, JsonNode> types = new TreeMap<>();
        counted.path("parameters").properties().forEach(type -> types.put(type.getKey(), type.getValue()));
        boolean unpacked = !types.isEmpty()
                && ONE_NUMBER_EACH.containsAll(types.keySet())
                && types.values().stream().mapToLong(JsonNode::asLong).sum() == total;
        if (total > 0 && unpacked && !files.contains("model_index.json")) {
            statements.read(Attribute.PARAMETERS, Long.toString(total), "safetensors.total");
        }
    }

    /** The modalities of all tasks that a repository names in its card or its tags: where they differ, the model does more than either states. */
    private void modalities() {
        String task = model.path("pipeline_tag").asText("");
        if (!TASKS.containsKey(task) || (task.equals(TEXT_ALONE) && !textAlone())) {
            return;
        }
        List<List<String>> tasks = Stream.concat(Stream.of(task), tags.stream())
                .distinct()
                .map(TASKS::get)
                .filter(Objects::nonNull)
                .toList();
        String section = "pipeline_tag: " + task;
        List<String> input = tasks.stream().map(one -> one.get(0)).distinct().toList();
        if (input.size() == 1 && !input.get(0).isEmpty()) {
            statements.read(Attribute.MODALITIES_INPUT, input.get(0), section);
        }
        List<String> output = tasks.stream().map(one -> one.get(1)).distinct().toList();
        if (output.size() == 1) {
            statements.read(Attribute.MODALITIES_OUTPUT, output.get(0), section);
        }
    }

    private boolean textAlone() {
        return !files.isEmpty() && files.stream().noneMatch(NOT_TEXT_ALONE::contains);
    }

    /**
     * The whole lineage or none: a base that is left out would be denied.
     *
     * @return whether this is an adapter, which holds no weights of a model
     */
    private boolean lineage() {
        List<String> bases = JsonText.oneOrMore(card.path("base_model"));
        boolean stated = !bases.isEmpty();
        String relation = card.path("base_model_relation").asText("");
        if (!stated) {
            bases = tags.stream()
                    .filter(tag -> tag.startsWith(BASE_MODEL))
                    .map(tag -> tag.substring(tag.lastIndexOf(':') + 1))
                    .distinct()
                    .toList();
        }
        List<Lineage> lineage = new ArrayList<>();
        String why = null;
        for (String base : bases) {
            String tagged = RELATIONS.keySet().stream()
                    .filter(one -> tags.contains(BASE_MODEL + one + ":" + base))
                    .findFirst()
                    .orElse("");
            String word = relation.isEmpty() ? tagged : relation;
            String ours = RELATIONS.get(word);
            if (!HubFetch.ID.matcher(base).matches() || base.equals(id) || base.length() > LONGEST_BASE) {
                why = "'%s' is not another model on the Hub".formatted(base);
            } else if (relation.isEmpty() && word.equals(QUANTIZED)) {
                // The Hub takes a repository for quantised where it has other formats beside the weights.
                why = "that it is a quantised '%s' is the Hub's guess and not in the card".formatted(base);
            } else if (ours == null) {
                why = "how '%s' went in is not said: '%s'".formatted(base, word);
            } else {
                lineage.add(new Lineage(base, ours, "unknown"));
            }
        }
        if (why != null) {
            refused.accept("base_model: " + why);
        } else if (!lineage.isEmpty()) {
            statements.read(
                    Attribute.LINEAGE,
                    Lineage.write(lineage.stream().distinct().toList()),
                    stated ? "cardData.base_model" : "tags",
                    relation.isEmpty() ? "The relation stands in the Hub's tags, not in the card." : null);
        }
        return relation.equals("adapter") || tags.stream().anyMatch(tag -> tag.startsWith(BASE_MODEL + "adapter:"));
    }
}
