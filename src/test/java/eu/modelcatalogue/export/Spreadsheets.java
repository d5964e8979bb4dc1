package eu.modelcatalogue.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads spreadsheets back, by what the formats say and not by what we write: each sheet by name, with its rows. A text as it is, other cells as
 * {@code number 5}, {@code day 2025-06-30}, {@code truth true}; empty where nothing stands. Empty cells at the end and empty rows are left out.
 */
public final class Spreadsheets {

    private Spreadsheets() {}

    /** Reads an Office Open XML workbook. */
    public static Map<String, List<List<String>>> xlsx(byte[] file) throws IOException {
        Map<String, Document> parts = parts(file);
        List<String> strings = new ArrayList<>();
        for (Element string : elements(parts.get("xl/sharedStrings.xml"), "si")) {
            strings.add(string.getTextContent());
        }
        List<Boolean> days = new ArrayList<>();
        Document styles = parts.get("xl/styles.xml");
        Map<String, String> formats = new LinkedHashMap<>();
        elements(styles, "numFmt")
                .forEach(format -> formats.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode")));
        Element cellStyles = elements(styles, "cellXfs").get(0);
        for (Element style : elements(cellStyles, "xf")) {
            days.add(formats.getOrDefault(style.getAttribute("numFmtId"), "").contains("yyyy"));
        }
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        int number = 1;
        for (Element sheet : elements(parts.get("xl/workbook.xml"), "sheet")) {
            List<List<String>> rows = new ArrayList<>();
            for (Element row : elements(parts.get("xl/worksheets/sheet" + number + ".xml"), "row")) {
                List<String> cells = new ArrayList<>();
                for (Element cell : elements(row, "c")) {
                    if (elements(cell, "f").size() > 0) {
                        throw new IllegalStateException("A formula: " + cell.getTextContent());
                    }
                    int column = column(cell.getAttribute("r"));
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    String value = cell.getTextContent();
                    boolean day =
                            !cell.getAttribute("s").isEmpty() && days.get(Integer.parseInt(cell.getAttribute("s")));
                    cells.add(
                            switch (cell.getAttribute("t")) {
                                case "s" -> strings.get(Integer.parseInt(value));
                                case "b" -> "truth " + value.equals("1");
                                case "inlineStr" -> value;
                                default ->
                                    value.isEmpty()
                                            ? ""
                                            : day
                                                    ? "day "
                                                            + LocalDate.of(1899, 12, 30)
                                                                    .plusDays((long) Double.parseDouble(value))
                                                    : "number " + value;
                            });
                }
                rows.add(cells);
            }
            sheets.put(sheet.getAttribute("name"), trimmed(rows));
            number++;
        }
        return sheets;
    }

    private static int column(String reference) {
        int column = 0;
        for (int at = 0; Character.isLetter(reference.charAt(at)); at++) {
            column = column * 26 + reference.charAt(at) - 'A' + 1;
        }
        return column - 1;
    }

    /** Reads an OpenDocument spreadsheet. */
    public static Map<String, List<List<String>>> ods(byte[] file) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        for (Element sheet : elements(parts(file).get("content.xml"), "table:table")) {
            List<List<String>> rows = new ArrayList<>();
            for (Element row : elements(sheet, "table:table-row")) {
                List<String> cells = new ArrayList<>();
                for (Element cell : elements(row, "table:table-cell")) {
                    if (cell.hasAttribute("table:formula")) {
                        throw new IllegalStateException("A formula: " + cell.getTextContent());
                    }
                    cells.add(
                            switch (cell.getAttribute("office:value-type")) {
                                case "" -> "";
                                case "float", "percentage" -> "number " + cell.getAttribute("office:value");
                                case "date" -> "day " + cell.getAttribute("office:date-value");
                                case "boolean" -> "truth " + cell.getAttribute("office:boolean-value");
                                default ->
                                    String.join(
                                            "\n",
                                            elements(cell, "text:p").stream()
                                                    .map(Spreadsheets::line)
                                                    .toList());
                            });
                }
                rows.add(cells);
            }
            sheets.put(sheet.getAttribute("table:name"), trimmed(rows));
        }
        return sheets;
    }

    /** Runs of spaces are one, and none at the ends; those that stay have elements of their own. */
    private static String line(Element paragraph) {
        StringBuilder line = new StringBuilder();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNextSibling()) {
            line.append(
                    switch (node.getNodeName()) {
                        case "text:s" -> "\u0001";
                        case "text:tab" -> "\u0002";
                        default -> node.getTextContent().replaceAll("\\s+", " ");
                    });
        }
        return line.toString().strip().replace('\u0001', ' ').replace('\u0002', '\t');
    }

    private static List<List<String>> trimmed(List<List<String>> rows) {
        return rows.stream()
                .map(row -> {
                    int last = row.size();
                    while (last > 0 && row.get(last - 1).isEmpty()) {
                        last--;
                    }
                    return List.copyOf(row.subList(0, last));
                })
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static Map<String, Document> parts(byte[] file) throws IOException {
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    parts.put(
                            entry.getName(),
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(new ByteArrayInputStream(zip.readAllBytes())));
                }
            }
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
        return parts;
    }

    private static List<Element> elements(Document document, String name) {
        return elements(document.getDocumentElement(), name);
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }
}
