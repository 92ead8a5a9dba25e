package nl.buurtpunt.kiosk.search;

/// Sorts the numbers of terms by their letters, without an object for each: merging ever longer runs, with a breath
/// between them.
final class TermOrder {
    private static final int TERMS_A_BREATH = 1 << 13;

    private final TermPool pool;
    private final Runnable breath;
    private int untilBreath = TERMS_A_BREATH;

    private TermOrder(TermPool pool, Runnable breath) {
        this.pool = pool;
        this.breath = breath;
    }

    static int[] of(TermPool pool, Runnable breath) {
        return new TermOrder(pool, breath).sorted();
    }

    private int[] sorted() {
        int[] from = new int[pool.size()];
        for (int term = 0; term < from.length; term++) {
            from[term] = term;
        }
        int[] to = new int[from.length];
        for (int run = 1; run < from.length; run *= 2) {
            for (int at = 0; at < from.length; at += 2 * run) {
                merge(from, to, at, Math.min(at + run, from.length), Math.min(at + 2 * run, from.length));
            }
            int[] sorted = to;
            to = from;
            from = sorted;
        }
        return from;
    }

    private void merge(int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft = left < middle && (right >= end || pool.compare(from[left], from[right]) <= 0);
            to[at] = takeLeft ? from[left++] : from[right++];
            if (--untilBreath == 0) {
                untilBreath = TERMS_A_BREATH;
                breath.run();
            }
        }
    }
}
