package eu.modelcatalogue.charts;

import java.util.ArrayList;
import java.util.List;

/** The hatching lines within a box, each as x and y of both ends. They are cut at the box, so that neither a pattern nor a clip is needed. */
final class Hatching {

    private static final double APART = 6;

    /** The direction of the lines, which distinguishes tones without colours. */
    enum Weave {
        NONE,
        RISING,
        FALLING,
        LEVEL,
        UPRIGHT
    }

    private Hatching() {}

    static List<double[]> of(Mark.Box box) {
        List<double[]> lines = new ArrayList<>();
        double right = box.x() + box.width();
        double bottom = box.y() + box.height();
        switch (box.tone().weave()) {
            case NONE -> {}
            case LEVEL -> {
                for (double y = box.y() + APART; y < bottom; y += APART) {
                    lines.add(new double[] {box.x(), y, right, y});
                }
            }
            case UPRIGHT -> {
                for (double x = box.x() + APART; x < right; x += APART) {
                    lines.add(new double[] {x, box.y(), x, bottom});
                }
            }
            case RISING, FALLING -> {
                boolean rising = box.tone().weave() == Weave.RISING;
                for (double along = APART; along < box.width() + box.height(); along += APART) {
                    double from = Math.max(0, along - box.height());
                    double to = Math.min(box.width(), along);
                    lines.add(
                            rising
                                    ? new double[] {
                                        box.x() + from, box.y() + along - from, box.x() + to, box.y() + along - to
                                    }
                                    : new double[] {
                                        box.x() + from, bottom - along + from, box.x() + to, bottom - along + to
                                    });
                }
            }
        }
        return lines;
    }
}
