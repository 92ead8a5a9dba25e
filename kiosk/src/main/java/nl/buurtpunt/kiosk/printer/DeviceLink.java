package nl.buurtpunt.kiosk.printer;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;

/// A printer on a device file such as `/dev/usb/lp0`.
///
/// Java's own files have no time-outs: reading from a silent printer, or writing to one without paper, would hold its
/// thread until the kiosk is switched off. So the device is opened non-blocking and waited for with poll(2).
final class DeviceLink implements PrinterLink {
    private static final int LARGEST_PIECE = 4096;

    private final Posix posix;
    private final int file;

    private DeviceLink(Posix posix, int file) {
        this.posix = posix;
        this.file = file;
    }

    /// @throws IOException when there is no such device, or it is another's
    static DeviceLink open(Path device) throws IOException {
        Posix posix = Posix.LIBC;
        return new DeviceLink(posix, posix.open(device.toString()));
    }

    @Override
    public boolean talksBack() {
        return true;
    }

    @Override
    public int write(byte[] bytes, int from, Duration patience) throws IOException {
        if (!posix.ready(file, Posix.WRITABLE, patience)) {
            return 0;
        }
        int count = Math.min(LARGEST_PIECE, bytes.length - from);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment piece = arena.allocate(count);
            piece.copyFrom(MemorySegment.ofArray(bytes).asSlice(from, count));
            return posix.write(file, piece);
        }
    }

    @Override
    public OptionalInt read(Duration patience) throws IOException {
        if (!posix.ready(file, Posix.READABLE, patience)) {
            return OptionalInt.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment one = arena.allocate(1);
            int count = posix.read(file, one);
            return count == 0 ? OptionalInt.empty() : OptionalInt.of(one.get(ValueLayout.JAVA_BYTE, 0) & 0xFF);
        }
    }

    @Override
    public void close() throws IOException {
        posix.close(file);
    }
}
