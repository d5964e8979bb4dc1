package eu.modelcatalogue.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files of the seeds that were parsed before: seeds that are read again after a few files have changed need not be parsed whole. */
public final class ParsedFiles {

    private final Map<String, Parsed> byPath = new ConcurrentHashMap<>();

    /**
     * A file that was parsed and held against its schema.
     *
     * @param bytes of which it was made
     * @param file empty where it has faults
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by identity: unchanged files are handed on as they are.
    record Parsed(byte[] bytes, Optional<SeedFile> file, List<Fault> faults) {}

    /** Parses a file, unless the very same bytes were parsed before. */
    Parsed parse(String path, byte[] bytes, String schema) {
        Parsed before = byPath.get(path);
        if (before != null && before.bytes() == bytes) {
            return before;
        }
        List<Fault> found = new ArrayList<>();
        Parsed now = new Parsed(bytes, Optional.ofNullable(SeedFile.read(path, bytes, schema, found::add)), found);
        byPath.put(path, now);
        return now;
    }
}
