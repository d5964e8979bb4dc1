package eu.modelcatalogue.api.feed;

import eu.modelcatalogue.xml.Xml;

/** Writes a feed as Atom. Source: RFC 4287. */
final class Atom {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private Atom() {}

    static String write(Feed feed) {
        return Xml.text(atom -> {
            atom.declaration()
                    .start("feed", "xmlns", NAMESPACE, "xml:lang", feed.language())
                    .element("id", feed.id())
                    .element("title", feed.title())
                    .element("updated", feed.updated().toString());
            link(atom, "self", feed.self(), "application/atom+xml");
            link(atom, "alternate", feed.page(), "text/html");
            atom.start("author")
                    .element("name", "Sovereign Model Catalogue")
                    .end()
                    .element("rights", "CC-BY-4.0");
            for (Feed.Item item : feed.items()) {
                atom.start("entry")
                        .element("id", item.id())
                        .element("title", item.title())
                        .element("updated", item.updated().toString());
                link(atom, "alternate", item.page(), "text/html");
                atom.element("summary", item.summary()).end();
            }
        });
    }

    private static void link(Xml atom, String relation, String address, String type) {
        atom.empty("link", "rel", relation, "type", type, "href", address);
    }
}
