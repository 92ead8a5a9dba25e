package nl.buurtpunt.protocol.release;

import java.util.Comparator;
import java.util.HexFormat;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.LineReader;
import nl.buurtpunt.protocol.MalformedWireException;

/// The place of a release among all releases; a kiosk accepts only a rising one. No clock takes part in it.
public record ReleaseOrder(Epoch epoch, long version) implements Comparable<ReleaseOrder> {
    /// Below every release: what a kiosk holds that has seen none.
    public static final ReleaseOrder NONE = new ReleaseOrder(new Epoch(0, 0), 0);

    private static final Comparator<ReleaseOrder> RISING =
            Comparator.comparing(ReleaseOrder::epoch).thenComparingLong(ReleaseOrder::version);

    public ReleaseOrder {
        Checked.present("order.epoch", epoch);
        if (version < 0) {
            throw new IllegalArgumentException("negative version");
        }
    }

    @Override
    public int compareTo(ReleaseOrder other) {
        return RISING.compare(this, other);
    }

    public boolean isAbove(ReleaseOrder other) {
        return compareTo(other) > 0;
    }

    /// Two lines of a signed text.
    String lines() {
        return "epoch " + epoch.restoredAtMillis() + " " + HexFormat.of().toHexDigits(epoch.random()) + "\nversion "
                + version + "\n";
    }

    static ReleaseOrder read(LineReader lines) throws MalformedWireException {
        String[] words = lines.words("epoch", 2);
        long restoredAt = lines.number("epoch", words[0]);
        if (!words[1].matches("[0-9a-f]{16}")) {
            throw lines.bad("the random part of the epoch is not 16 hexadecimal digits");
        }
        var epoch = new Epoch(restoredAt, HexFormat.fromHexDigitsToLong(words[1]));
        return new ReleaseOrder(epoch, lines.number("version"));
    }

    /// For logs and pages: `1763690000000-00ff00ff00ff00ff/12`.
    @Override
    public String toString() {
        return epoch.restoredAtMillis() + "-" + HexFormat.of().toHexDigits(epoch.random()) + "/" + version;
    }
}
