package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.resolution.SubjectClaims;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.ClaimReference;
import io.quarkus.logging.Log;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The references of an edition in a file of their own, so that memory holds none of them, and evidence can be read while PostgreSQL is away. The file has no
 * name from the moment it is opened: the system removes it when the process has ended, however it ended, or when no claim refers to it any more.
 *
 * <p>What is read often, the system keeps in its own cache of files, as far as memory allows.
 */
public final class ReferenceFile {

    private static final Cleaner CLEANER = Cleaner.create();

    /** So many bytes are written at one time. */
    private static final int BUFFER = 1 << 16;

    /** So many references are remembered while claims are written: a statement has the same reference for each attribute that it speaks of. */
    private static final int REMEMBERED = 256;

    private static final long NO_DAY = Long.MIN_VALUE;

    /** Not a channel, which is closed for all as soon as one thread is interrupted while it reads. */
    private final @Nullable RandomAccessFile file;

    private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream();
    private long written;
    private boolean full;
    private final Map<ClaimReference.Stated, ClaimReference> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ClaimReference.Stated, ClaimReference> eldest) {
            return size() > REMEMBERED;
        }
    };

    private ReferenceFile(@Nullable RandomAccessFile file) {
        this.file = file;
    }

    /**
     * A new file.
     *
     * @param folder in which it takes its space; where there is no such folder, the one for temporary files. Where no file can be made, references stay in memory
     */
    public static ReferenceFile in(Path folder) {
        try {
            Path path = Files.isDirectory(folder)
                    ? Files.createTempFile(folder, "references", "")
                    : Files.createTempFile("references", "");
            RandomAccessFile opened = new RandomAccessFile(path.toFile(), "rw");
            ReferenceFile references = new ReferenceFile(opened);
            CLEANER.register(references, () -> close(opened));
            unname(path);
            return references;
        } catch (IOException e) {
            Log.warnf("References are kept in memory, since no file can be made in %s: %s", folder, e);
            return new ReferenceFile(null);
        }
    }

    private static void unname(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            // Some systems delete no open file.
            path.toFile().deleteOnExit();
        }
    }

    private static void close(RandomAccessFile file) {
        try {
            file.close();
        } catch (IOException e) {
            // Nothing refers to it, and its space is given back with the process at the latest.
        }
    }

    /** The same claims, with their references in this file. */
    SubjectClaims keep(SubjectClaims claims) {
        return new SubjectClaims(
                claims.subject(), claims.claims().stream().map(this::keep).toList(), claims.files());
    }

    /** The same claim, with its reference in this file; a reference that is stored already stays where it is. */
    Claim keep(Claim claim) {
        return claim.reference() instanceof ClaimReference.Stated stated ? claim.with(keep(stated)) : claim;
    }

    private synchronized ClaimReference keep(ClaimReference.Stated stated) {
        if (file == null || full) {
            return stated;
        }
        ClaimReference known = recent.get(stated);
        if (known != null) {
            return known;
        }
        long position = written + unwritten.size();
        try {
            byte[] bytes = bytes(stated);
            unwritten.write(bytes);
            ClaimReference kept = new Stored(this, position, bytes.length, stated.hashCode());
            recent.put(stated, kept);
            if (unwritten.size() >= BUFFER) {
                write(file);
            }
            return kept;
        } catch (IOException e) {
            // What was not written can still be read from memory.
            full = true;
            Log.warnf("Further references are kept in memory, since their file cannot be written: %s", e);
            return stated;
        }
    }

    private void write(RandomAccessFile to) throws IOException {
        byte[] bytes = unwritten.toByteArray();
        to.seek(written);
        to.write(bytes);
        written += bytes.length;
        unwritten.reset();
    }

    private synchronized byte[] read(long position, int length) {
        byte[] bytes = new byte[length];
        try {
            if (file != null && !full && position >= written) {
                // Once all claims are kept, the last references would otherwise be copied out of the buffer at every
                // reading.
                write(file);
            }
            if (file != null && position < written) {
                file.seek(position);
                file.readFully(bytes);
                return bytes;
            }
        } catch (IOException e) {
            if (position < written) {
                throw new UncheckedIOException(e);
            }
            full = true;
        }
        System.arraycopy(unwritten.toByteArray(), (int) (position - written), bytes, 0, length);
        return bytes;
    }

    private static byte[] bytes(ClaimReference.Stated stated) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        text(out, stated.locator());
        text(out, stated.section());
        text(out, stated.via());
        text(out, stated.reason());
        day(out, stated.readOn());
        day(out, stated.verifiedOn());
        return bytes.toByteArray();
    }

    private static ClaimReference.Stated stated(byte[] bytes) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            String locator = text(in);
            if (locator == null) {
                throw new EOFException("A reference without an address");
            }
            return new ClaimReference.Stated(locator, text(in), text(in), text(in), day(in), day(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void day(DataOutputStream out, @Nullable LocalDate day) throws IOException {
        out.writeLong(day == null ? NO_DAY : day.toEpochDay());
    }

    private static @Nullable LocalDate day(DataInputStream in) throws IOException {
        long day = in.readLong();
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    /** A reference in a file. Compared by its hash first, so that unequal ones are not read. */
    private static final class Stored implements ClaimReference {
        private final ReferenceFile file;
        private final long position;
        private final int length;
        private final int hash;

        Stored(ReferenceFile file, long position, int length, int hash) {
            this.file = file;
            this.position = position;
            this.length = length;
            this.hash = hash;
        }

        @Override
        public Stated read() {
            return stated(file.read(position, length));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (other instanceof Stored stored && stored.file == file && stored.position == position) {
                return true;
            }
            return other instanceof ClaimReference reference
                    && hash == reference.hashCode()
                    && read().equals(reference.read());
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public String toString() {
            return read().toString();
        }
    }
}
