package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Facts;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A page of the site, as described in the list of all pages. Navigation, sitemap and tests use this list, so that a page is named nowhere else.
 *
 * @param resource the class that answers it
 * @param path without the part that a path template fills in
 * @param place where every page links to it
 * @param name key of the text of that link; empty if no page links to it
 * @param indexed whether the sitemap contains the page itself
 * @param entries pages below it in the sitemap, for example one for each model
 * @param examples addresses that show all its features. Tests open each of them in every language, in a browser and on paper, and vary them as
 *     attackers would
 */
public record SitePage(
        Class<?> resource,
        String path,
        Place place,
        String name,
        boolean indexed,
        Function<Edition, Stream<Entry>> entries,
        List<String> examples) {

    /** The places where every page links to a page. */
    public enum Place {
        HEADER,
        FOOTER,
        NOWHERE
    }

    /**
     * A page about one subject.
     *
     * @param facts that it shows, and with which it changes; {@link Facts#NONE} if it shows no facts of one subject
     */
    public record Entry(String path, Facts facts) {}

    public SitePage {
        examples = List.copyOf(examples);
    }

    /** A page without links to it, at the path of its resource. The sitemap contains it unless its path is a template. */
    public static SitePage of(Class<?> resource, String... examples) {
        String template = resource.getAnnotation(Path.class).value();
        int variable = template.indexOf("/{");
        return new SitePage(
                resource,
                variable < 0 ? template : template.substring(0, variable),
                Place.NOWHERE,
                "",
                variable < 0,
                edition -> Stream.of(),
                List.of(examples));
    }

    /** The same with a link in the header of every page. */
    public SitePage inHeader(String key) {
        return new SitePage(resource, path, Place.HEADER, key, indexed, entries, examples);
    }

    /** The same with a link in the footer of every page. */
    public SitePage inFooter(String key) {
        return new SitePage(resource, path, Place.FOOTER, key, indexed, entries, examples);
    }

    /** The same, left out of the sitemap, because it is empty without input. */
    public SitePage notIndexed() {
        return new SitePage(resource, path, place, name, false, entries, examples);
    }

    /** The same with pages of single subjects below it. */
    public SitePage withEntries(Function<Edition, Stream<Entry>> each) {
        return new SitePage(resource, path, place, name, indexed, each, examples);
    }
}
