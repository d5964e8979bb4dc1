package eu.modelcatalogue.docsite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Renders a page of Markdown as HTML. A link to a file leads to its page if there is one, and otherwise shows the name of the file; a complete address
 * of the API becomes a link.
 */
final class Markdown {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    /** Pages with this many sections or more start with a table of contents. */
    private static final int LONG = 4;

    /** A complete address of the API: without placeholders, and with the required parameters. */
    private static final Pattern ADDRESS = Pattern.compile("(?:GET )?(/v1(?:[/?][^\\s{}…<*]*)?)");

    /** The service as the repository names it; on the pages it is the same site. */
    private static final String SERVICE = "http://localhost:8080";

    /** Addresses on this page demonstrate errors, so they do not become links. */
    private static final String PROBLEMS = "docs/problems.md";

    private final String file;
    private final Map<String, String> addresses;
    private final Predicate<String> answered;
    private final Captions captions;
    private final Map<Node, String> anchors = new HashMap<>();

    /**
     * @param answered whether the API answers an address as it is
     * @param captions in the language of the text
     */
    Markdown(String file, Map<String, String> addresses, Predicate<String> answered, Captions captions) {
        this.file = file;
        this.addresses = addresses;
        this.answered = answered;
        this.captions = captions;
    }

    String html(String markdown) {
        Node document = PARSER.parse(markdown);
        List<Heading> parts = headings(document);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .attributeProviderFactory(context -> this::attributes)
                .nodeRendererFactory(Links::new)
                .build();
        String html = renderer.render(document);
        return scrolled(parts.size() < LONG ? html : html.replaceFirst("(?=<h2)", quoted(contents(parts))));
    }

    private static String quoted(String html) {
        return Matcher.quoteReplacement(html);
    }

    /** Gives each heading its anchor, and collects the sections of the page. */
    private List<Heading> headings(Node document) {
        IdGenerator ids = IdGenerator.builder().build();
        List<Heading> parts = new ArrayList<>();
        for (Node node : below(document)) {
            if (node instanceof Heading heading) {
                anchors.put(heading, ids.generateId(words(heading)));
                if (heading.getLevel() == 2) {
                    parts.add(heading);
                }
            }
        }
        return parts;
    }

    private String contents(List<Heading> parts) {
        StringBuilder list = new StringBuilder(
                "<nav class=\"contents\" aria-label=\"" + Html.text(captions.contents()) + "\"><ul>\n");
        for (Heading part : parts) {
            list.append("<li>")
                    .append(Html.link("#" + anchors.get(part), Html.text(words(part))))
                    .append("</li>\n");
        }
        return list.append("</ul></nav>\n").toString();
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        for (Node one : below(node)) {
            if (one instanceof Text text) {
                words.append(text.getLiteral());
            } else if (one instanceof Code code) {
                words.append(code.getLiteral());
            }
        }
        return words.toString();
    }

    /** All nodes below a node, in document order. A visitor of the library cannot be extended here: see ArchitectureTest. */
    private static List<Node> below(Node node) {
        List<Node> all = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            all.add(child);
            all.addAll(below(child));
        }
        return all;
    }

    private void attributes(Node node, String tag, Map<String, String> attributes) {
        String anchor = anchors.get(node);
        if (anchor != null) {
            attributes.put("id", anchor);
        }
        if (node instanceof TableCell cell && cell.isHeader()) {
            attributes.put("scope", "col");
        }
    }

    /** Tables can be wider than a phone, so each can be scrolled separately, also by keyboard. */
    private String scrolled(String html) {
        StringBuilder page = new StringBuilder();
        Matcher tables = Pattern.compile("<table>").matcher(html);
        int table = 0;
        while (tables.find()) {
            table++;
            tables.appendReplacement(
                    page,
                    "<section class=\"scroll\" tabindex=\"0\" aria-label=\"" + Html.text(captions.table()) + " " + table
                            + "\">\n<table>");
        }
        tables.appendTail(page);
        return page.toString().replace("</table>", "</table>\n</section>");
    }

    /** The page to which a link in this file leads; null if it names a file that is not a page. */
    private @Nullable String address(String destination) {
        if (destination.startsWith(SERVICE + "/")) {
            return destination.substring(SERVICE.length());
        }
        if (destination.matches("(?:[a-z]+:|#).*")) {
            return destination;
        }
        int fragment = destination.indexOf('#');
        String path = fragment < 0 ? destination : destination.substring(0, fragment);
        String page = addresses.get(resolved(path));
        return page == null ? null : page + (fragment < 0 ? "" : destination.substring(fragment));
    }

    private String resolved(String path) {
        return Path.of(file).resolveSibling(path).normalize().toString().replace('\\', '/');
    }

    /** Renders links, and turns addresses in the text into links. */
    private final class Links implements NodeRenderer {

        private final HtmlNodeRendererContext context;

        Links(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, Code.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Link link) {
                link(link);
            } else if (node instanceof Code code) {
                code(code.getLiteral(), code.getParent() instanceof Link);
            }
        }

        private void link(Link link) {
            String address = address(link.getDestination());
            if (address != null) {
                boolean away = address.contains(":");
                context.getWriter()
                        .raw("<a href=\"" + Html.text(address) + "\"" + (away ? " rel=\"external noopener\"" : "")
                                + ">");
                children(link);
                context.getWriter().raw("</a>");
                return;
            }
            String other = resolved(link.getDestination().replaceFirst("#.*", ""));
            children(link);
            if (!words(link).equals(other)) {
                context.getWriter().raw(" (" + Html.code(other) + ")");
            }
        }

        private void children(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }

        private void code(String text, boolean linked) {
            Matcher address = ADDRESS.matcher(text);
            boolean whole = !linked && !file.equals(PROBLEMS) && address.matches() && answered.test(address.group(1));
            String code = Html.code(text);
            // An example with placeholder names for several models.
            boolean example = text.contains("=a,b");
            context.getWriter().raw(whole && !example ? Html.link(address.group(1), code) : code);
        }
    }
}
