package eu.modelcatalogue.charts;

import eu.modelcatalogue.charts.Tone.Colours;
import eu.modelcatalogue.xml.Xml;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * Writes a chart as SVG: with a title and the numbers in words for assistive technology, in colours for a light or dark background as the reader
 * prefers, and with real text.
 */
public final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** The same in every picture, so that a policy can name it by its digest. */
    private static final String STYLE = style();

    private Svg() {}

    /** The style source that a Content-Security-Policy must allow if the picture is opened on its own. */
    public static String styleSource() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The height of the picture in pixels, at its own width. */
    public static int height(Chart chart, Form form) {
        return Drawing.of(chart, form).height();
    }

    /** The text of the file; the same for the same chart. */
    public static String write(Chart chart, Form form) {
        Drawing drawing = Drawing.of(chart, form);
        return Xml.text(svg -> {
            svg.start("svg")
                    .attribute("xmlns", NAMESPACE)
                    .attribute("width", drawing.width())
                    .attribute("height", drawing.height())
                    .attribute("viewBox", "0 0 %d %d".formatted(drawing.width(), drawing.height()))
                    .attribute("role", "img")
                    .attribute("aria-labelledby", "t d")
                    .attribute("xml:lang", chart.language())
                    .element("title", chart.title(), "id", "t")
                    .element("desc", chart.description(), "id", "d")
                    .element("style", STYLE)
                    .empty("rect", "width", "100%", "height", "100%", "class", "paper")
                    .start("g", "aria-hidden", true);
            drawing.marks().forEach(mark -> mark(svg, mark));
        });
    }

    private static void mark(Xml svg, Mark mark) {
        if (mark instanceof Mark.Box box) {
            rect(svg, box.x(), box.y(), box.width(), box.height(), "box " + name(box.tone()));
            StringBuilder path = new StringBuilder();
            for (double[] line : Hatching.of(box)) {
                path.append('M').append(number(line[0])).append(' ').append(number(line[1]));
                path.append('L').append(number(line[2])).append(' ').append(number(line[3]));
            }
            if (!path.isEmpty()) {
                svg.empty("path", "class", "w" + name(box.tone()), "d", path);
            }
        } else if (mark instanceof Mark.Ground ground) {
            rect(svg, ground.x(), ground.y(), ground.width(), ground.height(), name(ground.tone()));
        } else if (mark instanceof Mark.Letters letters) {
            text(svg, letters.x(), letters.y(), letters.text(), name(letters.style()));
        } else if (mark instanceof Mark.Count number) {
            text(svg, number.x(), number.y(), number.text(), "number l" + name(number.tone()));
        }
    }

    private static void rect(Xml svg, double x, double y, double width, double height, String named) {
        svg.empty("rect")
                .attribute("x", number(x))
                .attribute("y", number(y))
                .attribute("width", number(width))
                .attribute("height", number(height))
                .attribute("class", named);
    }

    private static void text(Xml svg, double x, double y, String text, String named) {
        svg.element("text", text, "x", number(x), "y", number(y), "class", named);
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Its class in the style sheet. */
    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String style() {
        StringBuilder style = new StringBuilder("text{font-family:system-ui,\"Open Sans\",sans-serif}");
        for (Mark.Style one : Mark.Style.values()) {
            style.append(
                    ".%s{font-size:%dpx%s}".formatted(name(one), one.size(), one.bold() ? ";font-weight:600" : ""));
        }
        style.append(".number{font-size:14px;text-anchor:middle}.box{stroke-width:1}path{stroke-width:1;opacity:.55}");
        colours(style, false);
        style.append("@media (prefers-color-scheme:dark){");
        colours(style, true);
        return style.append('}').toString();
    }

    private static void colours(StringBuilder style, boolean dark) {
        style.append(".paper{fill:%s}text{fill:%s}.detail{fill:%s}.box{stroke:%s}"
                .formatted(
                        dark ? Colours.PAPER_DARK : Colours.PAPER,
                        dark ? Colours.INK_DARK : Colours.INK,
                        dark ? Colours.QUIET_DARK : Colours.QUIET,
                        dark ? Colours.QUIET_DARK : Colours.QUIET));
        for (Tone tone : Tone.values()) {
            String letters = dark ? tone.lettersDark() : tone.letters();
            style.append(".%1$s{fill:%2$s}.l%1$s{fill:%3$s}.w%1$s{stroke:%3$s}"
                    .formatted(name(tone), dark ? tone.dark() : tone.light(), letters));
        }
    }
}
