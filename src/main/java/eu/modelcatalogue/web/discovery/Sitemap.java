package eu.modelcatalogue.web.discovery;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.web.layout.SitePage.Entry;
import eu.modelcatalogue.xml.Xml;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The sitemap, each page with its languages and the day of its newest evidence. Source: https://www.sitemaps.org/protocol.html */
final class Sitemap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private Sitemap() {}

    static String of(Edition edition, UnaryOperator<String> address) {
        return Xml.text(map -> {
            map.declaration().start("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", XHTML);
            entries(edition).forEach(entry -> write(map, entry, address));
        });
    }

    private static Stream<Entry> entries(Edition edition) {
        return SitePages.ALL.stream()
                .flatMap(page -> Stream.concat(
                        page.indexed() ? Stream.of(new Entry(page.path(), Facts.NONE)) : Stream.of(),
                        page.entries().apply(edition)));
    }

    private static void write(Xml map, Entry entry, UnaryOperator<String> address) {
        Address page = new Address(entry.path());
        map.start("url").element("loc", address.apply(page.written()));
        newest(entry.facts()).ifPresent(day -> map.element("lastmod", day.toString()));
        for (Language language : Language.values()) {
            map.empty("xhtml:link")
                    .attribute("rel", "alternate")
                    .attribute("hreflang", language.word())
                    .attribute("href", address.apply(page.in(language).written()));
        }
        map.end();
    }

    private static Optional<LocalDate> newest(Facts facts) {
        return facts.all().stream()
                .flatMap(fact -> Stream.concat(fact.evidence().stream(), fact.dissent().stream()))
                .map(Claim::asOf)
                .max(Comparator.naturalOrder());
    }
}
