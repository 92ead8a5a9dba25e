package nl.buurtpunt.kiosk.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.enrolment.EnrolmentProgress;
import nl.buurtpunt.kiosk.enrolment.EnrolmentScreen;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.Edition;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.guide.TreeLevel;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.search.HelpFinder;
import nl.buurtpunt.kiosk.service.SlipOutcome;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.trouble.TroubleScreen;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.ScreenInspector;

/// The way past every screen there is, and how each is reached. A new screen is added here, and is then held to all
/// that is asked of screens: in [EveryComfortTest], as everybody finds it and in all the ways it can be
/// read.
abstract class ScreenWalk {
    static final String DEBTS = "geld-schulden";
    private static final String DEBT_HELP = "schuldhulpverlening-heerlen";
    private static final String OTHER_POINT = "voorbeeld-heerlerheide";

    /// The longest of each kind.
    private static final List<String> NEWS =
            List.of("notice/voorbeeld-straat-dicht", "event/voorbeeld-koffieochtend", "plan/voorbeeld-avond-open");

    /// Something that stands in names of services in this language; its first letter stands in many.
    private static final Map<String, String> TYPED =
            Map.of("nl", "hulp", "en", "help", "ar", "مساع", "tr", "yardım", "de", "hilfe", "pl", "pomoc");

    final Panel panel;
    final Comfort comfort;
    final TestKiosk kiosk;
    Language language = Language.SOURCE;

    ScreenWalk(Panel panel, Comfort comfort) {
        this.panel = panel;
        this.comfort = comfort;
        this.kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
    }

    /// Called at every station, with the page on the panel; a page of several parts has a name for each.
    abstract void look(String name);

    /// The whole way, in one language.
    final void pass(Language chosen) {
        language = chosen;
        resting();
        kiosk.navigator.start(language);
        kiosk.navigator.comfort(comfort);
        everyPart("home");
        topics();
        MaintenancePages.all().forEach(this::page);
        answers();
        trees();
        page("help", kiosk.rooms::openHelp);
        page("comfort", kiosk.rooms.comfort());
        page("languages", kiosk.navigator::languages);
        search();
        points();
        news();
        new LetterPages(this).pass();
        new ReceiptPages(this).pass();
        service();
        slips();
        page("emergency", kiosk.navigator::emergency);
        page("trouble", new TroubleScreen("ABDE"));
        enrolment();
        withGuide("home-expired", expired(kiosk.guide.get()));
        withGuide("emergency-built-in", builtIn(kiosk.guide.get()));
    }

    /// Before a visit and after one, by day and by night.
    private void resting() {
        kiosk.navigator.start(language);
        kiosk.navigator.comfort(comfort);
        kiosk.pass(TestKiosk.IDLE.plusSeconds(1));
        look("warning");
        kiosk.pass(TestKiosk.WARNING);
        look("ended");
        kiosk.jump(Duration.ofSeconds(10));
        waitForLanguage(Duration.ofSeconds(8));
        look("invitation");
        kiosk.dark = true;
        kiosk.jump(Duration.ofMinutes(1));
        waitForLanguage(Duration.ofMinutes(1));
        look("night");
        kiosk.dark = false;
        kiosk.wake();
        everyPart("idle", () -> look("idle"));
    }

    private void waitForLanguage(Duration turn) {
        while (!kiosk.shownLanguage().equals(language)) {
            kiosk.jump(turn);
        }
    }

    private void topics() {
        for (Topic topic : kiosk.guide.get().topics()) {
            kiosk.navigator.home();
            kiosk.rooms.openTopic(topic.id());
            everyPart("topic-" + topic.id());
        }
        kiosk.navigator.home();
    }

    private void answers() {
        Guide guide = kiosk.guide.get();
        (comfort.equals(Comfort.USUAL) ? AnswerPages.all(guide) : AnswerPages.fullest(guide)).forEach(this::page);
    }

    private void trees() {
        for (Topic topic : kiosk.guide.get().topics()) {
            String name = topic.id().equals(DEBTS) ? "tree" : "topic-tree-" + topic.id();
            page(name, () -> kiosk.rooms.openTree(topic.id()));
        }
        for (TreeLevel level : TreeLevel.values()) {
            page("tree-" + level, () -> kiosk.rooms.openLevel(DEBTS, level));
        }
        page("path", () -> kiosk.rooms.openPath(DEBT_HELP));
    }

    /// Before the first letter, every plane of keys, with many answers, with a word's answers, and with none.
    private void search() {
        String word = TYPED.getOrDefault(language.tag(), "e");
        kiosk.rooms.openSearch();
        look("search-empty");
        planes();
        kiosk.tap("key-" + (language.rightToLeft() ? "م" : "e"));
        look("search-found");
        answers("search-list");
        kiosk.tap("key-backspace");
        word.codePoints().mapToObj(Character::toString).forEach(letter -> kiosk.tap("key-" + letter));
        look("search-word");
        answers("search-word-list");
        HelpFinder before = kiosk.finder;
        kiosk.finder = (typed, most) -> List.of();
        kiosk.tap("key-space");
        look("search-nothing");
        kiosk.tap("action-show");
        everyPart("search-nothing-list");
        kiosk.finder = before;
        kiosk.navigator.back();
    }

    private void planes() {
        kiosk.tap("key-signs");
        look("search-signs");
        kiosk.tap("key-more");
        look("search-more");
        kiosk.tap("key-letters");
        otherScript();
        look("search-script");
        otherScript();
    }

    /// By way of the digits, beside which large keys have it.
    final void otherScript() {
        kiosk.tap("key-signs");
        kiosk.tap("key-script");
    }

    private void answers(String name) {
        kiosk.tap("action-show");
        everyPart(name);
        kiosk.tap("action-keys");
    }

    private void points() {
        kiosk.rooms.openPoint();
        everyPart("point");
        kiosk.rooms.openPoints();
        everyPart("points");
        kiosk.rooms.openPoint(OTHER_POINT);
        everyPart("point-other");
        Point other = kiosk.guide.get().point(OTHER_POINT).orElseThrow();
        for (PaperDesk.Outcome outcome : PaperDesk.Outcome.values()) {
            kiosk.rooms.printPointsAt((_, _, tell) -> {
                tell.accept(outcome);
                return () -> {};
            });
            page("point-slip-" + outcome, () -> kiosk.rooms.print(other));
        }
        kiosk.navigator.home();
    }

    private void news() {
        kiosk.rooms.openNotices();
        everyPart("notices");
        for (String key : NEWS) {
            page(key.replace("/voorbeeld-", "-"), () -> kiosk.rooms.openNotice(key));
            newsSlip(key, PaperDesk.Outcome.NOT_PRINTED);
        }
        newsSlip(NEWS.getFirst(), PaperDesk.Outcome.PRINTED_LAST_OF_ROLL);
        kiosk.navigator.home();
    }

    private void newsSlip(String key, PaperDesk.Outcome outcome) {
        kiosk.rooms.printNoticesAt((_, _, tell) -> {
            tell.accept(outcome);
            return () -> {};
        });
        Bulletin bulletin = kiosk.guide.get().bulletins().find(key).orElseThrow();
        page(key.replace("/voorbeeld-", "-") + "-slip-" + outcome, () -> kiosk.rooms.print(bulletin));
    }

    /// On the page of the service, the large code with each reason why nothing is printed, and with none.
    private void service() {
        kiosk.rooms.openService(DEBT_HELP);
        everyPart("service");
        for (String reason : List.of("paper-out", "offline", "none", "busy", "failed", "cover-open")) {
            kiosk.navigator.open(kiosk.large(DEBT_HELP, "printer." + reason));
            everyPart("large-" + reason, () -> look("large-" + reason));
            kiosk.navigator.back();
        }
        kiosk.navigator.open(kiosk.rooms.large(DEBT_HELP, Optional.empty()));
        everyPart("large", () -> look("large"));
    }

    /// On its way, done, and done with the roll nearly finished.
    private void slips() {
        Service service = kiosk.guide.get().service(DEBT_HELP).orElseThrow();
        Map<String, Optional<SlipOutcome>> states = Map.of(
                "printing", Optional.empty(),
                "printed", Optional.of(new SlipOutcome.Printed(false)),
                "paper-low", Optional.of(new SlipOutcome.Printed(true)));
        states.forEach((state, outcome) -> {
            kiosk.outcome = outcome;
            page("slip-" + state, () -> kiosk.rooms.print(service));
        });
    }

    private void enrolment() {
        for (EnrolmentProgress.State state : EnrolmentProgress.State.values()) {
            kiosk.navigator.open(new EnrolmentScreen(
                    () -> new EnrolmentProgress(state, "7K3M-9QXP", "0f3a 9c1e 77b2 4d50 a1c8 63ef 0b94 d2e7")));
            everyPart("enrolment-" + state);
            kiosk.navigator.home();
        }
    }

    /// The first page there is with another guide.
    private void withGuide(String name, Guide guide) {
        Guide usual = kiosk.guide.get();
        kiosk.guide.replace(guide);
        kiosk.navigator.home();
        everyPart(name);
        kiosk.guide.replace(usual);
        kiosk.navigator.home();
    }

    private void page(String name, Screen screen) {
        page(name, () -> kiosk.navigator.open(screen));
    }

    /// There, and back again.
    final void page(String name, Runnable door) {
        door.run();
        everyPart(name);
        kiosk.navigator.back();
    }

    final void everyPart(String name) {
        everyPart(name, () -> look(name + "-" + (kiosk.navigator.page() + 1)));
    }

    /// The same, and then at what all of them said together.
    final void everyPart(String name, Runnable look) {
        List<String> words = new ArrayList<>();
        everyPart(() -> {
            look.run();
            words.addAll(ScreenInspector.words(kiosk.scene));
        });
        hear(name, words);
    }

    /// Called when all parts of a page were looked at, with their words; not every walk asks for them.
    void hear(String name, List<String> words) {}

    /// Looks at all parts of the page that is open, with single taps on whichever button leads on
    /// (A19, A25).
    final void everyPart(Runnable look) {
        look.run();
        for (Optional<String> on = leadsOn(); on.isPresent(); on = leadsOn()) {
            int before = kiosk.navigator.page();
            kiosk.tap(on.get());
            if (kiosk.navigator.page() != before + 1) {
                throw new AssertionError(on.get() + " leads nowhere on " + kiosk.page());
            }
            look.run();
        }
    }

    private Optional<String> leadsOn() {
        return Stream.of("page-next", "page-more")
                .filter(id -> ScreenInspector.place(kiosk.scene, id).isPresent())
                .findFirst();
    }

    /// The same guide, long out of date.
    static Guide expired(Guide current) {
        Edition old = new Edition("1", Instant.parse("2020-05-04T00:00:00Z"), Instant.EPOCH, false);
        Guide.Contents contents = Guide.Contents.of(
                        current.topics(), current.services(), current.points(), current.sentences())
                .withBulletins(current.bulletins());
        return new Guide(old, current.city(), contents);
    }

    /// What a kiosk has before its first release.
    static Guide builtIn(Guide current) {
        return new Guide(Edition.BUILT_IN, current.city(), List.of(), List.of(), List.of(), current.sentences());
    }
}
