package nl.buurtpunt.kiosk.simulator;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Reads the slip of a letter, as whoever holds it would: the code is nowhere else.
final class SlipReader {
    private SlipReader() {}

    /// The digits behind `#` in the slip's QR code.
    static String code(Path slip) {
        String url = url(slip);
        String digits = url.substring(url.indexOf('#') + 1);
        if (!digits.matches("[0-9]{20}")) {
            // What stands there instead may be a part of a code, so it is not told.
            throw new VisitFailed("no code of 20 digits on " + slip);
        }
        return digits;
    }

    private static String url(Path slip) {
        try {
            BufferedImage picture = ImageIO.read(slip.toFile());
            if (picture == null) {
                throw new VisitFailed(slip + " is no picture");
            }
            int width = picture.getWidth();
            int height = picture.getHeight();
            LuminanceSource light =
                    new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)))
                    .getText();
        } catch (IOException | ReaderException e) {
            throw new VisitFailed("no QR code can be read on " + slip + ": " + e);
        }
    }
}
