package nl.buurtpunt.kiosk.simulator;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.scene.Scene;
import nl.buurtpunt.kiosk.ui.Navigator;

/// The steps that every part of a visit is made of, and the pictures taken on the way.
final class Walk {
    /// The page with the languages, which a first touch leads to.
    static final String LANGUAGES = "idle";

    private static final int MOST_PARTS = 40;
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    /// A code in digits, and for a phone.
    private static final List<String> CODES = List.of(".number", "#qr");

    private final Scene scene;
    private final Navigator navigator;
    private final Path folder;
    private final Hands hands;
    private final VisitReport report;

    /// @param folder where pictures go
    Walk(Scene scene, Navigator navigator, Path folder, VisitReport report) {
        this.scene = scene;
        this.navigator = navigator;
        this.folder = folder;
        this.hands = new Hands(scene);
        this.report = report;
    }

    Hands hands() {
        return hands;
    }

    VisitReport report() {
        return report;
    }

    /// The first sign only wakes the screen; then the languages are there.
    void wake(Runnable sign) {
        hands.await("the end of a visit", navigator::isIdle);
        if (!Hands.fx(hands::page).equals(LANGUAGES)) {
            sign.run();
        }
        arrive(LANGUAGES);
    }

    /// From the screen at rest to the first page of this language.
    void begin(String tag) {
        wake(hands::tapMiddle);
        hands.tap("choice-start-" + tag);
        arrive("home");
    }

    /// From any page with a way home to the screen at rest.
    void end() {
        if (!Hands.fx(hands::page).equals("home")) {
            hands.tap("nav-home");
            arrive("home");
        }
        hands.tap("nav-back");
        hands.await("the end of the visit", navigator::isIdle);
    }

    /// Turns to further parts of a page until the button is there.
    ///
    /// @param ids what it may be called: where there is little room, an action stands among the choices
    void tapInParts(String... ids) {
        Optional<String> there = seen(ids);
        for (int part = 0; part < MOST_PARTS && there.isEmpty(); part++) {
            turn();
            there = seen(ids);
        }
        hands.tap(there.orElse(ids[0]));
    }

    private Optional<String> seen(String... ids) {
        return Stream.of(ids).filter(hands::sees).findFirst();
    }

    /// Everything that can be read on all parts of the page, from this one on.
    String readInParts() {
        StringBuilder words = new StringBuilder(hands.words());
        boolean further = true;
        for (int part = 0; part < MOST_PARTS && further && hands.sees("page-next"); part++) {
            String before = hands.words();
            turn();
            String now = hands.words();
            further = !now.equals(before);
            words.append(' ').append(now);
        }
        return words.toString();
    }

    /// Looks through the parts of a page, again and again, until something is there; then the first part is shown.
    void awaitInParts(String id) {
        for (int look = 0; look < 2 * MOST_PARTS && !hands.sees(id); look++) {
            if (hands.sees("page-more") || hands.sees("page-next")) {
                turn();
            } else {
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
                first();
            }
        }
        if (!hands.sees(id)) {
            throw new VisitFailed("waited in vain for " + id + " on " + Hands.fx(hands::page));
        }
        first();
    }

    private void first() {
        for (int part = 0; part < MOST_PARTS && hands.sees("page-previous"); part++) {
            hands.tap("page-previous");
        }
    }

    private void turn() {
        hands.tap(hands.sees("page-more") ? "page-more" : "page-next");
    }

    void arrive(String page) {
        hands.await(page, () -> hands.page().equals(page));
    }

    boolean inLanguage(String tag) {
        return Hands.fx(() -> navigator.language().tag().equals(tag));
    }

    void picture(String tag, String name) {
        keep(Hands.fx(() -> Pictures.of(scene)), tag, name);
    }

    /// The same, and a code is painted over, in digits and for a phone: it stays on its slip.
    void pictureWithoutCode(String tag, String name) {
        keep(Hands.fx(() -> Pictures.covered(scene, CODES)), tag, name);
    }

    private void keep(BufferedImage picture, String tag, String name) {
        Pictures.write(picture, folder.resolve("screens").resolve(tag).resolve(name + ".png"));
        report.picture();
    }
}
