package nl.buurtpunt.kiosk.watch;

import java.io.IOException;

/// The place where the kiosk keeps its files, for as much as a check of it needs.
public interface Card {
    /// Puts these bytes where the check keeps them, in place of those before, and forces them to the card.
    void write(byte[] bytes) throws IOException;

    /// Reads them back from the card itself, as far as the system lets us past its memory.
    byte[] read() throws IOException;
}
