package nl.buurtpunt.kiosk.printer;

import java.io.ByteArrayOutputStream;
import nl.buurtpunt.kiosk.slip.SlipImage;

/// The few ESC/POS commands a slip needs (Epson's reference; understood by nearly every receipt printer).
final class EscPos {
    /// 8 mm: what a printer may hold back when it stops, too little to read anything from.
    static final int BAND_ROWS = 64;

    /// ESC @.
    private static final byte[] RESET = {0x1B, 0x40};

    /// DLE DC4 8 with its fixed arguments: throw away all that was received and is not printed yet. Taken at once, even
    /// by a printer that waits for paper.
    private static final byte[] CLEAR = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

    /// GS V 66 n: feed to the knife and a little more, then cut all but a bridge, so that the slip does not fall.
    private static final byte[] FEED_AND_CUT = {0x1D, 'V', 66, 16};

    /// GS r 1: answered in its turn, after all that was sent before it.
    private static final byte[] ANSWER_IN_TURN = {0x1D, 'r', 1};

    private EscPos() {}

    /// What every job starts with and every broken one ends with: nothing of before is printed after this.
    static byte[] clear() {
        return joined(CLEAR, RESET);
    }

    static byte[] feedAndCut() {
        return FEED_AND_CUT.clone();
    }

    static byte[] answerInTurn() {
        return ANSWER_IN_TURN.clone();
    }

    /// DLE EOT n: answered at once.
    static byte[] askStatus(int which) {
        return new byte[] {0x10, 0x04, (byte) which};
    }

    /// GS v 0: some rows as a picture.
    static byte[] band(SlipImage slip, int from) {
        int rows = Math.min(BAND_ROWS, slip.height() - from);
        int bytes = slip.rowBytes();
        byte[] head = {0x1D, 'v', '0', 0, (byte) bytes, (byte) (bytes >> 8), (byte) rows, (byte) (rows >> 8)};
        return joined(head, slip.rows(from, rows));
    }

    /// Everything a printer that never answers gets for a slip.
    static byte[] whole(SlipImage slip) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(clear());
        for (int row = 0; row < slip.height(); row += BAND_ROWS) {
            all.writeBytes(band(slip, row));
        }
        all.writeBytes(feedAndCut());
        return all.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
