package eu.modelcatalogue.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PictureTest {

    private static final Chart CHART = new Chart(
            "en",
            "Of 4 models, 1 is “open” & 1 <unknown>",
            "EU (4 models): open 1, closed 2, unknown 1.",
            List.of(
                    new Chart.Series("Open", Tone.BLUE),
                    new Chart.Series("Never", Tone.DEEP),
                    new Chart.Series("Closed", Tone.GREY),
                    new Chart.Series("Unknown", Tone.UNKNOWN)),
            List.of(
                    new Chart.Bar("EU", "4 models", parts(1, 0, 2, 1)),
                    new Chart.Bar("China", "1 model", parts(1, 0, 0, 0)),
                    new Chart.Bar("Nobody", "0 models", parts(0, 0, 0, 0))),
            true,
            List.of("Edition 1"));

    @ParameterizedTest
    @EnumSource(Form.class)
    void an_svg_says_what_it_shows_and_draws_each_part_as_long_as_its_number(Form form) throws Exception {
        Document svg = parsed(Svg.write(CHART, form));
        Element root = svg.getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("t d");
        assertThat(texts(svg, "title")).containsExactly(CHART.title());
        assertThat(texts(svg, "desc")).containsExactly(CHART.description());
        // The first three boxes are the legend's: nothing is said of what never occurs.
        List<Element> boxes = boxes(svg);
        assertThat(boxes).hasSize(3 + 4);
        List<Double> widths = boxes.subList(3, 7).stream()
                .map(box -> Double.valueOf(box.getAttribute("width")))
                .toList();
        double whole = widths.get(3);
        assertThat(widths.get(0)).isCloseTo(whole / 4, within());
        assertThat(widths.get(1)).isCloseTo(whole / 2, within());
        assertThat(widths.get(2)).isCloseTo(whole / 4, within());
        assertThat(texts(svg, "text"))
                .contains("EU", "4 models", "Open", "Closed", "Unknown")
                .doesNotContain("Never");
        assertThat(texts(svg, "text").contains("Edition 1")).isEqualTo(form == Form.WHOLE);
        assertThat(Integer.parseInt(root.getAttribute("height"))).isEqualTo(Svg.height(CHART, form));
    }

    @Test
    void where_bars_are_measured_by_the_longest_the_others_are_shorter() throws Exception {
        Chart counted = new Chart("en", "t", "d", CHART.series(), CHART.bars(), false, List.of());
        List<Element> boxes = boxes(parsed(Svg.write(counted, Form.BARS)));

        double ofFour = Double.parseDouble(boxes.get(4).getAttribute("width"));
        double ofOne = Double.parseDouble(boxes.get(6).getAttribute("width"));
        assertThat(ofOne).isCloseTo(ofFour / 2, within());
    }

    @Test
    void the_policy_of_a_page_names_the_style_that_the_picture_has() throws Exception {
        String style = texts(parsed(Svg.write(CHART, Form.WHOLE)), "style").get(0);
        byte[] digest =
                java.security.MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(Svg.styleSource())
                .isEqualTo("'sha256-" + java.util.Base64.getEncoder().encodeToString(digest) + "'");
        assertThat(style).contains("prefers-color-scheme:dark");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void a_png_is_the_same_picture_at_twice_the_size(Form form) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.write(CHART, form)));

        assertThat(image.getWidth()).isEqualTo(form.width() * 2);
        assertThat(image.getHeight()).isEqualTo(Svg.height(CHART, form) * 2);
        // Letters are there: ink that no box has.
        assertThat(count(image, Tone.Colours.INK)).isGreaterThan(100);
        assertThat(count(image, Tone.BLUE.light())).isGreaterThan(1_000);
        assertThat(count(image, Tone.DEEP.light())).isZero();
    }

    @Test
    void the_same_chart_gives_the_same_bytes() {
        assertThat(Png.write(CHART, Form.WHOLE)).isEqualTo(Png.write(CHART, Form.WHOLE));
        assertThat(Svg.write(CHART, Form.WHOLE)).isEqualTo(Svg.write(CHART, Form.WHOLE));
    }

    @Test
    void a_bar_has_a_part_for_each_series() {
        assertThatThrownBy(() -> new Chart(
                        "en", "t", "d", CHART.series(), List.of(new Chart.Bar("EU", "", parts(1))), true, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 series");
    }

    @Test
    void lines_are_broken_where_there_is_no_more_room() {
        assertThat(Drawing.wrapped("one two three", Mark.Style.TEXT, Mark.Style.TEXT.width("one two")))
                .containsExactly("one two", "three");
        assertThat(Drawing.wrapped("unbreakable", Mark.Style.TEXT, 10)).containsExactly("unbreakable");
    }

    /** WCAG 2.2: 1.4.3 for letters, 1.4.11 for outlines. */
    @ParameterizedTest
    @EnumSource(Tone.class)
    void letters_and_outlines_can_be_read_on_light_and_on_dark_paper(Tone tone) {
        assertThat(contrast(tone.letters(), tone.light())).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(tone.lettersDark(), tone.dark())).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(Tone.Colours.QUIET, Tone.Colours.PAPER)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(Tone.Colours.QUIET_DARK, Tone.Colours.PAPER_DARK)).isGreaterThanOrEqualTo(4.5);
    }

    /** Who sees no hues tells them apart by their weave or by their lightness. */
    @Test
    void no_two_tones_differ_by_hue_alone() {
        for (Tone one : Tone.values()) {
            for (Tone other : Tone.values()) {
                if (one.compareTo(other) < 0 && one.weave() == other.weave()) {
                    assertThat(contrast(one.light(), other.light()))
                            .as(one + " and " + other)
                            .isGreaterThanOrEqualTo(3);
                    assertThat(contrast(one.dark(), other.dark()))
                            .as(one + " and " + other + " in the dark")
                            .isGreaterThanOrEqualTo(2.5);
                }
            }
        }
    }

    private static double contrast(String one, String other) {
        double first = luminance(Color.decode(one)) + 0.05;
        double second = luminance(Color.decode(other)) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static long count(BufferedImage image, String colour) {
        int wanted = Color.decode(colour).getRGB();
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(at -> image.getRGB(at % image.getWidth(), at / image.getWidth()) == wanted)
                .count();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.2);
    }

    private static List<Chart.Part> parts(int... counts) {
        return IntStream.of(counts)
                .mapToObj(count -> new Chart.Part(count, Integer.toString(count)))
                .toList();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document svg, String element) {
        return IntStream.range(0, svg.getElementsByTagName(element).getLength())
                .mapToObj(at -> svg.getElementsByTagName(element).item(at).getTextContent())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        800,  1000, 2
        800,  2500, 2
        800,  2501, 1
        800, 10000, 1
        """)
    void a_png_has_two_pixels_for_one_while_there_is_room_for_them(int width, int height, int scale) {
        assertThat(Png.scale(width, height)).isEqualTo(scale);
    }

    @Test
    void a_png_has_eight_million_pixels_at_most() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.write(ofBars(300), Form.WHOLE)));

        assertThat(image.getWidth()).as("at its own size").isEqualTo(800);
        assertThat(image.getWidth() * image.getHeight()).isLessThanOrEqualTo(Png.MOST_PIXELS);
        assertThatThrownBy(() -> Png.write(ofBars(500), Form.WHOLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A picture of 800 by 11")
                .hasMessageEndingWith(
                        " pixels is too large: at most 8000000 pixels are drawn. Its SVG and its table have no such bound");
    }

    private static Chart ofBars(int bars) {
        return new Chart(
                "en",
                "Long",
                "Long.",
                CHART.series(),
                IntStream.range(0, bars)
                        .mapToObj(bar -> new Chart.Bar("Bar " + bar, "", parts(1, 0, 2, 1)))
                        .toList(),
                true,
                List.of());
    }

    private static List<Element> boxes(Document svg) {
        return IntStream.range(0, svg.getElementsByTagName("rect").getLength())
                .mapToObj(at -> (Element) svg.getElementsByTagName("rect").item(at))
                .filter(box -> box.getAttribute("class").startsWith("box "))
                .toList();
    }
}
