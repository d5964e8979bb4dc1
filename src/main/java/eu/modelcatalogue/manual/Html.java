package eu.modelcatalogue.manual;

/** Pieces of HTML. What is text is escaped. */
final class Html {

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
     *
     * @param html what is shown, as HTML
     */
    static String link(String href, String html) {
        return "<a href=\"" + text(href) + "\">" + html + "</a>";
    }
}
