package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.SourceStatements;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of models in the npm package of the AI SDK's gateway ({@code gateway-models.csv}: kind and {@code developer/model}). It is the only list that also
 * names models for speech, video, embeddings and ranking. It states no name for people, no release, no context and no licence.
 *
 * <ul>
 *   <li>Models that decide are refused: they are listed by other rules than models, and names of tiers and of models are not told apart.
 *   <li>Ids without a digit and with {@code latest} are refused: they lead to one checkpoint after another.
 *   <li>An id with an end for a price ({@code -batch}) is read as the id before it. One that is another id with any other end for how it is served ({@code
 *       -fast}, {@code -thinking}) is refused, and so is one that names a task of a video model ({@code -t2v}): the list does not say whether one model has
 *       several tasks.
 * </ul>
 */
final class AiSdk {

    private static final String FILE = "gateway-models.csv";
    private static final String LOCATOR = "https://www.npmjs.com/package/@ai-sdk/gateway";

    private static final String DECISION = "decision";

    private static final Pattern TASK = Pattern.compile(".+-(?:t2v|i2v|r2v|motion-control)(?:-.+)?");

    /** Names of models for language that also give pictures, sound or video. */
    private static final Pattern GIVES_MORE = Pattern.compile(".*(?:image|banana|omni|audio|voice|live).*");

    /** What models of a kind give; of the others the kind does not say it. Models for video can give sound with it. */
    private static final Map<String, String> OUTPUT =
            Map.of("language", "text", "image", "image", "speech", "audio", "transcription", "text");

    /** What models of a kind take. */
    private static final Map<String, String> INPUT = Map.of("speech", "text", "transcription", "audio");

    private AiSdk() {}

    static void read(SourceReading reading) {
        List<Map<String, String>> rows =
                reading.table(FILE, Set.of("kind", "id")).rows();
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> ids.add(ServiceModes.withoutPrice(row.getOrDefault("id", ""))));
        Set<String> taken = new HashSet<>();
        for (Map<String, String> row : rows) {
            String kind = row.getOrDefault("kind", "");
            String written = row.getOrDefault("id", "");
            String place = "%s, %s".formatted(kind, written);
            String id = ServiceModes.withoutPrice(written);
            int stroke = id.indexOf('/');
            String model = id.substring(stroke + 1);
            Optional<String> served = ServiceModes.servedAs(id, ids::contains);
            if (stroke <= 0 || model.isEmpty()) {
                reading.refuse(place, "names no developer");
            } else if (kind.equals(DECISION)) {
                reading.refuse(place, "is a model that decides");
            } else if (id.contains("latest") || model.chars().noneMatch(Character::isDigit)) {
                reading.refuse(place, "is a name that moves from checkpoint to checkpoint");
            } else if (served.isPresent()) {
                reading.refuse(place, "is a way to be served of " + served.get());
            } else if (TASK.matcher(model).matches()) {
                reading.refuse(place, "is a task of a video model");
            } else if (taken.add(id)) {
                reading.add(entry(reading, kind, id, id.substring(0, stroke), model));
            }
        }
    }

    private static SourceEntry entry(SourceReading reading, String kind, String id, String developer, String model) {
        String section = "%s, %s".formatted(kind, id);
        SourceStatements statements = reading.statements(LOCATOR);
        String output = OUTPUT.get(kind);
        if (output != null
                && !(output.equals("text") && GIVES_MORE.matcher(model).matches())) {
            statements.read(Attribute.MODALITIES_OUTPUT, output, section);
        }
        String input = INPUT.get(kind);
        if (input != null) {
            statements.read(Attribute.MODALITIES_INPUT, input, section);
        }
        return new SourceEntry(
                id,
                model,
                null,
                List.of(statements.developer(developer, section)),
                List.of(),
                List.of(model),
                null,
                statements.all());
    }
}
