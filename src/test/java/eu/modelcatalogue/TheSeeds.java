package eu.modelcatalogue;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.JudgedModels;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.LastChanged;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.lucene.TextIndex;
import eu.modelcatalogue.offers.ServiceOffers;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.Seeds;
import eu.modelcatalogue.syntax.SpdxList;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The seeds as they lie, and the edition that they make: read once, for all tests that only read. */
public final class TheSeeds {

    /** A model that neither a product nor the list of procurement names, so that an edition can lack it. */
    public static final String UNLISTED = "yi-1.5-9b";

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

    private static final class Some {
        private static final EditionContent CONTENT = some(content());
    }

    /** The seeds with a tenth of the models, those that buyers ask for first: enough for tests that publish one edition after another. */
    public static EditionContent some() {
        return Some.CONTENT;
    }

    private static EditionContent some(EditionContent all) {
        Set<String> kept = new HashSet<>(all.askedFirst());
        kept.add(UNLISTED);
        return new EditionContent(
                all.sources(),
                all.models().stream().filter(model -> kept.contains(model.id())).toList(),
                all.organisations(),
                all.licences(),
                all.policy(),
                all.profiles(),
                all.removed(),
                List.of(),
                all.clauses(),
                all.products().stream()
                        .filter(product -> product.models().allMatch(kept::contains))
                        .toList(),
                all.procurement().stream().filter(EditionContent.Listing::first).toList(),
                all.services(),
                all.offers().stream()
                        .map(list -> new ServiceOffers(
                                list.service(),
                                list.source(),
                                list.locator(),
                                list.asOf(),
                                list.offers().stream()
                                        .filter(offer -> offer.model() == null || kept.contains(offer.model()))
                                        .toList()))
                        .toList(),
                all.claims().stream()
                        .filter(claim -> claim.subject().kind() != SubjectKind.MODEL
                                || kept.contains(claim.subject().id()))
                        .toList(),
                all.spdxVersion());
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
