package nl.buurtpunt.kiosk.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import nl.buurtpunt.kiosk.bigqr.QrCodes;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.WallClock;
import nl.buurtpunt.kiosk.idle.Darkness;
import nl.buurtpunt.kiosk.idle.NightHours;
import nl.buurtpunt.kiosk.idle.Rest;
import nl.buurtpunt.kiosk.letterbox.LetterBox;
import nl.buurtpunt.kiosk.letterbox.PostedCity;
import nl.buurtpunt.kiosk.letterbox.SealedLetterBox;
import nl.buurtpunt.kiosk.maintenance.HiddenGesture;
import nl.buurtpunt.kiosk.maintenance.PinHash;
import nl.buurtpunt.kiosk.maintenance.PinLock;
import nl.buurtpunt.kiosk.maintenance.TroubleBook;
import nl.buurtpunt.kiosk.printer.PrintDesk;
import nl.buurtpunt.kiosk.printer.PrinterAddress;
import nl.buurtpunt.kiosk.search.LiveSearch;
import nl.buurtpunt.kiosk.service.SlipDesk;
import nl.buurtpunt.kiosk.session.Session;
import nl.buurtpunt.kiosk.session.SessionClock;
import nl.buurtpunt.kiosk.settings.KioskSettings;
import nl.buurtpunt.kiosk.simulator.Visit;
import nl.buurtpunt.kiosk.simulator.VisitPlan;
import nl.buurtpunt.kiosk.slip.QrCode;
import nl.buurtpunt.kiosk.slip.ServiceQr;
import nl.buurtpunt.kiosk.slip.SlipLayout;
import nl.buurtpunt.kiosk.sound.PlayerProgram;
import nl.buurtpunt.kiosk.sound.Sound;
import nl.buurtpunt.kiosk.sync.SyncRoom;
import nl.buurtpunt.kiosk.trouble.TroubleScreen;
import nl.buurtpunt.kiosk.ui.FontFace;
import nl.buurtpunt.kiosk.ui.KioskView;
import nl.buurtpunt.kiosk.ui.Navigator;
import nl.buurtpunt.kiosk.ui.QrMatrix;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.ScreenGeometry;
import nl.buurtpunt.kiosk.ui.TapGuard;
import nl.buurtpunt.kiosk.ui.Tokens;
import nl.buurtpunt.kiosk.watch.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The root of the program: everything is made and joined here, by hand, on one page.
final class KioskApplication {
    private static final Logger LOG = LoggerFactory.getLogger(KioskApplication.class);
    private static final Duration QUIET_AFTER_TAP = Duration.ofMillis(300);
    private static final double GESTURE_CORNER_MM = 25;
    private static final String TROUBLE_WORDS = "Een fout in het programma; het logboek noemt deze code.";

    /// A slip takes a few seconds; a printer that says nothing for longer must not keep a visit open.
    private static final Duration LONGEST_PRINTING = Duration.ofMinutes(2);

    /// So short that nobody waits for search, so often that no frame waits for its index.
    private static final Duration BREATH = Duration.ofMillis(1);

    private static final Duration LONGEST_SOUND = Duration.ofSeconds(5);
    private static final Duration LAST_ROUND = Duration.ofSeconds(3);

    /// A toolkit takes less to start, or hangs.
    private static final Duration LONGEST_START = Duration.ofSeconds(10);

    private final KioskSettings settings;
    private final Guide builtIn;
    private final Optional<VisitPlan> visit;
    private final CurrentGuide guide;
    private final Session session = new Session();
    private final Machine machine;
    private final CertainClock today;
    private final Link link;
    private final ScheduledExecutorService network;
    private final ScheduledExecutorService printing;
    private final ScheduledExecutorService errands;
    private final ScheduledExecutorService indexing;
    private final TroubleBook troubles;
    private final Watching watching;
    private final Sound sound;
    private final LateLetterBox letterBox = new LateLetterBox();
    private final AtomicBoolean connected = new AtomicBoolean();

    /// Whether anything can be asked of the screen's thread: before, whoever asks waits, without a display for ever.
    private volatile boolean screenRuns;

    /// Brings what is shown at rest up to date. Only the screen's thread touches it.
    private Runnable refresh = () -> {};

    KioskApplication(KioskSettings settings, Guide builtIn, Optional<VisitPlan> visit, Machine machine) {
        this.settings = settings;
        this.builtIn = builtIn;
        this.visit = visit;
        this.machine = machine;
        this.sound = settings.soundPlayer().isEmpty()
                ? Sound.none()
                : new PlayerProgram(settings.soundPlayer(), machine.threads().apply("sound"), LONGEST_SOUND);
        this.guide = new CurrentGuide(builtIn.offering(settings.languages()));
        this.today = new CertainClock(
                machine.wall(),
                machine.wallIsSet(),
                machine.nanoTime(),
                () -> guide.get().edition());
        this.link = new Link(this::giveUp, machine.wall(), today::hear);
        link.onLetters(letters -> letterBox.becomes(letterBox(letters)));
        this.network = machine.threads().apply("network");
        this.printing = machine.threads().apply("printing");
        this.errands = machine.threads().apply("errands");
        this.indexing = machine.threads().apply("indexing");
        this.troubles = new TroubleBook(machine.wall());
        this.watching = new Watching(settings.dataDir(), machine);
    }

    /// What is on the screen now.
    CurrentGuide guide() {
        return guide;
    }

    /// Where letters go; shut until the stores are open.
    LetterBox letterBox() {
        return letterBox;
    }

    /// What the date is for what residents read.
    Clock today() {
        return today;
    }

    /// The stores and the way to the server.
    Link link() {
        return link;
    }

    /// What a test does with a kiosk that is on.
    record Shown(Stage stage, KioskView view, Navigator navigator, PrintDesk printer, KioskDiagnosis diagnosis) {}

    /// Returns at once; the program lives until its window is closed.
    void start() {
        // Also when its keeper ends the program with a signal.
        Runtime.getRuntime().addShutdownHook(Threads.named("end").newThread(link::close));
        // The toolkit keeps words it has laid out in a store of its own that nobody can empty: a resident's must not
        // stay.
        System.setProperty("prism.cacheLayoutSize", "0");
        watch();
        var _ = network.schedule(this::connect, LONGEST_START.toMillis(), TimeUnit.MILLISECONDS);
        boolean begun = watching.first(() -> Platform.startup(() -> {
            if (!watching.first(this::show) && visit.isPresent()) {
                // Away from the screen's thread; a visit that is started again would fail again.
                errands.execute(() -> Launcher.end(Launcher.NOT_HELD, "the first page does not come up"));
            }
        }));
        connect();
        // Only now: what is held goes on the screen with all the speed there is.
        network.execute(StepAside::forTheScreen);
        indexing.execute(StepAside::forTheScreen);
        if (!begun) {
            stayWithoutScreen();
        }
    }

    /// Looks after screen and card, from before there is a screen.
    void watch() {
        watching.start();
    }

    /// The toolkit did not start, and the program would end for good: it stays until its watch starts it again.
    private void stayWithoutScreen() {
        if (visit.isPresent()) {
            Launcher.end(Launcher.NOT_HELD, "there is no screen");
        }
        watching.hold();
    }

    /// Opens what is stored and goes on with the server, away from the screen's thread; only once.
    void connect() {
        if (connected.getAndSet(true)) {
            return;
        }
        CurrentGuide received = new CurrentGuide(builtIn);
        received.onReplace(newer -> guide.replace(newer.offering(settings.languages())));
        network.execute(() -> link.open(settings, new SyncRoom.Screen(received, builtIn), network, this::changed));
    }

    /// Something at rest may say something else now; from any thread. What is so before there is a screen, its first
    /// page says.
    private void changed() {
        if (screenRuns) {
            Platform.runLater(() -> refresh.run());
        }
    }

    /// Puts the first page on the panel; on the screen's thread.
    Shown show() {
        screenRuns = true;
        Visit.Slips slips = new Visit.Slips(visit.map(VisitPlan::folder));
        PrintDesk printer =
                new PrintDesk(PrinterAddress.parse(settings.printer().address()).printer(), printing);
        SlipLayout layout = new SlipLayout(settings.printer().dots());
        PrinterSlipDesk slipDesk = new PrinterSlipDesk(printer, layout, guide, today, slips::keep);
        SessionClock clock = sessionClock();
        SlipDesk desk = new WatchedSlipDesk(slipDesk, clock);
        LiveSearch finder = LiveSearch.over(guide, indexing, () -> LockSupport.parkNanos(BREATH.toNanos()));
        Rooms rooms = new Rooms(guide, session, desk, qrCodes(), link::pointId, finder, today, rest());
        finder.onReady(() -> Platform.runLater(rooms::foundMore));
        rooms.printPointsAt(WatchedSlipDesk.watched(slipDesk.points(), clock));
        rooms.printNoticesAt(WatchedSlipDesk.watched(slipDesk.news(), clock));
        rooms.letters().postAt(letterBox);
        rooms.letters().receipts().printAt(WatchedSlipDesk.watched(slipDesk.receipts(), clock));
        rooms.letters().answers().printAt(WatchedSlipDesk.watched(slipDesk.answers(), clock));
        rooms.ageBy(today::likely);
        rooms.canBeLowered(geometry().canBeLowered());
        rooms.restAs(link::enrolment, () -> link.neverEnrolled(guide));
        Navigator navigator = rooms.navigator();
        KioskView view = new KioskView(
                guide,
                navigator,
                new Tokens(geometry(), FontFace.load()),
                new TapGuard(machine.nanoTime(), QUIET_AFTER_TAP, settings.sameTap()),
                this::trouble);
        refresh = () -> refreshAtRest(navigator);
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> view.showTrouble(e));
        watching.attend(view, navigator);
        Scene scene = view.scene();
        VisitWatch watch = rooms.watch(clock, sound);
        view.attend(watch);
        MinuteHand minutes = new MinuteHand(today, view::timePassed);
        machine.often().run(VisitWatch.LOOK, () -> {
            watch.look();
            minutes.look();
            rooms.letters().receipts().look();
        });
        KioskDiagnosis diagnosis = upkeep(scene, navigator, printer, layout);
        view.onFallback(language -> diagnosis.fallbacks().shown(language.tag()));
        Stage stage = window(scene);
        Startup startup = new Startup(scene, Clock.systemUTC());
        watching.sees(scene, view);
        stage.show();
        visit.ifPresent(plan -> Visit.start(
                Executors.newSingleThreadExecutor(Threads.named("visit")),
                () -> new Visit(scene, navigator, guide, plan),
                slips,
                startup::milliseconds,
                view.problems()::found,
                this::end));
        return new Shown(stage, view, navigator, printer, diagnosis);
    }

    private LetterBox letterBox(Link.Letters letters) {
        Supplier<Optional<LocalDate>> day =
                () -> WallClock.now(today, guide.get().city().zone()).map(LocalDateTime::toLocalDate);
        SealedLetterBox box = new SealedLetterBox(
                letters.store(),
                new PostedCity(letters.post(), () -> guide.get().letterPromise()),
                new SealedLetterBox.Tools(new SecureRandom(), machine.wall(), day, machine.nanoTime()),
                new SealedLetterBox.Work(letters.thread(), Platform::runLater));
        box.warmUp();
        return box;
    }

    private Stage window(Scene scene) {
        Stage stage = new Stage();
        stage.setTitle("Buurtpunt");
        stage.setResizable(false);
        stage.setScene(scene);
        stage.setOnHidden(_ -> end(0));
        return stage;
    }

    private void refreshAtRest(Navigator navigator) {
        if (navigator.isIdle()) {
            navigator.refresh();
        }
    }

    private SessionClock sessionClock() {
        KioskSettings.Idle idle = settings.idle();
        return new SessionClock(
                machine.nanoTime(), new SessionClock.Limits(idle.limit(), idle.warning(), LONGEST_PRINTING));
    }

    private Rest rest() {
        Optional<NightHours> night = settings.idle().night().map(n -> new NightHours(n.from(), n.until()));
        return new Rest(machine.nanoTime(), new Darkness(guide::get, link::pointId, today, night));
    }

    /// The pages for whoever looks after the kiosk, behind a gesture (or Ctrl+Alt+M on a keyboard) and a PIN.
    private KioskDiagnosis upkeep(Scene scene, Navigator navigator, PrintDesk printer, SlipLayout layout) {
        KioskDiagnosis diagnosis = new KioskDiagnosis(
                link,
                guide,
                settings.dataDir(),
                troubles,
                new KioskDiagnosis.Clocks(machine.wall(), machine.nanoTime(), today::ahead));
        diagnosis.alsoTell(() -> Stream.of(watching.findings(), link.findings(), silence())
                .flatMap(List::stream)
                .toList());
        Optional<PinLock> lock = Optional.of(settings.maintenancePinHash())
                .filter(hash -> !hash.isEmpty())
                .map(hash -> new PinLock(PinHash.parse(hash), machine.nanoTime()));
        Maintenance maintenance = new Maintenance(
                navigator,
                lock,
                diagnosis,
                new Maintenance.Tools(
                        errands,
                        Platform::runLater,
                        link,
                        printer,
                        layout,
                        guide,
                        text -> QrCode.firstThatFits(List.of(text)).map(code -> new QrMatrix(code.size(), code::dark)),
                        () -> end(Launcher.RESTART)));
        maintenance.opensFrom(
                scene, new HiddenGesture(machine.nanoTime(), geometry().px(GESTURE_CORNER_MM)));
        return diagnosis;
    }

    private List<Finding> silence() {
        return sound.trouble().map(why -> Finding.of("G1", why)).stream().toList();
    }

    private Screen trouble(String code) {
        troubles.note(code, TROUBLE_WORDS);
        return new TroubleScreen(code);
    }

    private static QrCodes qrCodes() {
        return (service, language) ->
                ServiceQr.of(service, language).map(code -> new QrMatrix(code.size(), code::dark));
    }

    private ScreenGeometry geometry() {
        KioskSettings.Screen s = settings.screen();
        return new ScreenGeometry(
                s.widthPx(),
                s.heightPx(),
                s.pitchMm(),
                s.bottomHeightMm(),
                s.viewingDistanceMm(),
                ScreenGeometry.HIGHEST_TOUCH,
                s.lowReachHeightMm());
    }

    private void end(int code) {
        machine.end().begin(code);
        endVisit();
        printing.shutdownNow();
        indexing.shutdownNow();
        errands.shutdownNow();
        // The stores are closed when nobody works in them any more, and without an interrupt: that would close H2's
        // file under it.
        network.shutdown();
        link.hangUp();
        try {
            if (!network.awaitTermination(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the network's thread does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        link.close();
        watching.close();
        machine.end().close(code);
    }

    private void endVisit() {
        try {
            session.end();
        } catch (RuntimeException e) {
            // All of the visit that could end has; the program must end too.
            LOG.error("a visit did not end well", e);
        }
    }

    private void giveUp(String line) {
        // For the log's file; the terminal is told below.
        LOG.info(line);
        Launcher.end(Launcher.NOT_HELD, line);
    }
}
