package eu.modelcatalogue.docsite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Pieces of HTML. What is text is escaped. */
final class Html {

    /** Where requests are tried. */
    static final String CONSOLE = Manual.HOME + "/console";

    private Html() {}

    /** Text as it stands between tags or in an attribute with quotation marks. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String code(String text) {
        return "<code>" + text(text) + "</code>";
    }

    /**
     * A link.
     */
    static String link(String href, String html) {
        return "<a href=\"" + text(href) + "\">" + html + "</a>";
    }

    /** A link to the console, with this address in its field. */
    static String tried(String address, String html) {
        return link(CONSOLE + "?address=" + URLEncoder.encode(address, StandardCharsets.UTF_8), html);
    }
}
