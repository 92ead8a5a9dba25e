package nl.buurtpunt.kiosk.ui;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes a picture as PNG without trying to make it small: tests write thousands, and with ImageIO that took more
/// time than making and measuring the pages did.
final class QuickPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int RGB = 2;

    /// Each row as what differs from the one above, which is mostly nothing.
    private static final byte UP = 2;

    private QuickPng() {}

    static void write(BufferedImage picture, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(picture.getWidth(), picture.getHeight()));
            chunk(out, "IDAT", rows(picture));
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, RGB, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] rows(BufferedImage picture) throws IOException {
        int width = picture.getWidth();
        int[] above = new int[width];
        int[] pixels = new int[width];
        byte[] row = new byte[1 + 3 * width];
        row[0] = UP;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.getRaster().getDataElements(0, y, width, 1, pixels);
                for (int x = 0; x < width; x++) {
                    row[1 + 3 * x] = (byte) ((pixels[x] >> 16) - (above[x] >> 16));
                    row[2 + 3 * x] = (byte) ((pixels[x] >> 8) - (above[x] >> 8));
                    row[3 + 3 * x] = (byte) (pixels[x] - above[x]);
                }
                out.write(row);
                int[] done = above;
                above = pixels;
                pixels = done;
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
