package eu.modelcatalogue.importers.entry;

import eu.modelcatalogue.domain.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A repository of the Hugging Face Hub as lists name it, taken apart.
 *
 * @param id {@code owner/name}
 */
public record RepositoryId(String id) {

    /** What developers put at the end of a name for weights of fewer bits. GGUF files are quantised unless their name says otherwise. */
    private static final Pattern QUANTISED = Pattern.compile(
            "(?i)[-_.](gguf|awq|gptq|fp8|fp4|nvfp4|mxfp4|mxfp8|bnb|int[48]|[48]bits?|w[48]a(8|16)|(i?q[2-8](_[a-z0-9]+)*))(?=$|[-_.])");

    private static final Pattern CONVERTED =
            Pattern.compile("(?i)[-_](onnx|mlx|openvino|tflite|litert|coreml)(?=$|[-_])");
    private static final Pattern PRECISION = Pattern.compile("(?i)[-_](bf16|fp16|f16|dynamic|block)(?=$|[-_])");
    private static final Pattern BASE = Pattern.compile("(?i).*[-_](base|pt|pretrained)");

    /** What Baidu puts at the end of a name for the framework of the weights: PT is PyTorch there, and not pre-trained. */
    private static final Pattern FRAMEWORK = Pattern.compile("(?i)^(baidu/.+)[-_](?:pt|paddle)$");

    private static final Pattern INSTRUCT = Pattern.compile("(?i).*[-_](instruct|chat|it)(?=$|[-_]).*");

    /** The repository of an id; empty where the text is none. */
    public static Optional<RepositoryId> of(String id) {
        String stripped = id.strip();
        return Identifier.isRepository(stripped) ? Optional.of(new RepositoryId(stripped)) : Optional.empty();
    }

    public String owner() {
        return id.substring(0, id.indexOf('/'));
    }

    /** Its name without owner, and without what tells a copy in another format or of fewer bits from the original. */
    public String name() {
        String name = FRAMEWORK.matcher(id).replaceFirst("$1").substring(id.indexOf('/') + 1);
        for (Pattern copy : new Pattern[] {QUANTISED, CONVERTED, PRECISION}) {
            name = copy.matcher(name).replaceAll("");
        }
        return name;
    }

    /** Which weights it holds, where its name says so: one of {@link Identifier#ROLES}. */
    public @Nullable String role() {
        String name = FRAMEWORK.matcher(id).replaceFirst("$1").substring(id.indexOf('/') + 1);
        if (QUANTISED.matcher(name).find()) {
            return "quantised";
        }
        if (CONVERTED.matcher(name).find()) {
            return "converted";
        }
        if (BASE.matcher(name).matches()) {
            return "base";
        }
        return INSTRUCT.matcher(name).matches() ? "instruct" : null;
    }

    /** Whether it holds the weights as they were published first, and no copy of them. */
    public boolean isOriginal() {
        String role = role();
        return role == null || role.equals("base") || role.equals("instruct");
    }

    /** As the value of a claim. */
    public String identifier(@Nullable String revision, Map<String, String> files) {
        return Identifier.write(List.of(new Identifier(id, revision, role(), files)));
    }
}
