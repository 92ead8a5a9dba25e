package nl.buurtpunt.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import nl.buurtpunt.kiosk.slip.SlipImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscPosTcpIT extends PrinterContract {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SimulatedPrinter device = new SimulatedPrinter();
    private final PrinterServer server;
    private Printer printer = PrinterAddress.parse("none").printer();

    EscPosTcpIT() throws IOException {
        server = new PrinterServer(device);
    }

    @BeforeEach
    void connect() {
        printer = new EscPosPrinter(() -> TcpLink.open("127.0.0.1", server.port(), PATIENCE), PATIENCE);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Override
    Printer printer() {
        return printer;
    }

    @Override
    PrinterRig rig() {
        return device;
    }

    @Test
    void worksThroughTheConfiguredAddress() {
        SlipImage slip = TestSlips.noise(576, 300, 4);
        Printer configured =
                PrinterAddress.parse("escpos+tcp://127.0.0.1:" + server.port()).printer();

        assertThat(configured.print(slip, Printer.Stop.NEVER)).isEqualTo(new PrintResult.Printed(false));
        assertThat(device.paper().pieces()).containsExactly(slip);
    }

    @Test
    void saysOfflineWhenThePrinterHangsUpInMidSlip() {
        server.hangUpAfter(20_000);

        assertThat(printer.print(TestSlips.noise(576, 900, 5), Printer.Stop.NEVER))
                .isInstanceOf(PrintResult.Offline.class);
    }

    @Test
    void saysOfflineWhenNobodyListens() throws IOException {
        int nobodysPort;
        try (ServerSocket closedAtOnce = new ServerSocket(0)) {
            nobodysPort = closedAtOnce.getLocalPort();
        }
        Printer absent = new EscPosPrinter(() -> TcpLink.open("127.0.0.1", nobodysPort, PATIENCE), PATIENCE);

        assertThat(absent.state()).isInstanceOf(PrinterState.Offline.class);
    }
}
