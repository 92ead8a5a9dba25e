package nl.buurtpunt.server.letter;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.key.KeyRing;
import nl.buurtpunt.server.store.Transactions;

/// The room over its twins, with real keys and real encryption.
public final class InMemoryLetters {
    private InMemoryLetters() {}

    public static LetterOffice office(Path dataFolder, KeyRing keys, Supplier<Epoch> epoch, Clock clock) {
        return office(dataFolder, keys, epoch, clock, LetterLimits.DEFAULT, id -> false);
    }

    public static LetterOffice office(
            Path dataFolder,
            KeyRing keys,
            Supplier<Epoch> epoch,
            Clock clock,
            LetterLimits limits,
            Predicate<String> enrolledOnce) {
        var ground = new LetterOffice.Ground(
                new InMemoryLetterStore(), new InMemoryStatusStore(), new AtOnce(), enrolledOnce);
        try {
            return new LetterOffice(ground, dataFolder, keys, epoch, clock, limits);
        } catch (KeyFileException e) {
            throw new AssertionError(e);
        }
    }

    static LetterOffice office(Path dataFolder, KeyRing keys, LetterStore letters, Clock clock)
            throws KeyFileException {
        var ground = new LetterOffice.Ground(letters, new InMemoryStatusStore(), new AtOnce(), id -> false);
        return new LetterOffice(ground, dataFolder, keys, () -> OfficeTable.EPOCH, clock, LetterLimits.DEFAULT);
    }

    private static final class AtOnce implements Transactions {
        @Override
        public <T> T durably(Supplier<T> work) {
            return work.get();
        }
    }
}
