package nl.buurtpunt.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import nl.buurtpunt.kiosk.slip.SlipImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrinterFilesIT {
    private static final Duration SHORT = Duration.ofMillis(20);

    @TempDir
    Path folder;

    private final SlipImage slip = TestSlips.noise(576, 333, 1);
    private final SlipImage other = TestSlips.noise(576, 64, 2);

    @Test
    void aPlainFileGetsTheBytesOfEverySlip() throws IOException {
        Path file = folder.resolve("slips.escpos");
        Printer printer = PrinterAddress.parse("escpos+file:" + file).printer();

        assertThat(printer.state()).isEqualTo(new PrinterState.Ready(false));
        printer.print(slip, Printer.Stop.NEVER);
        printer.print(other, Printer.Stop.NEVER);

        assertThat(Paper.of(Files.readAllBytes(file))).containsExactly(slip, other);
    }

    @Test
    void aFolderGetsOnePictureAndItsBytesPerSlip() throws IOException {
        Printer printer = PrinterAddress.parse("png:" + folder.resolve("new")).printer();

        printer.print(slip, Printer.Stop.NEVER);
        printer.print(other, Printer.Stop.NEVER);

        BufferedImage picture = ImageIO.read(folder.resolve("new/slip-0001.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(576);
        for (int x = 0; x < slip.width(); x++) {
            assertThat((picture.getRGB(x, 5) & 0xFF) == 0).isEqualTo(slip.ink(x, 5));
        }
        assertThat(Paper.of(Files.readAllBytes(folder.resolve("new/slip-0002.png.escpos"))))
                .containsExactly(other);
    }

    @Test
    void aDeviceThatIsNotThereIsOfflineAndIsNotMade() {
        Path device = Path.of("/dev/usb/lp-that-is-not-there");
        Printer printer = PrinterAddress.parse("escpos+file:" + device).printer();

        assertThat(printer.print(slip, Printer.Stop.NEVER)).isInstanceOf(PrintResult.Offline.class);
        assertThat(device).doesNotExist();
    }

    /// A named pipe gives back what was written to it: a device with a small memory that nobody works off.
    @Test
    void aDeviceNeverHoldsTheThreadLongerThanAsked() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        try (DeviceLink link = DeviceLink.open(pipe)) {
            assertThat(link.read(SHORT)).isEmpty();
            assertThat(link.write(new byte[] {7, (byte) 200}, 0, SHORT)).isEqualTo(2);
            assertThat(link.read(SHORT)).isEqualTo(OptionalInt.of(7));
            assertThat(link.read(SHORT)).isEqualTo(OptionalInt.of(200));
            assertThat(link.read(SHORT)).isEmpty();
            assertThat(fill(link, new byte[1 << 20])).isBetween(1, (1 << 20) - 1);
        }
    }

    @Test
    void aDeviceThatTakesNothingMoreEndsTheJob() throws Exception {
        Path pipe = folder.resolve("full");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        try (DeviceLink full = DeviceLink.open(pipe)) {
            fill(full, new byte[1 << 20]);

            assertThat(new EscPosPrinter(() -> DeviceLink.open(pipe), SHORT).print(slip, Printer.Stop.NEVER))
                    .isEqualTo(new PrintResult.Offline("the printer takes no data"));
        }
    }

    private static int fill(PrinterLink link, byte[] bytes) throws IOException {
        int total = 0;
        for (int taken = link.write(bytes, 0, SHORT); taken > 0; taken = link.write(bytes, total, SHORT)) {
            total += taken;
        }
        return total;
    }
}
