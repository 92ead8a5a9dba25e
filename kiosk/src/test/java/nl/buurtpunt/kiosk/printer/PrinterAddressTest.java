package nl.buurtpunt.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterAddressTest {
    @Test
    void readsEveryKind() {
        assertThat(PrinterAddress.parse("escpos+tcp://10.0.0.5:9100"))
                .isEqualTo(new PrinterAddress.Tcp("10.0.0.5", 9100));
        assertThat(PrinterAddress.parse("escpos+tcp://[::1]:9100")).isEqualTo(new PrinterAddress.Tcp("::1", 9100));
        assertThat(PrinterAddress.parse("escpos+file:/dev/usb/lp0"))
                .isEqualTo(new PrinterAddress.File(Path.of("/dev/usb/lp0")));
        assertThat(PrinterAddress.parse("png:out/slips")).isEqualTo(new PrinterAddress.Png(Path.of("out/slips")));
        assertThat(PrinterAddress.parse(" none ")).isEqualTo(new PrinterAddress.None());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "usb",
                "None",
                "escpos+tcp://",
                "escpos+tcp://host",
                "escpos+tcp://host:0",
                "escpos+tcp://host:70000",
                "escpos+tcp://host:9100/path",
                "escpos+tcp://ho st:9100",
                "escpos+tcp://user@host:9100",
                "escpos+file:",
                "png:",
                "png:\u0000"
            })
    void saysInOneLineWhatIsAllowed(String written) {
        assertThatThrownBy(() -> PrinterAddress.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(PrinterAddress.ALLOWED)
                .hasMessageStartingWith("'" + written.strip() + "'");
    }

    @Test
    void aKioskWithoutAPrinterSaysSo() {
        Printer none = new PrinterAddress.None().printer();

        assertThat(none.state()).isEqualTo(new PrinterState.None());
        assertThat(none.print(TestSlips.noise(384, 10, 1), Printer.Stop.NEVER)).isEqualTo(new PrintResult.NoPrinter());
    }
}
