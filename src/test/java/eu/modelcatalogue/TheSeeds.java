package eu.modelcatalogue;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.JudgedModels;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.LastChanged;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.lucene.TextIndex;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.Seeds;
import eu.modelcatalogue.syntax.SpdxList;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                JudgedModels.NONE,
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

    /** The same content with other claims. */
    public static EditionContent saying(EditionContent content, List<Claim> claims) {
        return content.saying(claims);
    }

    /** The same content, of whose claims the first was read by two people and the second by one, each on a day that is recorded. */
    public static EditionContent withDaysOfReading(EditionContent content) {
        List<Claim> claims = new ArrayList<>(content.claims());
        claims.set(0, read(claims.get(0), Verification.VERIFIED, LocalDate.parse("2026-11-29")));
        claims.set(1, read(claims.get(1), Verification.READ, null));
        return saying(content, claims);
    }

    private static Claim read(Claim claim, Verification verification, @Nullable LocalDate verifiedOn) {
        return new Claim(
                claim.subject(),
                claim.attribute(),
                claim.value(),
                claim.source(),
                claim.locator(),
                claim.section(),
                claim.asOf(),
                verification,
                null,
                claim.reason(),
                LocalDate.parse("2026-11-28"),
                verifiedOn);
    }
}
