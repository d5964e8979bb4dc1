package eu.modelcatalogue.ingest.epoch;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Modalities, as far as domain and task make them certain.
 *
 * <p>What goes in is hardly ever certain: Epoch has the domain {@code Language} for models that take images (Claude Opus 4.7, Kimi K2.5), and
 * {@code Text-to-image} for models that edit images. Nor is what video models give out, of which many make sound as well. So that is said only:
 *
 * <table>
 *   <caption>The mapping</caption>
 *   <tr><th>domains, none but</th><th>tasks, none but</th><th>says</th></tr>
 *   <tr><td>Language, Vision, Multimodal, Mathematics; Language among them</td><td>any, but none that makes images, sound or video, and one that writes</td><td>output: text</td></tr>
 *   <tr><td>Image generation, Vision</td><td>Image generation, Text-to-image, Image-to-image</td><td>output: image</td></tr>
 *   <tr><td>Speech, Audio</td><td>Audio generation, Speech synthesis, Text-to-speech</td><td>output: audio</td></tr>
 *   <tr><td>Speech, Audio</td><td>Speech recognition, Speech-to-text, Transcription, Translation</td><td>input: audio</td></tr>
 * </table>
 */
final class Modalities {

    private static final Set<String> TEXT_DOMAINS = Set.of("Language", "Vision", "Multimodal", "Mathematics");
    private static final Set<String> IMAGE_DOMAINS = Set.of("Image generation", "Vision");
    private static final Set<String> SOUND_DOMAINS = Set.of("Speech", "Audio");

    private static final Set<String> WRITES = Set.of(
            "Language modeling/generation",
            "Language generation",
            "Chat",
            "Code generation",
            "Text summarization",
            "Text autocompletion",
            "Code autocompletion");
    private static final Set<String> PAINTS = Set.of("Image generation", "Text-to-image", "Image-to-image");
    private static final Set<String> SOUNDS = Set.of("Audio generation", "Speech synthesis", "Text-to-speech (TTS)");
    private static final Set<String> HEARS =
            Set.of("Speech recognition (ASR)", "Speech-to-text", "Transcription", "Translation");
    private static final Set<String> MAKES_MORE_THAN_TEXT = Set.of(
            "Video generation",
            "Text-to-video",
            "Image-to-video",
            "Video-to-video",
            "Video editing",
            "Speech-to-speech",
            "Image completion",
            "Image super-resolution",
            "Vision-language generation",
            "Robotic manipulation",
            "Semantic embedding",
            "Image segmentation");

    private Modalities() {}

    static Optional<String> output(List<String> domains, List<String> tasks) {
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        if (domains.contains("Language")
                && TEXT_DOMAINS.containsAll(domains)
                && tasks.stream().anyMatch(WRITES::contains)
                && tasks.stream()
                        .noneMatch(task -> PAINTS.contains(task)
                                || SOUNDS.contains(task)
                                || MAKES_MORE_THAN_TEXT.contains(task))) {
            return Optional.of("text");
        }
        if (domains.contains("Image generation") && IMAGE_DOMAINS.containsAll(domains) && PAINTS.containsAll(tasks)) {
            return Optional.of("image");
        }
        return !domains.isEmpty() && SOUND_DOMAINS.containsAll(domains) && SOUNDS.containsAll(tasks)
                ? Optional.of("audio")
                : Optional.empty();
    }

    static Optional<String> input(List<String> domains, List<String> tasks) {
        return !domains.isEmpty()
                        && !tasks.isEmpty()
                        && SOUND_DOMAINS.containsAll(domains)
                        && HEARS.containsAll(tasks)
                        && !tasks.equals(List.of("Translation"))
                ? Optional.of("audio")
                : Optional.empty();
    }
}
