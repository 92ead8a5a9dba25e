package nl.buurtpunt.server.letter;

import java.nio.file.Path;
import nl.buurtpunt.server.letter.WrittenLetters.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The room of letters over a real database, open during a test, and letters of one kiosk.
abstract class AtTheOffice {
    @TempDir
    Path folder = Path.of(".");

    OfficeTable table;

    @BeforeEach
    final void open() throws Exception {
        table = new OfficeTable(folder);
    }

    @AfterEach
    final void close() {
        table.close();
    }

    final Written taken(String text) {
        Written written = table.kiosk.write(text, table.keys.sealingKey());
        table.take(written);
        return written;
    }
}
