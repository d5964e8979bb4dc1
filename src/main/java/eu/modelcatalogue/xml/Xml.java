package eu.modelcatalogue.xml;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML, element by element. Names of elements and attributes are written as given, including the prefix; characters that XML does not
 * allow, which untrusted text may contain, are left out.
 *
 * <p>Source: XML 1.0, 2.2.
 */
public final class Xml {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** The written content as text. */
    public static String text(Consumer<Xml> content) {
        StringWriter text = new StringWriter();
        try {
            write(WRITERS.createXMLStreamWriter(text), content);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Text can always be written to memory", e);
        }
        return text.toString();
    }

    /** Writes a file in UTF-8 as a stream, so that it is never in memory as a whole. */
    public static void write(OutputStream out, Consumer<Xml> content) throws IOException {
        try {
            // Buffered, because the writer of the JDK passes on single bytes.
            write(
                    WRITERS.createXMLStreamWriter(new BufferedOutputStream(out, 1 << 16), "UTF-8"),
                    xml -> content.accept(xml.declaration()));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(XMLStreamWriter out, Consumer<Xml> content) throws XMLStreamException {
        content.accept(new Xml(out));
        out.writeEndDocument();
        out.flush();
    }

    /**
     * A bundled file with its placeholders filled.
     *
     * @param resource with a {@code %s} for each word; its line breaks are only for readability and are removed
     */
    public static String filled(String resource, Object... words) {
        try (InputStream in = Objects.requireNonNull(Xml.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?<!\\?>)\n *(?=\\S)", "")
                    .formatted(Stream.of(words).map(Xml::escaped).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(Object word) {
        return allowed(word.toString())
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }

    /** The text without characters that XML does not allow. */
    public static String allowed(String text) {
        return text.codePoints().allMatch(Xml::isAllowed)
                ? text
                : text.codePoints()
                        .filter(Xml::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !half && c != 0xFFFE && c != 0xFFFF;
    }

    /** The XML declaration at the beginning of a file, in UTF-8. */
    public Xml declaration() {
        return step(() -> out.writeStartDocument("UTF-8", "1.0"));
    }

    public Xml start(String element, Object... attributes) {
        return step(() -> {
            out.writeStartElement(element);
            attributes(attributes);
        });
    }

    /** Adds an attribute to the element that was just started. */
    public Xml attribute(String name, Object value) {
        return step(() -> attributes(name, value));
    }

    /** Ends the current element. */
    public Xml end() {
        return step(out::writeEndElement);
    }

    /** An empty element. */
    public Xml empty(String element, Object... attributes) {
        return step(() -> {
            out.writeEmptyElement(element);
            attributes(attributes);
        });
    }

    /** An element that contains only text. */
    public Xml element(String element, String text, Object... attributes) {
        return start(element, attributes).text(text).end();
    }

    /** Text within the current element. */
    public Xml text(String text) {
        return step(() -> out.writeCharacters(allowed(text)));
    }

    private void attributes(Object... namesAndValues) throws XMLStreamException {
        for (int at = 0; at < namesAndValues.length; at += 2) {
            out.writeAttribute(namesAndValues[at].toString(), allowed(namesAndValues[at + 1].toString()));
        }
    }

    private interface Step {
        void take() throws XMLStreamException;
    }

    private Xml step(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
