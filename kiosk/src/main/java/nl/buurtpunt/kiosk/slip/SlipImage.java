package nl.buurtpunt.kiosk.slip;

import java.util.Arrays;

/// A black-and-white picture as wide as the paper: rows from the top, eight dots a byte, leftmost dot highest bit,
/// 1 = black.
public final class SlipImage {
    private static final int REAL_TIME_PREFIX = 0x10;

    private final int width;
    private final int height;
    private final byte[] dots;

    /// @param width in dots, a multiple of 8
    /// @param dots `width / 8` bytes for each row; taken over, not copied
    SlipImage(int width, int height, byte[] dots) {
        if (width <= 0 || width % 8 != 0 || height <= 0 || dots.length != width / 8 * height) {
            throw new IllegalArgumentException(width + " x " + height + " dots in " + dots.length + " bytes");
        }
        this.width = width;
        this.height = height;
        this.dots = dots;
    }

    /// Makes a picture of packed rows.
    public static SlipImage of(int width, int height, byte[] dots) {
        return new SlipImage(width, height, dots.clone());
    }

    /// In dots, a multiple of 8.
    public int width() {
        return width;
    }

    /// In dots.
    public int height() {
        return height;
    }

    /// How many bytes one row takes.
    public int rowBytes() {
        return width / 8;
    }

    /// Whether there is ink here.
    ///
    /// @throws IndexOutOfBoundsException outside the picture
    public boolean ink(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            throw new IndexOutOfBoundsException(x + "," + y);
        }
        return (dots[y * rowBytes() + x / 8] & (0x80 >> (x % 8))) != 0;
    }

    /// A copy of some rows, packed.
    public byte[] rows(int from, int count) {
        return Arrays.copyOfRange(dots, from * rowBytes(), (from + count) * rowBytes());
    }

    /// The same picture, in which no two bytes look like the start of a real-time command (DLE EOT, DLE ENQ, DLE DC4).
    ///
    /// Printers act on those at once, even in the middle of a picture: they would answer, drop the paper or open a
    /// cash drawer. Such a byte is one lone dot; it becomes two dots wide, which no eye sees. A QR code never has
    /// a lone dot, so it stays exact.
    SlipImage withoutRealTimeCommands() {
        byte[] safe = dots.clone();
        for (int i = 0; i + 1 < safe.length; i++) {
            if (safe[i] == REAL_TIME_PREFIX && startsRealTimeCommand(safe[i + 1])) {
                safe[i] |= (byte) (REAL_TIME_PREFIX << 1);
            }
        }
        return new SlipImage(width, height, safe);
    }

    private static boolean startsRealTimeCommand(byte second) {
        return second == 0x04 || second == 0x05 || second == 0x14;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlipImage that
                && width == that.width
                && height == that.height
                && Arrays.equals(dots, that.dots);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(dots);
    }

    /// Its size only: what stands on a slip is the resident's own and stays out of logs.
    @Override
    public String toString() {
        return "slip of " + width + " x " + height + " dots";
    }
}
