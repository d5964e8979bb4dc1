package eu.modelcatalogue.web.discovery;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.web.dashboard.FigurePage;
import eu.modelcatalogue.xml.Xml;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A map of the pages, each with its languages and the day of its newest evidence. Source: https://www.sitemaps.org/protocol.html */
final class Sitemap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private Sitemap() {}

    private record Entry(String path, @Nullable LocalDate newest) {}

    static String of(Edition edition, UnaryOperator<String> address) {
        return Xml.text(map -> {
            map.declaration().start("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", XHTML);
            entries(edition).forEach(entry -> write(map, entry, address));
        });
    }

    private static Stream<Entry> entries(Edition edition) {
        Stream<String> fixed = Stream.of(
                "/",
                "/profiles",
                "/licences",
                "/organisations",
                "/dashboard",
                "/sources",
                "/about",
                "/assess",
                "/docs",
                "/audit");
        Stream<String> profiles = edition.currentProfiles().keySet().stream().map(id -> "/profiles/" + id);
        return Stream.of(
                        Stream.of(fixed, FigurePage.paths(), profiles)
                                .flatMap(paths -> paths)
                                .map(path -> new Entry(path, null)),
                        edition.models().stream()
                                .sorted(Comparator.comparing(AiModel::id))
                                .map(model -> new Entry("/models/" + model.id(), newest(model.facts()))),
                        edition.licences().values().stream()
                                .map(licence -> new Entry("/licences/" + licence.id(), newest(licence.facts()))),
                        edition.organisations().values().stream()
                                .map(one -> new Entry("/organisations/" + one.id(), newest(one.facts()))))
                .flatMap(entries -> entries);
    }

    private static void write(Xml map, Entry entry, UnaryOperator<String> address) {
        Address page = new Address(entry.path);
        map.start("url").element("loc", address.apply(page.written()));
        if (entry.newest != null) {
            map.element("lastmod", entry.newest.toString());
        }
        for (Language language : Language.values()) {
            map.empty("xhtml:link")
                    .attribute("rel", "alternate")
                    .attribute("hreflang", language.word())
                    .attribute("href", address.apply(page.in(language).written()));
        }
        map.end();
    }

    private static @Nullable LocalDate newest(Facts facts) {
        return facts.all().stream()
                .flatMap(fact -> Stream.concat(fact.evidence().stream(), fact.dissent().stream()))
                .map(Claim::asOf)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
