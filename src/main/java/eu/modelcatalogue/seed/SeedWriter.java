package eu.modelcatalogue.seed;

import eu.modelcatalogue.domain.Claim;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes a seed file in the style in which people write seeds; the same content gives the same bytes. */
public final class SeedWriter {

    private SeedWriter() {}

    /**
     * Writes a file.
     *
     * @param root maps, lists, texts and numbers, in their final order
     */
    public static byte[] write(String head, Map<String, ?> root) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        options.setWidth(160);
        Numbers numbers = new Numbers(options);
        MappingNode file = (MappingNode) numbers.represent(root);
        // The top-level fields are always on lines of their own, however short they are.
        file.setFlowStyle(DumperOptions.FlowStyle.BLOCK);
        StringWriter text = new StringWriter();
        new Yaml(numbers, options).serialize(file, text);
        return (head + text).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes files into the folder of the seeds, each completely or not at all; if a run is interrupted, the next one completes it.
     *
     * @param written bytes by path below the folder
     * @param removed paths of files to be deleted
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, Map<String, byte[]> written, Set<String> removed) throws IOException {
        for (Map.Entry<String, byte[]> file : written.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Path parent = Objects.requireNonNull(path.getParent());
            Files.createDirectories(parent);
            Path half = Files.createTempFile(parent, ".", ".part");
            Files.write(half, file.getValue());
            Files.move(half, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        for (String file : removed) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }

    /** Writes whole numbers in full and magnitudes as {@code 3.3e+24}, as in claims. */
    private static final class Numbers extends Representer {

        Numbers(DumperOptions options) {
            super(options);
            representers.put(BigDecimal.class, this::number);
        }

        private Node number(Object value) {
            String number = Claim.number((BigDecimal) value);
            return representScalar(number.chars().allMatch(Character::isDigit) ? Tag.INT : Tag.FLOAT, number);
        }
    }
}
