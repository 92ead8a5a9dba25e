package nl.buurtpunt.kiosk.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.buurtpunt.kiosk.enrolment.EnrolmentProgress;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.settings.KioskSettings;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.ReleaseStore;
import nl.buurtpunt.kiosk.store.StoreFolder;
import nl.buurtpunt.kiosk.store.StoreHealth;
import nl.buurtpunt.kiosk.sync.SyncRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The stores and the way to the server, opened away from the screen's thread: the first page does not wait for
/// them.
final class Link implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final EnrolmentProgress UNKNOWN =
            new EnrolmentProgress(EnrolmentProgress.State.NO_CONNECTION, "", "");

    private static final Duration NEXT_TRY = Duration.ofMinutes(1);

    private final AtomicReference<Optional<SyncRoom>> room = new AtomicReference<>(Optional.empty());
    private final Deque<Runnable> opened = new ConcurrentLinkedDeque<>();

    /// Opens everything, shows the release that is held and goes on with the server. Runs on the executor.
    void open(KioskSettings settings, SyncRoom.Screen screen, ScheduledExecutorService executor, Runnable changed) {
        StoreFolder folder = StoreFolder.at(settings.dataDir());
        ReleaseStore releases = folder.openRelease();
        opened.push(releases::close);
        IdentityStore identity = folder.openIdentity();
        opened.push(identity::close);
        tell("release", releases.health());
        tell("identity", identity.health());
        connect(settings, new SyncRoom.Stores(identity, releases), screen, executor, changed);
        LetterStore letters = folder.openLetters();
        opened.push(letters::close);
        tell("letters", letters.health());
    }

    /// A kiosk that cannot keep a key (a full disk at its first start, or after its identity was lost) has
    /// nothing to enrol with: it shows the guide it holds and tries again.
    private void connect(
            KioskSettings settings,
            SyncRoom.Stores stores,
            SyncRoom.Screen screen,
            ScheduledExecutorService executor,
            Runnable changed) {
        SyncRoom connected;
        try {
            connected = SyncRoom.open(server(settings), stores, screen, new SecureRandom(), Clock.systemUTC());
        } catch (IllegalStateException e) {
            LOG.error("no way to the server yet, the guide stays: {}", e.getMessage());
            SyncRoom.showHeld(stores.releases(), screen);
            changed.run();
            var _ = executor.schedule(
                    () -> connect(settings, stores, screen, executor, changed),
                    NEXT_TRY.toMillis(),
                    TimeUnit.MILLISECONDS);
            return;
        }
        connected.releases().load();
        connected.enrolment().onChange(now -> {
            tell(now);
            changed.run();
        });
        room.set(Optional.of(connected));
        tell(connected.enrolment().progress());
        changed.run();
        connected.loop().start(executor);
    }

    private static SyncRoom.Server server(KioskSettings settings) {
        KioskSettings.Server server = settings.server();
        return new SyncRoom.Server(server.url(), server.pins(), server.rootKey(), server.plainHttpForDevelopment());
    }

    /// Where this kiosk stands; empty until it is enrolled.
    Optional<String> pointId() {
        return progress()
                .filter(nl.buurtpunt.kiosk.sync.EnrolmentProgress.Confirmed.class::isInstance)
                .map(p -> ((nl.buurtpunt.kiosk.sync.EnrolmentProgress.Confirmed) p).pointId());
    }

    /// Whether staff still have to confirm this kiosk for the first time.
    boolean neverEnrolled(CurrentGuide guide) {
        boolean confirmed = progress()
                .filter(nl.buurtpunt.kiosk.sync.EnrolmentProgress.Confirmed.class::isInstance)
                .isPresent();
        return room.get().isPresent() && !confirmed && guide.get().edition().builtIn();
    }

    /// What the enrolment page shows.
    EnrolmentProgress enrolment() {
        return progress().map(Link::shown).orElse(UNKNOWN);
    }

    @Override
    public void close() {
        room.get().ifPresent(SyncRoom::close);
        opened.forEach(Runnable::run);
    }

    private Optional<nl.buurtpunt.kiosk.sync.EnrolmentProgress> progress() {
        return room.get().map(r -> r.enrolment().progress());
    }

    private static EnrolmentProgress shown(nl.buurtpunt.kiosk.sync.EnrolmentProgress progress) {
        return switch (progress) {
            case nl.buurtpunt.kiosk.sync.EnrolmentProgress.Waiting(String code, String print, boolean asked) ->
                new EnrolmentProgress(
                        asked ? EnrolmentProgress.State.WAITING : EnrolmentProgress.State.NO_CONNECTION, code, print);
            case nl.buurtpunt.kiosk.sync.EnrolmentProgress.Revoked(String code, String print) ->
                new EnrolmentProgress(EnrolmentProgress.State.REVOKED, code, print);
            case nl.buurtpunt.kiosk.sync.EnrolmentProgress.Confirmed _ ->
                new EnrolmentProgress(EnrolmentProgress.State.CONFIRMED, "", "");
        };
    }

    private static void tell(String store, StoreHealth health) {
        switch (health) {
            case StoreHealth.Sound _ -> LOG.debug("{} is sound", store);
            case StoreHealth.WasDamaged(String reason, String setAside, boolean salvaged) ->
                LOG.error("{} was damaged ({}), set aside as {}, salvaged: {}", store, reason, setAside, salvaged);
            case StoreHealth.CannotWrite(String reason) -> LOG.error("{} cannot be written: {}", store, reason);
        }
    }

    private static void tell(nl.buurtpunt.kiosk.sync.EnrolmentProgress now) {
        EnrolmentProgress shown = shown(now);
        LOG.info("enrolment {} {} fingerprint {}", shown.state(), shown.code(), shown.fingerprint());
    }
}
