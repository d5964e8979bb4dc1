package eu.modelcatalogue.charts;

/** What of a chart is drawn, and for how much room. */
public enum Form {
    /** With title and notes: to be taken along. */
    WHOLE(800, true),
    /** Bars alone, within a page that says the rest. */
    BARS(800, false),
    /** The same for a narrow screen. */
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
