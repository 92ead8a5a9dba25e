package nl.buurtpunt.kiosk.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import nl.buurtpunt.kiosk.enrolment.EnrolmentProgress;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.settings.KioskSettings;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.kiosk.store.ReleaseStore;
import nl.buurtpunt.kiosk.store.StoreFolder;
import nl.buurtpunt.kiosk.sync.SyncRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The stores and the way to the server, opened away from the screen's thread: the first page does not wait for them.
final class Link implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final EnrolmentProgress UNKNOWN =
            new EnrolmentProgress(EnrolmentProgress.State.NO_CONNECTION, "", "");

    private final AtomicReference<Optional<SyncRoom>> room = new AtomicReference<>(Optional.empty());

    /// Opens everything, shows the release that is held and goes on with the server. Runs on the executor.
    void open(KioskSettings settings, SyncRoom.Screen screen, ScheduledExecutorService executor, Runnable changed) {
        StoreFolder folder = StoreFolder.at(settings.dataDir());
        ReleaseStore releases = folder.openRelease();
        IdentityStore identity = folder.openIdentity();
        KioskSettings.Server server = settings.server();
        SyncRoom opened = SyncRoom.open(
                new SyncRoom.Server(server.url(), server.pins(), server.rootKey(), server.plainHttpForDevelopment()),
                new SyncRoom.Stores(identity, releases),
                screen,
                new SecureRandom(),
                Clock.systemUTC());
        opened.releases().load();
        opened.enrolment().onChange(now -> {
            tell(now);
            changed.run();
        });
        room.set(Optional.of(opened));
        tell(opened.enrolment().progress());
        changed.run();
        opened.loop().start(executor);
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

    private static void tell(nl.buurtpunt.kiosk.sync.EnrolmentProgress now) {
        EnrolmentProgress shown = shown(now);
        LOG.info("enrolment {} {} fingerprint {}", shown.state(), shown.code(), shown.fingerprint());
    }
}
