package eu.modelcatalogue.charts;

/** An element of a drawing, in pixels from the upper left corner. */
sealed interface Mark {

    /** A filled box with hatching and outline. */
    record Box(double x, double y, double width, double height, Tone tone) implements Mark {}

    /** A box behind letters, without hatching and outline. */
    record Ground(double x, double y, double width, double height, Tone tone) implements Mark {}

    /** A line of text. */
    record Letters(double x, double y, String text, Style style) implements Mark {}

    /** A number on a tone, centred. */
    record Count(double x, double y, String text, Tone tone) implements Mark {}

    /** A style of text. */
    enum Style {
        TITLE(20, true, false),
        NAME(15, true, false),
        TEXT(14, false, false),
        DETAIL(13, false, true);

        private final int size;
        private final boolean bold;
        private final boolean quiet;

        Style(int size, boolean bold, boolean quiet) {
            this.size = size;
            this.bold = bold;
            this.quiet = quiet;
        }

        int size() {
            return size;
        }

        boolean bold() {
            return bold;
        }

        boolean quiet() {
            return quiet;
        }

        /** The approximate width of a text. Fonts differ between machines, so this assumes a wide one. */
        double width(String text) {
            return text.codePointCount(0, text.length()) * size * (bold ? 0.6 : 0.55);
        }
    }
}
