package nl.buurtpunt.kiosk.printer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads ESC/POS from its reference, knowing nothing of the code that writes it.
final class EscPosDecoder {
    /// A command as a printer understands it.
    sealed interface Command {
        /// Back to how it was switched on.
        record Initialise() implements Command {}

        /// Rows of dots, eight to a byte.
        record Raster(List<byte[]> rows) implements Command {}

        /// Feed, and cut what is out.
        record Cut(boolean partial) implements Command {}

        /// Send a status byte when everything before is done.
        record TransmitStatus(int which) implements Command {}

        /// Already acted on when it came in.
        record RealTime() implements Command {}
    }

    /// @param length how many bytes it took
    record Decoded(Command command, int length) {}

    private EscPosDecoder() {}

    /// The command at the beginning of these bytes; none when more bytes are needed for it.
    ///
    /// @throws IllegalArgumentException for a command no slip should hold
    static Optional<Decoded> first(byte[] bytes) {
        return switch (at(bytes, 0)) {
            case -1 -> Optional.empty();
            case 0x1B -> escape(bytes);
            case 0x1D -> group(bytes);
            case 0x10 -> dataLink(bytes);
            default -> throw unknown(bytes);
        };
    }

    private static Optional<Decoded> escape(byte[] bytes) {
        return switch (at(bytes, 1)) {
            case -1 -> Optional.empty();
            case '@' -> Optional.of(new Decoded(new Command.Initialise(), 2));
            default -> throw unknown(bytes);
        };
    }

    private static Optional<Decoded> group(byte[] bytes) {
        return switch (at(bytes, 1)) {
            case -1 -> Optional.empty();
            case 'v' -> raster(bytes);
            case 'V' ->
                switch (at(bytes, 2)) {
                    case -1 -> Optional.empty();
                    case 0, 1, '0', '1' -> Optional.of(new Decoded(new Command.Cut(at(bytes, 2) % 2 == 1), 3));
                    case 65, 66 -> whenThere(bytes, 4, new Command.Cut(at(bytes, 2) == 66));
                    default -> throw unknown(bytes);
                };
            case 'r' -> whenThere(bytes, 3, new Command.TransmitStatus(Math.max(0, at(bytes, 2))));
            default -> throw unknown(bytes);
        };
    }

    private static Optional<Decoded> raster(byte[] bytes) {
        if (bytes.length < 8) {
            return Optional.empty();
        }
        if (at(bytes, 2) != '0' || at(bytes, 3) != 0) {
            throw unknown(bytes);
        }
        int bytesPerRow = at(bytes, 4) + 256 * at(bytes, 5);
        int rows = at(bytes, 6) + 256 * at(bytes, 7);
        int length = 8 + bytesPerRow * rows;
        if (bytes.length < length) {
            return Optional.empty();
        }
        List<byte[]> lines = new ArrayList<>();
        for (int from = 8; from < length; from += bytesPerRow) {
            lines.add(Arrays.copyOfRange(bytes, from, from + bytesPerRow));
        }
        return Optional.of(new Decoded(new Command.Raster(lines), length));
    }

    private static Optional<Decoded> dataLink(byte[] bytes) {
        return switch (at(bytes, 1)) {
            case -1 -> Optional.empty();
            case 0x04 -> whenThere(bytes, 3, new Command.RealTime());
            case 0x14 -> whenThere(bytes, 10, new Command.RealTime());
            default -> throw unknown(bytes);
        };
    }

    private static Optional<Decoded> whenThere(byte[] bytes, int length, Command command) {
        return bytes.length < length ? Optional.empty() : Optional.of(new Decoded(command, length));
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }

    private static IllegalArgumentException unknown(byte[] bytes) {
        return new IllegalArgumentException("no command of a slip: %02x %02x".formatted(at(bytes, 0), at(bytes, 1)));
    }
}
