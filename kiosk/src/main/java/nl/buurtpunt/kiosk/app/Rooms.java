package nl.buurtpunt.kiosk.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.bigqr.BigQrScreen;
import nl.buurtpunt.kiosk.bigqr.QrCodes;
import nl.buurtpunt.kiosk.comfort.ComfortScreen;
import nl.buurtpunt.kiosk.emergency.EmergencyScreen;
import nl.buurtpunt.kiosk.enrolment.EnrolmentProgress;
import nl.buurtpunt.kiosk.enrolment.EnrolmentScreen;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.DateInWords;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.TreeLevel;
import nl.buurtpunt.kiosk.help.HelpScreen;
import nl.buurtpunt.kiosk.home.HomeScreen;
import nl.buurtpunt.kiosk.idle.IdleScreen;
import nl.buurtpunt.kiosk.idle.Rest;
import nl.buurtpunt.kiosk.notice.NoticeScreen;
import nl.buurtpunt.kiosk.notice.NoticeSlipScreen;
import nl.buurtpunt.kiosk.notice.NoticesScreen;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.paper.PaperScreen;
import nl.buurtpunt.kiosk.point.PointScreen;
import nl.buurtpunt.kiosk.point.PointSlipScreen;
import nl.buurtpunt.kiosk.point.PointsScreen;
import nl.buurtpunt.kiosk.search.HelpFinder;
import nl.buurtpunt.kiosk.search.SearchScreen;
import nl.buurtpunt.kiosk.service.ServiceScreen;
import nl.buurtpunt.kiosk.service.SlipDesk;
import nl.buurtpunt.kiosk.service.SlipScreen;
import nl.buurtpunt.kiosk.session.Session;
import nl.buurtpunt.kiosk.session.SessionClock;
import nl.buurtpunt.kiosk.sound.Sound;
import nl.buurtpunt.kiosk.topic.TopicScreen;
import nl.buurtpunt.kiosk.tree.LevelScreen;
import nl.buurtpunt.kiosk.tree.PathScreen;
import nl.buurtpunt.kiosk.tree.TreeScreen;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Navigator;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.TypedText;
import nl.buurtpunt.kiosk.ui.View;

/// Which screen leads to which: the doors between the rooms, which do not know each other.
final class Rooms {
    private static final EnrolmentProgress NOT_ASKED =
            new EnrolmentProgress(EnrolmentProgress.State.NO_CONNECTION, "", "");

    private static final int LONGEST_SEARCH = 60;

    private final CurrentGuide guide;
    private final Session session;
    private final SlipDesk desk;
    private final QrCodes codes;
    private final Supplier<Optional<String>> pointId;
    private final Clock clock;
    private final Rest rest;
    private final RestingScreen resting;
    private final HelpFinder finder;
    private final TypedText searched = new TypedText(LONGEST_SEARCH);
    private final Navigator navigator;
    private final LetterRooms letters;
    private PaperDesk<Point> pointDesk = (_, _, tell) -> {
        tell.accept(PaperDesk.Outcome.NOT_PRINTED);
        return () -> {};
    };
    private PaperDesk<Bulletin> noticeDesk = (_, _, tell) -> {
        tell.accept(PaperDesk.Outcome.NOT_PRINTED);
        return () -> {};
    };
    private Supplier<EnrolmentProgress> progress = () -> NOT_ASKED;
    private BooleanSupplier neverEnrolled = () -> false;
    private Supplier<Instant> now;
    private boolean canBeLowered;

    Rooms(
            CurrentGuide guide,
            Session session,
            SlipDesk desk,
            QrCodes codes,
            Supplier<Optional<String>> pointId,
            HelpFinder finder,
            Clock clock,
            Rest rest) {
        this.guide = guide;
        this.session = session;
        this.desk = desk;
        this.codes = codes;
        this.pointId = pointId;
        this.finder = finder;
        this.clock = clock;
        this.now = clock::instant;
        this.rest = rest;
        Language first = guide.get().city().languages().stream().findFirst().orElse(Language.SOURCE);
        Screen languages = new IdleScreen(pointId, this::begin);
        Screen enrolment = new EnrolmentScreen(() -> this.progress.get());
        this.resting = new RestingScreen(
                rest, languages, enrolment, () -> neverEnrolled.getAsBoolean(), () -> this.progress.get());
        this.navigator = new Navigator(resting, this::first, EmergencyScreen::new, first, this::ended);
        navigator.offerComfort(this::comfort);
        this.letters = new LetterRooms(guide::get, session, navigator, pointId, clock);
    }

    /// Shows the way to enrol while nobody is there, for as long as that has never happened.
    void restAs(Supplier<EnrolmentProgress> newProgress, BooleanSupplier newNeverEnrolled) {
        this.progress = newProgress;
        this.neverEnrolled = newNeverEnrolled;
    }

    /// Judges the age of a release by this, also when it is less certain: to say too early that a guide is old does
    /// less harm than never to say it.
    void ageBy(Supplier<Instant> likely) {
        this.now = likely;
    }

    Navigator navigator() {
        return navigator;
    }

    /// Who watches over visits from now on, by this clock, and warns by this sound.
    VisitWatch watch(SessionClock sessionClock, Sound sound) {
        session.atEveryEnd(sessionClock::end);
        letters.receipts().waitWith(sessionClock);
        return new VisitWatch(navigator, resting, sessionClock, sound);
    }

    BigQrScreen large(String serviceId, Optional<String> reasonKey) {
        return new BigQrScreen(serviceId, reasonKey, codes);
    }

    private void begin(Language language) {
        navigator.start(language);
    }

    private void ended(Language language) {
        rest.goodbye(language);
        session.end();
    }

    /// Where letters are written, posted and answered.
    LetterRooms letters() {
        return letters;
    }

    /// Without a release there is nothing to choose from, and the emergency numbers are what the kiosk has.
    private Screen first() {
        if (guide.get().edition().builtIn()) {
            return new EmergencyScreen();
        }
        HomeScreen.Doors doors = new HomeScreen.Doors(
                this::openTopic,
                Optional.of(this::openSearch),
                this::openPoint,
                this::openHelp,
                () -> letters().open(),
                this::newsDoor);
        return new HomeScreen(this::age, pointId, doors);
    }

    private List<Notice> age(Guide release, View view) {
        if (!release.edition().expired(now.get())) {
            return List.of();
        }
        var made = release.edition().created().atZone(release.city().zone());
        Rendered old = view.whole(v ->
                v.say("release.expired", new DateInWords(release.sentences(), v.language()).day(made.toLocalDate())));
        return List.of(new Notice(Notice.Kind.WARNING, old));
    }

    void openTopic(String id) {
        navigator.open(new TopicScreen(id, new TopicScreen.Doors(this::openService, this::openTree)));
    }

    void openTree(String topicId) {
        navigator.open(new TreeScreen(topicId, this::openLevel));
    }

    void openLevel(String topicId, TreeLevel level) {
        navigator.open(new LevelScreen(topicId, level, this::openService));
    }

    void openPath(String serviceId) {
        navigator.open(new PathScreen(serviceId, this::openService));
    }

    void openHelp() {
        navigator.open(new HelpScreen());
    }

    /// Tells whether this panel has buttons that could stand lower.
    void canBeLowered(boolean can) {
        this.canBeLowered = can;
    }

    /// How the resident reads and reaches. The frame of every page has the button that opens it.
    Screen comfort() {
        return new ComfortScreen(
                navigator::comfort,
                canBeLowered,
                new ComfortScreen.Doors(navigator::comfort, Optional.of(this::openHelp)));
    }

    void openPoint() {
        navigator.open(PointScreen.here(pointId, this::openPoints, clock));
    }

    void openPoints() {
        navigator.open(new PointsScreen(pointId, this::openPoint, clock));
    }

    /// Where an event is may be where this kiosk stands.
    void openPoint(String id) {
        if (pointId.get().filter(id::equals).isPresent()) {
            openPoint();
        } else {
            navigator.open(PointScreen.there(id, this::print, clock));
        }
    }

    void print(Point point) {
        navigator.open(new PointSlipScreen(point, navigator::language, pointDesk, clock, paperDoors()));
    }

    /// Where slips of points are printed; without it there is no printer for them.
    void printPointsAt(PaperDesk<Point> newDesk) {
        this.pointDesk = newDesk;
    }

    void print(Bulletin bulletin) {
        navigator.open(new NoticeSlipScreen(bulletin, navigator::language, noticeDesk, clock, paperDoors()));
    }

    /// Where slips of what is new are printed; without it there is no printer for them.
    void printNoticesAt(PaperDesk<Bulletin> newDesk) {
        this.noticeDesk = newDesk;
    }

    /// Whether there is anything to read here and now.
    boolean hasNews() {
        return !NoticesScreen.current(guide.get(), pointId.get(), clock).isEmpty();
    }

    private Optional<Runnable> newsDoor() {
        return hasNews() ? Optional.of(this::openNotices) : Optional.empty();
    }

    void openNotices() {
        navigator.open(new NoticesScreen(pointId, clock, this::openNotice));
    }

    void openNotice(String key) {
        navigator.open(
                new NoticeScreen(key, clock, new NoticeScreen.Doors(this::openTopic, this::openPoint, this::print)));
    }

    /// Begins with an empty field; what was typed is wiped when the visit ends.
    void openSearch() {
        searched.clear();
        session.atEnd(searched::clear);
        navigator.open(new SearchScreen(
                searched,
                finder,
                new SearchScreen.Doors(this::openService, navigator::home, () -> navigator.turn(-navigator.page()))));
    }

    /// What is typed may find more by now.
    void foundMore() {
        if (navigator.screen() instanceof SearchScreen) {
            navigator.refresh();
        }
    }

    void openService(String id) {
        navigator.open(new ServiceScreen(
                id,
                new ServiceScreen.Doors(
                        this::print,
                        s -> navigator.open(large(s.id(), Optional.empty())),
                        this::openService,
                        this::openPath)));
    }

    void print(Service service) {
        SlipScreen.Doors doors = new SlipScreen.Doors(
                paperDoors(), (printed, reason) -> navigator.replace(large(printed.id(), Optional.of(reason))));
        navigator.open(new SlipScreen(service, navigator::language, desk, doors));
    }

    private PaperScreen.Doors paperDoors() {
        return new PaperScreen.Doors(navigator::refresh, session::atEnd);
    }
}
