package eu.modelcatalogue.api.mcp;

import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.ProbableWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Translates words that people use for countries and tasks into the filters of a search, because assistants pass on what they were asked. */
final class EverydayWords {

    /** The argument for what a model is needed for. */
    static final String TASK = "task";

    private static final String COUNTRY = "country";
    private static final String REGION = "region";
    private static final String TAKES = "inputModality";
    private static final String GIVES = "modality";
    private static final String TEXT = "text";
    private static final String AUDIO = "audio";
    private static final String IMAGE = "image";

    private static final Map<String, String> OF_TEXT = Map.of(TAKES, TEXT, GIVES, TEXT);
    private static final Map<String, String> OF_PICTURES = Map.of(TAKES, IMAGE, GIVES, TEXT);
    private static final Map<String, String> OF_SPEECH = Map.of(TAKES, AUDIO, GIVES, TEXT);
    private static final Map<String, String> TO_SPEECH = Map.of(GIVES, AUDIO);
    private static final Map<String, String> TO_PICTURES = Map.of(GIVES, IMAGE);
    private static final Map<String, String> TO_VIDEO = Map.of(GIVES, "video");
    private static final Map<String, String> TO_VECTORS = Map.of(GIVES, "embedding");

    /** The filters for each task: what a model takes and what it gives. */
    private static final Map<String, Map<String, String>> TASKS = tasks();

    /** Names of the Union and of Europe, which are regions and not countries. */
    private static final Map<String, String> REGIONS = Map.of(
            "europe", "EEA",
            "european union", "EU",
            "the european union", "EU",
            "switzerland", "CH",
            "united kingdom", "UK",
            "great britain", "UK");

    private EverydayWords() {}

    private static Map<String, Map<String, String>> tasks() {
        Map<String, Map<String, String>> tasks = new LinkedHashMap<>();
        Stream.of("chat", "text generation", "writing", "summarisation", "translation", "coding", "question answering")
                .forEach(task -> tasks.put(task, OF_TEXT));
        Stream.of("image understanding", "vision", "document reading", "ocr")
                .forEach(task -> tasks.put(task, OF_PICTURES));
        Stream.of("speech recognition", "transcription", "speech to text", "dictation")
                .forEach(task -> tasks.put(task, OF_SPEECH));
        Stream.of("speech synthesis", "text to speech").forEach(task -> tasks.put(task, TO_SPEECH));
        Stream.of("image generation", "text to image").forEach(task -> tasks.put(task, TO_PICTURES));
        Stream.of("video generation", "text to video").forEach(task -> tasks.put(task, TO_VIDEO));
        Stream.of("embedding", "retrieval", "semantic search").forEach(task -> tasks.put(task, TO_VECTORS));
        return tasks;
    }

    /** The tasks that are understood. */
    static List<String> taskNames() {
        return List.copyOf(TASKS.keySet());
    }

    /** The arguments with everyday words translated; those that are not understood stay as they are, to be reported as faults. */
    static Map<String, Object> understood(Map<String, Object> arguments) {
        Map<String, Object> understood = new LinkedHashMap<>(arguments);
        if (arguments.get(TASK) instanceof String task) {
            filters(task).ifPresent(filters -> {
                understood.remove(TASK);
                filters.forEach(understood::putIfAbsent);
            });
        }
        if (arguments.get(COUNTRY) instanceof String countries) {
            String region = REGIONS.get(countries.strip().toLowerCase(Locale.ROOT));
            if (region != null && !arguments.containsKey(REGION)) {
                understood.remove(COUNTRY);
                understood.put(REGION, region);
            } else {
                understood.put(COUNTRY, each(countries));
            }
        }
        if (arguments.get(REGION) instanceof String region) {
            String known = REGIONS.get(region.strip().toLowerCase(Locale.ROOT));
            if (known != null) {
                understood.put(REGION, known);
            }
        }
        return understood;
    }

    private static Optional<Map<String, String>> filters(String task) {
        String plain = task.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        return Optional.ofNullable(TASKS.get(plain))
                .or(() -> ProbableWord.of(plain, TASKS.keySet()).map(TASKS::get));
    }

    private static String each(String countries) {
        return Stream.of(countries.split(",", -1))
                .map(country -> {
                    boolean excluded = country.startsWith("!");
                    String name = excluded ? country.substring(1) : country;
                    return (excluded ? "!" : "") + ProbableWord.country(name).orElse(name);
                })
                .collect(Collectors.joining(","));
    }

    /** Reports a task that is not understood. */
    static void check(Parameters parameters) {
        parameters
                .get(TASK)
                .ifPresent(task -> parameters.unknown(
                        TASK,
                        task,
                        "is not a known task",
                        "one of " + taskNames() + ", or modality and inputModality",
                        taskNames()));
    }
}
