package eu.modelcatalogue.charts;

/** The parts of a chart that are drawn, and the available width. */
public enum Form {
    /** With title and notes, for downloads. */
    WHOLE(800, true),
    /** Only the bars, for a page that contains the rest. */
    BARS(800, false),
    /** Only the bars, for a narrow screen. */
    NARROW(360, false);

    private final int width;
    private final boolean titled;

    Form(int width, boolean titled) {
        this.width = width;
        this.titled = titled;
    }

    int width() {
        return width;
    }

    boolean titled() {
        return titled;
    }

    boolean narrow() {
        return this == NARROW;
    }
}
