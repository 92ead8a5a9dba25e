package nl.buurtpunt.kiosk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.printer.PrintResult;
import nl.buurtpunt.kiosk.printer.Printer;
import nl.buurtpunt.kiosk.printer.PrinterAddress;
import nl.buurtpunt.kiosk.slip.ServiceSlip;
import nl.buurtpunt.kiosk.slip.SlipLayout;

/// From a service to the bytes a printer gets: every service of Heerlen in Arabic with its Dutch beneath, once warm.
public final class SlipBench {
    private static final int DOTS = 576;
    private static final int WARM_ROUNDS = 2;

    private SlipBench() {}

    static void main() throws IOException {
        Path sent = Files.createTempFile("slips", ".bin");
        try {
            Guide guide = ContentFolder.heerlen();
            Language arabic = guide.city().language("ar").orElseThrow();
            Printer printer = new PrinterAddress.File(sent).printer();
            var slips = new ServiceSlip(guide, Clock.systemUTC());
            List<Double> milliseconds = new ArrayList<>();
            for (int round = 0; round <= WARM_ROUNDS; round++) {
                milliseconds.clear();
                for (Service service : guide.services()) {
                    long from = System.nanoTime();
                    print(printer, slips, service, arabic);
                    milliseconds.add((System.nanoTime() - from) / 1e6);
                }
            }
            Table.row("slip of 80 mm in two languages: raster and bytes, warm", "150 ms", milliseconds, "ms");
        } finally {
            Files.delete(sent);
        }
    }

    private static void print(Printer printer, ServiceSlip slips, Service service, Language language) {
        PrintResult result = printer.print(
                new SlipLayout(DOTS).lay(slips.of(service, language)).image(), () -> false);
        if (!(result instanceof PrintResult.Printed)) {
            throw new IllegalStateException("not printed: " + result);
        }
    }
}
