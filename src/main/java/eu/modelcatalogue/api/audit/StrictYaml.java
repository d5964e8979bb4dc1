package eu.modelcatalogue.api.audit;

import eu.modelcatalogue.api.http.StrictJson;
import eu.modelcatalogue.query.Limits;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.Token;

/**
 * Reads YAML from untrusted callers: one document of texts, lists and maps, no key twice in a map, with bounds on length, depth and the use of anchors.
 * Plain words are texts, even if they look like a number or a day.
 */
final class StrictYaml {

    /** More aliases than a real configuration has. Aliases are not expanded, because only names are read from an entry. */
    private static final int MOST_ALIASES = 50;

    private StrictYaml() {}

    /**
     * Reads a document as texts, lists and maps.
     *
     * @return an empty list if it holds nothing
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if the text does not follow the syntax, or a bound is exceeded
     */
    static Object read(String text) {
        try {
            Object read = yaml().load(text);
            return read == null ? List.of() : read;
        } catch (YAMLException e) {
            throw AuditBody.malformed("YAML", String.valueOf(e.getMessage()), "");
        } catch (ClassCastException | IllegalArgumentException e) {
            // The library throws these for keys that are collections.
            throw AuditBody.malformed("YAML", "it holds a value that cannot be read", "");
        }
    }

    /** The parts of a text in their order, each with its position. They are read while they are asked for. */
    static Iterable<Event> events(String text) {
        return yaml().parse(new StringReader(text));
    }

    /** Positions of the hyphens that begin the entries of lists, in code points and in their order. */
    static List<Integer> hyphens(String text) {
        List<Integer> hyphens = new ArrayList<>();
        ScannerImpl scanner = new ScannerImpl(new StreamReader(new StringReader(text)), options());
        while (!scanner.checkToken(Token.ID.StreamEnd)) {
            Token token = scanner.getToken();
            if (token.getTokenId() == Token.ID.BlockEntry) {
                hyphens.add(token.getStartMark().getIndex());
            }
        }
        return hyphens;
    }

    /** The tree of a text that {@link #read} has accepted. */
    static Node tree(String text) {
        return yaml().compose(new StringReader(text));
    }

    /** A tree as text: with its anchors, quotes and brackets, but without its comments and spaces. */
    static String write(Node tree) {
        StringWriter written = new StringWriter();
        yaml().serialize(tree, written);
        return written.toString();
    }

    private static Yaml yaml() {
        LoaderOptions options = options();
        DumperOptions dumper = new DumperOptions();
        dumper.setSplitLines(false);
        dumper.setAnchorGenerator(Node::getAnchor);
        return new Yaml(new TextsOnly(options), new Representer(dumper), dumper, options, new AsWritten());
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(StrictJson.MOST_DEPTH);
        options.setCodePointLimit(Limits.DOCUMENT);
        return options;
    }

    /**
     * Reads plain scalars as text, even if they look like a number or a date, because names are text. The library's regular expressions for
     * telling them apart use a stack frame for each of some characters, and converting a number takes time quadratic in its digits.
     */
    private static final class AsWritten extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }

    /** Constructs only texts, lists and maps, whatever tags a document contains. */
    private static final class TextsOnly extends SafeConstructor {
        TextsOnly(LoaderOptions options) {
            super(options);
            // The constructor under the key null refuses all other tags.
            yamlConstructors.keySet().retainAll(Arrays.asList(null, Tag.NULL, Tag.STR, Tag.SEQ, Tag.MAP));
        }
    }
}
