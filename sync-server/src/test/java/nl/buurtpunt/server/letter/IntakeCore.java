package nl.buurtpunt.server.letter;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.key.KeyRing;
import nl.buurtpunt.server.store.Database;

/// A process that takes letters of several kiosks until it is killed. It says `offer ID SHA256` before
/// each and `taken ID SHA256` after the acknowledgement, and every other letter is offered twice at
/// once.
final class IntakeCore {
    private static final int KIOSKS = 6;

    private IntakeCore() {}

    static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        var keys = new KeyFolder(folder);
        SealingKey key = keys.list().orElseThrow().sealingKey().orElseThrow();
        var office = LetterOffice.open(
                Database.open(folder),
                folder,
                new KeyRing(keys),
                () -> new Epoch(1, 1),
                Clock.systemUTC(),
                new LetterLimits(Integer.MAX_VALUE, Integer.MAX_VALUE));
        try (var threads = Executors.newFixedThreadPool(KIOSKS)) {
            for (int i = 0; i < KIOSKS; i++) {
                var pen = new WrittenLetters("kiosk-" + i / 2);
                threads.execute(() -> write(office.intake(), pen, key));
            }
        }
    }

    private static void write(LetterIntake intake, WrittenLetters pen, SealingKey key) {
        while (true) {
            var written = pen.write("Een bankje bij de halte.", key);
            String mark = written.ref() + " " + Sha256.hex(written.bytes());
            say("offer " + mark);
            for (int i = 0; i < 2; i++) {
                Taking taking =
                        intake.take(written.ref().kioskId(), written.ref().id(), written.bytes());
                if (!(taking instanceof Taking.Taken)) {
                    throw new AssertionError(taking);
                }
                say("taken " + mark);
            }
        }
    }

    /// One write for a line: a kill leaves whole lines, or one that broke off.
    private static void say(String line) {
        PrintStream out = System.out;
        synchronized (out) {
            out.writeBytes((line + "\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
