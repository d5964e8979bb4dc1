package eu.modelcatalogue.ingest.modelsdev;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.Importer;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.Sayings;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.ingest.identity.NameStamp;
import eu.modelcatalogue.openness.Period;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.term.Component;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads models.dev.
 *
 * <ul>
 *   <li>{@code open_weights}: true is {@code released}, false is {@code notReleased}. Where it is false and weights are linked all the same,
 *       neither is taken.
 *   <li>{@code release_date}: the first of a month also stands for a month without its day, and the first of January for a year, so that no more
 *       than that is taken. A date before the month that the model bears in its name is that of another model, and is not taken.
 *   <li>{@code modalities}: {@code pdf} is a form of text and image and not counted. What embedding and ranking models give out is entered as text, and
 *       not taken.
 *   <li>{@code limit.context}: tokens of input and output together; none and zero say nothing.
 *   <li>Aliases ({@code …-latest}) name no checkpoint and are refused. Where only the alias links certain weights, it speaks for these weights: for
 *       their availability and modalities, under their own name, and without the date.
 *   <li>Several files that link the same weights are served variants: the one that is called like the weights speaks, the others are
 *       refused.
 * </ul>
 */
public final class ModelsDevImporter implements Importer {

    private static final Pattern PATH = Pattern.compile("(?:.*/)?models/([^/]+)/([^/]+)\\.toml");
    private static final Pattern SERVED = Pattern.compile("(?:.*/)?providers/.*");
    private static final Pattern GIVES_NO_TEXT = Pattern.compile("(?i).*(embed|rerank).*");
    private static final Set<String> MODALITIES = Set.of("text", "image", "audio", "video");
    private static final String ALIAS = "The file is called latest; it is read for the weights that it links.";
    private static final String NO_LINK = "The flag stands without a link to the weights.";
    private static final TomlMapper TOML = new TomlMapper();

    @Override
    public String source() {
        return "models-dev";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        return new Run(snapshot, licences).read();
    }

    /** One reading of one snapshot. */
    private static final class Run {
        private final Snapshot snapshot;
        private final LicenceNames licences;
        private final Draft draft = new Draft();
        private final Map<String, List<ModelFile>> linking = new LinkedHashMap<>();

        Run(Snapshot snapshot, LicenceNames licences) {
            this.snapshot = snapshot;
            this.licences = licences;
        }

        Extract read() {
            List<ModelFile> files = files();
            files.forEach(file -> file.hubIds()
                    .forEach(hubId -> linking.computeIfAbsent(hubId, key -> new ArrayList<>())
                            .add(file)));
            files.forEach(file -> {
                String reason = refusal(file);
                if (reason == null) {
                    draft.add(entry(file));
                } else {
                    draft.refuse(file.path(), reason);
                }
            });
            return draft.extract();
        }

        private List<ModelFile> files() {
            List<ModelFile> files = new ArrayList<>();
            boolean found = false;
            for (String path : snapshot.files().keySet()) {
                Matcher matcher = PATH.matcher(path);
                if (!matcher.matches() || SERVED.matcher(path).matches()) {
                    continue;
                }
                found = true;
                try {
                    JsonNode toml = TOML.readTree(snapshot.text(path));
                    ModelFile file = new ModelFile(matcher.group(1), matcher.group(2), toml);
                    if (file.text("name").isEmpty()) {
                        draft.refuse(file.path(), "name is missing");
                    } else {
                        files.add(file);
                    }
                } catch (JsonProcessingException e) {
                    draft.refuse(path, "is no TOML: " + e.getOriginalMessage());
                }
            }
            if (!found) {
                throw new IllegalArgumentException(
                        "This is not models.dev: no file is called models/<developer>/<model>.toml");
            }
            return files;
        }

        private @Nullable String refusal(ModelFile file) {
            if (file.moves()) {
                if (file.hubIds().isEmpty() || !file.saysOpen()) {
                    return "is an alias that moves from checkpoint to checkpoint, and names none";
                }
                return others(file, true).isEmpty()
                        ? null
                        : "is an alias; the weights that it links are also linked by %s"
                                .formatted(keys(others(file, true)));
            }
            List<ModelFile> others = others(file, false);
            if (others.isEmpty() || file.hubIds().stream().anyMatch(file::isCalledLike)) {
                return null;
            }
            return "links the same weights as %s, and is not called like them: a served variant"
                    .formatted(keys(others));
        }

        private List<ModelFile> others(ModelFile file, boolean aliasesToo) {
            return file.hubIds().stream()
                    .flatMap(hubId -> linking.getOrDefault(hubId, List.of()).stream())
                    .filter(other -> !other.equals(file) && (aliasesToo || !other.moves()))
                    .distinct()
                    .toList();
        }

        private static String keys(List<ModelFile> files) {
            return String.join(", ", files.stream().map(ModelFile::key).toList());
        }

        private SourceEntry entry(ModelFile file) {
            List<String> hubIds = file.hubIds();
            boolean contradictory = file.saysClosed() && !hubIds.isEmpty();
            if (contradictory) {
                draft.refuse(file.path() + ", open_weights", "is false, yet weights are linked: neither is taken");
            }
            Sayings says = new Sayings(
                    "https://github.com/anomalyco/models.dev/blob/%s/%s"
                            .formatted(snapshot.revisionOr("HEAD"), file.path()),
                    snapshot.asOf());
            if (!file.moves()) {
                released(file, says);
            }
            modalities(file, "input", Attribute.MODALITIES_INPUT, says);
            if (!GIVES_NO_TEXT.matcher(file.id()).matches()) {
                modalities(file, "output", Attribute.MODALITIES_OUTPUT, says);
            }
            context(file, says);
            if (!contradictory) {
                weights(file, says);
            }
            String name = file.moves() ? hubIds.get(0).substring(hubIds.get(0).indexOf('/') + 1) : file.name();
            String family = file.text("family").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
            return new SourceEntry(
                    file.key(),
                    name,
                    family.isEmpty() ? null : family,
                    List.of(says.developer(file.developer(), "the folder")),
                    contradictory ? List.of() : hubIds,
                    null,
                    says.all());
        }

        private void released(ModelFile file, Sayings says) {
            String date = file.text("release_date");
            if (date.isEmpty()) {
                return;
            }
            Period period;
            try {
                period = Period.parse(date);
            } catch (DateTimeException e) {
                draft.refuse(
                        file.path() + ", release_date",
                        "'%s' is no date; allowed are YYYY, YYYY-MM and YYYY-MM-DD".formatted(date));
                return;
            }
            if (NameStamp.of(file.id())
                    .filter(month -> period.last().isBefore(month.atDay(1)))
                    .isPresent()) {
                draft.refuse(
                        file.path() + ", release_date",
                        "%s is before the month in the name of the model, and so the date of another".formatted(date));
                return;
            }
            if (date.endsWith("-01-01") || (date.length() > 7 && date.endsWith("-01"))) {
                String known = date.endsWith("-01-01") ? date.substring(0, 4) : date.substring(0, 7);
                says.assessed(
                        Attribute.RELEASED,
                        known,
                        "release_date",
                        "Entered as %s; the source also writes so where the day is not known.".formatted(date));
            } else {
                says.read(Attribute.RELEASED, date, "release_date");
            }
        }

        private void modalities(ModelFile file, String field, String attribute, Sayings says) {
            Set<String> words = new TreeSet<>();
            file.toml().path("modalities").path(field).forEach(word -> words.add(word.asText()));
            words.remove("pdf");
            if (words.isEmpty()) {
                return;
            }
            if (!MODALITIES.containsAll(words)) {
                draft.refuse(
                        file.path() + ", modalities." + field,
                        "%s has words that are not known; allowed are audio, image, pdf, text, video".formatted(words));
                return;
            }
            says.read(attribute, Claim.list(words), "modalities." + field, file.moves() ? ALIAS : null);
        }

        private void context(ModelFile file, Sayings says) {
            JsonNode context = file.toml().path("limit").path("context");
            if (context.isMissingNode() || (context.isNumber() && context.asDouble() == 0)) {
                return;
            }
            if (!context.canConvertToExactIntegral() || context.asLong() < 1) {
                draft.refuse(
                        file.path() + ", limit.context",
                        "'%s' is no number of tokens; allowed are whole numbers from 1 on".formatted(context.asText()));
                return;
            }
            says.read(
                    Attribute.CONTEXT_LENGTH,
                    Long.toString(context.asLong()),
                    "limit.context",
                    file.moves() ? ALIAS : null);
        }

        private void weights(ModelFile file, Sayings says) {
            if (file.saysClosed()) {
                says.read(Component.WEIGHTS_FINAL.availability(), "notReleased", "open_weights");
            } else if (file.saysOpen()) {
                says.read(
                        Component.WEIGHTS_FINAL.availability(),
                        "released",
                        "open_weights",
                        file.moves() ? ALIAS : file.toml().path("weights").isEmpty() ? NO_LINK : null);
                String licence = file.text("license");
                if (!licence.isEmpty()) {
                    licences.id(licence).ifPresent(id -> says.read(Component.WEIGHTS_FINAL.licence(), id, "license"));
                }
            }
        }
    }
}
