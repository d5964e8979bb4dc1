package eu.modelcatalogue.seed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Files of the seeds that were parsed before: seeds that are read again after a few files have changed need not be parsed whole. */
public final class ParsedFiles {

    /** Keeps nothing: each file is dropped once it was read. */
    static final ParsedFiles NONE = new ParsedFiles(null);

    private final @Nullable Map<String, Parsed> byPath;

    /** Keeps all files that are parsed. */
    public ParsedFiles() {
        this(new ConcurrentHashMap<>());
    }

    private ParsedFiles(@Nullable Map<String, Parsed> byPath) {
        this.byPath = byPath;
    }

    /**
     * A file that was parsed and held against its schema.
     *
     * @param bytes of which it was made
     * @param file empty where it has faults
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares these records.
    record Parsed(byte[] bytes, Optional<SeedFile> file, List<Fault> faults) {}

    /** Parses a file, unless the same bytes were parsed before. */
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
