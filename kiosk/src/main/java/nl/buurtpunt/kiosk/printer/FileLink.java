package nl.buurtpunt.kiosk.printer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.OptionalInt;

/// Catches the bytes of every slip in a file, one after the other: for demonstrations, and for looking at afterwards.
final class FileLink implements PrinterLink {
    private final OutputStream file;

    /// @throws IOException when the file cannot be written
    FileLink(Path path) throws IOException {
        this.file = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public boolean talksBack() {
        return false;
    }

    @Override
    public int write(byte[] bytes, int from, Duration patience) throws IOException {
        file.write(bytes, from, bytes.length - from);
        return bytes.length - from;
    }

    @Override
    public OptionalInt read(Duration patience) {
        return OptionalInt.empty();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
