package nl.buurtpunt.kiosk.thread;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.ReleaseStore;
import nl.buurtpunt.kiosk.store.StoreFolder;
import nl.buurtpunt.kiosk.sync.EnrolmentProgress;
import nl.buurtpunt.kiosk.sync.SyncHealth;
import nl.buurtpunt.kiosk.sync.SyncRoom;

/// A kiosk without a screen: the real stores, the real sync, and the guide that would be shown.
final class KioskCore implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Language DUTCH = Language.of("nl", "Nederlands");

    private final ReleaseStore releases;
    private final IdentityStore identity;
    private final CurrentGuide screen;
    private final LetterStore letterStore;
    private final Clock clock;
    private Optional<KioskLetters> letters = Optional.empty();
    private final SyncRoom room;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final List<String> shownOrders = new CopyOnWriteArrayList<>();

    private KioskCore(Path data, SyncRoom.Server server, Guide builtIn, Clock clock) {
        var folder = StoreFolder.at(data);
        releases = folder.openRelease();
        identity = folder.openIdentity();
        letterStore = folder.openLetters();
        this.clock = clock;
        screen = new CurrentGuide(builtIn);
        var _ = screen.onReplace(guide -> shownOrders.add(guide.edition().order()));
        room = SyncRoom.open(
                server,
                new SyncRoom.Stores(identity, releases, letterStore, Duration.ofDays(90)),
                new SyncRoom.Screen(screen, builtIn),
                new SecureRandom(),
                clock);
    }

    /// Shows what is stored, then follows the server.
    static KioskCore start(Path data, SyncRoom.Server server, Guide builtIn, Clock clock) {
        var core = new KioskCore(data, server, builtIn, clock);
        core.room.releases().load();
        core.room.loop().start(core.executor);
        return core;
    }

    Guide guide() {
        return screen.get();
    }

    SyncHealth health() {
        return room.health();
    }

    EnrolmentProgress progress() {
        return room.enrolment().progress();
    }

    /// The code that staff type, as soon as the server has taken note of it.
    String code() {
        return Await.present(
                "the code",
                PATIENCE,
                () -> progress() instanceof EnrolmentProgress.Waiting waiting && waiting.asked()
                        ? Optional.of(waiting.code())
                        : Optional.empty());
    }

    /// The Dutch sentence of a service, or nothing when the guide has no such service.
    String sentence(String service) {
        return guide().service(service)
                .map(it -> it.sentence().in(DUTCH).text())
                .orElse("");
    }

    void awaitSentence(String service, String sentence) {
        Await.until("\"" + sentence + "\"", PATIENCE, () -> sentence(service).equals(sentence));
    }

    void awaitGuide() {
        Await.until("a guide", PATIENCE, () -> !guide().edition().builtIn());
    }

    /// The orders of all releases that were on screen, in the order of their showing.
    List<String> shownOrders() {
        return List.copyOf(shownOrders);
    }

    /// Its letters; from the first call on it sends them and fetches statuses.
    KioskLetters letters() {
        KioskLetters opened = letters.orElseGet(() -> new KioskLetters(room, letterStore, clock));
        letters = Optional.of(opened);
        return opened;
    }

    @Override
    public void close() {
        executor.shutdownNow();
        letters.ifPresent(KioskLetters::stop);
        room.close();
        executor.close();
        letters.ifPresent(KioskLetters::close);
        releases.close();
        identity.close();
        letterStore.close();
    }
}
