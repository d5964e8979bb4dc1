package eu.modelcatalogue.web.layout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a page looks, as text that can be read in a diff: for each kind of block where it stands in a wide window, on a phone and on paper, its
 * colours in the light and in the dark, and its type. Texts, heights and the numbers of items are left out, because they change with the data.
 *
 * @param lines one for each kind of block, in the order of the page; parts are indented below the block that they belong to
 * @param faults blocks that overlap others or stick out of the block that they belong to, in any of the windows
 */
record LayoutPicture(List<String> lines, List<String> faults) {

    /** Places that differ by no more than this count as the same, in CSS pixels. */
    private static final int TOLERANCE = 12;

    /** Left edge and width, in CSS pixels. */
    private static final Pattern PLACE = Pattern.compile("(-?\\d+)\\+(\\d+)");

    private static final String LOADED = """
            () => {
              for (const one of document.images) one.loading = 'eager';
              return document.fonts.status === 'loaded' && [...document.images].every(one => one.complete);
            }
            """;

    /** Stands for each chart: what charts show has tests of its own, and the service draws only some at a time. */
    private static final String CHART = "<svg xmlns='http://www.w3.org/2000/svg' width='800' height='500'/>";

    private static final String BELOW = " > ";

    /** The font that the PDFs embed. */
    private static final String FONT = "/fonts/ttf/OpenSans/OpenSans-Regular.ttf";

    /** Replaces the fonts of the machine, so that every machine breaks lines alike. */
    private static final String ONE_FONT = """
            @font-face { font-family: serif-of-tests; src: url(/font-of-tests.ttf); }
            @font-face { font-family: sans-of-tests; src: url(/font-of-tests.ttf); }
            @font-face { font-family: mono-of-tests; src: url(/font-of-tests.ttf); }
            :root { --serif: serif-of-tests !important; --sans: sans-of-tests !important; --mono: mono-of-tests !important; }
            """;

    /** A window or a sheet in which a page is looked at. */
    enum View {
        WIDE(1280, ColorScheme.LIGHT, Media.SCREEN),
        PHONE(390, ColorScheme.LIGHT, Media.SCREEN),
        PAPER(680, ColorScheme.LIGHT, Media.PRINT),
        DARK(1280, ColorScheme.DARK, Media.SCREEN);

        private final int width;
        private final ColorScheme scheme;
        private final Media media;

        View(int width, ColorScheme scheme, Media media) {
            this.width = width;
            this.scheme = scheme;
            this.media = media;
        }

        /** Shows the page so, once its fonts and pictures are there. */
        void show(Page page) {
            page.setViewportSize(width, 900);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setMedia(media));
            page.waitForFunction(LOADED);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the script says of one kind of block; a place of {@code -} means that it is not visible. */
    private record Block(String path, String place, String colours, String type) {

        static final Block NONE = new Block("", "-", "", "");

        static Block of(Map<?, ?> said) {
            return new Block(text(said, "path"), text(said, "place"), text(said, "colours"), text(said, "type"));
        }

        private static String text(Map<?, ?> said, String name) {
            return Objects.requireNonNull((String) said.get(name), name);
        }
    }

    /** A window of its own that has the font of the tests. */
    static Page blank(Chromium chromium) {
        Page page = chromium.page(new Browser.NewContextOptions().setBypassCSP(true));
        page.route(
                "**/font-of-tests.ttf",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("font/ttf").setBodyBytes(resource(FONT))));
        page.route(
                "**/*.svg?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("image/svg+xml")
                        .setBody(CHART)));
        return page;
    }

    /** Opens an address in the font of the tests. */
    static void visit(Page page, String address) {
        page.navigate(address);
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(ONE_FONT));
    }

    /** Looks at a page in each window. */
    static LayoutPicture of(Page page) {
        Map<String, Map<View, Block>> seen = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        String script = new String(resource("/pictures/describe.js"), StandardCharsets.UTF_8);
        for (View view : View.values()) {
            view.show(page);
            Map<?, ?> described = (Map<?, ?>) page.evaluate(script);
            for (Object fault : (List<?>) Objects.requireNonNull(described.get("faults"))) {
                faults.add(view.word() + ": " + fault);
            }
            for (Object said : (List<?>) Objects.requireNonNull(described.get("blocks"))) {
                Block block = Block.of((Map<?, ?>) said);
                seen.computeIfAbsent(block.path(), none -> new HashMap<>()).put(view, block);
            }
        }
        return new LayoutPicture(
                seen.entrySet().stream()
                        .filter(one -> one.getValue().values().stream()
                                .anyMatch(block -> !block.place().equals("-")))
                        .map(one -> line(one.getKey(), one.getValue()))
                        .toList(),
                faults);
    }

    /**
     * Photographs the page in each window, for people.
     *
     * @param name the beginning of the names of the files
     */
    static void photograph(Page page, Path folder, String name) {
        for (View view : View.values()) {
            view.show(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(name + "-" + view.word() + ".png"))
                    .setFullPage(true));
        }
    }

    /** The part that every page has of its own. */
    LayoutPicture main() {
        return part(true);
    }

    /** What is the same on every page: its header and footer. */
    LayoutPicture frame() {
        return part(false);
    }

    private LayoutPicture part(boolean wanted) {
        List<String> some = new ArrayList<>();
        boolean inMain = false;
        for (String line : lines) {
            if (!line.startsWith("    ")) {
                inMain = line.startsWith("  main");
            }
            if (inMain == wanted) {
                some.add(line);
            }
        }
        return new LayoutPicture(some, faults);
    }

    private static String line(String path, Map<View, Block> seen) {
        String[] names = path.split(BELOW, -1);
        Block wide = seen.getOrDefault(View.WIDE, Block.NONE);
        String places = Stream.of(View.WIDE, View.PHONE, View.PAPER)
                .map(view -> seen.getOrDefault(view, Block.NONE).place())
                .collect(Collectors.joining(" "));
        return Stream.of(
                        "  ".repeat(names.length - 1) + names[names.length - 1],
                        places,
                        wide.colours(),
                        seen.getOrDefault(View.DARK, Block.NONE).colours(),
                        wide.type())
                .collect(Collectors.joining(" | "))
                .replaceFirst("[ |]+$", "");
    }

    /** The same with each place as a recorded picture has it, where the two differ by less than the tolerance. */
    List<String> like(List<String> recorded) {
        Map<String, String> before = byPath(recorded);
        return byPath(lines).entrySet().stream()
                .map(one -> alike(one.getValue(), before.getOrDefault(one.getKey(), "")))
                .toList();
    }

    /** Each line under the names of the blocks that it stands in. */
    private static Map<String, String> byPath(List<String> lines) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> within = new ArrayList<>();
        for (String line : lines) {
            String name = line.strip().replaceFirst(" \\|.*", "");
            int depth = (line.length() - line.stripLeading().length()) / 2;
            within.subList(Math.min(depth, within.size()), within.size()).clear();
            within.add(name);
            found.put(String.join(BELOW, within), line);
        }
        return found;
    }

    private static String alike(String now, String before) {
        List<MatchResult> recorded = PLACE.matcher(before).results().toList();
        if (recorded.size() != PLACE.matcher(now).results().count()) {
            return now;
        }
        Iterator<MatchResult> next = recorded.iterator();
        return PLACE.matcher(now).replaceAll(place -> near(place, next.next()));
    }

    private static String near(MatchResult now, MatchResult before) {
        boolean same = Stream.of(1, 2)
                .allMatch(part -> Math.abs(Integer.parseInt(now.group(part)) - Integer.parseInt(before.group(part)))
                        <= TOLERANCE);
        return same ? before.group() : now.group();
    }

    private static byte[] resource(String name) {
        try (InputStream in = LayoutPicture.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
