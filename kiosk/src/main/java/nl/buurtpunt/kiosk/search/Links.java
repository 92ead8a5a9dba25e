package nl.buurtpunt.kiosk.search;

/// From a term to others: from a stem to its words, or from a word to the compounds that end with it.
final class Links {
    private final int[] starts;
    private final int[] targets;

    private Links(int[] starts, int[] targets) {
        this.starts = starts;
        this.targets = targets;
    }

    static long packed(int from, int to) {
        return ((long) from << Integer.SIZE) | to;
    }

    static int from(long packed) {
        return (int) (packed >>> Integer.SIZE);
    }

    static int to(long packed) {
        return (int) packed;
    }

    /// @param links packed; sorted here
    static Links of(int terms, Longs links) {
        links.sort();
        int[] starts = new int[terms + 1];
        int[] targets = new int[links.size()];
        for (int at = 0; at < targets.length; at++) {
            targets[at] = to(links.at(at));
            starts[from(links.at(at)) + 1]++;
        }
        for (int term = 0; term < terms; term++) {
            starts[term + 1] += starts[term];
        }
        return new Links(starts, targets);
    }

    int count(int term) {
        return starts[term + 1] - starts[term];
    }

    int target(int term, int index) {
        return targets[starts[term] + index];
    }

    int bytes() {
        return (starts.length + targets.length) * Integer.BYTES;
    }
}
