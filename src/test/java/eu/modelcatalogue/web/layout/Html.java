package eu.modelcatalogue.web.layout;

import java.util.List;
import org.jsoup.Jsoup;

/** What stands on a page, found by selectors as style sheets have them. */
public final class Html {

    private Html() {}

    /** The values of an attribute of all elements that a selector finds, in their order. */
    public static List<String> attributes(String page, String selector, String attribute) {
        return Jsoup.parse(page).select(selector).eachAttr(attribute);
    }

    /** The texts of all elements that a selector finds, in their order. */
    public static List<String> texts(String page, String selector) {
        return Jsoup.parse(page).select(selector).eachText();
    }
}
