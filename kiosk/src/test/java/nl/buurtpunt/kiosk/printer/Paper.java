package nl.buurtpunt.kiosk.printer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.buurtpunt.kiosk.slip.SlipImage;

/// What comes out of a printer: pieces cut off, and what still hangs in it.
final class Paper {
    private final List<SlipImage> cut = new ArrayList<>();
    private ByteArrayOutputStream hanging = new ByteArrayOutputStream();
    private int rowsOut;
    private int width;

    void row(byte[] dots) {
        width = dots.length * 8;
        hanging.writeBytes(dots);
        rowsOut++;
    }

    void cut() {
        if (hanging.size() > 0) {
            cut.add(SlipImage.of(width, hanging.size() / (width / 8), hanging.toByteArray()));
        }
        tearOff();
    }

    /// Whoever puts in a new roll takes out what hangs there.
    void tearOff() {
        hanging = new ByteArrayOutputStream();
    }

    List<SlipImage> pieces() {
        return List.copyOf(cut);
    }

    /// Takes away what was cut off.
    int take() {
        int pieces = cut.size();
        cut.clear();
        return pieces;
    }

    /// All rows that ever came out.
    int rowsOut() {
        return rowsOut;
    }

    boolean somethingHangs() {
        return hanging.size() > 0;
    }

    /// The pieces that these bytes would make.
    static List<SlipImage> of(byte[] escPos) {
        Paper paper = new Paper();
        byte[] rest = escPos;
        while (rest.length > 0) {
            EscPosDecoder.Decoded decoded = EscPosDecoder.first(rest).orElseThrow();
            switch (decoded.command()) {
                case EscPosDecoder.Command.Raster(List<byte[]> rows) -> rows.forEach(paper::row);
                case EscPosDecoder.Command.Cut _ -> paper.cut();
                default -> {}
            }
            rest = Arrays.copyOfRange(rest, decoded.length(), rest.length);
        }
        return paper.pieces();
    }
}
