package eu.modelcatalogue.seed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A cache of parsed seed files, so that after a change of a few files the others need not be parsed again. */
public final class ParsedFiles {

    /** Caches nothing. */
    static final ParsedFiles NONE = new ParsedFiles(null);

    private final @Nullable Map<String, Parsed> byPath;

    /** A cache of all parsed files. */
    public ParsedFiles() {
        this(new ConcurrentHashMap<>());
    }

    private ParsedFiles(@Nullable Map<String, Parsed> byPath) {
        this.byPath = byPath;
    }

    /**
     * A file that was parsed and validated against its schema.
     *
     * @param bytes from which it was parsed
     * @param file empty if it has faults
     */
    @SuppressWarnings("ArrayRecordComponent") // These records are never compared.
    record Parsed(byte[] bytes, Optional<SeedFile> file, List<Fault> faults) {}

    /** Parses a file, unless it is in the cache with the same bytes. */
    Parsed parse(String path, byte[] bytes, String schema) {
        Parsed before = byPath == null ? null : byPath.get(path);
        if (before != null && Arrays.equals(before.bytes(), bytes)) {
            return before;
        }
        List<Fault> found = new ArrayList<>();
        Parsed now = new Parsed(bytes, Optional.ofNullable(SeedFile.read(path, bytes, schema, found::add)), found);
        if (byPath != null) {
            byPath.put(path, now);
        }
        return now;
    }
}
