package nl.buurtpunt.kiosk.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Language;

/// A letter, as a resident writes it with the keys on the panel, and later its answer, by the code on the slip.
final class LetterVisit {
    private static final long WAIT_FOR_SLIP_SECONDS = 30;
    private static final long WAIT_FOR_CITY_SECONDS = 60;

    /// The city answers when it answers, and the kiosk asks for news twice a minute.
    private static final int ASKS = 12;

    private static final long BETWEEN_ASKS_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Walk walk;
    private final Hands hands;
    private final CurrentGuide guide;

    LetterVisit(Walk walk, CurrentGuide guide) {
        this.walk = walk;
        this.hands = walk.hands();
        this.guide = guide;
    }

    /// Writes the words of a file, gives no name, posts it and waits until the city has it.
    void post(String tag, Path words) {
        walk.begin(tag);
        walk.picture(tag, "a-home");
        box(tag);
        walk.picture(tag, "b-letter-box");
        walk.tapInParts("choice-write");
        walk.arrive("letter-kind");
        walk.picture(tag, "c-kind");
        walk.tapInParts("choice-idea");
        walk.arrive("letter-about");
        walk.picture(tag, "d-about");
        walk.tapInParts("choice-city");
        walk.arrive("letter-text");
        walk.picture(tag, "e-sheet");
        write(read(words));
        walk.picture(tag, "f-written");
        hands.tap("action-done");
        walk.arrive("letter-contact");
        walk.picture(tag, "g-contact");
        walk.tapInParts("action-then");
        walk.arrive("letter-again");
        walk.picture(tag, "h-look-again");
        walk.tapInParts("action-send");
        walk.arrive("receipt");
        taken(tag);
    }

    private void taken(String tag) {
        // It stands there once the slip is out, on whichever part of the page.
        walk.awaitInParts("action-again");
        walk.pictureWithoutCode(tag, "i-receipt");
        walk.report().expect(tag + ": a letter is kept and its slip printed", true);
        // The title, which is on the first part of every panel.
        String withCity = said("receipt.arrived", tag);
        hands.awaitFor(WAIT_FOR_CITY_SECONDS, "the city's word", () -> Hands.holds(hands.wordsNow(), withCity));
        walk.pictureWithoutCode(tag, "j-received");
        walk.report().expect(tag + ": the kiosk says that the city has the letter", true);
        // Too soon it only asks to take the slip first.
        hands.awaitFor(WAIT_FOR_SLIP_SECONDS, "the way from the code", () -> {
            if (hands.page().equals("receipt")) {
                hands.pressNow("action-have-code");
            }
            return hands.page().equals("home");
        });
        walk.end();
    }

    /// Asks for the answer until it is there; fails when it never comes.
    void awaitAnswer(String tag, Path slip, Path answer) {
        for (int ask = 1; ask < ASKS; ask++) {
            if (answered(tag, slip, answer)) {
                tell(tag, true);
                return;
            }
            LockSupport.parkNanos(BETWEEN_ASKS_NANOS);
        }
        tell(tag, answered(tag, slip, answer));
    }

    /// What is on this kiosk now is enough, or it is not.
    void readAnswer(String tag, Path slip, Path answer) {
        tell(tag, answered(tag, slip, answer));
    }

    private void tell(String tag, boolean read) {
        walk.report().expect(tag + ": the code of the slip leads to the city's answer, also on paper", read);
    }

    private boolean answered(String tag, Path slip, Path answer) {
        walk.begin(tag);
        box(tag);
        walk.tapInParts("choice-read");
        walk.arrive("answer/code");
        walk.picture(tag, "k-code");
        SlipReader.code(slip).chars().forEach(digit -> hands.tapKey("digit-" + (char) digit));
        walk.pictureWithoutCode(tag, "l-code-typed");
        hands.tap("digit-done");
        walk.arrive("answer/letter");
        hands.await("what came of the letter", () -> hands.seesNow("action-print") || hands.seesNow("action-code"));
        walk.picture(tag, "m-answer");
        boolean there = Hands.holds(walk.readInParts(), read(answer));
        if (there) {
            print(tag);
        }
        walk.end();
        return there;
    }

    private void print(String tag) {
        walk.tapInParts("action-print");
        walk.arrive("slip/answer");
        hands.awaitFor(WAIT_FOR_SLIP_SECONDS, "the slip of the answer", () -> hands.seesNow("action-again"));
        walk.picture(tag, "n-answer-slip");
    }

    private void box(String tag) {
        walk.tapInParts("action-letters", "choice-letters");
        walk.arrive("letter");
        walk.report().expect(tag + ": the letter box is open", true);
    }

    /// Letter by letter, with the keys of the language on the panel.
    private void write(String words) {
        words.codePoints().mapToObj(Character::toString).forEach(this::press);
    }

    private void press(String letter) {
        String key = switch (letter) {
            case " " -> "key-space";
            case "\n" -> "key-enter";
            default -> "key-" + letter.toLowerCase(Locale.ROOT);
        };
        for (String plane : List.of("key-letters", "key-signs", "key-more")) {
            if (hands.sees(key)) {
                break;
            }
            if (hands.sees(plane)) {
                hands.tap(plane);
            }
        }
        hands.tapKey(key);
    }

    private String said(String key, String tag) {
        Language language = guide.get().city().language(tag).orElseThrow();
        return guide.get().sentences().say(key, language).text();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
