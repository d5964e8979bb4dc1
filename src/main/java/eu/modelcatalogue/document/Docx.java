package eu.modelcatalogue.document;

import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Paragraph;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import eu.modelcatalogue.xml.Xml;
import eu.modelcatalogue.xml.ZipParts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtDropDownList;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtListItem;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Writes a document as DOCX for further editing: headings by style, tables with a repeated row of headings, language, links.
 *
 * <p>Source: ECMA-376, Office Open XML.
 */
public final class Docx {

    /** Width between the margins in twentieths of a point, as set in {@code document.xml}. */
    private static final int WIDTH = 9_638;

    private static final String TITLE = "Title";
    private static final String HEADING = "Heading";
    private static final String CAPTION = "Caption";
    private static final String CELL = "TableText";
    private static final String LINK = "0B4EA2";
    private static final String HEAD = "E6ECF5";

    /** The earliest time that a ZIP can contain, for parts without a time. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Number of the list in {@code numbering.xml}. */
    private static final BigInteger BULLETS = BigInteger.ONE;

    private final XWPFDocument docx = new XWPFDocument();

    private Docx(Document document) throws IOException {
        String locale = document.language().toLanguageTag();
        try {
            docx.getDocument()
                    .set(DocumentDocument.Factory.parse(Xml.filled("/document/docx/document.xml"))
                            .getDocument());
            docx.createStyles()
                    .setStyles(StylesDocument.Factory.parse(Xml.filled("/document/docx/styles.xml", locale))
                            .getStyles());
            docx.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(Xml.filled("/document/docx/numbering.xml"))
                            .getNumbering());
        } catch (XmlException e) {
            throw new IllegalStateException("What comes along can be read", e);
        }
        about(document);
        foot(document.page());
    }

    /**
     * The bytes of the file; the same for the same document.
     *
     * @param goOn is called between blocks, and throws to stop the work
     */
    public static byte[] write(Document document, Runnable goOn) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Docx written = new Docx(document);
            try (XWPFDocument docx = written.docx) {
                written.paragraph(TITLE, List.of(Span.of(document.title())));
                document.blocks().forEach(block -> {
                    goOn.run();
                    written.block(block);
                });
                docx.write(bytes);
            }
            return timeless(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
    }

    private void about(Document document) {
        PackageProperties about = docx.getProperties().getCoreProperties().getUnderlyingProperties();
        Date date = Date.from(document.date());
        about.setCreatedProperty(Optional.of(date));
        about.setModifiedProperty(Optional.of(date));
        about.setTitleProperty(document.title());
        about.setSubjectProperty(document.subject());
        about.setLanguageProperty(document.language().getLanguage());
        about.setCreatorProperty("Sovereign Model Catalogue");
    }

    private void foot(String page) {
        XWPFParagraph foot = docx.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle(CELL);
        foot.createRun().setText(page + " – ");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            paragraph(HEADING + heading.level(), List.of(Span.of(heading.text())));
        } else if (block instanceof Paragraph paragraph) {
            paragraph("Normal", paragraph.spans());
        } else if (block instanceof Points list) {
            list.points().forEach(point -> paragraph("Normal", point).setNumID(BULLETS));
        } else if (block instanceof Table table) {
            paragraph(CAPTION, List.of(Span.of(table.caption())));
            table(table);
            // Separates two tables, which would otherwise be merged.
            paragraph(CELL, List.of());
        }
    }

    private XWPFParagraph paragraph(String style, List<Span> spans) {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.setStyle(style);
        spans(paragraph, spans);
        return paragraph;
    }

    private void table(Table table) {
        XWPFTable made =
                docx.createTable(table.rows().size() + 1, table.columns().size());
        made.setWidth(WIDTH);
        CTTblWidth fixed = made.getCTTbl().getTblPr().getTblW();
        fixed.setType(STTblWidth.DXA);
        fixed.setW(BigInteger.valueOf(WIDTH));
        made.getCTTbl().addNewTblGrid();
        List<Integer> widths = new ArrayList<>();
        for (Document.Column column : table.columns()) {
            int part = (int) (WIDTH * column.share() / 100);
            widths.add(part);
            made.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(part));
        }
        made.getRow(0).setRepeatHeader(true);
        row(
                made.getRow(0),
                widths,
                table.columns().stream()
                        .map(column -> List.of(List.of(Span.strong(column.heading()))))
                        .toList());
        made.getRow(0).getTableCells().forEach(cell -> cell.setColor(HEAD));
        for (int line = 0; line < table.rows().size(); line++) {
            row(made.getRow(line + 1), widths, table.rows().get(line).cells());
        }
    }

    private static void row(XWPFTableRow row, List<Integer> widths, List<List<List<Span>>> cells) {
        row.setCantSplitRow(true);
        for (int at = 0; at < widths.size(); at++) {
            XWPFTableCell cell = row.getCell(at);
            cell.setWidth(Integer.toString(widths.get(at)));
            // A new cell contains an empty paragraph.
            cell.removeParagraph(0);
            for (List<Span> line : cells.get(at)) {
                XWPFParagraph paragraph = cell.addParagraph();
                paragraph.setStyle(CELL);
                spans(paragraph, line);
            }
        }
    }

    private static void spans(XWPFParagraph paragraph, List<Span> spans) {
        for (Span span : spans) {
            if (!span.choices().isEmpty()) {
                choice(paragraph, span);
            } else if (span.link() != null) {
                XWPFHyperlinkRun link = paragraph.createHyperlinkRun(span.link());
                link.setText(span.text());
                link.setColor(LINK);
                link.setUnderline(UnderlinePatterns.SINGLE);
            } else {
                XWPFRun run = paragraph.createRun();
                run.setText(span.text());
                if (span.strong()) {
                    run.setBold(true);
                }
            }
        }
    }

    /** A content control with a list. */
    private static void choice(XWPFParagraph paragraph, Span span) {
        CTSdtRun control = paragraph.getCTP().addNewSdt();
        CTSdtDropDownList list = control.addNewSdtPr().addNewDropDownList();
        span.choices().forEach(one -> {
            CTSdtListItem item = list.addNewListItem();
            item.setDisplayText(one);
            item.setValue(one);
        });
        control.addNewSdtContent().addNewR().addNewT().setStringValue(span.text());
    }

    /** The same parts sorted by name and without a time, because otherwise each file would differ. */
    private static byte[] timeless(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        ZipParts out = new ZipParts(bytes, NO_TIME);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            out.add(part.getKey(), file -> file.write(part.getValue()));
        }
        out.finish();
        return bytes.toByteArray();
    }
}
