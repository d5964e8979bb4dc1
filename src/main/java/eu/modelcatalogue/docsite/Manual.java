package eu.modelcatalogue.docsite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the pages of the documentation. The Markdown is the same that readers see in the repository; the reference is generated from the committed contract.
 */
public final class Manual {

    /** The page above all others. */
    static final String HOME = "/docs";

    private static final Path GUIDES = Path.of("docs", "guides");

    /** A guide in another language has its name, and the language before the ending: {@code tenders.de.md} is {@code tenders.md} in German. */
    private static final Pattern TRANSLATION = Pattern.compile("(.+)\\.([a-z]{2})\\.md");

    private Manual() {}

    /**
     * Writes every page.
     *
     * @param arguments the root of the repository, and the target folder: the page {@code /docs/guides/a} becomes {@code guides/a.html} in it
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        for (Map.Entry<String, String> page : pages(Path.of(arguments[0])).entrySet()) {
            Path file = folder.resolve(file(page.getKey()));
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }

    /** The file name of a page; {@code start.html} for the first. */
    static String file(String address) {
        String below = address.substring(HOME.length());
        return (below.isEmpty() ? "start" : below.substring(1)) + ".html";
    }

    /** Every page by its address, as HTML for the frame of the site; a guide in another language by the address with the language after a full stop. */
    static SortedMap<String, String> pages(Path root) throws IOException {
        JsonNode contract = contract(root);
        Reference reference = new Reference(contract);
        Map<String, String> addresses = addresses(root);
        SortedMap<String, String> pages = new TreeMap<>();
        for (Map.Entry<String, String> source : addresses.entrySet()) {
            String markdown = Files.readString(root.resolve(source.getKey()));
            pages.put(
                    source.getValue(),
                    new Markdown(source.getKey(), addresses, reference::answers, Captions.ENGLISH).html(markdown));
        }
        for (Map.Entry<String, String> translation : translations(root).entrySet()) {
            Path file = root.resolve(translation.getKey());
            String language = translation.getValue().replaceFirst(".*\\.", "");
            pages.put(
                    translation.getValue(),
                    new Markdown(translation.getKey(), addresses, reference::answers, Captions.in(root, language))
                            .html(Files.readString(file)));
        }
        pages.putAll(reference.pages());
        return pages;
    }

    /** The contract, with each parameter described where it is taken, as a reader needs it. */
    static JsonNode contract(Path root) throws IOException {
        JsonNode contract = new ObjectMapper()
                .readTree(root.resolve("openapi").resolve("openapi.json").toFile());
        for (JsonNode path : contract.path("paths")) {
            for (JsonNode operation : path) {
                if (operation.get("parameters") instanceof ArrayNode parameters) {
                    for (int at = 0; at < parameters.size(); at++) {
                        String reference = parameters.get(at).path("$ref").asText();
                        if (!reference.isEmpty()) {
                            parameters.set(at, contract.at(reference.substring(1)));
                        }
                    }
                }
            }
        }
        return contract;
    }

    /** The files that become pages, each with its address. Other files that the documentation links to exist only in the repository. */
    private static Map<String, String> addresses(Path root) throws IOException {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("docs/start.md", HOME);
        for (String name : List.of("api", "problems", "criteria", "reliability", "glossary")) {
            addresses.put("docs/" + name + ".md", HOME + "/" + name);
        }
        addresses.put("CHANGELOG.md", HOME + "/changes");
        for (String name : guides(root)) {
            if (!TRANSLATION.matcher(name).matches()) {
                String below = name.equals("README.md") ? "" : "/" + name.replaceFirst("\\.md$", "");
                addresses.put("docs/guides/" + name, HOME + "/guides" + below);
            }
        }
        return addresses;
    }

    /** The guides in other languages. The address of the English page, a full stop and the language name the text: readers ask for the English address. */
    private static Map<String, String> translations(Path root) throws IOException {
        Map<String, String> translations = new LinkedHashMap<>();
        for (String name : guides(root)) {
            Matcher translation = TRANSLATION.matcher(name);
            if (translation.matches()) {
                translations.put(
                        "docs/guides/" + name, HOME + "/guides/" + translation.group(1) + "." + translation.group(2));
            }
        }
        return translations;
    }

    private static List<String> guides(Path root) throws IOException {
        try (Stream<Path> guides = Files.list(root.resolve(GUIDES))) {
            return guides.map(guide -> guide.getFileName().toString()).sorted().toList();
        }
    }
}
