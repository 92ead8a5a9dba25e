package nl.buurtpunt.kiosk.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import nl.buurtpunt.kiosk.bigqr.BigQrScreen;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.idle.Rest;
import nl.buurtpunt.kiosk.letterbox.InMemoryLetterBox;
import nl.buurtpunt.kiosk.search.HelpFinder;
import nl.buurtpunt.kiosk.service.SlipDesk;
import nl.buurtpunt.kiosk.service.SlipOutcome;
import nl.buurtpunt.kiosk.session.Session;
import nl.buurtpunt.kiosk.session.SessionClock;
import nl.buurtpunt.kiosk.slip.ServiceQr;
import nl.buurtpunt.kiosk.sound.Chime;
import nl.buurtpunt.kiosk.sound.Sound;
import nl.buurtpunt.kiosk.trouble.TroubleScreen;
import nl.buurtpunt.kiosk.ui.FontFace;
import nl.buurtpunt.kiosk.ui.KioskView;
import nl.buurtpunt.kiosk.ui.Navigator;
import nl.buurtpunt.kiosk.ui.QrMatrix;
import nl.buurtpunt.kiosk.ui.ScreenGeometry;
import nl.buurtpunt.kiosk.ui.TapGuard;
import nl.buurtpunt.kiosk.ui.Tokens;
import nl.buurtpunt.kiosk.ui.Touch;

/// A kiosk without disk, network or printer: the real screens, wired as the program wires them.
public final class TestKiosk {
    public static final FontFace FONTS = FontFace.load();
    public static final Duration IDLE = Duration.ofSeconds(90);
    public static final Duration WARNING = Duration.ofSeconds(30);

    /// A Monday morning on which the point is open and somebody is there, with holidays and other hours in
    /// sight.
    public static final Clock MORNING = Clock.fixed(Instant.parse("2026-12-21T09:30:00Z"), ZoneOffset.UTC);

    public final CurrentGuide guide;
    public final Rooms rooms;
    public final Navigator navigator;
    public final KioskView view;
    public final Scene scene;
    public final Session session = new Session();

    /// Where letters go.
    public final InMemoryLetterBox letterBox = new InMemoryLetterBox();

    /// Whether nobody is expected.
    public boolean dark;

    /// The clock that only rises; a test steps it.
    public final AtomicLong nanos;

    private final VisitWatch watch;

    /// How the printer answers; not at all when empty.
    public Optional<SlipOutcome> outcome = Optional.of(new SlipOutcome.Printed(false));

    /// Whom to tell how the last slip came out.
    public Optional<Consumer<SlipOutcome>> printer = Optional.empty();

    /// Every sound, in its order.
    public final List<Chime> heard = new ArrayList<>();

    /// How often a slip was given up, or its page left.
    public int cancelled;

    /// What is found for what is typed.
    public HelpFinder finder = this::namesWith;

    public TestKiosk(Guide first, ScreenGeometry geometry) {
        AtomicLong stepped =
                new AtomicLong(Long.MAX_VALUE - Duration.ofMinutes(3).toNanos());
        this(first, geometry, stepped, stepped::get);
    }

    /// For hands that wait in real time between their taps, as those of the simulator.
    public static TestKiosk withRealTaps(Guide first, ScreenGeometry geometry) {
        return new TestKiosk(first, geometry, new AtomicLong(), System::nanoTime);
    }

    private TestKiosk(Guide first, ScreenGeometry geometry, AtomicLong nanos, LongSupplier tapTime) {
        this.nanos = nanos;
        this.guide = new CurrentGuide(first);
        SlipDesk desk = (service, language, tell) -> {
            printer = Optional.of(tell);
            outcome.ifPresent(tell);
            return () -> cancelled++;
        };
        SessionClock clock =
                new SessionClock(nanos::get, new SessionClock.Limits(IDLE, WARNING, Duration.ofMinutes(2)));
        this.rooms = new Rooms(
                guide,
                session,
                new WatchedSlipDesk(desk, clock),
                (service, language) ->
                        ServiceQr.of(service, language).map(code -> new QrMatrix(code.size(), code::dark)),
                () -> Optional.of("voorbeeld-centrum"),
                new HelpFinder() {
                    @Override
                    public List<String> find(String typed, int most) {
                        return finder.find(typed, most);
                    }

                    @Override
                    public boolean isReady() {
                        return finder.isReady();
                    }
                },
                MORNING,
                new Rest(nanos::get, () -> dark));
        rooms.canBeLowered(geometry.canBeLowered());
        rooms.letters().postAt(letterBox);
        this.navigator = rooms.navigator();
        Tokens tokens = new Tokens(geometry, FONTS);
        TapGuard guard = new TapGuard(tapTime, Duration.ofMillis(300), Duration.ofMillis(150));
        this.view = new KioskView(guide, navigator, tokens, guard, TroubleScreen::new);
        this.scene = view.scene();
        this.watch = rooms.watch(clock, new Sound() {
            @Override
            public void play(Chime chime) {
                heard.add(chime);
            }

            @Override
            public Optional<String> trouble() {
                return Optional.empty();
            }
        });
        view.attend(watch);
    }

    /// As if somebody touched it where there is nothing.
    public void wake() {
        watch.keeps(false);
    }

    /// Lets time go by as it does in the program: it is looked at several times a second.
    public void pass(Duration time) {
        long look = Duration.ofMillis(200).toNanos();
        for (long left = time.toNanos(); left > 0; left -= look) {
            nanos.addAndGet(Math.min(look, left));
            watch.look();
            rooms.letters().receipts().look();
        }
    }

    /// Lets time go by of which nothing is seen but its end.
    public void jump(Duration time) {
        nanos.addAndGet(time.toNanos());
        watch.look();
    }

    /// The language of the page that is shown, which before and after a visit is its own.
    public Language shownLanguage() {
        return navigator.screen().language(guide.get(), navigator.language());
    }

    /// What is shown: of a page that lies over another one too.
    public String page() {
        return scene.getRoot().getChildrenUnmodifiable().getFirst().getId();
    }

    /// The one thread that brings releases in, as the program has it.
    public static ScheduledExecutorService network() {
        ScheduledExecutorService network = Threads.oneByOne("network");
        network.execute(StepAside::forTheScreen);
        return network;
    }

    public Language language(String tag) {
        return guide.get().city().language(tag).orElseThrow();
    }

    /// Finds what has these letters in its name, for tests of what happens with answers.
    List<String> namesWith(String typed, int most) {
        return guide.get().services().stream()
                .filter(service -> service.name().byLanguage().values().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(typed.strip())))
                .map(Service::id)
                .limit(most)
                .toList();
    }

    /// Taps a button or a key and lets so much time pass that the next tap counts.
    public void tap(String id) {
        Node button = scene.lookup("#" + id);
        if (button == null) {
            throw new AssertionError("no " + id);
        }
        Touch.tap(button);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    /// As long as a resident takes between two taps, without waiting.
    public void pause() {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    /// As if the resident had found it.
    public void openService(String id) {
        rooms.openService(id);
    }

    /// As if the resident had chosen to type.
    public void openSearch() {
        rooms.openSearch();
    }

    /// What is shown when a slip cannot be printed.
    public BigQrScreen large(String serviceId, String reasonKey) {
        return rooms.large(serviceId, Optional.of(reasonKey));
    }
}
