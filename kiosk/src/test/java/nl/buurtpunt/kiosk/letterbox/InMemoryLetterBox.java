package nl.buurtpunt.kiosk.letterbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.LetterPromise;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Course;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Stage;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.StageKind;
import nl.buurtpunt.kiosk.letterbox.Found.Mistake;
import org.jspecify.annotations.Nullable;

/// A letter box without disk, keys or city: what a test posts is found again by its code.
public final class InMemoryLetterBox implements LetterBox {
    private static final int LENGTH = 20;
    private static final int OF_ANOTHER_KIOSK = 1_000_000;

    /// Damm's quasigroup: a check digit finds one wrong digit and two that changed places.
    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
    };

    private final Executor screen;
    private final List<WrittenLetter> posted = new ArrayList<>();
    private final Map<String, Held> held = new HashMap<>();
    private final Set<String> acknowledged = new HashSet<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private LetterPromise promise =
            new LetterPromise(Optional.of("https://brief.voorbeeld.nl/heerlen"), OptionalInt.of(15));
    private State state = State.OPEN;
    private Sent.@Nullable Why trouble;
    private boolean slow;

    private record Held(String letterId, Optional<Course> course, boolean damaged) {}

    /// Tells at once, on the thread that asks.
    public InMemoryLetterBox() {
        this(Runnable::run);
    }

    /// @param screen where answers are told
    public InMemoryLetterBox(Executor screen) {
        this.screen = screen;
    }

    /// From now on the box is in this state.
    public void become(State now) {
        state = now;
    }

    /// From now on nothing is kept, for this reason; null when all is well again.
    public void refuse(Sent.@Nullable Why why) {
        trouble = why;
    }

    /// From now on nobody is told anything before `goOn`.
    public void hold(boolean on) {
        slow = on;
    }

    /// Tells everything that waits.
    public void goOn() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    /// The receipts made from now on promise this.
    public void promise(LetterPromise newPromise) {
        promise = newPromise;
    }

    /// Everything that was kept, oldest first.
    public List<WrittenLetter> posted() {
        return List.copyOf(posted);
    }

    /// The city says that it holds this letter.
    public void acknowledge(String letterId) {
        acknowledged.add(letterId);
    }

    /// The city says how far the letter with this code is; a code nobody got here is one of another kiosk.
    public void answer(String digits, Course course) {
        Held before = held.get(digits);
        String id = before == null ? id(OF_ANOTHER_KIOSK + held.size()) : before.letterId();
        acknowledged.add(id);
        held.put(digits, new Held(id, Optional.of(course), false));
    }

    /// What is kept of the letter with this code can no longer be read.
    public void damage(String digits) {
        held.put(digits, new Held(id(held.size() + 1), Optional.empty(), true));
    }

    /// A code that passes every check, always the same for the same number.
    public static String code(int number) {
        String random =
                String.format(Locale.ROOT, "1%018d", (number * 7_919_000_000_007L) % 1_000_000_000_000_000_000L);
        return random + damm(random);
    }

    /// The check digit of these digits; 0 when they end with their own.
    private static int damm(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void send(WrittenLetter letter, Consumer<Sent> tell) {
        Sent.Why why = trouble != null ? trouble : because();
        tell(why == null ? keep(letter) : new Sent.NotKept(why), tell);
    }

    private Sent.@Nullable Why because() {
        return switch (state) {
            case OPEN -> null;
            case NEVER_CONNECTED -> Sent.Why.NO_KEY;
            case REVOKED -> Sent.Why.REVOKED;
            case CANNOT_WRITE -> Sent.Why.DISK_TROUBLE;
        };
    }

    private Sent keep(WrittenLetter letter) {
        posted.add(letter);
        String id = id(posted.size());
        if (letter.earlier().isPresent()) {
            return new Sent.KeptWithEarlier(id);
        }
        String digits = code(posted.size());
        held.put(digits, new Held(id, Optional.empty(), false));
        return new Sent.Kept(new Receipt(id, digits.toCharArray(), promise));
    }

    @Override
    public void find(String typed, Consumer<Found> tell) {
        Optional<Mistake> mistake = mistake(typed);
        tell(mistake.<Found>map(Found.Mistyped::new).orElseGet(() -> found(digits(typed))), tell);
    }

    @Override
    public Optional<Mistake> mistake(String typed) {
        boolean letters = fragment(typed).chars().anyMatch(Character::isLetter);
        return letters ? Optional.of(new Mistake.NotDigits()) : wrong(digits(typed));
    }

    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        fragment(typed).chars().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }

    private static String fragment(String typed) {
        return typed.substring(typed.indexOf('#') + 1);
    }

    private Found found(String digits) {
        Held letter = held.get(digits);
        if (letter == null) {
            return new Found.NotFound();
        }
        return letter.damaged()
                ? new Found.Unreadable()
                : new Found.Letter(new EarlierLetter(
                        letter.course().orElseGet(() -> own(letter)), digits.getBytes(StandardCharsets.US_ASCII)));
    }

    private Course own(Held letter) {
        StageKind kind = acknowledged(letter.letterId()) ? StageKind.RECEIVED : StageKind.KEPT_HERE;
        Stage stage = new Stage(kind, Optional.empty(), Optional.empty());
        return new Course(Optional.empty(), Optional.empty(), List.of(stage), List.of(), false);
    }

    private static Optional<Mistake> wrong(String digits) {
        if (digits.length() < LENGTH) {
            return Optional.of(new Mistake.TooShort(LENGTH - digits.length()));
        }
        if (digits.length() > LENGTH) {
            return Optional.of(new Mistake.TooLong());
        }
        if (damm(digits) != 0) {
            return Optional.of(new Mistake.WrongDigit());
        }
        return digits.charAt(0) == '1' ? Optional.empty() : Optional.of(new Mistake.UnknownSet());
    }

    @Override
    public void visitEnded() {
        // It looks at once: nothing waits.
    }

    @Override
    public boolean acknowledged(String letterId) {
        return acknowledged.contains(letterId);
    }

    private <T> void tell(T outcome, Consumer<T> tell) {
        Runnable told = () -> screen.execute(() -> tell.accept(outcome));
        if (slow) {
            waiting.add(told);
        } else {
            told.run();
        }
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "01920000-0000-7000-8000-%012d", number);
    }
}
