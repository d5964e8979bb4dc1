package eu.modelcatalogue.web.docs;

import eu.modelcatalogue.web.layout.Page;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of the documentation in its navigation.
 *
 * @param href of its first page
 * @param name in the reader's language
 * @param current {@code page} on this page, {@code true} below it, otherwise empty
 */
public record DocsPart(String href, String name, String current) {

    /** Every part, in reading order. */
    static List<DocsPart> of(Page page) {
        return Stream.of("start", "guides", "reference", "api", "problems", "changes", "console")
                .map(part -> {
                    String path = part.equals(Chapter.START) ? DocsPage.PATH : DocsPage.PATH + "/" + part;
                    String here = page.address().path();
                    boolean below = !path.equals(DocsPage.PATH) && here.startsWith(path + "/");
                    return new DocsPart(
                            page.href(path),
                            page.say("docs.part." + part),
                            here.equals(path) ? "page" : below ? "true" : "");
                })
                .toList();
    }
}
