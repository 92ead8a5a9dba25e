package nl.buurtpunt.kiosk.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// The pictures beside words, as shapes: the font has none, and a character could turn up as an empty box.
public final class Icons {
    /// Side of the square the paths were drawn in.
    private static final double DRAWN = 24;

    private static final String PLAIN = "plain";

    /// Only what points along the line of reading is mirrored in Arabic; a clock and a telephone are not.
    private static final Set<String> POINTING = Set.of("back", "backspace", "next", "previous", "step");

    private static final Map<String, String> PATHS = read();

    private Icons() {}

    /// Whether there is a picture of this name.
    public static boolean has(String name) {
        return PATHS.containsKey(name) || TreePicture.icon(name, DRAWN).isPresent();
    }

    /// A picture of this name in a square, drawn in the colour of the words around it; a plain one for unknown names.
    static Node of(String name, double side) {
        return TreePicture.icon(name, side).orElseGet(() -> drawn(name, side));
    }

    private static Node drawn(String name, double side) {
        SVGPath path = new SVGPath();
        path.setContent(PATHS.getOrDefault(name, PATHS.getOrDefault(PLAIN, "")));
        path.setFill(Color.TRANSPARENT);
        path.setStrokeWidth(side < 60 ? 2 : 1.75);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        path.getStyleClass().add("icon");
        path.getTransforms().add(new Scale(side / DRAWN, side / DRAWN));
        // The square is held open by a shape without colour, so that icons of unlike outline stand in line.
        SVGPath square = new SVGPath();
        square.setContent("M0 0h24v24h-24z");
        square.setFill(Color.TRANSPARENT);
        square.getTransforms().add(new Scale(side / DRAWN, side / DRAWN));
        Group icon = new Group(square, path);
        icon.setMouseTransparent(true);
        if (!POINTING.contains(name)) {
            icon.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        }
        return icon;
    }

    private static Map<String, String> read() {
        try (InputStream file = Icons.class.getResourceAsStream("icons.tsv")) {
            if (file == null) {
                throw new UncheckedIOException(new IOException("icons.tsv is missing"));
            }
            Map<String, String> paths = new HashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int tab = line.indexOf('\t');
                paths.put(line.substring(0, tab), line.substring(tab + 1));
            });
            return Map.copyOf(paths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
