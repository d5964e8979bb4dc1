package eu.modelcatalogue.hardware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * A class of hardware that buyers know. The list is {@code hardware.properties}, with the source of each size.
 *
 * @param id its key
 * @param name as it is sold
 * @param cards among which a model is divided; 1 for a single card or computer
 * @param cardBytes bytes of each that a model can use
 * @param engines that are usual on it, the most usual first
 */
public record Hardware(String id, String name, int cards, long cardBytes, List<ServingEngine> engines) {

    /** All classes, the smallest first. */
    public static final List<Hardware> ALL = read();

    public Hardware {
        engines = List.copyOf(engines);
    }

    /** Bytes of all cards that a model can use. */
    public long bytes() {
        return cards * cardBytes;
    }

    /** The class with an id. */
    public static Optional<Hardware> find(String id) {
        return ALL.stream().filter(one -> one.id.equals(id)).findFirst();
    }

    private static List<Hardware> read() {
        Properties file = new Properties();
        try (InputStream in = Objects.requireNonNull(
                Hardware.class.getResourceAsStream("/hardware.properties"), "hardware.properties")) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("hardware.properties cannot be read", e);
        }
        List<Hardware> all = new ArrayList<>();
        for (int at = 1; file.containsKey(at + ".id"); at++) {
            long mebibytes = Long.parseLong(value(file, at + ".mebibytes"));
            BigDecimal share = new BigDecimal(file.getProperty(at + ".share", "1"));
            all.add(new Hardware(
                    value(file, at + ".id"),
                    value(file, at + ".name"),
                    Integer.parseInt(file.getProperty(at + ".cards", "1")),
                    share.multiply(BigDecimal.valueOf(mebibytes << 20)).longValue(),
                    value(file, at + ".engine").equals(ServingEngine.VLLM.word())
                            ? List.of(ServingEngine.VLLM, ServingEngine.LLAMA_CPP)
                            : List.of(ServingEngine.LLAMA_CPP)));
        }
        return List.copyOf(all);
    }

    private static String value(Properties file, String key) {
        return Objects.requireNonNull(file.getProperty(key), key);
    }
}
