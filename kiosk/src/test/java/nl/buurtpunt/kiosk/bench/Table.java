package nl.buurtpunt.kiosk.bench;

import java.util.List;
import java.util.Locale;

/// Rows for docs/benchmarks.md, which `provisioning/bench` picks out of what a bench main prints and puts under its
/// own.
public final class Table {
    private Table() {}

    /// The median, and the worst so that a median hides nothing.
    public static void row(String what, String limit, List<Double> figures, String unit) {
        List<Double> sorted = figures.stream().sorted().toList();
        print("| %s | %s | %s %s (worst of %d: %s) |"
                .formatted(
                        what,
                        limit,
                        shown(sorted.get((sorted.size() - 1) / 2)),
                        unit,
                        sorted.size(),
                        shown(sorted.getLast())));
    }

    /// One figure that is none of many: a size, a time taken once.
    public static void figure(String what, String limit, double figure, String unit) {
        print("| %s | %s | %s %s |".formatted(what, limit, shown(figure), unit));
    }

    /// The figure that so much of them do not exceed, beside the median and the worst.
    public static void percentile(String what, String limit, double share, List<Double> figures, String unit) {
        List<Double> sorted = figures.stream().sorted().toList();
        print("| %s | %s | %s %s (median %s, worst of %d: %s) |"
                .formatted(
                        what,
                        limit,
                        shown(sorted.get((int) Math.ceil(share * sorted.size()) - 1)),
                        unit,
                        shown(sorted.get((sorted.size() - 1) / 2)),
                        sorted.size(),
                        shown(sorted.getLast())));
    }

    private static String shown(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.1f" : "%,.0f", figure);
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println(line);
    }
}
