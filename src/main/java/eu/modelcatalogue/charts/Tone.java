package eu.modelcatalogue.charts;

import eu.modelcatalogue.charts.Hatching.Weave;

/**
 * The fill of a part. No two tones differ by hue alone: each has its own lightness or hatching, so that they can be distinguished without colours
 * and in print.
 *
 * <p>The contrast of letters and fill is at least 4.5 on light and dark backgrounds (WCAG 2.2, 1.4.3); that of outline and background is at least
 * 3 (1.4.11).
 */
public enum Tone {
    DEEP("#0b4a2d", "#b9f2d0", true, Weave.UPRIGHT),
    GREEN("#1a7346", "#5fc48c", true, Weave.FALLING),
    BLUE("#1d3f8f", "#8fb0ff", true, Weave.NONE),
    LIGHT("#b4caf5", "#3f5ca8", false, Weave.NONE),
    OCHRE("#ecc873", "#835a10", false, Weave.LEVEL),
    RUST("#98261b", "#ff9d8f", true, Weave.LEVEL),
    GREY("#d6d1c6", "#55565e", false, Weave.FALLING),
    /** Unknown: background with diagonal lines. */
    UNKNOWN(Colours.PAPER, Colours.PAPER_DARK, false, Weave.RISING);

    private final String light;
    private final String dark;
    private final boolean strong;
    private final Weave weave;

    Tone(String light, String dark, boolean strong, Weave weave) {
        this.light = light;
        this.dark = dark;
        this.strong = strong;
        this.weave = weave;
    }

    /** Colours of the whole picture, which are those of the site. */
    static final class Colours {
        static final String PAPER = "#fcfbf8";
        static final String PAPER_DARK = "#15161a";
        static final String INK = "#1d1c1a";
        static final String INK_DARK = "#ebe8e1";
        static final String QUIET = "#57534c";
        static final String QUIET_DARK = "#b6b1a7";

        private Colours() {}
    }

    String light() {
        return light;
    }

    String dark() {
        return dark;
    }

    /** The colour of letters and hatching on a light background; white on a strong tone. */
    String letters() {
        return strong ? "#ffffff" : Colours.INK;
    }

    /** The same on a dark background, where strong tones are bright. */
    String lettersDark() {
        return strong ? "#10131c" : "#ffffff";
    }

    Weave weave() {
        return weave;
    }
}
