package eu.modelcatalogue.cli.start;

import eu.modelcatalogue.catalogue.JudgedModels;
import eu.modelcatalogue.catalogue.resolution.ReadFile;
import eu.modelcatalogue.ledger.Ledger;
import eu.modelcatalogue.ledger.PreparedSeeds;
import eu.modelcatalogue.ledger.ProposedContent;
import eu.modelcatalogue.ledger.ReferenceFile;
import eu.modelcatalogue.seed.ReadBefore;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The seeds as they lie in a folder now, beside what this program read before. Here it is decided what is unchanged: publishing, {@code check} and the build
 * take the content from here.
 *
 * @param fingerprint of the files
 * @param before the very same seeds where this program has read them before, else others, else nothing
 */
public record SeedsOnDisk(SeedFiles files, String fingerprint, Optional<PreparedSeeds> before) {

    /**
     * Looks through a folder.
     *
     * @throws IllegalArgumentException where it does not exist
     */
    public static SeedsOnDisk in(Path folder) {
        SeedFiles files = SeedFiles.in(folder);
        String fingerprint = SeedReader.fingerprint(files);
        return new SeedsOnDisk(files, fingerprint, Installation.readBefore(fingerprint));
    }

    /** What was read before, where it is the very same. */
    Optional<PreparedSeeds> same() {
        return before.filter(seeds -> seeds.fingerprint().equals(fingerprint));
    }

    /** What this program has judged before. */
    JudgedModels judged() {
        return before.map(PreparedSeeds::judged).orElse(JudgedModels.NONE);
    }

    /** The content, read subject by subject: as it was read before where that is the very same, else file by file, of which the unchanged are not opened. */
    ProposedContent content() {
        return same().map(PreparedSeeds::proposed).orElseGet(() -> content(kept -> {}));
    }

    private ProposedContent content(Consumer<ReadFile> kept) {
        ReadBefore known = before.map(seeds -> new ReadBefore(seeds.content(), seeds.subjects(), seeds.files()))
                .orElse(ReadBefore.NONE);
        return claims -> SeedReader.read(files, known, claims, kept);
    }

    /** The content, which is kept as it is read. */
    PreparedSeeds.Reading reading() {
        List<ReadFile> kept = new ArrayList<>();
        return new PreparedSeeds.Reading(content(kept::add), kept, ReferenceFile.in(Installation.data()));
    }

    /** The content in memory, with what was judged before; digested where that was done before. */
    public PreparedSeeds read() {
        return same().orElseGet(() -> reading().seeds("", fingerprint, judged()));
    }

    /** The content, to be published. */
    public Ledger.Proposal proposal(String reason) {
        return new Ledger.Proposal(content(), fingerprint, reason);
    }
}
