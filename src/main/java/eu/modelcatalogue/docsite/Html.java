package eu.modelcatalogue.docsite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Fragments of HTML, with text escaped. */
final class Html {

    /** The page on which readers try requests. */
    static final String CONSOLE = Manual.HOME + "/console";

    private Html() {}

    /** Escapes text for use between tags, or in an attribute with double quotation marks. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String code(String text) {
        return "<code>" + text(text) + "</code>";
    }

    static String link(String href, String html) {
        return "<a href=\"" + text(href) + "\">" + html + "</a>";
    }

    /** A link to the console with this address filled in. */
    static String tried(String address, String html) {
        return link(CONSOLE + "?address=" + URLEncoder.encode(address, StandardCharsets.UTF_8), html);
    }
}
