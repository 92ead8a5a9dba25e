package nl.buurtpunt.kiosk.thread;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.buurtpunt.kiosk.guide.BuiltInGuide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.letterbox.Receipt;
import nl.buurtpunt.kiosk.letterbox.Sent;
import nl.buurtpunt.kiosk.sync.SyncRoom;

/// A kiosk without a screen, as a process of its own: writes a few letters, sends them, and is killed at any moment.
/// A slip is a line on the standard output, as a printer would have it: only after the letter is kept. Arguments:
/// data folder, server, pin, root key, built-in guide, what this life is called.
public final class KilledKiosk {
    /// Few, so that each can be answered and read in the end.
    static final int LETTERS = 4;

    private KilledKiosk() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var server = new SyncRoom.Server(args[1], List.of(args[2]), args[3], false);
        KioskCore core =
                KioskCore.start(Path.of(args[0]), server, BuiltInGuide.read(Path.of(args[4])), Clock.systemUTC());
        core.letters();
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            say(out, "READY");
            for (int i = 0; i < LETTERS; i++) {
                String text = "brief " + args[5] + "-" + i;
                say(out, "WRITING " + text);
                say(out, slip(core.letters().send(TestLetter.complaint(text, Language.SOURCE))) + " " + text);
            }
            new CountDownLatch(1).await();
        }
    }

    private static String slip(Sent sent) {
        if (sent instanceof Sent.Kept(Receipt receipt)) {
            return "SLIP " + receipt.letterId() + " " + receipt.digits();
        }
        return "REFUSED " + sent;
    }

    /// In one write, so that a kill leaves a whole line or none.
    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(UTF_8));
    }
}
