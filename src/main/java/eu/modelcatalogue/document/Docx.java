package eu.modelcatalogue.document;

import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Paragraph;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
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
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * Writes a document as DOCX, for those who go on writing: headings by style, tables with a repeated row of headings, language, links.
 *
 * <p>Source: ECMA-376, Office Open XML.
 */
public final class Docx {

    /** Twentieths of a point: A4 within margins of two centimetres. */
    private static final int PAGE_WIDTH = 11_906;

    private static final int PAGE_HEIGHT = 16_838;
    private static final int MARGIN = 1_134;

    private static final String TITLE = "Title";
    private static final String HEADING = "Heading";
    private static final String CAPTION = "Caption";
    private static final String CELL = "TableText";
    private static final String DARK = "0B2A5B";
    private static final String LINK = "0B4EA2";
    private static final String HEAD = "E6ECF5";
    private static final String FONT = "Arial";
    private static final Map<String, String> LOCALES = Map.of("en", "en-GB", "fr", "fr-FR", "de", "de-DE");

    /** What a ZIP can say at the earliest, for parts that have no time of their own. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final XWPFDocument docx = new XWPFDocument();
    private final Document document;
    private final BigInteger points;

    private Docx(Document document) {
        this.document = document;
        page();
        styles();
        points = points();
        about();
        foot();
    }

    /** The bytes of the file: the same for the same document. */
    public static byte[] write(Document document) {
        return write(document, () -> {});
    }

    /**
     * The same for somebody who may go away.
     *
     * @param goOn is asked between blocks, and throws where the work is to end
     */
    public static byte[] write(Document document, Runnable goOn) {
        Docx written = new Docx(document);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument docx = written.docx) {
            written.paragraph(TITLE, List.of(Span.of(document.title())));
            document.blocks().forEach(block -> {
                goOn.run();
                written.block(block);
            });
            docx.write(bytes);
            return timeless(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
    }

    private void page() {
        CTSectPr section = docx.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margin = section.addNewPgMar();
        BigInteger wide = BigInteger.valueOf(MARGIN);
        margin.setLeft(wide);
        margin.setRight(wide);
        margin.setTop(wide);
        margin.setBottom(wide);
        margin.setFooter(BigInteger.valueOf(MARGIN / 2));
        margin.setHeader(BigInteger.valueOf(MARGIN / 2));
        margin.setGutter(BigInteger.ZERO);
    }

    private void styles() {
        XWPFStyles styles = docx.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(LOCALES.getOrDefault(document.language(), document.language()));
        style(styles, "Normal", "Normal", 20, false, null, 0, 110, -1);
        style(styles, TITLE, TITLE, 44, true, DARK, 0, 300, -1);
        style(styles, HEADING + 1, "heading 1", 30, true, DARK, 400, 140, 0);
        style(styles, HEADING + 2, "heading 2", 25, true, DARK, 280, 100, 1);
        style(styles, HEADING + 3, "heading 3", 22, true, DARK, 200, 80, 2);
        style(styles, CAPTION, "caption", 19, true, null, 120, 80, -1);
        style(styles, CELL, "Table Text", 17, false, null, 20, 20, -1);
    }

    /**
     * @param size in half points
     * @param before and after: space in twentieths of a point
     * @param level in the outline; -1 for none
     */
    private static void style(
            XWPFStyles styles,
            String id,
            String name,
            int size,
            boolean strong,
            @Nullable String colour,
            int before,
            int after,
            int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
            style.addNewNext().setVal(id.equals(CELL) ? CELL : "Normal");
        }
        CTRPr run = style.addNewRPr();
        run.addNewSz().setVal(BigInteger.valueOf(size));
        if (strong) {
            run.addNewB();
        }
        if (colour != null) {
            run.addNewColor().setVal(colour);
        }
        var paragraph = style.addNewPPr();
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        if (level >= 0 || id.equals(CAPTION)) {
            paragraph.addNewKeepNext();
        }
        if (level >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        styles.addStyle(new XWPFStyle(style));
    }

    private BigInteger points() {
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ONE);
        CTLvl level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(360));
        indent.setHanging(BigInteger.valueOf(260));
        var numbering = docx.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    private void about() {
        PackageProperties about = docx.getProperties().getCoreProperties().getUnderlyingProperties();
        Date date = Date.from(document.date());
        about.setCreatedProperty(Optional.of(date));
        about.setModifiedProperty(Optional.of(date));
        about.setTitleProperty(document.title());
        about.setSubjectProperty(document.subject());
        about.setLanguageProperty(document.language());
        about.setCreatorProperty("Sovereign Model Catalogue");
    }

    private void foot() {
        XWPFParagraph foot = docx.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle(CELL);
        XWPFRun words = foot.createRun();
        words.setText(document.page() + " – ");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            paragraph(HEADING + heading.level(), List.of(Span.of(heading.text())));
        } else if (block instanceof Paragraph paragraph) {
            paragraph("Normal", paragraph.spans());
        } else if (block instanceof Points list) {
            list.points().forEach(point -> paragraph("Normal", point).setNumID(points));
        } else if (block instanceof Table table) {
            paragraph(CAPTION, List.of(Span.of(table.caption())));
            table(table);
            // Two tables without anything between would become one.
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
        int width = PAGE_WIDTH - 2 * MARGIN;
        XWPFTable made =
                docx.createTable(table.rows().size() + 1, table.columns().size());
        made.setWidth(width);
        CTTblWidth fixed = made.getCTTbl().getTblPr().isSetTblW()
                ? made.getCTTbl().getTblPr().getTblW()
                : made.getCTTbl().getTblPr().addNewTblW();
        fixed.setType(STTblWidth.DXA);
        fixed.setW(BigInteger.valueOf(width));
        made.getCTTbl().addNewTblGrid();
        List<Integer> widths = new ArrayList<>();
        for (Document.Column column : table.columns()) {
            int part = width * column.share() / 100;
            widths.add(part);
            made.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(part));
        }
        XWPFTableRow head = made.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int at = 0; at < widths.size(); at++) {
            XWPFTableCell cell = head.getCell(at);
            cell.setColor(HEAD);
            cell(
                    cell,
                    widths.get(at),
                    List.of(List.of(Span.strong(table.columns().get(at).heading()))));
        }
        for (int line = 0; line < table.rows().size(); line++) {
            Row row = table.rows().get(line);
            made.getRow(line + 1).setCantSplitRow(true);
            for (int at = 0; at < widths.size(); at++) {
                cell(
                        made.getRow(line + 1).getCell(at),
                        widths.get(at),
                        row.cells().get(at));
            }
        }
    }

    private void cell(XWPFTableCell cell, int width, List<List<Span>> lines) {
        cell.setWidth(Integer.toString(width));
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(CELL);
        for (int at = 0; at < lines.size(); at++) {
            if (at > 0) {
                paragraph = cell.addParagraph();
                paragraph.setStyle(CELL);
            }
            spans(paragraph, lines.get(at));
        }
    }

    private static void spans(XWPFParagraph paragraph, List<Span> spans) {
        for (Span span : spans) {
            if (span.link() != null) {
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

    /** The same parts in the order of their names without a time: else each file would differ. */
    private static byte[] timeless(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
