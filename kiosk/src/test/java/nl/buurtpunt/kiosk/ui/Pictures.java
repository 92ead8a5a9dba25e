package nl.buurtpunt.kiosk.ui;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Keeps a picture of a scene under `target/screens`.
public final class Pictures {
    private Pictures() {}

    public static void save(Scene scene, String name) {
        write(drawn(scene), name);
    }

    /// Half as wide and high: enough to see what is wrong, and four of them are looked at side by side.
    public static void saveHalf(Scene scene, String name) {
        BufferedImage whole = drawn(scene);
        BufferedImage half = new BufferedImage(whole.getWidth() / 2, whole.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = half.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(whole, 0, 0, half.getWidth(), half.getHeight(), null);
        pen.dispose();
        write(half, name);
    }

    /// The scene as it would be on the panel, where nothing shines through. All pixels at once: one by one they take
    /// longer than drawing them.
    static BufferedImage drawn(Scene scene) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        return picture;
    }

    private static void write(BufferedImage picture, String name) {
        Path file = Path.of("target/screens", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            QuickPng.write(picture, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
