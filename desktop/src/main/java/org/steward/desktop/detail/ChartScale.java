package org.steward.desktop.detail;

/** Numbers for axes. Pure. */
final class ChartScale {

    private static final double[] ROUND = {1, 2, 2.5, 5};

    private ChartScale() {
    }

    /** A round number that is no less than any of the values, and positive; rounded in powers of the step. */
    static double top(double[] values, double step) {
        double most = 0;
        for (double value : values) {
            if (value > most) {
                most = value;
            }
        }
        double power = 1;
        while (power * step <= most) {
            power *= step;
        }
        double unit = power;
        while (unit * 10 <= most) {
            unit *= 10;
        }
        for (double factor : ROUND) {
            if (most <= unit * factor) {
                return unit * factor;
            }
        }
        return unit * 10;
    }

    /** Index of the number nearest to a moment, not farther off than so many milliseconds; -1 if there is none. */
    static int nearest(TimeChart.Series series, long moment, long within) {
        int best = -1;
        for (int i = 0; i < series.at().length; i++) {
            long off = Math.abs(series.at()[i] - moment);
            if (!Double.isNaN(series.values()[i]) && off <= within
                    && (best < 0 || off < Math.abs(series.at()[best] - moment))) {
                best = i;
            }
        }
        return best;
    }
}
