package eu.modelcatalogue.catalogue.search;

import eu.modelcatalogue.catalogue.resolution.EditionContent.Product;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.HubAddress;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the models of an edition by machine names. Facts come before rules: an id or an alias decides; only other names are read by the rules of
 * {@link MachineName}, and the result must be the whole name of a single model. A name that fits several models is never decided.
 */
public final class ModelNames {

    /**
     * Owners on the Hub who publish quantised or converted copies of other developers' models, named after the original.
     *
     * <p>Source: the repositories of copies in the galleries of LocalAI and Xinference and in the recipes of vLLM.
     */
    private static final Set<String> COPIERS = Set.of(
            "bartowski",
            "casperhansen",
            "cyankiwi",
            "ggml-org",
            "gguf-org",
            "hugging-quants",
            "intel",
            "ibm-granite",
            "leafspark",
            "lmstudio-community",
            "maziyarpanahi",
            "mlx-community",
            "mradermacher",
            "neuralmagic",
            "nm-testing",
            "nvidia",
            "quantfactory",
            "quanttrio",
            "redhatai",
            "second-state",
            "thebloke",
            "unsloth",
            "amd",
            "cpatonn",
            "stelterlab");

    /**
     * Tags of Ollama that moved from one release to another, although the name does not show it.
     *
     * <p>Source: quotations of the list of tags at ollama.com/library/qwen3, in which {@code qwen3:4b} has the digest of {@code
     * 4b-thinking-2507}; the list itself was not opened.
     */
    private static final Set<String> MOVED_TAGS = Set.of("qwen3:4b");

    /** Most days between the date in a name and the release, because developers name a release some days before it. */
    private static final long NEAR = 31;

    /** Share by which the size in a tag may differ from the number of parameters: {@code phi4:14b} has 14.7 billion. */
    private static final double SIZE_NEAR = 0.1;

    private final Map<String, AiModel> byId = new HashMap<>();
    private final Map<String, Set<AiModel>> byAlias = new HashMap<>();
    private final Map<String, Set<AiModel>> byName = new HashMap<>();
    private final Map<String, Set<String>> developersByOwner = new HashMap<>();
    private final Map<String, List<Product>> products = new HashMap<>();

    public ModelNames(List<AiModel> models, List<Product> products) {
        for (AiModel model : models) {
            String developer = model.developer().id();
            byId.put(model.id(), model);
            add(byName, MachineName.key(model.id()), model);
            add(byName, MachineName.key(model.name()), model);
            for (String alias : model.aliases()) {
                int slash = alias.lastIndexOf('/');
                add(byAlias, HubAddress.key(alias), model);
                add(byName, MachineName.key(alias.substring(slash + 1)), model);
            }
            model.identifiers().forEach(repository -> owner(repository.repository(), developer));
            Stream.concat(Stream.of(developer, model.developer().name()), model.developer().aliases().stream())
                    .forEach(name -> developersByOwner
                            .computeIfAbsent(TypedText.key(TypedText.words(name)), none -> new LinkedHashSet<>())
                            .add(developer));
        }
        products.forEach(product -> product.names()
                .forEach(name -> this.products
                        .computeIfAbsent(MachineName.key(name), none -> new ArrayList<>())
                        .add(product)));
    }

    /** Nearly every name belongs to one model, and a set for several takes ten times as much memory. */
    private static void add(Map<String, Set<AiModel>> models, String name, AiModel model) {
        Set<AiModel> known = models.getOrDefault(name, Set.of());
        if (known.isEmpty()) {
            models.put(name, Set.of(model));
        } else if (!known.contains(model)) {
            Set<AiModel> several = new LinkedHashSet<>(known);
            several.add(model);
            models.put(name, several);
        }
    }

    private void owner(String repository, String developer) {
        String owner = repository.substring(0, repository.indexOf('/'));
        developersByOwner
                .computeIfAbsent(TypedText.key(TypedText.words(owner)), none -> new LinkedHashSet<>())
                .add(developer);
    }

    /** How a name identifies a model. */
    public enum Kind {
        /** It is the id of the model. */
        ID,
        /** It is an alias: a repository of the weights, or an id elsewhere. */
        ALIAS,
        /** It is the whole name of the model, after words around it are removed. */
        NAME,
        /** It names a quantised or converted copy of the weights. */
        COPY,
        /** It stands for one model after another, so it identifies none. */
        MOVING,
        /** It is unknown. */
        NONE
    }

    /**
     * The models for a name.
     *
     * @param models exactly one if it is certain; several if the name fits several or moves
     * @param moved the products behind a moving name, with their models and sources; empty for other names, and if no source is known
     */
    public record Match(Kind kind, List<AiModel> models, List<Product> moved) {

        static final Match NONE = new Match(Kind.NONE, List.of(), List.of());

        public Match {
            models = List.copyOf(models);
            moved = List.copyOf(moved);
        }

        static Match of(Kind kind, Collection<AiModel> models) {
            return new Match(kind, List.copyOf(models), List.of());
        }

        /** The model, if the name identifies exactly one. */
        public @Nullable AiModel sure() {
            return kind != Kind.MOVING && models.size() == 1 ? models.get(0) : null;
        }
    }

    /** The models with this foreign or former id, or with this address of a page on the Hub, in the order of their names; case does not matter. */
    public Set<AiModel> withAlias(String alias) {
        return byAlias.getOrDefault(HubAddress.key(alias), Set.of());
    }

    /** Looks up a name with any prefixes and suffixes. */
    public Match find(String said) {
        MachineName name = MachineName.of(said);
        for (String id : name.ids()) {
            Match exact = exact(id);
            if (exact.kind() != Kind.NONE) {
                return exact;
            }
        }
        for (String id : name.ids()) {
            Match ruled = ruled(id, name.ids().get(0).equals(id));
            if (ruled.kind() != Kind.NONE) {
                return ruled;
            }
        }
        return Match.NONE;
    }

    private Match exact(String id) {
        AiModel own = byId.get(id.toLowerCase(Locale.ROOT));
        if (own != null) {
            return Match.of(Kind.ID, List.of(own));
        }
        if (isMoving(id)) {
            return moving(id);
        }
        Set<AiModel> aliased = withAlias(id);
        return aliased.isEmpty() ? Match.NONE : Match.of(Kind.ALIAS, aliased);
    }

    private boolean isMoving(String id) {
        return isMadeToMove(id)
                || MOVED_TAGS.contains(id.toLowerCase(Locale.ROOT))
                || products.containsKey(MachineName.key(lastOf(id)));
    }

    /** Whether a name is meant to move: {@code mistral-large-latest}, {@code gpt-5-chat-latest}, {@code llama3.1:latest}. */
    public static boolean isMadeToMove(String id) {
        String name = id.toLowerCase(Locale.ROOT);
        return name.startsWith("~") || name.endsWith("-latest") || name.endsWith(":latest");
    }

    private Match moving(String id) {
        String name = lastOf(id);
        List<Product> meant = products.getOrDefault(MachineName.key(name), List.of());
        Set<AiModel> models = new LinkedHashSet<>();
        meant.forEach(product -> product.models().map(byId::get).forEach(models::add));
        models.remove(null);
        return new Match(Kind.MOVING, List.copyOf(models), meant);
    }

    private static String lastOf(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private Match ruled(String id, boolean isWhole) {
        int slash = id.lastIndexOf('/');
        String name = id.substring(slash + 1);
        String before = slash < 0 ? "" : id.substring(0, slash);
        String owner = before.substring(before.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        boolean isOfAmazon =
                slash < 0 && dot > 0 && !developers(name.substring(0, dot)).isEmpty();
        if (isOfAmazon) {
            owner = name.substring(0, dot);
            name = name.substring(dot + 1);
        }
        if (!isWhole) {
            name = withDots(name);
        }
        Set<String> developers = developers(owner);
        boolean isCopier = COPIERS.contains(owner.toLowerCase(Locale.ROOT));
        if (!owner.isEmpty() && developers.isEmpty() && !isCopier) {
            return Match.NONE;
        }
        for (MachineName.Shortened one : MachineName.shortened(name, isOfAmazon)) {
            Set<AiModel> called = called(one);
            List<AiModel> theirs =
                    called.stream().filter(model -> owner(model, developers)).toList();
            if (!theirs.isEmpty() && !owner.isEmpty()) {
                return Match.of(one.isCopy() ? Kind.COPY : Kind.NAME, theirs);
            }
            if (!called.isEmpty() && owner.isEmpty()) {
                Set<AiModel> all = new LinkedHashSet<>(called);
                int colon = one.name().indexOf(':');
                if (colon > 0 || MachineName.thinking(name) > 0) {
                    boolean isWholeName = colon < 0 || byName.containsKey(MachineName.key(one.name()));
                    all.addAll(
                            datedSiblings(isWholeName ? one.name() : one.name().substring(0, colon)));
                }
                return Match.of(one.isCopy() ? Kind.COPY : Kind.NAME, all);
            }
            if (!called.isEmpty() && isCopier && (one.isCopy() || developers.isEmpty())) {
                return Match.of(Kind.COPY, called);
            }
        }
        return Match.NONE;
    }

    private static boolean owner(AiModel model, Set<String> developers) {
        return developers.contains(model.developer().id());
    }

    private Set<String> developers(String owner) {
        return developersByOwner.getOrDefault(TypedText.key(TypedText.words(owner)), Set.of());
    }

    /** Models with this whole name, a release near the date in the name, and the size in the tag. */
    private Set<AiModel> called(MachineName.Shortened one) {
        Set<AiModel> called = new LinkedHashSet<>(byName.getOrDefault(MachineName.key(one.name()), Set.of()));
        int underscore = one.name().indexOf('_');
        if (called.isEmpty() && underscore > 0 && one.isCopy()) {
            // Owner and name of the original: Qwen_Qwen3-8B.
            String copied = one.name().substring(underscore + 1);
            Set<String> developers = developers(one.name().substring(0, underscore));
            byName.getOrDefault(MachineName.key(copied), Set.of()).stream()
                    .filter(model -> owner(model, developers))
                    .forEach(called::add);
        }
        int colon = one.name().indexOf(':');
        if (called.isEmpty() && colon > 0) {
            double size = size(one.name().substring(colon + 1));
            byName.getOrDefault(MachineName.key(one.name().substring(0, colon)), Set.of()).stream()
                    .filter(model -> isOfSize(model, size))
                    .forEach(called::add);
        }
        LocalDate day = one.day();
        called.removeIf(model -> day != null && !isNear(model, day));
        return called;
    }

    /** The number of parameters in a tag ({@code 14b}, {@code 270m}); NaN if the tag is not a size. */
    private static double size(String tag) {
        int end = tag.length() - 1;
        char unit = end < 1 ? ' ' : Character.toLowerCase(tag.charAt(end));
        if (unit != 'b' && unit != 'm') {
            return Double.NaN;
        }
        String number = tag.substring(0, end);
        if (!number.chars().allMatch(one -> (one >= '0' && one <= '9') || one == '.') || number.length() > 6) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(number) * (unit == 'b' ? 1e9 : 1e6);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean isOfSize(AiModel model, double size) {
        Long parameters = model.count(Attribute.PARAMETERS);
        return parameters != null && Math.abs(parameters - size) <= SIZE_NEAR * size;
    }

    private static boolean isNear(AiModel model, LocalDate day) {
        String released = model.released();
        return released != null
                && released.length() == "YYYY-MM-DD".length()
                && Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(released), day)) <= NEAR;
    }

    /** Releases with the same name followed by a date, because an undated tag may have moved on to them. */
    private List<AiModel> datedSiblings(String name) {
        String key = MachineName.key(name);
        return byName.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(key)
                        && entry.getKey().length() > key.length() + DATE
                        && entry.getKey()
                                .substring(entry.getKey().length() - DATE)
                                .chars()
                                .allMatch(Character::isDigit))
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .toList();
    }

    /** Digits of a year and a month: {@code 2507}. */
    private static final int DATE = 4;

    /** Fireworks writes a letter instead of a dot: {@code llama-v3p1-8b} is Llama 3.1 8B. */
    private static String withDots(String name) {
        StringBuilder dotted = new StringBuilder(name.length());
        boolean changed = false;
        for (int at = 0; at < name.length(); at++) {
            boolean between = at > 0
                    && at < name.length() - 1
                    && Character.isDigit(name.charAt(at - 1))
                    && Character.isDigit(name.charAt(at + 1));
            boolean isDot = between && name.charAt(at) == 'p';
            changed |= isDot;
            dotted.append(isDot ? '.' : name.charAt(at));
        }
        return changed ? dotted.toString().replace("llama-v", "llama-") : name;
    }
}
