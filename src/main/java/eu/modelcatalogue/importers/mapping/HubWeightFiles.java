package eu.modelcatalogue.importers.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The final weights among the files of a repository. Careful, since a wrong "released" is worse than none: what may be an adapter, a state of
 * the training or a part of another model does not count, nor does a set of which a part is missing.
 *
 * @param format how they are stored, as {@code hosting.weightsFormat} has it, the one that is safest to load first; null where there are none
 * @param incomplete sets of which parts are missing, in words
 */
record HubWeightFiles(@Nullable String format, List<String> incomplete) {

    private static final List<String> SAFEST_FIRST = List.of("safetensors", "gguf", "onnx", "pickle", "other");

    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("safetensors", "safetensors"),
            Map.entry("gguf", "gguf"),
            Map.entry("onnx", "onnx"),
            Map.entry("bin", "pickle"),
            Map.entry("pt", "pickle"),
            Map.entry("pth", "pickle"),
            Map.entry("ckpt", "pickle"),
            Map.entry("h5", "other"),
            Map.entry("msgpack", "other"),
            Map.entry("nemo", "other"),
            Map.entry("npz", "other"));

    /** Names of other files in the formats of weights. */
    private static final Pattern BESIDE = Pattern.compile(
            "adapter|lora|optim|sched|training_args|rng_state|random_states|scaler|mmproj|imatrix|tokenizer|vocab|embeds|projector"
                    + "|speaker|voice|stats");

    /** Other files also end in .bin: only names that the libraries of PyTorch give are accepted. */
    private static final Pattern PYTORCH_BIN = Pattern.compile("(diffusion_)?pytorch_model.*");

    /** A pipeline of Diffusers keeps each part in a folder; these folders hold the trained weights. */
    private static final Set<String> DENOISERS = Set.of("unet/", "transformer/");

    private static final Pattern SHARD = Pattern.compile("(.*?)(\\d{1,8})-of-(\\d{1,8})(.*)");

    HubWeightFiles {
        incomplete = List.copyOf(incomplete);
    }

    /** @param paths of all files of the repository */
    static HubWeightFiles among(Collection<String> paths) {
        boolean pipeline = paths.contains("model_index.json");
        Map<String, List<String>> byFormat = new HashMap<>();
        for (String path : paths) {
            String format = format(path, pipeline);
            if (format != null) {
                byFormat.computeIfAbsent(format, any -> new ArrayList<>()).add(path);
            }
        }
        List<String> incomplete = new ArrayList<>();
        String safest = null;
        for (String format : SAFEST_FIRST) {
            List<String> files = byFormat.getOrDefault(format, List.of());
            List<String> missing = missing(files);
            incomplete.addAll(missing);
            if (safest == null && !files.isEmpty() && missing.isEmpty()) {
                safest = format;
            }
        }
        return new HubWeightFiles(safest, incomplete);
    }

    private static @Nullable String format(String path, boolean pipeline) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String name = path.substring(folder.length()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String format = FORMATS.get(ending);
        if (format == null
                || BESIDE.matcher(name).find()
                || (ending.equals("bin") && !PYTORCH_BIN.matcher(name).matches())) {
            return null;
        }
        boolean there = folder.isEmpty()
                || format.equals("gguf")
                || (format.equals("onnx") && folder.equals("onnx/"))
                || (pipeline && DENOISERS.contains(folder));
        return there ? format : null;
    }

    private static List<String> missing(List<String> files) {
        SortedMap<String, Set<Integer>> parts = new TreeMap<>();
        Map<String, Integer> whole = new HashMap<>();
        for (String file : files) {
            Matcher shard = SHARD.matcher(file);
            if (shard.matches()) {
                String set = "%s*-of-%s%s".formatted(shard.group(1), shard.group(3), shard.group(4));
                parts.computeIfAbsent(set, any -> new HashSet<>()).add(Integer.parseInt(shard.group(2)));
                whole.put(set, Integer.parseInt(shard.group(3)));
            }
        }
        List<String> missing = new ArrayList<>();
        parts.forEach((set, there) -> {
            int all = whole.getOrDefault(set, 0);
            if (there.size() < all) {
                missing.add("%d of the %d parts of %s".formatted(there.size(), all, set));
            }
        });
        return missing;
    }
}
