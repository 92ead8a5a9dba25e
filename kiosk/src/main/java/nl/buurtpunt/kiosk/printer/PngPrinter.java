package nl.buurtpunt.kiosk.printer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import nl.buurtpunt.kiosk.slip.SlipImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts every slip in a folder, `slip-0001.png` and on, with beside it the bytes a printer would get.
final class PngPrinter implements Printer {
    private static final Logger LOG = LoggerFactory.getLogger(PngPrinter.class);

    private final Path folder;

    PngPrinter(Path folder) {
        this.folder = folder;
    }

    @Override
    public PrintResult print(SlipImage slip, Stop stop) {
        if (stop.isAsked()) {
            return new PrintResult.Cancelled();
        }
        try {
            Files.createDirectories(folder);
            Path picture = next();
            ImageIO.write(picture(slip), "png", picture.toFile());
            Files.write(picture.resolveSibling(picture.getFileName() + ".escpos"), EscPos.whole(slip));
            return new PrintResult.Printed(false);
        } catch (IOException e) {
            LOG.warn("slip not saved in {}: {}", folder, e.getMessage());
            return new PrintResult.Failed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public PrinterState state() {
        return new PrinterState.Ready(false);
    }

    private Path next() {
        int number = 1;
        while (Files.exists(folder.resolve(name(number)))) {
            number++;
        }
        return folder.resolve(name(number));
    }

    private static String name(int number) {
        return "slip-%04d.png".formatted(number);
    }

    private static BufferedImage picture(SlipImage slip) {
        BufferedImage picture = new BufferedImage(slip.width(), slip.height(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < slip.height(); y++) {
            for (int x = 0; x < slip.width(); x++) {
                picture.setRGB(x, y, slip.ink(x, y) ? 0x000000 : 0xFFFFFF);
            }
        }
        return picture;
    }
}
