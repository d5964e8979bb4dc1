package eu.modelcatalogue.importers;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.importers.entry.Importer;
import eu.modelcatalogue.importers.entry.LicenceNames;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.mapping.Importers;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Samples that the tests of importers share. */
public final class ImporterSamples {

    private ImporterSamples() {}

    /** A snapshot of some texts by path, of 2026-07-02 and revision {@code abc1234}. */
    public static Snapshot snapshot(Map<String, String> texts) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new Snapshot("abc1234", LocalDate.of(2026, 7, 2), files);
    }

    /** The importer of a source. */
    public static Importer importer(String source) {
        return Objects.requireNonNull(Importers.ALL.get(source), source);
    }

    /** Some licences, with aliases as the seeds have them. */
    public static LicenceNames licences() {
        return new LicenceNames(List.of(
                licence("Apache-2.0", "Apache License 2.0", "Apache 2.0"),
                licence("MIT", "MIT License"),
                licence("CC-BY-NC-4.0", "CC BY-NC 4.0"),
                licence("LicenseRef-Gemma", "Gemma Terms of Use", "Gemma"),
                licence("LicenseRef-Llama-4", "Llama 4 Community License Agreement", "Llama 4"),
                licence("LicenseRef-MRL-0.1", "Mistral AI Research License", "Mistral Research License"),
                licence("LicenseRef-proprietary", "Proprietary terms")));
    }

    private static EditionContent.NamedLicence licence(String id, String name, String... aliases) {
        return new EditionContent.NamedLicence(
                id, name, null, "https://example.org/" + id, List.of(aliases), Map.of(), List.of());
    }

    /** The statements of an entry in their order, {@code attribute = value} each. */
    public static List<String> said(SourceEntry entry) {
        return entry.statements().stream()
                .map(saying -> saying.attribute() + " = " + saying.value())
                .toList();
    }
}
