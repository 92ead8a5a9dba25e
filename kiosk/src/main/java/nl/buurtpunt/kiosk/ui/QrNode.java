package nl.buurtpunt.kiosk.ui;

import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Draws a QR code with whole pixels per module and the quiet zone that phones need around it.
final class QrNode {
    /// Modules of white on each side (ISO/IEC 18004).
    private static final int QUIET_ZONE = 4;

    private static final int DARK = 0xFF000000;
    private static final int LIGHT = 0xFFFFFFFF;

    private QrNode() {}

    /// @param room the largest side, pixels; the picture is the largest whole multiple that fits
    static Node of(QrMatrix matrix, double room) {
        int modules = matrix.size() + 2 * QUIET_ZONE;
        int scale = Math.max(1, (int) (room / modules));
        int side = modules * scale;
        WritableImage image = new WritableImage(side, side);
        int[] line = new int[side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                line[x] = isDark(matrix, x / scale, y / scale) ? DARK : LIGHT;
            }
            image.getPixelWriter().setPixels(0, y, side, 1, PixelFormat.getIntArgbInstance(), line, 0, side);
        }
        Group group = new Group(new ImageView(image));
        group.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        group.setId("qr");
        group.setMouseTransparent(true);
        return group;
    }

    private static boolean isDark(QrMatrix matrix, int x, int y) {
        int column = x - QUIET_ZONE;
        int row = y - QUIET_ZONE;
        boolean inside = column >= 0 && row >= 0 && column < matrix.size() && row < matrix.size();
        return inside && matrix.dark().at(column, row);
    }
}
