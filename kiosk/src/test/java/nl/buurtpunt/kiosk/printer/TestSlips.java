package nl.buurtpunt.kiosk.printer;

import java.util.Random;
import nl.buurtpunt.kiosk.slip.SlipImage;

/// Pictures whose every row differs, so that a lost or repeated band shows.
final class TestSlips {
    private TestSlips() {}

    static SlipImage noise(int width, int height, long seed) {
        byte[] dots = new byte[width / 8 * height];
        new Random(seed).nextBytes(dots);
        for (int i = 0; i < dots.length; i++) {
            // What SlipLayout promises: no byte that starts a real-time command.
            dots[i] = dots[i] == 0x10 ? 0x30 : dots[i];
        }
        return SlipImage.of(width, height, dots);
    }
}
