package eu.modelcatalogue.seed;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The seeds with another text in one of their files. */
final class EditedSeeds {

    private static final Map<String, byte[]> FILES = TheSeeds.files().contents();

    private EditedSeeds() {}

    /** What a file of the seeds says as it lies. */
    static String text(String path) {
        byte[] file = FILES.get(path);
        if (file == null) {
            throw new IllegalArgumentException(path + " is not a file of the seeds");
        }
        return new String(file, StandardCharsets.UTF_8);
    }

    /**
     * The content.
     *
     * @throws SeedFaults where the text has faults, or is not compatible with the other files
     */
    static EditionContent read(String path, String text) {
        Map<String, byte[]> files = new TreeMap<>(FILES);
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return SeedReader.read(new SeedFiles(files));
    }
}
