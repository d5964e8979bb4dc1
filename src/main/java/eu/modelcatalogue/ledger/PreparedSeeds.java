package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.resolution.Content;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Subject;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.openness.term.Verification;
import eu.modelcatalogue.openness.term.Word;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Seeds that were read, checked and digested before: the build does it once and lays one file beside the application. The file speaks for seeds
 * with its fingerprint and for no others, so that an edit is always read itself.
 *
 * @param content all that decides an answer
 * @param digest of the content
 * @param fingerprint of the files it was read from
 */
public record PreparedSeeds(Content content, String digest, String fingerprint) {

    /** First words of the file: another form of it has another number. */
    private static final String FORM = "sovereign-model-catalogue prepared seeds 1";

    private static final int LONGEST_TEXT = 1 << 24;

    /** Digests what was read; takes a second. */
    public static PreparedSeeds of(Content content, String fingerprint) {
        return new PreparedSeeds(content, CanonicalContent.digest(content), fingerprint);
    }

    /** What was prepared for seeds with this fingerprint; empty where there is no such file, or it was made of others, or is damaged. */
    public static Optional<PreparedSeeds> in(@Nullable Path file, String fingerprint) {
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16), 1 << 16))) {
            if (!in.readUTF().equals(FORM) || !in.readUTF().equals(fingerprint)) {
                return Optional.empty();
            }
            PreparedSeeds read = new PreparedSeeds(in.readUTF(), fingerprint, new Texts.Reading(in));
            // The end of the archive carries its checksum, and is looked at only by whoever reads that far.
            return in.read() == -1 ? Optional.of(read) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private PreparedSeeds(String digest, String fingerprint, Texts.Reading in) throws IOException {
        this(content(in), digest, fingerprint);
    }

    /** Writes the file: in one step, and the same bytes for the same seeds. */
    public void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(unfinished)), 1 << 16))) {
            out.writeUTF(FORM);
            out.writeUTF(fingerprint);
            out.writeUTF(digest);
            Texts.Writing texts = new Texts.Writing(out);
            texts.write(content.spdxVersion());
            Map<Descriptions.Key, String> descriptions = Descriptions.write(content);
            out.writeInt(descriptions.size());
            for (Map.Entry<Descriptions.Key, String> one : descriptions.entrySet()) {
                texts.write(one.getKey().kind());
                texts.write(one.getKey().key());
                texts.write(one.getValue());
            }
            out.writeInt(content.claims().size());
            for (Claim claim : content.claims()) {
                texts.write(claim.subject().kind().word());
                texts.write(claim.subject().id());
                texts.write(claim.attribute());
                texts.write(claim.value());
                texts.write(claim.source());
                texts.write(claim.locator());
                texts.write(claim.section());
                out.writeLong(claim.asOf().toEpochDay());
                texts.write(claim.verification().word());
                texts.write(claim.via());
                texts.write(claim.reason());
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Content content(Texts.Reading in) throws IOException {
        String spdxVersion = in.text();
        Map<Descriptions.Key, String> descriptions = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            descriptions.put(new Descriptions.Key(in.text(), in.text()), in.text());
        }
        List<Claim> claims = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            claims.add(new Claim(
                    new Subject(Word.parse(SubjectKind.class, in.text()), in.text()),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.optional(),
                    LocalDate.ofEpochDay(in.number()),
                    Word.parse(Verification.class, in.text()),
                    in.optional(),
                    in.optional()));
        }
        return Descriptions.read(descriptions, claims, spdxVersion);
    }

    /** Texts, each written once and named by its number after that: claims repeat their addresses and reasons. */
    private static final class Texts {

        private static final int NONE = -1;

        private static final class Writing {
            private final DataOutputStream out;
            private final Map<String, Integer> known = new HashMap<>();

            Writing(DataOutputStream out) {
                this.out = out;
            }

            void write(@Nullable String text) throws IOException {
                if (text == null) {
                    out.writeInt(NONE);
                    return;
                }
                Integer number = known.get(text);
                if (number != null) {
                    out.writeInt(number);
                    return;
                }
                out.writeInt(known.size());
                known.put(text, known.size());
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }

        private static final class Reading {
            private final DataInputStream in;
            private final List<String> known = new ArrayList<>();

            Reading(DataInputStream in) {
                this.in = in;
            }

            String text() throws IOException {
                return Objects.requireNonNull(optional());
            }

            @Nullable
            String optional() throws IOException {
                int number = in.readInt();
                if (number == NONE) {
                    return null;
                }
                if (number == known.size()) {
                    int length = in.readInt();
                    if (length < 0 || length > LONGEST_TEXT) {
                        throw new IOException("No text is that long: " + length);
                    }
                    known.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
                }
                return known.get(number);
            }

            int count() throws IOException {
                return in.readInt();
            }

            long number() throws IOException {
                return in.readLong();
            }
        }
    }
}
