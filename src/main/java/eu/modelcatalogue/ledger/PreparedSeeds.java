package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.ModelJudgements;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.LastChanged;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.lucene.TextIndex;
import eu.modelcatalogue.syntax.SpdxList;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Seeds that were read, checked, digested and judged before: the build does it once and lays one file beside the application. The file speaks for
 * seeds with its fingerprint and for no others, so that an edit is always read itself, and for the program that wrote it, so that another one judges
 * itself.
 *
 * @param content all that decides an answer
 * @param digest of the content
 * @param fingerprint of the files it was read from
 * @param standings where each model stands, by id; empty where nobody has judged yet
 */
public record PreparedSeeds(
        EditionContent content, String digest, String fingerprint, Map<String, ModelJudgements> standings) {

    /** Why edition 1 is published. */
    public static final String FIRST = "First edition";

    /** First words of the file: another form of it has another number. */
    private static final String FORM = "sovereign-model-catalogue prepared seeds 3";

    /** Digests what was read; takes a second. */
    public static PreparedSeeds of(EditionContent content, String fingerprint) {
        return new PreparedSeeds(content, CanonicalContent.digest(content), fingerprint, Map.of());
    }

    /** The same, judged. */
    public PreparedSeeds judged() {
        EditionHeader none =
                new EditionHeader(1, digest, Instant.EPOCH, "judged", new EditionHeader.Changes(0, 0, 0, 0));
        return new PreparedSeeds(content, digest, fingerprint, edition(none).standings());
    }

    /** The edition that these seeds are or will be. */
    public Edition edition(EditionHeader header, LastChanged changed) {
        return new Edition(header, content, SpdxList::expression, standings, null, changed, TextIndex::of);
    }

    /** How edition 1 is headed, where these seeds are published first of all. */
    public EditionHeader first(Instant at) {
        return new EditionHeader(
                1,
                digest,
                at.truncatedTo(ChronoUnit.MILLIS),
                FIRST,
                new EditionHeader.Changes(content.models().size(), 0, new HashSet<>(content.claims()).size(), 0));
    }

    /** Likewise, as the first of all. */
    public Edition edition(EditionHeader header) {
        return edition(header, LastChanged.of(content.models(), header.publishedAt()));
    }

    /**
     * What was prepared for seeds with this fingerprint by this program; empty where there is no such file, or it was made of others or by another, or
     * is damaged.
     */
    public static Optional<PreparedSeeds> in(@Nullable Path file, String fingerprint, String program) {
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        // Read to its end, where the archive carries its checksum.
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            Texts.Reading reading = new Texts.Reading(in.readAllBytes());
            if (!reading.text().equals(FORM)
                    || !reading.text().equals(program)
                    || !reading.text().equals(fingerprint)) {
                return Optional.empty();
            }
            String digest = reading.text();
            PreparedSeeds read =
                    new PreparedSeeds(content(reading), digest, fingerprint, JudgementsAsTexts.read(reading));
            return reading.isAtEnd() ? Optional.of(read) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes the file: in one step, and the same bytes for the same seeds and program.
     */
    public void write(Path file, String program) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(unfinished)), 1 << 16))) {
            Texts.Writing texts = new Texts.Writing(out);
            texts.text(FORM);
            texts.text(program);
            texts.text(fingerprint);
            texts.text(digest);
            texts.text(content.spdxVersion());
            Map<Descriptions.Key, String> descriptions = Descriptions.write(content);
            texts.number(descriptions.size());
            for (Map.Entry<Descriptions.Key, String> one : descriptions.entrySet()) {
                texts.text(one.getKey().kind());
                texts.text(one.getKey().key());
                texts.text(one.getValue());
            }
            texts.number(content.claims().size());
            for (Claim claim : content.claims()) {
                texts.text(claim.subject().kind().word());
                texts.text(claim.subject().id());
                texts.text(claim.attribute());
                texts.text(claim.value());
                texts.text(claim.source());
                texts.text(claim.locator());
                texts.text(claim.section());
                texts.day(claim.asOf());
                texts.text(claim.verification().word());
                texts.text(claim.via());
                texts.text(claim.reason());
                texts.day(claim.readOn());
                texts.day(claim.verifiedOn());
            }
            JudgementsAsTexts.write(standings, texts);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static EditionContent content(Texts.Reading in) {
        String spdxVersion = in.text();
        Map<Descriptions.Key, String> descriptions = new TreeMap<>();
        for (int left = in.number(); left > 0; left--) {
            descriptions.put(new Descriptions.Key(in.text(), in.text()), in.text());
        }
        List<Claim> claims = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            claims.add(new Claim(
                    new Subject(Word.parse(SubjectKind.class, in.text()), in.text()),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.optional(),
                    Objects.requireNonNull(in.day()),
                    Word.parse(Verification.class, in.text()),
                    in.optional(),
                    in.optional(),
                    in.day(),
                    in.day()));
        }
        return Descriptions.read(descriptions, claims, spdxVersion);
    }
}
