package nl.buurtpunt.kiosk.bench;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;

/// From a code to its keys, as between the button "send" and the slip, and for every code that is typed. The first of a
/// process is told apart: the compiler has not seen it yet, and on a quiet kiosk it is the usual one.
public final class ReceiptKeysBench {
    private static final int TIMES = 30;

    private ReceiptKeysBench() {}

    static void main() {
        var random = new SecureRandom();
        Table.figure("code to keys, the first of a process", "1,500 ms on a Raspberry Pi 4", derive(random), "ms");
        List<Double> milliseconds = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            milliseconds.add(derive(random));
        }
        Table.row("code to keys, later ones", "1,500 ms on a Raspberry Pi 4", milliseconds, "ms");
    }

    private static double derive(SecureRandom random) {
        ReceiptCode code = ReceiptCode.random(random);
        long from = System.nanoTime();
        ReceiptKeys.derive(code).close();
        return (System.nanoTime() - from) / 1e6;
    }
}
