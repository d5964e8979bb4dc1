package eu.modelcatalogue.charts;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Outlines of letters from the bundled font. Java's own text needs fonts of the machine, and a container image may have neither fonts nor the
 * library that finds them.
 */
final class Glyphs implements Closeable {

    private static final String FONT = "/fonts/ttf/OpenSans/OpenSans-%s.ttf";

    private final TrueTypeFont font;
    private final CmapLookup characters;

    private Glyphs(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
    }

    /** The bundled font in a weight. */
    static Glyphs of(boolean bold) throws IOException {
        String name = FONT.formatted(bold ? "Bold" : "Regular");
        try (InputStream file = Objects.requireNonNull(Glyphs.class.getResourceAsStream(name), name)) {
            return new Glyphs(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        }
    }

    /** The width of a text. */
    double width(String text, double size) throws IOException {
        double width = 0;
        for (int character : text.codePoints().toArray()) {
            width += font.getAdvanceWidth(glyph(character));
        }
        return width * scale(size);
    }

    /** The outline of a text that begins at a point on the baseline. */
    GeneralPath outline(String text, double x, double y, double size) throws IOException {
        GeneralPath outline = new GeneralPath();
        double at = x;
        for (int character : text.codePoints().toArray()) {
            int glyph = glyph(character);
            GlyphData data = font.getGlyph().getGlyph(glyph);
            if (data != null) {
                AffineTransform place = new AffineTransform(scale(size), 0, 0, -scale(size), at, y);
                outline.append(data.getPath().getPathIterator(place), false);
            }
            at += font.getAdvanceWidth(glyph) * scale(size);
        }
        return outline;
    }

    /** Characters missing from the font are drawn as a hash sign, as in documents. */
    private int glyph(int character) {
        int glyph = characters.getGlyphId(character);
        return glyph == 0 ? characters.getGlyphId('#') : glyph;
    }

    private double scale(double size) throws IOException {
        return size / font.getUnitsPerEm();
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
