package nl.buurtpunt.kiosk.watch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// A card in memory with every fault that a test asks for.
final class FaultyCard implements Card {
    private final SteppedTime time;
    private byte[] held = new byte[0];
    Optional<IOException> onWrite = Optional.empty();
    Optional<IOException> onRead = Optional.empty();
    Duration takes = Duration.ofMillis(20);
    boolean keepsTheOld;
    boolean turnsABit;

    FaultyCard(SteppedTime time) {
        this.time = time;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        time.pass(takes);
        if (onWrite.isPresent()) {
            throw onWrite.get();
        }
        if (!keepsTheOld || held.length == 0) {
            held = bytes.clone();
        }
    }

    @Override
    public byte[] read() throws IOException {
        if (onRead.isPresent()) {
            throw onRead.get();
        }
        byte[] read = held.clone();
        if (turnsABit) {
            read[read.length / 2]++;
        }
        return read;
    }
}
