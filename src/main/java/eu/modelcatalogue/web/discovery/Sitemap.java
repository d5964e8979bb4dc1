package eu.modelcatalogue.web.discovery;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Facts;
import eu.modelcatalogue.question.Address;
import eu.modelcatalogue.web.dashboard.FigurePage;
import eu.modelcatalogue.words.Language;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A map of the pages, each with its languages and the day of its newest evidence. Source: https://www.sitemaps.org/protocol.html */
final class Sitemap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private Sitemap() {}

    private record Entry(String path, @Nullable LocalDate newest) {}

    static String of(Edition edition, UnaryOperator<String> address) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter map = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            map.writeStartDocument("UTF-8", "1.0");
            map.writeStartElement("urlset");
            map.writeDefaultNamespace(NAMESPACE);
            map.writeNamespace("xhtml", XHTML);
            for (Entry entry : (Iterable<Entry>) entries(edition)::iterator) {
                write(map, entry, address);
            }
            map.writeEndElement();
            map.writeEndDocument();
            map.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Text can always be written to memory", e);
        }
        return text.toString();
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

    private static void write(XMLStreamWriter map, Entry entry, UnaryOperator<String> address)
            throws XMLStreamException {
        Address page = new Address(entry.path);
        map.writeStartElement("url");
        element(map, "loc", address.apply(page.written()));
        if (entry.newest != null) {
            element(map, "lastmod", entry.newest.toString());
        }
        for (Language language : List.of(Language.values())) {
            map.writeEmptyElement("xhtml", "link", XHTML);
            map.writeAttribute("rel", "alternate");
            map.writeAttribute("hreflang", language.word());
            map.writeAttribute("href", address.apply(page.in(language).written()));
        }
        map.writeEndElement();
    }

    private static void element(XMLStreamWriter map, String name, String text) throws XMLStreamException {
        map.writeStartElement(name);
        map.writeCharacters(text);
        map.writeEndElement();
    }

    private static @Nullable LocalDate newest(Facts facts) {
        return facts.all().stream()
                .flatMap(fact -> Stream.concat(fact.evidence().stream(), fact.dissent().stream()))
                .map(Claim::asOf)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
