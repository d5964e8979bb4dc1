package eu.modelcatalogue.document;

import static java.util.Map.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of an ODT or DOCX file, whichever program saved it last. Only the text counts: content controls, fields, links and formats are
 * seen through. What is not part of the text as it stands is left out: comments, notes, deleted text, and the prompts of empty content controls.
 *
 * <p>The file comes from a stranger, so everything is bounded: the number of parts, the bytes that are unpacked, and the depth of the XML. A
 * document type is refused, and with it all entities.
 *
 * <p>Sources: OpenDocument 1.3, part 3; ECMA-376, part 1, 17.
 */
public final class DocumentTables {

    /** Most parts of a file; a document with a hundred pictures has fewer. */
    static final int MOST_PARTS = 1_000;

    /** Most bytes of all parts, unpacked, up to the one with the text. Pictures are packed already and hardly grow. */
    static final int MOST_UNPACKED = 16 << 20;

    /** Most bytes of the part with the text, unpacked. A form has some 100 kB. */
    static final int MOST_TEXT = 4 << 20;

    /** Deepest nesting of elements; programs write some thirty levels. */
    static final int MOST_DEPTH = 200;

    private static final int BLOCK = 8_192;

    /** The parts with the text. Some programs number that of a DOCX. */
    private static final String ODT = "content.xml";

    private static final String DOCX = "word/document";

    /** The prefixes that stand for namespaces in this class. DOCX has two, of which few programs write the strict one. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"),
            entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"),
            entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
            entry("urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table:"),
            entry("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text:"),
            entry("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office:"),
            entry("urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext:"));

    /** Elements whose content is not part of the text as it stands. */
    private static final Set<String> LEFT_OUT = Set.of(
            "w:del",
            "w:moveFrom",
            "mc:Fallback",
            "text:tracked-changes",
            "text:note",
            "text:ruby-text",
            "office:annotation");

    /** Elements that separate words. */
    private static final Set<String> SPACES =
            Set.of("w:tab", "w:br", "w:cr", "text:s", "text:tab", "text:line-break", "text:soft-page-break");

    private final XMLStreamReader xml;
    private final List<List<Row>> tables = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** How many tables the current position is in; those within a cell count as its text. */
    private int within;

    private @Nullable List<Row> rows;
    private @Nullable List<List<String>> cells;
    private @Nullable List<String> cell;

    /** Whether characters belong to a paragraph. */
    private boolean inText;

    /** Whether the content of the current content control is a prompt. */
    private boolean prompt;

    private DocumentTables(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * A row of a table.
     *
     * @param cells each with its paragraphs that are not blank, without spaces at their ends and with one space between words
     */
    public record Row(List<List<String>> cells) {

        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The rows of each table.
     *
     * @throws UnreadableDocument if it is another file, is damaged, or exceeds a bound
     */
    public static List<List<Row>> read(byte[] file) throws UnreadableDocument {
        byte[] content = content(file);
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = readers.createXMLStreamReader(new ByteArrayInputStream(content));
            return new DocumentTables(xml).tables();
        } catch (XMLStreamException e) {
            throw new UnreadableDocument(
                    "is damaged or protected by a password: its text cannot be read as XML (line %d, column %d)"
                            .formatted(
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getLineNumber(),
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getColumnNumber()));
        }
    }

    /** The part with the text, unpacked. */
    private static byte[] content(byte[] file) throws UnreadableDocument {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int left = MOST_UNPACKED;
            int parts = 0;
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new UnreadableDocument("has more than %d parts".formatted(MOST_PARTS));
                }
                String name = part.getName();
                if (name.equals(ODT) || (name.startsWith(DOCX) && name.endsWith(".xml"))) {
                    byte[] content = zip.readNBytes(MOST_TEXT + 1);
                    if (content.length > MOST_TEXT) {
                        throw new UnreadableDocument("has a text of more than %d bytes".formatted(MOST_TEXT));
                    }
                    return content;
                }
                left -= skipped(zip, left);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocument("is damaged: it cannot be unpacked");
        }
        throw new UnreadableDocument("is neither an ODT nor a DOCX");
    }

    private static int skipped(InputStream part, int most) throws IOException, UnreadableDocument {
        byte[] block = new byte[BLOCK];
        int skipped = 0;
        for (int read = part.read(block); read >= 0; read = part.read(block)) {
            skipped += read;
            if (skipped > most) {
                throw new UnreadableDocument("has more than %d bytes when it is unpacked".formatted(MOST_UNPACKED));
            }
        }
        return skipped;
    }

    private List<List<Row>> tables() throws XMLStreamException, UnreadableDocument {
        int depth = 0;
        int leftOutBelow = Integer.MAX_VALUE;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableDocument("has a document type, which no document needs");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MOST_DEPTH) {
                        throw new UnreadableDocument("nests elements more than %d deep".formatted(MOST_DEPTH));
                    }
                    if (depth < leftOutBelow) {
                        String name = name();
                        if (isLeftOut(name)) {
                            leftOutBelow = depth;
                        } else {
                            start(name);
                        }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth < leftOutBelow) {
                        end(name());
                    } else if (depth == leftOutBelow) {
                        leftOutBelow = Integer.MAX_VALUE;
                    }
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText && cell != null && depth < leftOutBelow) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {
                    // Comments and processing instructions are not part of the text.
                }
            }
        }
        return tables;
    }

    private String name() {
        String space = xml.getNamespaceURI();
        String prefix = space == null ? null : PREFIXES.get(space);
        return prefix == null ? "" : prefix + xml.getLocalName();
    }

    private boolean isLeftOut(String name) {
        return switch (name) {
            case "w:sdtContent" -> prompt;
            case "loext:content-control" ->
                Boolean.parseBoolean(xml.getAttributeValue(xml.getNamespaceURI(), "showing-place-holder"));
            default -> LEFT_OUT.contains(name);
        };
    }

    private void start(String name) {
        switch (name) {
            case "table:table", "w:tbl" -> {
                if (within++ == 0) {
                    rows = new ArrayList<>();
                }
            }
            case "table:table-row", "w:tr" -> {
                if (within == 1) {
                    cells = new ArrayList<>();
                }
            }
            case "table:table-cell", "w:tc" -> {
                if (within == 1) {
                    cell = new ArrayList<>();
                }
            }
            case "text:p", "text:h", "w:t" -> inText = true;
            case "w:noBreakHyphen" -> text.append('-');
            case "w:sdt" -> prompt = false;
            case "w:showingPlcHdr" -> prompt = true;
            default -> {
                if (SPACES.contains(name)) {
                    text.append(' ');
                }
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "table:table", "w:tbl" -> {
                if (--within == 0 && rows != null) {
                    tables.add(List.copyOf(rows));
                    rows = null;
                }
            }
            case "table:table-row", "w:tr" -> {
                if (within == 1 && rows != null && cells != null) {
                    rows.add(new Row(cells));
                    cells = null;
                }
            }
            case "table:table-cell", "w:tc" -> {
                if (within == 1 && cells != null && cell != null) {
                    cells.add(cell);
                    cell = null;
                }
            }
            case "w:t" -> inText = false;
            case "text:p", "text:h", "w:p" -> {
                inText = false;
                paragraph();
            }
            default -> {
                // Everything else is seen through.
            }
        }
    }

    private void paragraph() {
        String written = plain(text);
        text.setLength(0);
        if (cell != null && !written.isEmpty()) {
            cell.add(written);
        }
    }

    /** The text with plain spaces, one between words, and without signs that nobody sees. */
    private static String plain(CharSequence text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = false;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (Character.isWhitespace(one) || Character.isSpaceChar(one)) {
                space = plain.length() > 0;
            } else if (Character.getType(one) != Character.FORMAT) {
                if (space) {
                    plain.append(' ');
                    space = false;
                }
                plain.append(one);
            }
        }
        return plain.toString();
    }
}
