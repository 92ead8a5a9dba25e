package nl.buurtpunt.kiosk.app;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;
import nl.buurtpunt.kiosk.ui.Fx;

/// What is still held in memory after a full collection: the bytes of each class. The JVM's own count of its
/// heap comes and goes with the gaps that a collector leaves, by more than a hundred visits may keep.
record LiveHeap(Map<String, Long> bytes) {
    private static final int FRAMES = 5;
    private static final int LOOKS = 2;
    private static final int TOLD = 12;

    /// What a collector writes into gaps.
    private static final String GAP = "jdk.internal.vm.Filler";

    /// The least of some looks: what was just let go of may be on its way out.
    static LiveHeap now() {
        LiveHeap least = look();
        for (int i = 1; i < LOOKS; i++) {
            LiveHeap next = look();
            least = next.total() < least.total() ? next : least;
        }
        return least;
    }

    private static LiveHeap look() {
        // The renderer holds the page of the last picture.
        for (int frame = 0; frame < FRAMES; frame++) {
            Fx.awaitPulse();
        }
        Map<String, Long> bytes = new HashMap<>();
        histogram().lines().map(line -> line.strip().split("\\s+")).forEach(row -> {
            if (row.length >= 4 && row[0].endsWith(":") && !row[3].contains(GAP)) {
                bytes.merge(row[3], Long.parseLong(row[2]), Long::sum);
            }
        });
        return new LiveHeap(Map.copyOf(bytes));
    }

    /// Rows of number, instances, bytes and class, as `jcmd` writes them.
    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    /// What there is more of, most first, for whoever has to find out why.
    String grownSince(LiveHeap before) {
        return bytes.entrySet().stream()
                .map(of -> Map.entry(of.getKey(), of.getValue() - before.bytes.getOrDefault(of.getKey(), 0L)))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(TOLD)
                .map(of -> of.getValue() + " " + of.getKey())
                .collect(Collectors.joining(", "));
    }
}
