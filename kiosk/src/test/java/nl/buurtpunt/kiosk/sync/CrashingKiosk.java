package nl.buurtpunt.kiosk.sync;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.kiosk.store.ReleaseStore;
import nl.buurtpunt.kiosk.store.StoreFolder;
import nl.buurtpunt.protocol.key.VerifyingKey;

/// A kiosk without a screen, as a process of its own: does one round and stands still at the step it is told,
/// waiting to be killed. Arguments: server, pin, root key, data folder, step.
public final class CrashingKiosk {
    private CrashingKiosk() {}

    /// The names of the steps, in the order in which they are reached.
    public static List<String> steps() {
        return Arrays.stream(SwitchStep.values()).map(Enum::name).toList();
    }

    public static void main(String[] args) throws InterruptedException {
        SwitchStep fatal = SwitchStep.valueOf(args[4]);
        StoreFolder folder = StoreFolder.at(Path.of(args[3]));
        try (IdentityStore identity = folder.openIdentity();
                ReleaseStore store = folder.openRelease()) {
            OwnKey own = OwnKey.readOrMake(identity, new SecureRandom());
            LinkSettings settings = LinkSettings.of(args[0], List.of(args[1]), false);
            var signer = new RequestSigner(own.key(), Clock.systemUTC());
            var link = new HttpsServerLink(settings, signer, Duration.ofSeconds(60));
            var judge = new LinkJudge(new SyncJournal());
            var keys = new KeyBook(new VerifyingKey(args[2]), identity, link, judge);
            var show = new ReleaseSync.Show(new GuideReader(Content.builtIn()), new CurrentGuide(Content.builtIn()));
            var sync = new ReleaseSync(link, keys, identity, store, judge, show, step -> stopAt(fatal, step));
            sync.load();
            say("ended " + sync.run(0));
        }
    }

    private static void stopAt(SwitchStep fatal, SwitchStep step) {
        if (step == fatal) {
            say("at " + step);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void say(String line) {
        PrintStream out = System.out;
        out.println("kiosk: " + line);
        out.flush();
    }
}
