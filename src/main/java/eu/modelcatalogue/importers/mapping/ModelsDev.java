package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.SourceStatements;
import eu.modelcatalogue.importers.identity.NameKey;
import eu.modelcatalogue.importers.identity.NameMonth;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * models.dev: one TOML file for each model, exact to the version.
 *
 * <p>Only {@code models/<developer>/<model>.toml} is read. {@code providers/} lists the services that offer a model, and overrides what the model's own file states:
 * flags there differ from service to service for the same weights (Gemma 3 27B, FLUX.1 dev), so that they are about a service and not a checkpoint.
 *
 * <ul>
 *   <li>{@code open_weights}: true is {@code released}, false is {@code notReleased}. Where it is false and weights are linked all the same, neither is
 *       taken.
 *   <li>{@code release_date}: the first of a month also stands for a month without its day, and the first of January for a year, so that no more than that
 *       is taken. A date before the month in the name of the model is the date of another model and is not taken.
 *   <li>{@code modalities}: {@code pdf} is a form of text and image and is not counted. The output of embedding and ranking models is entered as text, and
 *       is not taken.
 *   <li>{@code limit.context}: tokens of input and output together; a missing value and zero state nothing.
 *   <li>Aliases ({@code …-latest}) name no checkpoint and are refused. Where only the alias links certain weights, it is read for their availability and
 *       modalities, under the name of the weights and without the date.
 *   <li>Several files that link the same weights are variants of a service: the one whose name is that of the weights is read, the others are refused.
 * </ul>
 */
final class ModelsDev {

    private static final Pattern PATH = Pattern.compile("(?:.*/)?models/([^/]+)/([^/]+)\\.toml");
    private static final Pattern LATEST = Pattern.compile("(?i)\\s*\\(?latest\\)?\\s*$");
    private static final Pattern SERVED = Pattern.compile("(?:.*/)?providers/.*");
    static final Pattern GIVES_NO_TEXT = Pattern.compile("(?i).*(embed|rerank).*");
    static final Set<String> MODALITIES = Set.of("text", "image", "audio", "video");
    private static final String ALIAS = "The file is called latest; it is read for the weights that it links.";
    private static final String NO_LINK = "The flag stands without a link to the weights.";

    private final SourceReading reading;
    private final Map<String, List<Model>> linking = new LinkedHashMap<>();

    private ModelsDev(SourceReading reading) {
        this.reading = reading;
    }

    static void read(SourceReading reading) {
        new ModelsDev(reading).models();
    }

    private void models() {
        List<Model> models = files();
        models.forEach(model -> model.hubIds()
                .forEach(hubId ->
                        linking.computeIfAbsent(hubId, key -> new ArrayList<>()).add(model)));
        models.forEach(model -> {
            String reason = refusal(model);
            if (reason == null) {
                reading.add(entry(model));
            } else {
                reading.refuse(model.path(), reason);
            }
        });
    }

    private List<Model> files() {
        List<Model> models = new ArrayList<>();
        List<String> paths = reading.paths(
                path -> PATH.matcher(path).matches() && !SERVED.matcher(path).matches());
        if (paths.isEmpty()) {
            throw new IllegalArgumentException(
                    "This is not models.dev: no file is called models/<developer>/<model>.toml");
        }
        for (String path : paths) {
            Matcher parts = PATH.matcher(path);
            if (parts.matches()) {
                reading.toml(path)
                        .map(toml -> new Model(parts.group(1), parts.group(2), toml))
                        .ifPresent(model -> {
                            if (model.text("name").isEmpty()) {
                                reading.refuse(model.path(), "name is missing");
                            } else {
                                models.add(model);
                            }
                        });
            }
        }
        return models;
    }

    private @Nullable String refusal(Model model) {
        if (model.isAlias()) {
            if (model.hubIds().isEmpty() || !model.saysOpen()) {
                return "is an alias that moves from checkpoint to checkpoint, and names none";
            }
            List<Model> others = others(model, true);
            return others.isEmpty()
                    ? null
                    : "is an alias; the weights that it links are also linked by %s".formatted(keys(others));
        }
        List<Model> others = others(model, false);
        if (others.isEmpty() || model.hubIds().stream().anyMatch(model::isCalledLike)) {
            return null;
        }
        return "links the same weights as %s, and is not called like them: a served variant".formatted(keys(others));
    }

    private List<Model> others(Model model, boolean aliasesToo) {
        return model.hubIds().stream()
                .flatMap(hubId -> linking.getOrDefault(hubId, List.of()).stream())
                .filter(other -> !other.equals(model) && (aliasesToo || !other.isAlias()))
                .distinct()
                .toList();
    }

    private static String keys(List<Model> models) {
        return models.stream().map(Model::key).collect(Collectors.joining(", "));
    }

    private SourceEntry entry(Model model) {
        List<String> hubIds = model.hubIds();
        boolean contradictory = model.saysClosed() && !hubIds.isEmpty();
        if (contradictory) {
            refuse(model, "open_weights", "is false, yet weights are linked: neither is taken");
        }
        SourceStatements statements = reading.statements(reading.github("anomalyco/models.dev", model.path()));
        String date = model.text("release_date");
        if (!model.isAlias() && !date.isEmpty()) {
            released(model.id(), date, "release_date", statements, reason -> refuse(model, "release_date", reason));
        }
        modalities(model, "input", Attribute.MODALITIES_INPUT, statements);
        if (!GIVES_NO_TEXT.matcher(model.id()).matches()) {
            modalities(model, "output", Attribute.MODALITIES_OUTPUT, statements);
        }
        context(model, statements);
        if (!contradictory) {
            weights(model, statements);
        }
        String name = model.isAlias() ? hubIds.get(0).substring(hubIds.get(0).indexOf('/') + 1) : model.name();
        String family = family(model.text("family"));
        return new SourceEntry(
                model.key(),
                name,
                family.isEmpty() ? null : family,
                List.of(statements.developer(model.developer(), "the folder")),
                contradictory ? List.of() : hubIds,
                List.of(),
                null,
                statements.all());
    }

    /**
     * Adds the date of release, as exactly as models.dev knows it.
     *
     * @param date as the source writes it, not empty
     */
    static void released(String id, String date, String section, SourceStatements statements, Consumer<String> refuse) {
        Period period;
        try {
            period = Period.parse(date);
        } catch (DateTimeException e) {
            refuse.accept("'%s' is not a date; allowed are YYYY, YYYY-MM and YYYY-MM-DD".formatted(date));
            return;
        }
        if (NameMonth.contradicts(id, period)) {
            refuse.accept(
                    "%s is before the month in the name of the model, and so the date of another".formatted(date));
        } else if (date.endsWith("-01-01") || (date.length() > 7 && date.endsWith("-01"))) {
            String known = date.endsWith("-01-01") ? date.substring(0, 4) : date.substring(0, 7);
            statements.assessed(
                    Attribute.RELEASED,
                    known,
                    section,
                    "Entered as %s; the source also writes so where the day is not known.".formatted(date));
        } else {
            statements.read(Attribute.RELEASED, date, section);
        }
    }

    /** The words of a list of modalities, without {@code pdf}. */
    static Set<String> modalities(JsonNode list) {
        Set<String> words = new TreeSet<>(JsonText.list(list));
        words.remove("pdf");
        return words;
    }

    /** Whether a name moves from checkpoint to checkpoint. */
    static boolean isAlias(String id, String name) {
        return id.endsWith("-latest") || LATEST.matcher(name).find();
    }

    /** A family in lower case with hyphens; empty where the source names none. */
    static String family(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    }

    private void modalities(Model model, String field, String attribute, SourceStatements statements) {
        Set<String> words = modalities(model.toml().path("modalities").path(field));
        if (words.isEmpty()) {
            return;
        }
        if (MODALITIES.containsAll(words)) {
            statements.read(attribute, Claim.list(words), "modalities." + field, model.isAlias() ? ALIAS : null);
        } else {
            refuse(
                    model,
                    "modalities." + field,
                    "%s has words that are not known; allowed are audio, image, pdf, text, video".formatted(words));
        }
    }

    private void context(Model model, SourceStatements statements) {
        JsonNode context = model.toml().path("limit").path("context");
        if (context.isMissingNode() || (context.isNumber() && context.asDouble() == 0)) {
            return;
        }
        if (context.canConvertToExactIntegral() && context.asLong() > 0) {
            String reason = model.isAlias() ? ALIAS : null;
            statements.read(Attribute.CONTEXT_LENGTH, Long.toString(context.asLong()), "limit.context", reason);
        } else {
            refuse(
                    model,
                    "limit.context",
                    "'%s' is not a number of tokens; allowed are whole numbers from 1 on".formatted(context.asText()));
        }
    }

    private void weights(Model model, SourceStatements statements) {
        String availability = Component.WEIGHTS_FINAL.availability();
        if (model.saysClosed()) {
            statements.read(availability, "notReleased", "open_weights");
        } else if (model.saysOpen()) {
            String reason =
                    model.isAlias() ? ALIAS : model.toml().path("weights").isEmpty() ? NO_LINK : null;
            statements.read(availability, "released", "open_weights", reason);
            String licence = model.text("license");
            if (!licence.isEmpty()) {
                reading.licence(licence)
                        .ifPresent(id -> statements.read(Component.WEIGHTS_FINAL.licence(), id, "license"));
            }
        }
    }

    private void refuse(Model model, String field, String reason) {
        reading.refuse(model.path() + ", " + field, reason);
    }

    /**
     * The file of one model.
     *
     * @param id the name of the file, without ending
     */
    private record Model(String developer, String id, JsonNode toml) {

        String key() {
            return developer + "/" + id;
        }

        String path() {
            return "models/" + developer + "/" + id + ".toml";
        }

        /** The name, without the mark of an alias. */
        String name() {
            return LATEST.matcher(text("name")).replaceFirst("").strip();
        }

        /** Whether it is an alias under which a service offers one checkpoint after the other. */
        boolean isAlias() {
            return ModelsDev.isAlias(id, text("name"));
        }

        boolean saysOpen() {
            return toml.path("open_weights").asBoolean(false);
        }

        boolean saysClosed() {
            return toml.path("open_weights").isBoolean() && !saysOpen();
        }

        /** The repositories that are linked as weights, without those that are marked as quantised. */
        List<String> hubIds() {
            return StreamSupport.stream(toml.path("weights").spliterator(), false)
                    .filter(weights -> !weights.has("quantization"))
                    .flatMap(weights -> HubAddress.model(weights.path("url").asText()).stream())
                    .distinct()
                    .toList();
        }

        /** Whether a repository has the name of this model. */
        boolean isCalledLike(String hubId) {
            String repository = NameKey.letters(hubId.substring(hubId.indexOf('/') + 1));
            return repository.equals(NameKey.letters(id)) || repository.equals(NameKey.letters(name()));
        }

        String text(String field) {
            return JsonText.text(toml, field);
        }
    }
}
