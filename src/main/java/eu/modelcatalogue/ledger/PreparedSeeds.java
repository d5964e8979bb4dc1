package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.JudgedModels;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.LastChanged;
import eu.modelcatalogue.catalogue.resolution.ReadFile;
import eu.modelcatalogue.catalogue.resolution.SubjectClaims;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.ClaimReference;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.lucene.TextIndex;
import eu.modelcatalogue.syntax.SpdxList;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Seeds that were read, checked, digested and judged before: the build does it once and lays one file beside the application, and a start that publishes others
 * lays one beside its database. The file speaks for the program that wrote it, so that another one reads and judges itself. For seeds with its fingerprint
 * it stands whole; of others, what their files have in common with it is taken from it.
 *
 * @param content all that decides an answer
 * @param subjects the claims of the content, by what they are about, with the digests of their files
 * @param files what the files say that every reading needs whole
 * @param digest of the content; empty where nobody has asked for it
 * @param fingerprint of the files it was read from
 * @param judged what was judged before, of this content or of others
 */
public record PreparedSeeds(
        EditionContent content,
        List<SubjectClaims> subjects,
        List<ReadFile> files,
        String digest,
        String fingerprint,
        JudgedModels judged) {

    private static final int BUFFER = 1 << 16;

    /** Why edition 1 is published. */
    public static final String FIRST = "First edition";

    /** Why a start publishes another edition. */
    public static final String CHANGED = "Changed seeds";

    /** First words of the file: another form of it has another number. */
    private static final String FORM = "sovereign-model-catalogue prepared seeds 6";

    public PreparedSeeds {
        subjects = List.copyOf(subjects);
        files = List.copyOf(files);
    }

    /** Keeps a content while it is read for somebody else, or for itself. */
    public static final class Reading implements ProposedContent {
        private final ProposedContent proposed;
        private final List<SubjectClaims> subjects = new ArrayList<>();
        private final List<ReadFile> files;
        private final ReferenceFile references;
        private @Nullable EditionContent rest;

        /**
         * @param files that are needed whole: filled while the content is read
         * @param references where those of the claims are kept
         */
        public Reading(ProposedContent proposed, List<ReadFile> files, ReferenceFile references) {
            this.proposed = proposed;
            this.files = files;
            this.references = references;
        }

        @Override
        public EditionContent read(Consumer<SubjectClaims> claims) {
            EditionContent read = proposed.read(claims.andThen(of -> subjects.add(references.keep(of))));
            rest = read;
            return read;
        }

        /**
         * What was read; reads it where that has not happened.
         *
         * @param digest of the content; empty where nobody has asked for it
         * @param judged what was judged before
         */
        public PreparedSeeds seeds(String digest, String fingerprint, JudgedModels judged) {
            EditionContent read = rest == null ? read(claims -> {}) : rest;
            return new PreparedSeeds(
                    read.saying(subjects.stream()
                            .flatMap(one -> one.claims().stream())
                            .toList()),
                    subjects,
                    files,
                    digest,
                    fingerprint,
                    judged);
        }
    }

    /** The same, digested and judged: takes seconds. */
    public PreparedSeeds whole() {
        PreparedSeeds digested =
                new PreparedSeeds(content, subjects, files, CanonicalContent.digest(content), fingerprint, judged);
        EditionHeader none =
                new EditionHeader(1, digested.digest, Instant.EPOCH, "judged", new EditionHeader.Changes(0, 0, 0, 0));
        return digested.judgedAs(digested.edition(none));
    }

    /** The same, as the edition that was made of it judges. */
    public PreparedSeeds judgedAs(Edition edition) {
        return new PreparedSeeds(content, subjects, files, digest, fingerprint, edition.judged());
    }

    /** The same content, to be published. */
    public ProposedContent proposed() {
        return claims -> {
            subjects.forEach(claims);
            return content.saying(List.of());
        };
    }

    /** The edition that these seeds are or will be. */
    public Edition edition(EditionHeader header, LastChanged changed) {
        return new Edition(header, content, SpdxList::expression, judged, null, changed, TextIndex::of);
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

    /** The same edition, as the first of all. */
    public Edition edition(EditionHeader header) {
        return edition(header, LastChanged.of(content.models(), header.publishedAt()));
    }

    /** The fingerprint of the seeds that a file was made of; empty where there is no such file, or it was made by another program, or is damaged. */
    public static Optional<String> fingerprint(Path file, String program) {
        return read(file, program, (in, fingerprint) -> Optional.of(fingerprint));
    }

    /**
     * What a file says; empty where there is no such file, or it was made by another program, or is damaged.
     *
     * @param folder in which the references of its claims are kept
     */
    public static Optional<PreparedSeeds> in(Path file, String program, Path folder) {
        return read(file, program, (in, fingerprint) -> {
            String digest = in.text();
            EditionContent rest = rest(in);
            ReferenceFile references = ReferenceFile.in(folder);
            List<SubjectClaims> subjects = subjects(in, references);
            List<ReadFile> files = files(in);
            PreparedSeeds seeds = new Reading(
                            claims -> {
                                subjects.forEach(claims);
                                return rest;
                            },
                            files,
                            references)
                    .seeds(digest, fingerprint, judged(in, rest));
            // Read to its end, where the archive carries its checksum.
            return in.isAtEnd() ? Optional.of(seeds) : Optional.empty();
        });
    }

    /** Reads a file on from its fingerprint. */
    private interface Rest<T> {
        Optional<T> of(Texts.Reading in, String fingerprint) throws IOException;
    }

    private static <T> Optional<T> read(Path file, String program, Rest<T> rest) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), BUFFER), BUFFER))) {
            Texts.Reading reading = new Texts.Reading(in);
            return reading.text().equals(FORM) && reading.text().equals(program)
                    ? rest.of(reading, reading.text())
                    : Optional.empty();
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
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(unfinished)), BUFFER))) {
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
            texts.number(subjects.size());
            for (SubjectClaims one : subjects) {
                texts.text(one.subject().kind().word());
                texts.text(one.subject().id());
                texts.text(one.files());
                texts.number(one.claims().size());
                for (Claim claim : one.claims()) {
                    texts.text(claim.attribute());
                    texts.text(claim.value());
                    texts.text(claim.source());
                    texts.day(claim.asOf());
                    texts.text(claim.verification().word());
                    reference(claim.reference().read(), texts);
                }
            }
            texts.number(files.size());
            for (ReadFile one : files) {
                texts.text(one.path());
                texts.text(one.digest());
                texts.text(one.json());
            }
            texts.text(judged.digest());
            // Of other profiles nothing is judged alike.
            boolean fits = judged.profiles().equals(profiles(content));
            JudgementsAsTexts.write(fits ? judged.standings() : Map.of(), texts);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Texts of references are written as they are: to number them, all of them would have to be in memory. */
    private static void reference(ClaimReference.Stated reference, Texts.Writing texts) throws IOException {
        texts.whole(reference.locator());
        texts.whole(reference.section());
        texts.whole(reference.via());
        texts.whole(reference.reason());
        texts.day(reference.readOn());
        texts.day(reference.verifiedOn());
    }

    private static ClaimReference.Stated reference(Texts.Reading in) throws IOException {
        return new ClaimReference.Stated(
                Objects.requireNonNull(in.whole()), in.whole(), in.whole(), in.whole(), in.day(), in.day());
    }

    private static EditionContent rest(Texts.Reading in) throws IOException {
        String spdxVersion = in.text();
        Map<Descriptions.Key, String> descriptions = new TreeMap<>();
        for (int left = in.number(); left > 0; left--) {
            descriptions.put(new Descriptions.Key(in.text(), in.text()), in.text());
        }
        return Descriptions.read(descriptions, List.of(), spdxVersion);
    }

    private static List<SubjectClaims> subjects(Texts.Reading in, ReferenceFile references) throws IOException {
        List<SubjectClaims> subjects = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            Subject subject = new Subject(Word.parse(SubjectKind.class, in.text()), in.text());
            String files = in.text();
            List<Claim> claims = new ArrayList<>();
            for (int more = in.number(); more > 0; more--) {
                claims.add(references.keep(new Claim(
                        subject,
                        in.text(),
                        in.text(),
                        in.text(),
                        Objects.requireNonNull(in.day()),
                        Word.parse(Verification.class, in.text()),
                        reference(in))));
            }
            subjects.add(new SubjectClaims(subject, claims, files));
        }
        return subjects;
    }

    private static List<ReadFile> files(Texts.Reading in) throws IOException {
        List<ReadFile> files = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            files.add(new ReadFile(in.text(), in.text(), in.text()));
        }
        return files;
    }

    private static JudgedModels judged(Texts.Reading in, EditionContent content) throws IOException {
        return new JudgedModels(in.text(), profiles(content), JudgementsAsTexts.read(in));
    }

    private static Map<String, Profile> profiles(EditionContent content) {
        Map<String, Profile> profiles = new TreeMap<>();
        content.profiles().forEach(profile -> profiles.put(profile.key(), profile));
        return profiles;
    }
}
