package nl.buurtpunt.kiosk.slip;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.imageio.ImageIO;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;

/// Slips as pictures, for eyes and for programs that read pictures.
public final class SlipPictures {
    /// A clock that was set.
    public static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    private SlipPictures() {}

    /// The dots in the greys that picture programs expect.
    public static BufferedImage picture(SlipImage image) {
        BufferedImage picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                picture.setRGB(x, y, image.ink(x, y) ? 0x000000 : 0xFFFFFF);
            }
        }
        return picture;
    }

    /// Saves pictures of the slips of some services: `main FOLDER SERVICE...`.
    static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Guide guide = ContentFolder.heerlen();
        for (int i = 1; i < arguments.length; i++) {
            for (Language language : guide.city().languages()) {
                Slip slip = new ServiceSlip(guide, TODAY)
                        .of(guide.service(arguments[i]).orElseThrow(), language);
                for (int dots : new int[] {384, 576}) {
                    String name = arguments[i] + "-" + language.tag() + "-" + dots + ".png";
                    ImageIO.write(
                            picture(new SlipLayout(dots).lay(slip).image()),
                            "png",
                            folder.resolve(name).toFile());
                }
            }
        }
    }
}
