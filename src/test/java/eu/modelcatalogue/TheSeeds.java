package eu.modelcatalogue;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.LastChanged;
import eu.modelcatalogue.lucene.TextIndex;
import eu.modelcatalogue.notation.SpdxList;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.Seeds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** The seeds as they lie, and the edition that they make: read once, for all tests that only read. */
public final class TheSeeds {

    private static final SeedFiles FILES = SeedFiles.in(Path.of("seeds"));

    private TheSeeds() {}

    /** Read when first asked for, like the edition. */
    private static final class Whole {
        private static final Seeds SEEDS = SeedReader.seeds(FILES);
    }

    private static final class Made {
        private static final Edition EDITION = new Edition(
                new EditionHeader(
                        1, "sha256:" + "0".repeat(64), Instant.EPOCH, "test", new EditionHeader.Changes(0, 0, 0, 0)),
                content(),
                SpdxList::expression,
                Map.of(),
                null,
                LastChanged.UNKNOWN,
                TextIndex::of);
    }

    public static SeedFiles files() {
        return FILES;
    }

    public static Seeds seeds() {
        return Whole.SEEDS;
    }

    public static EditionContent content() {
        return seeds().content();
    }

    public static Edition edition() {
        return Made.EDITION;
    }
}
