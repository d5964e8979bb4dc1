package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.importers.entry.Importer;
import eu.modelcatalogue.importers.entry.LicenceNames;
import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.Statement;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files made up in the form of the index, and what is read from them in short lines. */
public final class OsaiSamples {

    private OsaiSamples() {}

    /** Reads files, given as path and text in turn, as the snapshot abc1234 of 12 June 2026. */
    public static SourceContent read(Importer importer, String... pathsAndTexts) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return importer.read(new Snapshot("abc1234", LocalDate.of(2026, 6, 12), files), licences());
    }

    /** Reads parts of one file of the index, each on lines of its own. */
    static SourceContent read(String... parts) {
        return read(importer("osai-index"), "Larch.yaml", String.join("\n", parts));
    }

    /** The one entry of a file of which nothing is refused. */
    static SourceEntry only(String... parts) {
        SourceContent extract = read(parts);
        assertThat(extract.refused()).isEmpty();
        assertThat(extract.entries()).hasSize(1);
        return extract.entries().get(0);
    }

    /** The section on the system, with these fields. */
    static String system(String... fields) {
        return "system:\n    " + String.join("\n    ", fields);
    }

    private static LicenceNames licences() {
        return new LicenceNames(List.of(
                licence("MIT", "MIT License"),
                licence("Apache-2.0", "Apache License 2.0", "Apache 2.0"),
                licence("LicenseRef-DeepSeek-1.0", "DeepSeek License Agreement"),
                licence("LicenseRef-Llama-3", "Meta Llama 3 Community License"),
                licence("LicenseRef-Falcon-180B", "Falcon 180B TII License Version 1.0")));
    }

    private static EditionContent.NamedLicence licence(String id, String name, String... aliases) {
        return new EditionContent.NamedLicence(
                id, name, null, "https://example.org/", List.of(aliases), Map.of(), List.of());
    }

    /** What is said of an attribute: {@code value (section): reason}, with {@code assessed} where it is not read; empty where nothing is. */
    public static Optional<String> said(SourceEntry entry, String attribute) {
        return entry.statements().stream()
                .filter(saying -> saying.attribute().equals(attribute))
                .map(OsaiSamples::line)
                .findFirst();
    }

    /** A saying without its attribute, address and day. */
    public static String line(Statement saying) {
        return "%s (%s%s)%s"
                .formatted(
                        saying.value(),
                        saying.section(),
                        saying.verification() == Verification.READ
                                ? ""
                                : ", " + saying.verification().word(),
                        saying.reason() == null ? "" : ": " + saying.reason());
    }

    /** The organisations of an entry with what is said of them. */
    public static List<String> developers(SourceEntry entry) {
        return entry.developers().stream()
                .map(developer -> developer.name() + " "
                        + developer.about().stream()
                                .map(saying -> saying.attribute() + "=" + saying.value())
                                .toList())
                .toList();
    }

    /** What was refused: {@code place: reason}. */
    public static List<String> refused(SourceContent extract) {
        return extract.refused().stream()
                .map(refusal -> refusal.place() + ": " + refusal.reason())
                .toList();
    }
}
