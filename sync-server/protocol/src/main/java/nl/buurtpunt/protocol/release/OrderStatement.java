package nl.buurtpunt.protocol.release;

import java.util.regex.Pattern;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.LineReader;
import nl.buurtpunt.protocol.MalformedWireException;

/// The server's signed word on how far its releases have come. With the kiosk's own nonce it starts a kiosk
/// from factory state; without one it is what a kiosk shows a restored server, so that it rises above it.
public record OrderStatement(String nonce, ReleaseOrder order) {
    /// Stands for "no nonce"; no kiosk's nonce is so short.
    public static final String NO_NONCE = "-";

    private static final String TITLE = "buurtpunt-order 1";
    private static final Pattern NONCE = Pattern.compile("-|[A-Za-z0-9_-]{16,128}");

    public OrderStatement {
        if (!NONCE.matcher(Checked.present("nonce", nonce)).matches()) {
            throw new IllegalArgumentException("nonce is not 16 to 128 base64url characters");
        }
        Checked.present("order", order);
    }

    public static boolean isNonce(String text) {
        return NONCE.matcher(text).matches() && !text.equals(NO_NONCE);
    }

    public String text() {
        return TITLE + "\nnonce " + nonce + "\n" + order.lines();
    }

    public static OrderStatement parse(String text) throws MalformedWireException {
        var lines = new LineReader("order", text);
        lines.expect(TITLE);
        String nonce = lines.words("nonce", 1)[0];
        if (!NONCE.matcher(nonce).matches()) {
            throw lines.bad("not a nonce");
        }
        ReleaseOrder order = ReleaseOrder.read(lines);
        if (lines.hasNext()) {
            throw new MalformedWireException("order: too many lines");
        }
        return new OrderStatement(nonce, order);
    }
}
