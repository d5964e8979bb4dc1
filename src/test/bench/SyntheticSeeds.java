import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes seeds with more models than there are, for measurements of size. The real seeds are copied whole; then models are copied again and again, each
 * time with another id, name, developer and address of its sources, until there are as many as wanted. The claims of importers and the organisations
 * go with them, so that a copy says as much as its original. The same arguments give the same files.
 *
 * <pre>java src/test/bench/SyntheticSeeds.java seeds target/seeds-3000 3000</pre>
 */
final class SyntheticSeeds {

    private static final Pattern NAME = Pattern.compile("(?m)^name: *(.*?) *$");
    private static final Pattern ALIASES = Pattern.compile("(?m)^aliases: *\\[(.*)] *$");
    private static final Pattern ALIAS_LINES = Pattern.compile("(?m)^aliases: *\\n((?:  *- .*\\n)+)");
    private static final Pattern DEVELOPER = Pattern.compile("(\\bdeveloper: *)([a-z0-9.-]+)");
    private static final Pattern LOCATOR = Pattern.compile("(?m)^( *(?:- )?locator: *https://\\S+)");

    private final Path from;
    private final Path to;

    private SyntheticSeeds(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    public static void main(String... arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("java src/test/bench/SyntheticSeeds.java SEEDS NEW_FOLDER MODELS");
            System.exit(2);
        }
        new SyntheticSeeds(Path.of(arguments[0]), Path.of(arguments[1])).write(Integer.parseInt(arguments[2]));
    }

    private void write(int wanted) throws IOException {
        if (Files.exists(to)) {
            throw new IllegalArgumentException(to + " exists already: name another folder");
        }
        List<Path> all = files(from);
        for (Path file : all) {
            put(from.relativize(file), Files.readString(file));
        }
        List<Path> models = files(from.resolve("models")).stream()
                // Spread over developers and families: not in the order of their names.
                .sorted(Comparator.comparing((Path file) -> Integer.reverse(name(file).hashCode()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, List<Path>> imported = files(from.resolve("claims")).stream()
                .filter(file -> file.getParent().endsWith("models"))
                .collect(Collectors.groupingBy(SyntheticSeeds::name));
        Map<String, List<Path>> ofOrganisations = files(from.resolve("claims")).stream()
                .filter(file -> file.getParent().endsWith("organisations"))
                .collect(Collectors.groupingBy(SyntheticSeeds::name));
        Map<String, TreeSet<Integer>> organisations = new HashMap<>();
        for (int made = models.size(); made < wanted; made++) {
            int copy = made / models.size();
            Path model = models.get(made % models.size());
            String developer = model.getParent().getFileName().toString();
            List<Path> sources = new ArrayList<>(imported.getOrDefault(name(model), List.of()));
            sources.add(model);
            for (Path file : sources) {
                copy(file, copy, developer);
            }
            if (organisations.computeIfAbsent(developer, absent -> new TreeSet<>()).add(copy)) {
                copy(from.resolve("organisations").resolve(developer + ".yaml"), copy, "");
                for (Path file : ofOrganisations.getOrDefault(developer, List.of())) {
                    copy(file, copy, "");
                }
            }
        }
        owners(organisations);
        System.out.printf("%d models in %s%n", files(to.resolve("models")).size(), to);
    }

    /** The copies of a developer publish below the same owners of the Hub as the developer. */
    private void owners(Map<String, TreeSet<Integer>> copies) throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> named = new ArrayList<>();
        String owner = "";
        for (String line : Files.readAllLines(from.resolve("owners.yaml"))) {
            if (line.startsWith("#")) {
                text.append(line).append('\n');
            } else if (line.startsWith("  ") || line.startsWith("- ")) {
                named.add(line.replaceFirst("^ *- *", ""));
            } else {
                owner(text, owner, named, copies);
                owner = line.substring(0, line.lastIndexOf(':'));
                String value = line.substring(line.lastIndexOf(':') + 1).strip();
                named = new ArrayList<>(
                        value.isEmpty() ? List.of() : List.of(value.replaceAll("[\\[\\]]", "").split(", *")));
            }
        }
        owner(text, owner, named, copies);
        put(Path.of("owners.yaml"), text.toString());
    }

    private static void owner(StringBuilder text, String owner, List<String> named, Map<String, TreeSet<Integer>> copies) {
        if (owner.isEmpty()) {
            return;
        }
        List<String> all = new ArrayList<>(named);
        for (String one : named) {
            copies.getOrDefault(one, new TreeSet<>()).forEach(copy -> all.add(one + "-s" + copy));
        }
        text.append(owner).append(": ").append(all.size() == 1 ? all.get(0) : all).append('\n');
    }

    /** @param developer of a model, whose copy is by the copy of the developer; empty for an organisation */
    private void copy(Path file, int copy, String developer) throws IOException {
        String suffix = "-s" + copy;
        String text = Files.readString(file);
        text = replaced(NAME, text, found -> "name: " + suffixed(found.group(1), suffix));
        text = replaced(
                ALIASES,
                text,
                found -> Stream.of(found.group(1).split(","))
                        .filter(alias -> !alias.isBlank())
                        .map(alias -> suffixed(alias.strip(), suffix))
                        .collect(Collectors.joining(", ", "aliases: [", "]")));
        text = replaced(
                ALIAS_LINES,
                text,
                found -> found.group(1)
                        .lines()
                        .map(alias -> suffixed(alias.stripTrailing(), suffix))
                        .collect(Collectors.joining("\n", "aliases:\n", "\n")));
        text = replaced(LOCATOR, text, found -> found.group(1) + (found.group(1).contains("#") ? "" : "?copy=" + copy));
        text = replaced(
                DEVELOPER,
                text,
                found -> found.group() + (found.group(2).equals(developer) ? suffix : ""));
        Path path = from.relativize(file);
        Path named = path.resolveSibling(name(file) + suffix + ".yaml");
        if (path.startsWith("models")) {
            named = Path.of("models", path.getName(1) + suffix, named.getFileName().toString());
        }
        put(named, text);
    }

    /** With a quoted text, before the closing quote. */
    private static String suffixed(String text, String suffix) {
        boolean quoted = text.endsWith("\"") || text.endsWith("'");
        return quoted ? text.substring(0, text.length() - 1) + suffix + text.charAt(text.length() - 1) : text + suffix;
    }

    private static String replaced(Pattern pattern, String text, java.util.function.Function<Matcher, String> by) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(by.apply(matcher)));
        }
        return matcher.appendTail(out).toString();
    }

    private void put(Path path, String text) throws IOException {
        Path file = to.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.yaml$", "");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
