package eu.modelcatalogue.ingest.epoch;

import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.Importer;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of Epoch AI: models of language, vision, images, speech, sound and video published since 2019.
 *
 * <p>One model, by name, has one entry; {@link ModelRows} says which table speaks.
 */
public final class EpochImporter implements Importer {

    static final String LOCATOR = "https://epoch.ai/data/ai-models";

    private static final Set<String> DOMAINS =
            Set.of("Language", "Vision", "Image generation", "Speech", "Audio", "Video", "Multimodal");
    private static final String FIRST_DAY = "2019-01-01";

    @Override
    public String source() {
        return "epoch";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        Draft draft = new Draft();
        List<EpochTable> tables = tables(snapshot, draft);
        Organisations organisations = new Organisations(tables);
        byName(tables, draft).values().forEach(rows -> {
            ModelRows model = new ModelRows(rows);
            String reason = refusal(model.newest());
            if (reason == null) {
                draft.add(new Translation(model, organisations, licences, draft).entry());
            } else {
                draft.refuse(model.newest().place(), reason);
            }
        });
        return draft.extract();
    }

    /** The tables, the newest first. */
    private static List<EpochTable> tables(Snapshot snapshot, Draft draft) {
        List<EpochTable> tables = new ArrayList<>();
        snapshot.files().forEach((path, bytes) -> {
            if (path.endsWith(".csv")) {
                try {
                    tables.add(EpochTable.read(path, new String(bytes, StandardCharsets.UTF_8), snapshot.asOf()));
                } catch (IllegalArgumentException e) {
                    draft.refuse(path, String.valueOf(e.getMessage()));
                }
            }
        });
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("This is not Epoch AI: no file *.csv has the columns "
                    + EpochTable.NEEDED.stream().sorted().toList());
        }
        tables.sort(Comparator.comparing(EpochTable::asOf).reversed().thenComparing(EpochTable::file));
        return tables;
    }

    private static Map<String, List<Row>> byName(List<EpochTable> tables, Draft draft) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (EpochTable table : tables) {
            Map<String, Long> times = new HashMap<>();
            table.rows().forEach(row -> times.merge(row.model(), 1L, Long::sum));
            times.forEach((name, number) -> {
                if (number > 1) {
                    draft.refuse(
                            "%s, row “%s”".formatted(table.file(), name),
                            "the name stands %d times in the table: which row is meant cannot be told"
                                    .formatted(number));
                }
            });
            table.rows().stream()
                    .filter(row -> times.getOrDefault(row.model(), 0L) == 1)
                    .forEach(row -> rows.computeIfAbsent(row.model(), name -> new ArrayList<>())
                            .add(row));
        }
        return rows;
    }

    private static @Nullable String refusal(Row row) {
        if (row.model().isEmpty()) {
            return "Model is empty";
        }
        if (row.text("Confidence").equals("Wrong") || row.text("Exclude").equalsIgnoreCase("true")) {
            return "Epoch marks the row as wrong or excluded";
        }
        if (row.list("Domain").isEmpty()) {
            return "Domain is empty: whether it is a model of the catalogue's kinds is not said";
        }
        if (row.list("Domain").stream().noneMatch(DOMAINS::contains)) {
            return "Domain is %s; taken are %s"
                    .formatted(
                            row.text("Domain"),
                            String.join(", ", DOMAINS.stream().sorted().toList()));
        }
        String published = row.text("Publication date");
        if (!published.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return "Publication date '%s' is no day".formatted(published);
        }
        return published.compareTo(FIRST_DAY) < 0
                ? "published on %s; taken is from %s on".formatted(published, FIRST_DAY)
                : null;
    }
}
