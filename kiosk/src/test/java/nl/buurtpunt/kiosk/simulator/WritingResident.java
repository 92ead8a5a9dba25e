package nl.buurtpunt.kiosk.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

/// Loaded into a packaged kiosk by a test: a resident who writes one letter after the other, with touches and keys
/// through the window system, waits for each slip and goes home.
public final class WritingResident {
    /// The texts of all letters that were begun, a line each.
    public static final String TEXTS = "texts.txt";

    /// Those whose button "send" was touched.
    public static final String SENDS = "sends.txt";

    /// Why this resident gave up.
    public static final String TROUBLE = "trouble.txt";

    private static final String LANGUAGES = "idle";
    private static final Set<String> AT_REST = Set.of(LANGUAGES, "invitation", "night", "ended");
    private static final int LETTERS_OF_ALPHABET = 26;
    private static final int MOST_PARTS = 12;
    private static final int MOST_SIGNS = 1_000;
    private static final int LOOK_NANOS = 50_000_000;
    private static final long LONG_SECONDS = 60;

    private final Hands hands;
    private final Path folder;

    private WritingResident(Scene scene, Path folder) {
        this.hands = new Hands(scene);
        this.folder = folder;
    }

    /// @param folder for what this resident writes down
    public static void premain(String folder) {
        Thread.ofPlatform().daemon().start(() -> run(Path.of(folder)));
    }

    private static void run(Path folder) {
        try {
            var resident = new WritingResident(scene(), folder);
            while (true) {
                resident.writeOne();
            }
        } catch (IOException | RuntimeException | Error e) {
            note(folder, TROUBLE, e.toString());
        }
    }

    private static Scene scene() {
        while (true) {
            try {
                List<Window> windows = Hands.fx(() -> List.copyOf(Window.getWindows()));
                if (!windows.isEmpty() && windows.getFirst().getScene() != null) {
                    return windows.getFirst().getScene();
                }
            } catch (IllegalStateException e) {
                // The toolkit has not started yet.
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void writeOne() throws IOException {
        if (!begun()) {
            // The stores behind the first page are still being opened.
            return;
        }
        tap("choice-complaint");
        tap("choice-city");
        arrive("letter-text");
        String text = text();
        note(folder, TEXTS, text);
        type(text);
        tap("action-done");
        arrive("letter-contact");
        tap("action-then");
        arrive("letter-again");
        note(folder, SENDS, text);
        tap("action-send");
        hands.awaitFor(LONG_SECONDS, "the slip", () -> hands.seesNow("action-again"));
        takeTheCode();
    }

    private boolean begun() {
        wake();
        hands.tap("choice-start-nl");
        hands.awaitFor(LONG_SECONDS, "a visit", () -> !hands.page().equals(LANGUAGES));
        return page().equals("home") && tapTheLetterBox() && tapOnSomePart("choice-write");
    }

    private void type(String text) {
        text.toUpperCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> letter == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(Character.toString(letter)))
                .forEach(hands::type);
    }

    /// No two letters are the same.
    private String text() throws IOException {
        Path texts = folder.resolve(TEXTS);
        int number = Files.exists(texts) ? Files.readAllLines(texts).size() : 0;
        return "brief " + letter(number / LETTERS_OF_ALPHABET) + letter(number % LETTERS_OF_ALPHABET);
    }

    private static char letter(int number) {
        return (char) ('a' + number % LETTERS_OF_ALPHABET);
    }

    /// A finger that is too quick stays on the page.
    private void takeTheCode() {
        while (page().equals("receipt")) {
            hands.tap("action-have-code");
        }
        arrive("home");
    }

    /// A kiosk that is being started first shows who it is, and rests when it knows its guide. The first sign only
    /// wakes
    /// the screen; then the languages are there.
    private void wake() {
        for (int sign = 0; sign < MOST_SIGNS && !page().equals(LANGUAGES); sign++) {
            if (hands.sees("nav-back")) {
                hands.tap("nav-back");
            } else if (AT_REST.contains(page())) {
                hands.tapMiddle();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        arrive(LANGUAGES);
    }

    private String page() {
        return Hands.fx(hands::page);
    }

    /// Beside the needs people come with or the first of them, as there is room. A guide that arrives draws the page
    /// anew between look and tap, perhaps with the other one: then the finger goes there.
    private boolean tapTheLetterBox() {
        try {
            return tapTheLetterBoxSeen();
        } catch (VisitFailed _) {
            return tapTheLetterBoxSeen();
        }
    }

    private boolean tapTheLetterBoxSeen() {
        return tapOnSomePart(hands.sees("action-letters") ? "action-letters" : "choice-letters");
    }

    /// Whether it is there.
    private boolean tapOnSomePart(String id) {
        for (int part = 0; part < MOST_PARTS; part++) {
            if (hands.sees(id)) {
                hands.tap(id);
                return true;
            }
            for (String way : List.of("page-more", "page-next")) {
                if (hands.sees(way)) {
                    hands.tap(way);
                    break;
                }
            }
        }
        return false;
    }

    private void tap(String id) {
        if (!tapOnSomePart(id)) {
            throw new VisitFailed("no " + id + " on " + page());
        }
    }

    private void arrive(String page) {
        hands.awaitFor(LONG_SECONDS, page, () -> hands.page().equals(page));
    }

    /// In one write, so that a kill leaves a whole line or none.
    private static void note(Path folder, String file, String line) {
        try {
            Files.writeString(folder.resolve(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
