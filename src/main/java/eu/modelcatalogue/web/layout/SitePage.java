package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Facts;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A page of the site, as its line in the list of all pages describes it. Navigation, the map of the site and the tests read this; nothing else has to
 * name a page.
 *
 * @param resource the class that answers it
 * @param path where it is, without what a template of the path fills in
 * @param place where every page links to it
 * @param name key of the words of that link; empty where no page links to it
 * @param indexed whether the map of the site has the page itself
 * @param entries pages below it that the map of the site has: one for each model, say
 * @param examples addresses that show what it can show. Tests open each of them in every language, in a browser and on paper, and vary them as
 *     strangers would
 */
public record SitePage(
        Class<?> resource,
        String path,
        Place place,
        String name,
        boolean indexed,
        Function<Edition, Stream<Entry>> entries,
        List<String> examples) {

    /** Where every page links to a page. */
    public enum Place {
        HEADER,
        FOOTER,
        NOWHERE
    }

    /**
     * A page of one thing.
     *
     * @param facts what it shows: the page changes with them; {@link Facts#NONE} where it shows no facts of one thing
     */
    public record Entry(String path, Facts facts) {}

    public SitePage {
        examples = List.copyOf(examples);
    }

    /** A page that nothing links to, at the path of its resource. It is in the map of the site unless its path is a template. */
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

    /** The same page with a link in the header of every page. */
    public SitePage inHeader(String key) {
        return new SitePage(resource, path, Place.HEADER, key, indexed, entries, examples);
    }

    /** The same page with a link at the foot of every page. */
    public SitePage inFooter(String key) {
        return new SitePage(resource, path, Place.FOOTER, key, indexed, entries, examples);
    }

    /** The same page, which the map of the site leaves out, since it says nothing before somebody asks it something. */
    public SitePage notIndexed() {
        return new SitePage(resource, path, place, name, false, entries, examples);
    }

    /** The same page with pages of single things below it. */
    public SitePage withEntries(Function<Edition, Stream<Entry>> each) {
        return new SitePage(resource, path, place, name, indexed, each, examples);
    }
}
