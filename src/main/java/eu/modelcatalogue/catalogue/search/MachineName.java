package eu.modelcatalogue.catalogue.search;

import eu.modelcatalogue.domain.HubAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of a model in services, registries and tools, without the parts that do not belong to the name: the service before a slash, a
 * revision, the columns of a listing. Facts that follow from no rule (that {@code llama3} of Ollama is Llama 3 8B) are aliases of the model.
 *
 * <p>Callers send these texts, so they are parsed by hand, each a bounded number of times.
 *
 * @param ids possible ids: the text as written, then with one service after the other removed
 * @param revision the commit after an at sign; null if there is none
 */
public record MachineName(List<String> ids, @Nullable String revision) {

    /**
     * Prefixes before a slash that name the service and not the developer. A service that also develops models (OpenAI, Mistral) may be listed
     * here, because a developer's own models are looked up first.
     *
     * <p>Source: the provider prefixes in LiteLLM's documentation, the services of models.dev, and the path prefixes of the interfaces of Google,
     * Cloudflare and Fireworks.
     */
    private static final Set<String> SERVICES = Set.of(
            "@cf",
            "@hf",
            "accounts",
            "ai",
            "ai_gateway",
            "aiml",
            "alibaba",
            "amazon",
            "amazon-bedrock",
            "anyscale",
            "aws-bedrock",
            "aws-mantle",
            "azure",
            "azure-ai",
            "azure-anthropic",
            "azure_ai",
            "azure_text",
            "baidu",
            "bailian",
            "baseten",
            "bedrock",
            "bedrock_converse",
            "berget",
            "bytedance",
            "canopywave",
            "cerebras",
            "chutes",
            "cline-pass",
            "cloudflare",
            "cloudflare-workers-ai",
            "cohere_chat",
            "consensusprotocol",
            "converse",
            "cortecs",
            "dashscope",
            "databricks",
            "deepinfra",
            "docker.io",
            "embercloud",
            "featherless_ai",
            "fireworks",
            "fireworks-ai",
            "fireworks_ai",
            "flexai",
            "foundation-model",
            "friendliai",
            "gemini",
            "github",
            "github-copilot",
            "github-models",
            "github_copilot",
            "gmi",
            "gonka24",
            "google-ai-studio",
            "google-vertex",
            "gradient_ai",
            "grok",
            "groq",
            "heroku",
            "hosted_vllm",
            "huggingface",
            "hyperbolic",
            "infer",
            "infercom",
            "inference-net",
            "inference.net",
            "invoke",
            "io-net",
            "lambda_ai",
            "library",
            "litellm_proxy",
            "llamafile",
            "lm_studio",
            "mistral",
            "models",
            "moonshot",
            "nano-gpt",
            "nebius",
            "novita",
            "novita-ai",
            "nscale",
            "nvidia_nim",
            "oci",
            "ollama",
            "ollama-cloud",
            "ollama_chat",
            "openai",
            "openai_like",
            "opencode",
            "openrouter",
            "ovhcloud",
            "perplexity",
            "predibase",
            "publishers",
            "replicate",
            "requesty",
            "routers",
            "runware",
            "sambanova",
            "sap",
            "scaleway",
            "scx-ai",
            "scx-ai-gp",
            "snowflake",
            "spacexai",
            "stackit",
            "tee",
            "tencent",
            "text-completion-openai",
            "together",
            "together-ai",
            "together_ai",
            "togetherai",
            "v0",
            "vercel",
            "vercel_ai_gateway",
            "vertex",
            "vertex-ai",
            "vertex-anthropic",
            "vertex-openai",
            "vertex_ai",
            "vertex_ai_beta",
            "vllm",
            "volcengine",
            "wandb",
            "watsonx",
            "workers-ai",
            "xai",
            "xinference",
            "zai");

    /** Amazon's prefixes for regions, before the developer: {@code eu.anthropic.claude-…}. */
    private static final List<String> REGIONS =
            List.of("us.", "eu.", "apac.", "global.", "us-gov.", "au.", "jp.", "ca.", "sa.", "in.");

    /**
     * Developers whose names services write before the name of a model with one or two hyphens.
     *
     * <p>Source: the ids of DigitalOcean, SAP and Venice in models.dev.
     */
    private static final List<String> DEVELOPERS = List.of("anthropic", "google", "openai");

    /** Databricks writes its own name before those of all models that it serves. */
    private static final String DATABRICKS = "databricks-";

    private static final List<String> HUBS = List.of(
            "https://huggingface.co/",
            "https://hf.co/",
            "huggingface.co/",
            "hf.co/",
            "hf://",
            "hf:",
            "ollama.com/",
            "https://ollama.com/");

    /** Most parts between slashes: twice a gateway, a service, owner and name. Longer texts are used as written. */
    private static final int MOST_PARTS = 10;

    /** Fewest digits of a commit that tools write. */
    private static final int SHORT_COMMIT = 7;

    private static final int LONG_COMMIT = 40;

    /** Digits of a date without hyphens. */
    private static final int DAY = 8;

    public MachineName {
        ids = List.copyOf(ids);
    }

    public static MachineName of(String said) {
        String text = withoutColumns(said.strip());
        text = text.startsWith("http") ? HubAddress.key(text) : text;
        if (text.startsWith("arn:")) {
            text = text.substring(text.lastIndexOf(':', Math.max(0, text.indexOf('/'))) + 1);
        }
        for (String hub : HUBS) {
            if (text.toLowerCase(Locale.ROOT).startsWith(hub)) {
                text = text.substring(hub.length());
                break;
            }
        }
        String revision = null;
        int at = text.lastIndexOf('@');
        if (at > 0) {
            String behind = text.substring(at + 1);
            if (behind.length() == DAY && isDigits(behind)) {
                text = text.substring(0, at) + "-" + behind;
            } else if (behind.isEmpty() || isWord(behind)) {
                revision = isCommit(behind) ? behind : null;
                text = text.substring(0, at);
            }
        }
        return new MachineName(withoutServices(text), revision);
    }

    /** A line of a listing, reduced to the name: without a comment, or the columns id, size and time of {@code ollama list}. */
    public static String withoutColumns(String line) {
        int end = line.length();
        for (String remark : List.of(" #", " //", "\t")) {
            int at = line.indexOf(remark);
            end = at > 0 ? Math.min(end, at) : end;
        }
        String name = line.substring(0, end).strip();
        int space = name.indexOf(' ');
        if (space > 0) {
            String rest = name.substring(space).strip();
            int next = rest.indexOf(' ');
            String id = next < 0 ? rest : rest.substring(0, next);
            if (id.length() == "0123456789ab".length() && isCommit(id)) {
                return name.substring(0, space);
            }
        }
        return name;
    }

    /** Whether the line is the heading of {@code ollama list}. */
    public static boolean isHeading(String line) {
        return line.startsWith("NAME ") && line.contains(" ID ") && line.contains(" SIZE ");
    }

    private static List<String> withoutServices(String text) {
        List<String> ids = new ArrayList<>(List.of(text));
        List<String> parts = List.of(text.split("/", -1));
        if (parts.size() > MOST_PARTS) {
            return ids;
        }
        int from = 0;
        while (from < parts.size() - 1 && isService(parts, from)) {
            from++;
            ids.add(withoutRegion(String.join("/", parts.subList(from, parts.size()))));
        }
        // publishers/meta/models/llama…: the developer and the name.
        int models = parts.lastIndexOf("models");
        if (models > 0 && models == parts.size() - 2) {
            ids.add(parts.get(models - 1) + "/" + parts.get(models + 1));
            ids.add(parts.get(models + 1));
        }
        if (from == 0) {
            String bare = withoutRegion(text);
            if (!bare.equals(text)) {
                ids.add(bare);
            }
        }
        String last = parts.get(parts.size() - 1);
        if (from == parts.size() - 1) {
            ids.addAll(withoutPrefix(last));
        }
        return ids.stream().distinct().toList();
    }

    /** The ids behind a name with its developer or its service before a hyphen; empty where it has none. A developer stays, so that only its own models are found. */
    private static List<String> withoutPrefix(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(DATABRICKS)) {
            return List.of(name.substring(DATABRICKS.length()));
        }
        for (String developer : DEVELOPERS) {
            if (lower.startsWith(developer + "-")) {
                String rest = name.substring(developer.length() + 1);
                return List.of(developer + "/" + (rest.startsWith("-") ? rest.substring(1) : rest));
            }
        }
        return List.of();
    }

    private static boolean isService(List<String> parts, int at) {
        String part = parts.get(at).toLowerCase(Locale.ROOT);
        return SERVICES.contains(part)
                || (at > 0 && (part.startsWith("eu-") || part.startsWith("us-") || part.startsWith("fireworks")));
    }

    private static String withoutRegion(String text) {
        for (String region : REGIONS) {
            if (text.startsWith(region)) {
                return text.substring(region.length());
            }
        }
        return text;
    }

    /**
     * The form in which names are compared: case, accents and separators do not matter, but adjacent numbers are kept apart, so that {@code
     * claude-opus-4-5} is Claude Opus 4.5 and {@code qwen2-57b} is not Qwen2.5-7B.
     */
    public static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : TypedText.words(name)) {
            boolean apart = !key.isEmpty()
                    && Character.isDigit(key.charAt(key.length() - 1))
                    && Character.isDigit(word.charAt(0));
            key.append(apart ? "." : "").append(word);
        }
        return key.toString();
    }

    /**
     * A name from whose end words were removed.
     *
     * @param name the rest
     * @param isCopy whether the removed words mean that the weights are quantised or in another format
     * @param day in the removed words; null for none
     */
    record Shortened(String name, boolean isCopy, @Nullable LocalDate day) {}

    /** Formats of weights and kinds of quantisation at the end of names. */
    private static final Set<String> FORMATS = Set.of(
            "gguf",
            "ggml",
            "mlx",
            "awq",
            "gptq",
            "exl2",
            "exl3",
            "onnx",
            "fp8",
            "fp4",
            "nvfp4",
            "mxfp4",
            "mxfp8",
            "bnb",
            "autoround",
            "hqq",
            "qat",
            "fp16",
            "bf16",
            "f16",
            "f32",
            "fp32",
            "dwq",
            "eetq",
            "quantized",
            "ct2",
            "openvino",
            "coreml");

    /** Words that occur with them and mean nothing alone. */
    private static final Set<String> BESIDE_FORMATS = Set.of(
            "unsloth", "dynamic", "block", "i1", "ud", "imatrix", "marlin", "hf", "g32", "g64", "g128", "gs32", "gs64",
            "128g", "w8", "ov", "sym");

    /** Words that services append for how they serve a model, and that developers append for training to follow instructions. */
    private static final Set<String> SERVED = Set.of(
            "free",
            "batch",
            "contributor",
            "nitro",
            "floor",
            "online",
            "exacto",
            "extended",
            "maas",
            "tee",
            "instruct",
            "it",
            "chat",
            "cloud",
            "0",
            "default");

    /** What NanoGPT appends where a model is to think, with the most tokens for it behind another colon. */
    private static final String THINKING = ":thinking";

    /** Most words to remove; no name ends with more. */
    private static final int MOST_ENDS = 8;

    /** The name, then the name with one more word removed from its end each time. */
    static List<Shortened> shortened(String name, boolean isOfAmazon) {
        List<Shortened> all = new ArrayList<>();
        Shortened now = new Shortened(name, false, null);
        all.add(now);
        for (int ends = 0; ends < MOST_ENDS; ends++) {
            String text = now.name();
            int thinking = thinking(text);
            if (thinking > 0) {
                now = new Shortened(text.substring(0, thinking), now.isCopy(), now.day());
                all.add(now);
                continue;
            }
            LocalDate day = now.day() == null ? day(text) : null;
            if (day != null) {
                int length = isDigits(last(text, DAY)) ? DAY : "YYYY-MM-DD".length();
                now = new Shortened(text.substring(0, text.length() - length - 1), now.isCopy(), day);
            } else {
                int end = endOfName(text);
                String word = end < 0 ? "" : text.substring(end + 1).toLowerCase(Locale.ROOT);
                boolean isFormat = FORMATS.contains(word) || isQuantisation(word);
                boolean isVersion = isOfAmazon
                        && (isNumbered(word) || (word.equals("1") && isFirst(text, end) && name.endsWith("-1:0")));
                if (end <= 0 || !(isFormat || isVersion || BESIDE_FORMATS.contains(word) || SERVED.contains(word))) {
                    return all;
                }
                now = new Shortened(text.substring(0, end), now.isCopy() || isFormat, now.day());
            }
            all.add(now);
        }
        return all;
    }

    /** Where the wish that a model think begins at the end of a name; -1 if there is none. */
    static int thinking(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf(THINKING);
        String behind = at < 0 ? "" : lower.substring(at + THINKING.length());
        return behind.isEmpty() || (behind.startsWith(":") && isDigits(behind.substring(1))) ? at : -1;
    }

    private static boolean isNumbered(String word) {
        return word.length() == 2 && word.startsWith("v") && isDigits(word.substring(1));
    }

    /** Whether a number at the end can only be that of the first version: {@code gpt-oss-120b-1}, and not {@code opus-4-1}. */
    private static boolean isFirst(String text, int end) {
        return end > 0 && !Character.isDigit(text.charAt(end - 1));
    }

    private static int endOfName(String text) {
        return Math.max(
                Math.max(text.lastIndexOf('-'), text.lastIndexOf('.')),
                Math.max(text.lastIndexOf(':'), text.lastIndexOf(' ')));
    }

    /** {@code q4_k_m}, {@code iq4_xs}, {@code w4a16}, {@code int4}, {@code 4bit}, {@code 5.0bpw}. */
    private static boolean isQuantisation(String word) {
        if (word.endsWith("bit") && isDigits(word.substring(0, word.length() - 3))) {
            return true;
        }
        if (word.startsWith("int") && isDigits(word.substring(3))) {
            return true;
        }
        int digit = word.startsWith("iq") || word.startsWith("tq")
                ? 2
                : word.startsWith("q") || word.startsWith("w") ? 1 : -1;
        if (digit < 0 || digit >= word.length() || !Character.isDigit(word.charAt(digit))) {
            return false;
        }
        return word.startsWith("w") ? word.indexOf('a') == 2 : true;
    }

    /** The day at the end; null if there is none. */
    private static @Nullable LocalDate day(String text) {
        String plain = last(text, DAY);
        String hyphens = last(text, "YYYY-MM-DD".length());
        try {
            if (isDigits(plain) && plain.startsWith("20") && isApart(text, DAY)) {
                return LocalDate.of(
                        Integer.parseInt(plain.substring(0, 4)),
                        Integer.parseInt(plain.substring(4, 6)),
                        Integer.parseInt(plain.substring(6)));
            }
            if (hyphens.startsWith("20")
                    && hyphens.charAt(4) == '-'
                    && hyphens.charAt(7) == '-'
                    && isApart(text, hyphens.length())) {
                return LocalDate.parse(hyphens);
            }
        } catch (DateTimeException e) {
            // The number is not a date, but for example a size.
        }
        return null;
    }

    private static boolean isApart(String text, int length) {
        int before = text.length() - length - 1;
        return before > 0 && "-@_".indexOf(text.charAt(before)) >= 0;
    }

    private static String last(String text, int length) {
        return text.length() <= length ? "" : text.substring(text.length() - length);
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(one -> one >= '0' && one <= '9');
    }

    private static boolean isWord(String text) {
        return text.chars().allMatch(one -> Character.isLetterOrDigit(one) || "-_.".indexOf(one) >= 0);
    }

    private static boolean isCommit(String text) {
        return text.length() >= SHORT_COMMIT
                && text.length() <= LONG_COMMIT
                && text.chars()
                        .allMatch(one ->
                                (one >= '0' && one <= '9') || (one >= 'a' && one <= 'f') || (one >= 'A' && one <= 'F'));
    }
}
