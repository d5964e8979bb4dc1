package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.importers.entry.RepositoryId;
import eu.modelcatalogue.importers.entry.RepositoryStatements;
import eu.modelcatalogue.importers.entry.SourceReading;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The recipes of vLLM ({@code variants.csv}: one row for each variant of a model): repositories of the Hub that vLLM serves, with size and context. Variants of
 * fewer bits are copies of the model of the row. The day on which a recipe was added is not that of a release.
 */
final class VllmRecipes {

    private static final String FILE = "variants.csv";
    private static final Pattern SIZE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)([MBT])");
    private static final Map<String, Integer> DIGITS = Map.of("M", 6, "B", 9, "T", 12);

    /** The same weights in the form of another library: not a model of its own. */
    private static final Pattern OTHER_LIBRARY = Pattern.compile("(?i).*-(diffusers|hf)");

    private VllmRecipes() {}

    static void read(SourceReading reading) {
        for (Map<String, String> row : reading.table(FILE, Set.of("hub_id", "parameters", "context", "path"))
                .rows()) {
            String path = row.getOrDefault("path", "");
            Optional<RepositoryId> repository = RepositoryId.of(row.getOrDefault("hub_id", ""));
            if (repository.isEmpty()) {
                reading.refuse(FILE + ", " + path, "names no repository");
                continue;
            }
            RepositoryStatements statements =
                    reading.repository(repository.get(), reading.github("vllm-project/recipes", path), "model");
            statements.identifier(null, Map.of());
            statements.read(Attribute.OPEN_ENGINES, "vllm");
            number(row.getOrDefault("parameters", "")).ifPresent(size -> statements.read(Attribute.PARAMETERS, size));
            number(row.getOrDefault("active_parameters", ""))
                    .ifPresent(size -> statements.read(Attribute.ACTIVE_PARAMETERS, size));
            String context = row.getOrDefault("context", "");
            if (context.matches("[1-9][0-9]{0,8}")) {
                statements.read(Attribute.CONTEXT_LENGTH, context);
            }
            if (repository.get().isOriginal()
                    && !OTHER_LIBRARY.matcher(repository.get().id()).matches()) {
                statements.developedByOwner();
            }
        }
    }

    /** A whole count, as {@code 26B} or {@code 1.7B} writes it; empty where the text is none. */
    private static Optional<String> number(String text) {
        Matcher size = SIZE.matcher(text.strip());
        return size.matches()
                ? Optional.of(new BigDecimal(size.group(1))
                        .movePointRight(Objects.requireNonNull(DIGITS.get(size.group(2))))
                        .toBigInteger()
                        .toString())
                : Optional.empty();
    }
}
