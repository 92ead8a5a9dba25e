package nl.buurtpunt.kiosk.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.slip.SlipImage;
import nl.buurtpunt.kiosk.ui.Navigator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Walks through the kiosk in every language, by touch and once more by keys alone, and keeps pictures of
/// what came.
public final class Visit {
    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);

    /// Somebody may still have to confirm the kiosk, and the first guide has to come.
    private static final long WAIT_FOR_GUIDE_SECONDS = 240;

    private static final long WAIT_FOR_SLIP_SECONDS = 30;

    /// What the slip of a service is called, by language and service.
    public static final String SLIP = "slips/%s-%s";

    /// What the slip with a letter's code is called, by language: the one picture that shows a code.
    public static final String RECEIPT = "letters/%s-receipt";

    /// The same of the slip with an answer.
    public static final String ANSWER = "letters/%s-answer";

    private final Scene scene;
    private final Navigator navigator;
    private final CurrentGuide guide;
    private final VisitPlan plan;
    private final VisitReport report = new VisitReport();
    private final Walk walk;
    private final Hands hands;

    /// Made on the visit's own thread.
    ///
    /// @param plan what is done besides walking through the guide
    public Visit(Scene scene, Navigator navigator, CurrentGuide guide, VisitPlan plan) {
        this.scene = scene;
        this.navigator = navigator;
        this.guide = guide;
        this.plan = plan;
        this.walk = new Walk(scene, navigator, plan.folder(), report);
        this.hands = walk.hands();
    }

    /// Keeps the slips that are drawn during a visit; without a visit it keeps nothing of any resident.
    public static final class Slips {
        private final Optional<Path> folder;
        private final AtomicInteger kept = new AtomicInteger();

        /// @param folder of the visit, if there is one
        public Slips(Optional<Path> folder) {
            this.folder = folder;
        }

        /// Called with every slip, on the printing thread.
        ///
        /// @param name within the folder of the visit
        public void keep(String name, SlipImage image) {
            folder.ifPresent(visit -> {
                Pictures.write(Pictures.of(image), visit.resolve(name + ".png"));
                kept.incrementAndGet();
            });
        }

        int count() {
            return kept.get();
        }
    }

    /// Starts a visit beside the screen.
    ///
    /// @param begin runs the visit on a thread of its own
    /// @param started milliseconds from process start to the first usable screen
    /// @param problems what could not be laid out
    /// @param end is told 0 when everything held, 1 when not
    public static void start(
            Executor begin,
            Supplier<Visit> visit,
            Slips slips,
            LongSupplier started,
            Supplier<List<String>> problems,
            IntConsumer end) {
        begin.execute(() -> end.accept(held(() -> visit.get().run(slips, started, problems))));
    }

    /// The top of the visit's thread: whatever goes wrong, the visit ends and says that it did not hold.
    private static int held(IntSupplier visit) {
        try {
            return visit.getAsInt();
        } catch (RuntimeException | Error e) {
            LOG.error("the visit broke", e);
            return 1;
        }
    }

    private int run(Slips slips, LongSupplier started, Supplier<List<String>> problems) {
        try {
            hands.awaitFor(
                    WAIT_FOR_GUIDE_SECONDS,
                    "a guide",
                    () -> !guide.get().edition().builtIn());
            hands.await("the first screen", () -> started.getAsLong() >= 0);
            Guide release = guide.get();
            Topic topic = release.topics().getFirst();
            Service service = release.services(topic.id()).getFirst();
            LetterVisit letters = new LetterVisit(walk, guide);
            plan.letter().ifPresent(it -> letters.post(it.tag(), it.file()));
            for (Language language : release.city().languages()) {
                byTouch(language, topic, service);
            }
            for (Language language : release.city().languages()) {
                byKeys(language, topic, service);
            }
            plan.answer().ifPresent(answer -> read(letters, answer));
        } catch (RuntimeException | Error e) {
            // Also what nobody thought of, such as a guide without topics: the report tells how far it came.
            LOG.error("the visit ended early", e);
            report.expect(e instanceof VisitFailed ? String.valueOf(e.getMessage()) : e.toString(), false);
        }
        return end(slips, started, problems);
    }

    private void read(LetterVisit letters, Path answer) {
        plan.slip().ifPresent(it -> letters.readAnswer(it.tag(), it.file(), answer));
        if (plan.slip().isEmpty()) {
            plan.letter().ifPresent(it -> letters.awaitAnswer(it.tag(), plan.ownSlip(it.tag()), answer));
        }
    }

    private int end(Slips slips, LongSupplier started, Supplier<List<String>> problems) {
        List<String> layout = problems.get();
        report.expect("everything could be laid out", layout.isEmpty());
        try {
            report.write(plan.folder().resolve("report.json"), started.getAsLong(), hands, slips.count(), layout);
        } catch (IOException e) {
            LOG.error("report.json cannot be written", e);
            return 1;
        }
        report.notHeld().forEach(what -> LOG.error("did not hold: {}", what));
        return report.allHeld() ? 0 : 1;
    }

    private void byTouch(Language language, Topic topic, Service service) {
        String tag = language.tag();
        walk.wake(hands::tapMiddle);
        report.expect(tag + ": a touch that wakes the screen begins nothing", Hands.fx(navigator::isIdle));
        walk.picture(tag, "1-idle");
        int before = hands.taps();
        hands.tap("choice-start-" + tag);
        walk.arrive("home");
        report.expect(tag + ": the visit is in the language that was touched", walk.inLanguage(tag));
        walk.picture(tag, "2-home");
        walk.tapInParts("choice-" + topic.id());
        walk.arrive("topic/" + topic.id());
        walk.picture(tag, "3-topic");
        walk.tapInParts("choice-" + service.id());
        String page = "service/" + service.id();
        walk.arrive(page);
        report.expect(tag + ": help in three touches", hands.taps() - before == 3);
        walk.picture(tag, "4-service");
        hands.slideOff("action-print");
        report.expect(
                tag + ": sliding off a button cancels", Hands.fx(hands::page).equals(page));
        print(tag, service, page);
        large(tag, service, page);
        nextStep(tag, service, page);
        languages(language, page);
        emergency(tag, page);
        hands.tap("nav-home");
        walk.arrive("home");
        hands.tap("nav-back");
        hands.await("the end of the visit", navigator::isIdle);
    }

    private void print(String tag, Service service, String page) {
        hands.tap("action-print");
        hands.awaitFor(WAIT_FOR_SLIP_SECONDS, "the slip or its replacement", () -> {
            String now = hands.page();
            return now.startsWith("large/") || (now.startsWith("slip/") && hands.seesNow("action-again"));
        });
        boolean printed = Hands.fx(hands::page).equals("slip/" + service.id());
        report.expect(tag + ": a slip was printed", printed);
        walk.picture(tag, printed ? "5-slip" : "5-no-slip");
        hands.tap("nav-back");
        walk.arrive(page);
    }

    private void large(String tag, Service service, String page) {
        hands.tap("action-large");
        walk.arrive("large/" + service.id());
        walk.picture(tag, "6-large");
        hands.tap("nav-back");
        walk.arrive(page);
    }

    private void nextStep(String tag, Service service, String page) {
        if (service.nextStep().flatMap(n -> guide.get().service(n.serviceId())).isEmpty()) {
            return;
        }
        walk.tapInParts("action-next-step");
        walk.arrive("service/" + service.nextStep().orElseThrow().serviceId());
        walk.picture(tag, "7-next-step");
        hands.tap("nav-back");
        walk.arrive(page);
    }

    private void languages(Language own, String page) {
        for (Language other : guide.get().city().languages()) {
            if (!other.tag().equals(own.tag())) {
                switchTo(other, page);
            }
        }
        switchTo(own, page);
    }

    /// Times from the moment the finger is up to the frame that shows the other language.
    private void switchTo(Language language, String page) {
        AtomicLong shown = new AtomicLong();
        Runnable look = () -> {
            if (navigator.language().tag().equals(language.tag())) {
                shown.compareAndSet(0, System.nanoTime());
            }
        };
        Hands.fx(() -> {
            scene.addPostLayoutPulseListener(look);
            return true;
        });
        boolean byName = hands.sees("lang-" + language.tag());
        if (!byName) {
            hands.tap("nav-languages");
        }
        long up = hands.tap((byName ? "lang-" : "choice-speak-") + language.tag());
        hands.await("language " + language.tag(), () -> shown.get() != 0);
        Hands.fx(() -> {
            scene.removePostLayoutPulseListener(look);
            return true;
        });
        report.languageSwitch(Math.max(0, (shown.get() - up) / 1_000_000));
        report.expect(
                "the page stays when the language becomes " + language.tag(),
                Hands.fx(hands::page).equals(page));
    }

    private void emergency(String tag, String page) {
        hands.tap("nav-emergency");
        walk.arrive("emergency");
        walk.picture(tag, "8-emergency");
        hands.tap("nav-back");
        walk.arrive(page);
        report.expect(tag + ": back from the emergency numbers to the same page", true);
    }

    private void byKeys(Language language, Topic topic, Service service) {
        String tag = language.tag();
        walk.wake(() -> hands.type(KeyCode.TAB));
        hands.enter("choice-start-" + tag);
        walk.arrive("home");
        hands.enter("choice-" + topic.id());
        walk.arrive("topic/" + topic.id());
        hands.enter("choice-" + service.id());
        walk.arrive("service/" + service.id());
        walk.picture(tag, "9-keys");
        hands.enter("action-large");
        walk.arrive("large/" + service.id());
        hands.enter("nav-emergency");
        walk.arrive("emergency");
        hands.enter("nav-home");
        walk.arrive("home");
        hands.enter("nav-back");
        hands.await("the end of the visit", navigator::isIdle);
        report.expect(tag + ": the same with keys alone", true);
    }
}
