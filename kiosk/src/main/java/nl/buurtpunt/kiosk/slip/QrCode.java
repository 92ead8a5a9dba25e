package nl.buurtpunt.kiosk.slip;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A QR code of error correction level M, in modules: paper and screen choose how large a module is.
public final class QrCode {
    /// Modules of white that scanners need on every side.
    public static final int QUIET = 4;

    /// Version 12: at least 5 dots a module on the narrowest paper (384 dots), 7 on the wide one.
    private static final int LARGEST = 65;

    private static final int FEWEST_DOTS = 4;
    private static final int GOOD_DOTS = 6;
    private static final int MOST_DOTS = 8;

    /// A small code may have larger modules, up to this many dots (32 mm) for the whole.
    private static final int GOOD_SIDE = 256;

    private final String payload;
    private final ByteMatrix modules;

    private QrCode(String payload, ByteMatrix modules) {
        this.payload = payload;
        this.modules = modules;
    }

    /// The code for the first of these texts, richest first, that gives modules large enough for paper.
    public static Optional<QrCode> firstThatFits(List<String> payloads) {
        return payloads.stream()
                .flatMap(payload -> encode(payload).stream())
                .filter(code -> code.size() <= LARGEST)
                .findFirst();
    }

    private static Optional<QrCode> encode(String payload) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(payload)) {
            hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        }
        try {
            return Optional.of(new QrCode(
                    payload,
                    Encoder.encode(payload, ErrorCorrectionLevel.M, hints).getMatrix()));
        } catch (WriterException e) {
            // More bytes than any version holds: the caller has a shorter text.
            return Optional.empty();
        }
    }

    /// The text a phone reads.
    public String payload() {
        return payload;
    }

    /// Modules on a side, without the quiet zone.
    public int size() {
        return modules.getWidth();
    }

    /// Whether a module is dark; false in the quiet zone and beyond.
    public boolean dark(int column, int row) {
        return column >= 0 && row >= 0 && column < size() && row < size() && modules.get(column, row) == 1;
    }

    /// The modules by row and column, without the quiet zone, for drawing on a screen.
    public boolean[][] matrix() {
        boolean[][] matrix = new boolean[size()][size()];
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                matrix[row][column] = dark(column, row);
            }
        }
        return matrix;
    }

    /// How many dots a module gets on paper of this width, quiet zone included.
    ///
    /// @throws IllegalArgumentException on paper too narrow for a code that phones can read
    public int dotsPerModule(int paperWidth) {
        int wanted = Math.clamp(GOOD_SIDE / size(), GOOD_DOTS, MOST_DOTS);
        int dots = Math.min(wanted, paperWidth / (size() + 2 * QUIET));
        if (dots < FEWEST_DOTS) {
            throw new IllegalArgumentException(size() + " modules on " + paperWidth + " dots");
        }
        return dots;
    }
}
