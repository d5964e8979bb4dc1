package eu.modelcatalogue.ingest.engines;

import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.RepositoryId;
import eu.modelcatalogue.ingest.entry.RepositoryImporter;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages of pipelines in the documentation of Diffusers: a repository is run where a page loads it with a pipeline, or lists it in a table.
 * Encoders, processors and adapters that are loaded beside are not the pipeline's model.
 */
public final class Diffusers implements RepositoryImporter {

    private static final Engine ENGINE = new Engine("diffusers", "Apache-2.0", "huggingface/diffusers");
    private static final String PAGES = "docs/source/en/api/pipelines/";
    private static final String ID = "[A-Za-z0-9][\\w.-]*/[A-Za-z0-9][\\w.-]*";

    private static final Pattern LOADED =
            Pattern.compile("\\b(\\w+Pipeline)\\.from_pretrained\\(\\s*[\"'](" + ID + ")[\"']");

    /** A row whose cell is nothing but a link to a repository under its own name. */
    private static final Pattern LISTED =
            Pattern.compile("(?m)^\\|.*\\[`?(" + ID + ")`?]\\(https://huggingface\\.co/\\1/?\\)\\s*\\|.*$");

    /** Pipelines that choose for themselves: no class of a model. */
    private static final Pattern AUTOMATIC = Pattern.compile("DiffusionPipeline|AutoPipeline\\w*");

    @Override
    public String source() {
        return "diffusers";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        Map<String, SourceEntry> entries = new LinkedHashMap<>();
        List<String> pages = snapshot.files().keySet().stream()
                .filter(path -> path.endsWith(".md"))
                .toList();
        if (pages.isEmpty()) {
            throw new IllegalArgumentException(
                    "These are not the pages of Diffusers' pipelines: no file is called *.md");
        }
        Map<String, String> pipelines = new HashMap<>();
        for (String path : pages) {
            String text = snapshot.text(path);
            String locator = ENGINE.file(snapshot, PAGES + path.substring(path.lastIndexOf('/') + 1));
            Matcher loaded = LOADED.matcher(text);
            while (loaded.find()) {
                String pipeline = loaded.group(1);
                String id = loaded.group(2);
                String before = pipelines.get(id);
                // A pipeline for one use of a model (FluxControlPipeline) bears the name of the model's own, and more.
                boolean better = before == null || pipeline.length() < before.length();
                if (!AUTOMATIC.matcher(pipeline).matches() && better) {
                    pipelines.put(id, pipeline);
                    entries.put(id, entry(snapshot, locator, id, pipeline));
                } else {
                    entries.putIfAbsent(id, entry(snapshot, locator, id, null));
                }
            }
            Matcher listed = LISTED.matcher(text);
            while (listed.find()) {
                entries.putIfAbsent(listed.group(1), entry(snapshot, locator, listed.group(1), null));
            }
        }
        return new Extract(List.copyOf(entries.values()), List.of());
    }

    private static SourceEntry entry(Snapshot snapshot, String locator, String id, @Nullable String pipeline) {
        String section = pipeline == null ? id : pipeline + ", " + id;
        return ENGINE.of(new RepositoryId(id), snapshot, locator, section, pipeline);
    }
}
