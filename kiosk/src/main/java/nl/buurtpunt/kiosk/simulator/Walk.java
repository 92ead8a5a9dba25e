package nl.buurtpunt.kiosk.simulator;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.scene.Scene;
import nl.buurtpunt.kiosk.ui.Navigator;

/// The steps that every part of a visit is made of, and the pictures taken on the way.
final class Walk {
    /// The page with the languages, which a first touch leads to.
    static final String LANGUAGES = "idle";

    private static final int MOST_PARTS = 40;

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
    void tapInParts(String id) {
        for (int part = 0; part < MOST_PARTS && !hands.sees(id); part++) {
            turn();
        }
        hands.tap(id);
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

    /// The same, and what stands there in large digits is painted over: a code stays on its slip.
    void pictureWithoutDigits(String tag, String name) {
        keep(Hands.fx(() -> Pictures.covered(scene, ".number")), tag, name);
    }

    private void keep(BufferedImage picture, String tag, String name) {
        Pictures.write(picture, folder.resolve("screens").resolve(tag).resolve(name + ".png"));
        report.picture();
    }
}
