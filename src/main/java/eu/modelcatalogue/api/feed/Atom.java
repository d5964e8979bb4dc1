package eu.modelcatalogue.api.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom. Source: RFC 4287. */
final class Atom {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private Atom() {}

    static String write(Feed feed) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter atom = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            atom.writeStartDocument("UTF-8", "1.0");
            atom.writeStartElement("feed");
            atom.writeDefaultNamespace(NAMESPACE);
            atom.writeAttribute("xml:lang", feed.language());
            element(atom, "id", feed.id());
            element(atom, "title", feed.title());
            element(atom, "updated", feed.updated().toString());
            link(atom, "self", feed.self(), "application/atom+xml");
            link(atom, "alternate", feed.page(), "text/html");
            atom.writeStartElement("author");
            element(atom, "name", "Sovereign Model Catalogue");
            atom.writeEndElement();
            element(atom, "rights", "CC-BY-4.0");
            for (Feed.Item item : feed.items()) {
                atom.writeStartElement("entry");
                element(atom, "id", item.id());
                element(atom, "title", item.title());
                element(atom, "updated", item.updated().toString());
                link(atom, "alternate", item.page(), "text/html");
                element(atom, "summary", item.summary());
                atom.writeEndElement();
            }
            atom.writeEndElement();
            atom.writeEndDocument();
            atom.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Text can always be written to memory", e);
        }
        return text.toString();
    }

    private static void link(XMLStreamWriter atom, String relation, String address, String type)
            throws XMLStreamException {
        atom.writeEmptyElement("link");
        atom.writeAttribute("rel", relation);
        atom.writeAttribute("type", type);
        atom.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter atom, String name, String text) throws XMLStreamException {
        atom.writeStartElement(name);
        atom.writeCharacters(text);
        atom.writeEndElement();
    }
}
