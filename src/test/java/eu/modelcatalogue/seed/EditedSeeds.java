package eu.modelcatalogue.seed;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.ReadFile;
import eu.modelcatalogue.catalogue.resolution.SubjectClaims;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The seeds with another text in one of their files. All others were read before, and are not read again for each text that is tried: so the faults
 * must lie in that file.
 */
final class EditedSeeds {

    private static final Map<String, byte[]> FILES = TheSeeds.files().contents();

    private static final ReadBefore BEFORE = before();

    private EditedSeeds() {}

    private static ReadBefore before() {
        List<SubjectClaims> claims = new ArrayList<>();
        List<ReadFile> files = new ArrayList<>();
        EditionContent rest = SeedReader.read(TheSeeds.files(), ReadBefore.NONE, claims::add, files::add);
        return new ReadBefore(rest, claims, files);
    }

    /** What a file of the seeds says as it lies. */
    static String text(String path) {
        byte[] file = FILES.get(path);
        if (file == null) {
            throw new IllegalArgumentException(path + " is not a file of the seeds");
        }
        return new String(file, StandardCharsets.UTF_8);
    }

    /**
     * The content, without the claims.
     *
     * @throws SeedFaults where the text has faults, or is not compatible with the other files
     */
    static EditionContent read(String path, String text) {
        Map<String, byte[]> files = new TreeMap<>(FILES);
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return SeedReader.read(new SeedFiles(files), BEFORE, claims -> {}, read -> {});
    }
}
