package nl.buurtpunt.kiosk.simulator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import nl.buurtpunt.kiosk.slip.SlipImage;

/// Writes what is on the screen or on a slip as PNG.
final class Pictures {
    private Pictures() {}

    /// On the JavaFX thread.
    static BufferedImage of(Scene scene) {
        WritableImage image = scene.snapshot(null);
        PixelReader pixels = image.getPixelReader();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return picture;
    }

    /// The same with these nodes painted over, on the JavaFX thread.
    static BufferedImage covered(Scene scene, Collection<String> selectors) {
        BufferedImage picture = of(scene);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.GRAY);
        for (Node node : selectors.stream()
                .flatMap(it -> scene.getRoot().lookupAll(it).stream())
                .toList()) {
            Bounds place = node.localToScene(node.getLayoutBounds());
            brush.fill(new Rectangle2D.Double(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight()));
        }
        brush.dispose();
        return picture;
    }

    static BufferedImage of(SlipImage slip) {
        BufferedImage picture = new BufferedImage(slip.width(), slip.height(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < slip.height(); y++) {
            for (int x = 0; x < slip.width(); x++) {
                picture.setRGB(x, y, slip.ink(x, y) ? 0 : 0xFFFFFF);
            }
        }
        return picture;
    }

    static void write(BufferedImage picture, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
