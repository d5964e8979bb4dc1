package eu.modelcatalogue.charts;

import eu.modelcatalogue.charts.Tone.Colours;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes a chart as PNG on a light background, at twice its size, or at its own size if it is very long. Needs neither a screen nor fonts of the
 * machine.
 */
public final class Png {

    private static final int SCALE = 2;

    /** Maximum pixels of the raster, which takes four bytes for each: 32 MB. The longest figure, coverage, has 2 million at its own size. */
    static final int MOST_PIXELS = 8_000_000;

    private static final float WEAVE = 0.55f;

    static {
        // A desktop may have a screen that this process cannot reach.
        System.setProperty("java.awt.headless", "true");
    }

    private Png() {}

    /**
     * The bytes of the file; the same for the same chart.
     *
     * @throws IllegalArgumentException if the chart has so many bars that even at its own size it has more than {@value #MOST_PIXELS} pixels
     */
    public static byte[] write(Chart chart, Form form) {
        Drawing drawing = Drawing.of(chart, form);
        int scale = scale(drawing.width(), drawing.height());
        BufferedImage image =
                new BufferedImage(drawing.width() * scale, drawing.height() * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try (Glyphs regular = Glyphs.of(false);
                Glyphs bold = Glyphs.of(true)) {
            pen.scale(scale, scale);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setColor(Color.decode(Colours.PAPER));
            pen.fill(new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
            pen.setStroke(new BasicStroke(1));
            for (Mark mark : drawing.marks()) {
                draw(pen, mark, regular, bold);
            }
            return bytes(image);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to, and the font comes along", e);
        } finally {
            pen.dispose();
        }
    }

    /** The scale of the raster: two if there is room, otherwise one. */
    static int scale(int width, int height) {
        long pixels = (long) width * height;
        if (pixels > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    "A picture of %d by %d pixels is too large: at most %d pixels are drawn. Its SVG and its table have no such bound"
                            .formatted(width, height, MOST_PIXELS));
        }
        return pixels * SCALE * SCALE <= MOST_PIXELS ? SCALE : 1;
    }

    private static void draw(Graphics2D pen, Mark mark, Glyphs regular, Glyphs bold) throws IOException {
        if (mark instanceof Mark.Box box) {
            Rectangle2D shape = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
            pen.setColor(Color.decode(box.tone().light()));
            pen.fill(shape);
            pen.setColor(Color.decode(box.tone().letters()));
            pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, WEAVE));
            for (double[] line : Hatching.of(box)) {
                pen.draw(new Line2D.Double(line[0], line[1], line[2], line[3]));
            }
            pen.setComposite(AlphaComposite.SrcOver);
            pen.setColor(Color.decode(Colours.QUIET));
            pen.draw(shape);
        } else if (mark instanceof Mark.Ground ground) {
            pen.setColor(Color.decode(ground.tone().light()));
            pen.fill(new Rectangle2D.Double(ground.x(), ground.y(), ground.width(), ground.height()));
        } else if (mark instanceof Mark.Letters letters) {
            Mark.Style style = letters.style();
            pen.setColor(Color.decode(style.quiet() ? Colours.QUIET : Colours.INK));
            pen.fill((style.bold() ? bold : regular).outline(letters.text(), letters.x(), letters.y(), style.size()));
        } else if (mark instanceof Mark.Count number) {
            int size = Mark.Style.TEXT.size();
            pen.setColor(Color.decode(number.tone().letters()));
            pen.fill(regular.outline(
                    number.text(), number.x() - regular.width(number.text(), size) / 2, number.y(), size));
        }
    }

    private static byte[] bytes(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        // ImageIO.write is not used, because it creates a file in a folder that may be read-only.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, null));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
