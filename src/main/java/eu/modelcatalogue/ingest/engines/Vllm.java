package eu.modelcatalogue.ingest.engines;

import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.RepositoryId;
import eu.modelcatalogue.ingest.entry.RepositoryImporter;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of supported models in the documentation of vLLM, and the repositories with which its tests try them: class of architecture, and
 * repositories as examples of it. What is served by a plugin is left out.
 */
public final class Vllm implements RepositoryImporter {

    private static final Engine ENGINE = new Engine("vllm", "Apache-2.0", "vllm-project/vllm");

    /** Pages that are named by the section; the others stand on the page of supported models. */
    private static final String POOLING = "docs/models/pooling_models/";

    private static final String SUPPORTED = "docs/models/supported_models.md";

    /** Where each class is tried with repositories of it. */
    private static final String TRIED = "tests/models/registry.py";

    @Override
    public String source() {
        return "vllm";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        Draft draft = new Draft();
        List<SourceEntry> classes = new ArrayList<>();
        int number = 1;
        for (Map<String, String> row : Rows.of(
                snapshot, "vllm-sections.csv", Set.of("section", "architecture", "hf_id", "backend", "commit"))) {
            number++;
            String architecture = cell(row, "architecture");
            if (cell(row, "backend").equals("plugin")) {
                draft.refuse("row " + number, architecture + " is served by a plugin");
                continue;
            }
            Optional<String> one = Engine.isClass(architecture) ? Optional.of(architecture) : Optional.empty();
            String locator = ENGINE.file(cell(row, "commit") + "/" + page(cell(row, "section")));
            one.ifPresent(name -> classes.add(SourceEntry.ofClass(name, ENGINE.says(snapshot, locator, name, null))));
            // An example stands for the class of its first row: further rows are other uses of the same weights.
            RepositoryId.of(cell(row, "hf_id"))
                    .ifPresent(repository ->
                            draft.addFirst(ENGINE.of(repository, snapshot, locator, architecture, one.orElse(null))));
        }
        classes.forEach(draft::addFirst);
        return draft.extract();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    private static String page(String section) {
        if (section.startsWith("tests: ")) {
            return TRIED;
        }
        if (!section.startsWith("pooling: ")) {
            return SUPPORTED;
        }
        String page = section.substring("pooling: ".length());
        return POOLING + page.substring(0, page.indexOf(".md") + ".md".length());
    }
}
