package nl.buurtpunt.kiosk.app;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Scene;
import nl.buurtpunt.kiosk.enrolment.EnrolmentProgress;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.idle.Darkness;
import nl.buurtpunt.kiosk.idle.NightHours;
import nl.buurtpunt.kiosk.idle.Rest;
import nl.buurtpunt.kiosk.maintenance.HiddenGesture;
import nl.buurtpunt.kiosk.maintenance.PinHash;
import nl.buurtpunt.kiosk.maintenance.PinLock;
import nl.buurtpunt.kiosk.maintenance.TroubleBook;
import nl.buurtpunt.kiosk.printer.PrintDesk;
import nl.buurtpunt.kiosk.search.LiveSearch;
import nl.buurtpunt.kiosk.session.Session;
import nl.buurtpunt.kiosk.session.SessionClock;
import nl.buurtpunt.kiosk.settings.KioskSettings;
import nl.buurtpunt.kiosk.slip.QrCode;
import nl.buurtpunt.kiosk.slip.ServiceQr;
import nl.buurtpunt.kiosk.slip.SlipLayout;
import nl.buurtpunt.kiosk.sound.Sound;
import nl.buurtpunt.kiosk.sync.SyncRoom;
import nl.buurtpunt.kiosk.trouble.TroubleScreen;
import nl.buurtpunt.kiosk.ui.KioskView;
import nl.buurtpunt.kiosk.ui.Navigator;
import nl.buurtpunt.kiosk.ui.QrMatrix;
import nl.buurtpunt.kiosk.ui.ScreenGeometry;
import nl.buurtpunt.kiosk.ui.TapGuard;
import nl.buurtpunt.kiosk.ui.Tokens;

/// A kiosk with everything the program has, joined as the program joins it: stores on disk, a server that is not there,
/// search, slips, maintenance, night. A test steps its clock, moves its printer along and does its slow work.
public final class VisitedKiosk implements AutoCloseable {
    static final String PIN = "246810";
    private static final double GESTURE_CORNER_MM = 25;
    private static final Instant MORNING = Instant.parse("2026-12-21T09:30:00Z");

    public final CurrentGuide guide;
    public final Navigator navigator;
    public final KioskView view;
    public final Scene scene;

    /// What waits to be done away from the screen's thread.
    final Backlog indexing = new Backlog();

    final Backlog printing = new Backlog();
    final Backlog errands = new Backlog();
    final MovedPrinter printer = new MovedPrinter();

    /// Whether staff confirmed it.
    private volatile boolean enrolled = true;

    /// How often somebody asked for a new start.
    int restarts;

    private final AtomicLong nanos = new AtomicLong();
    private final Clock clock = new SteppedClock(MORNING, nanos);
    private final ScheduledExecutorService network = Threads.oneByOne("network");
    private final Link link = new Link(
            line -> {
                throw new IllegalStateException(line);
            },
            clock,
            contact -> {});
    private final VisitWatch watch;

    /// On the JavaFX thread.
    public VisitedKiosk(Guide first, ScreenGeometry geometry, Path data) {
        guide = new CurrentGuide(first);
        SlipLayout layout = new SlipLayout(576);
        PrintDesk desk = new PrintDesk(printer, printing);
        PrinterSlipDesk slips = new PrinterSlipDesk(desk, layout, guide, clock, (_, _) -> {});
        SessionClock visits = new SessionClock(
                nanos::get, new SessionClock.Limits(TestKiosk.IDLE, TestKiosk.WARNING, Duration.ofMinutes(2)));
        Session session = new Session();
        LiveSearch finder = LiveSearch.over(guide, indexing, () -> {});
        Rooms rooms = new Rooms(
                guide,
                session,
                new WatchedSlipDesk(slips, visits),
                (service, language) ->
                        ServiceQr.of(service, language).map(code -> new QrMatrix(code.size(), code::dark)),
                this::point,
                finder,
                clock,
                new Rest(nanos::get, new Darkness(guide::get, this::point, clock, Optional.of(night()))));
        finder.onReady(() -> Platform.runLater(rooms::foundMore));
        rooms.printPointsAt(WatchedSlipDesk.watched(slips.points(), visits));
        rooms.printNoticesAt(WatchedSlipDesk.watched(slips.news(), visits));
        rooms.canBeLowered(geometry.canBeLowered());
        rooms.restAs(this::enrolment, () -> !enrolled && guide.get().edition().builtIn());
        navigator = rooms.navigator();
        TapGuard guard = new TapGuard(nanos::get, Duration.ofMillis(300), Duration.ofMillis(150));
        view = new KioskView(guide, navigator, new Tokens(geometry, TestKiosk.FONTS), guard, TroubleScreen::new);
        scene = view.scene();
        watch = rooms.watch(visits, Sound.none());
        view.attend(watch);
        maintenance(data, desk, layout).opensFrom(scene, new HiddenGesture(nanos::get, geometry.px(GESTURE_CORNER_MM)));
    }

    private Maintenance maintenance(Path data, PrintDesk desk, SlipLayout layout) {
        KioskDiagnosis diagnosis = new KioskDiagnosis(
                link,
                guide,
                data,
                new TroubleBook(clock),
                new KioskDiagnosis.Clocks(clock, nanos::get, Optional::empty));
        PinLock lock = new PinLock(PinHash.parse(PinHash.write(PIN.toCharArray(), new SecureRandom())), nanos::get);
        return new Maintenance(
                navigator,
                Optional.of(lock),
                diagnosis,
                new Maintenance.Tools(
                        errands,
                        Platform::runLater,
                        link,
                        desk,
                        layout,
                        guide,
                        text -> QrCode.firstThatFits(List.of(text)).map(code -> new QrMatrix(code.size(), code::dark)),
                        () -> restarts++));
    }

    /// Opens its stores, and looks for a server where there is none. Away from the JavaFX thread.
    public void open(Path data) {
        link.open(settings(data), new SyncRoom.Screen(new CurrentGuide(guide.get()), guide.get()), network, () -> {});
    }

    /// Staff confirm it, or take that back.
    void enrol(boolean confirmed) {
        enrolled = confirmed;
        Platform.runLater(() -> {
            if (navigator.isIdle()) {
                navigator.refresh();
            }
        });
    }

    /// Lets time go by as the program does: it is looked at several times a second. On the JavaFX thread.
    public void pass(Duration time) {
        long look = Duration.ofMillis(200).toNanos();
        for (long left = time.toNanos(); left > 0; left -= look) {
            nanos.addAndGet(Math.min(look, left));
            watch.look();
        }
    }

    /// Lets time go by of which only the end is seen. On the JavaFX thread.
    void jump(Duration time) {
        nanos.addAndGet(time.toNanos());
        watch.look();
    }

    /// The page that is on the panel.
    public String page() {
        return scene.getRoot().getChildrenUnmodifiable().getFirst().getId();
    }

    /// What the clock on the wall says.
    LocalTime time() {
        return LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Optional<String> point() {
        return enrolled ? Optional.of("voorbeeld-centrum") : Optional.empty();
    }

    private EnrolmentProgress enrolment() {
        return enrolled
                ? new EnrolmentProgress(EnrolmentProgress.State.CONFIRMED, "", "")
                : new EnrolmentProgress(
                        EnrolmentProgress.State.WAITING, "7K3M-9QXP", "0f3a 9c1e 77b2 4d50 a1c8 63ef 0b94 d2e7");
    }

    private static NightHours night() {
        return new NightHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
    }

    /// Of a server that nobody has ever seen.
    private static KioskSettings settings(Path data) {
        String pin = Base64.getEncoder().encodeToString(new byte[32]);
        String rootKey = Base64.getEncoder().encodeToString(keys().getPublic().getEncoded());
        return new KioskSettings(
                new KioskSettings.Server("https://localhost:1", List.of(pin), rootKey, false),
                data,
                new KioskSettings.Printer("none", 576),
                List.of("nl"),
                new KioskSettings.Idle(TestKiosk.IDLE, TestKiosk.WARNING, Optional.empty()),
                Duration.ofMillis(150),
                new KioskSettings.Screen(1280, 800, 0.17, 900, 500, 1000),
                List.of(),
                "",
                new KioskSettings.Letters(Duration.ofDays(90)));
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        network.shutdownNow();
        link.close();
    }

    /// A clock on the wall that goes with the one that only rises.
    private static final class SteppedClock extends Clock {
        private final Instant start;
        private final AtomicLong nanos;

        SteppedClock(Instant start, AtomicLong nanos) {
            this.start = start;
            this.nanos = nanos;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return start.plusNanos(nanos.get());
        }
    }
}
