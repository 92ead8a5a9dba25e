package nl.buurtpunt.kiosk.ui;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import nl.buurtpunt.kiosk.guide.LeftToRight;

/// Requirement A24: telephone numbers, codes and addresses of websites keep their own order, also in
/// a line that is read from right to left. Every line is put into the order in which a renderer draws
/// it, and read back.
public final class ReadOrder {
    /// A telephone number, a time of day, a date.
    private static final Pattern NUMBER = Pattern.compile(
            "[+\\d\\u0660-\\u0669\\u06F0-\\u06F9](?:[\\d\\u0660-\\u0669\\u06F0-\\u06F9 :.\\u2013-]*[\\d\\u0660-\\u0669\\u06F0-\\u06F9])?");

    /// What is copied sign by sign: an address, a code with strokes in it.
    private static final Pattern ADDRESS = Pattern.compile("[\\p{IsLatin}\\d]+(?:[./:@_?=&#-]+[\\p{IsLatin}\\d]+)+");

    private ReadOrder() {}

    /// Everything that somebody who reads the scene would copy wrongly; on the JavaFX thread.
    static List<String> faults(Scene scene) {
        List<String> faults = new ArrayList<>();
        for (Text text : ScreenInspector.all(scene.getRoot(), Text.class)) {
            String line = plain(text.getText());
            String seen = seen(text);
            if (isCopied(text) && !seen.strip().equals(line.strip())) {
                faults.add("read as " + seen + " and not as " + line);
            }
            Stream.of(NUMBER, ADDRESS)
                    .flatMap(kind -> kind.matcher(line).results())
                    .filter(run -> !seen.contains(run.group()))
                    .forEach(run -> faults.add("out of order: " + run.group() + " in " + line));
        }
        return faults;
    }

    /// The lines of codes, addresses and telephone numbers, as somebody who copies them reads them;
    /// on the JavaFX thread.
    public static List<String> copied(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return ScreenInspector.all(scene.getRoot(), Text.class).stream()
                .filter(ReadOrder::isCopied)
                .map(text -> seen(text).strip())
                .toList();
    }

    private static boolean isCopied(Text text) {
        return text.getParent() instanceof BidiText words
                && (words.isCode() || words.getStyleClass().contains("number"));
    }

    private static String seen(Text text) {
        return plain(visual(text.getText(), text.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT));
    }

    /// A line that begins at the right, as it is drawn.
    static String seen(String line) {
        return plain(visual(line, true));
    }

    /// From left to right, as it is drawn.
    private static String visual(String line, boolean rightToLeft) {
        if (line.isEmpty() || (!rightToLeft && !LeftToRight.hasRightToLeft(line))) {
            return line;
        }
        Bidi bidi = new Bidi(line, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int length = line.length();
        byte[] levels = new byte[length];
        Character[] letters = new Character[length];
        for (int i = 0; i < length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            letters[i] = line.charAt(i);
        }
        Bidi.reorderVisually(levels, 0, letters, 0, length);
        StringBuilder seen = new StringBuilder();
        for (Character letter : letters) {
            seen.append(letter);
        }
        return seen.toString();
    }

    /// Without what is not seen.
    private static String plain(String line) {
        return LeftToRight.unmark(line).replace(String.valueOf(LineBreaker.MAY_BREAK), "");
    }
}
