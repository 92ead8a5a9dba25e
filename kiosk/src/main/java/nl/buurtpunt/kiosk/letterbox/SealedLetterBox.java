package nl.buurtpunt.kiosk.letterbox;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Course;
import nl.buurtpunt.kiosk.letterbox.Found.Mistake;
import nl.buurtpunt.kiosk.store.Attempt;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import nl.buurtpunt.kiosk.store.Attempt.Failed;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.FoundStatus;
import nl.buurtpunt.kiosk.store.KeptLetter;
import nl.buurtpunt.kiosk.store.LetterState;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.NewLetter;
import nl.buurtpunt.kiosk.store.StoreTrouble;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.letter.LetterContact;
import nl.buurtpunt.protocol.letter.LetterHead;
import nl.buurtpunt.protocol.letter.LetterId;
import nl.buurtpunt.protocol.letter.LetterSeal;
import nl.buurtpunt.protocol.letter.LetterText;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.StatusMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The letter box of a real kiosk: a letter is sealed so that not even this kiosk can read it again, forced to the
/// disk, and only then told to be kept.
///
/// Keys are derived on a thread of its own, which takes about a second on a Raspberry Pi. Codes and keys are
/// overwritten as soon as they were used; what goes out to a screen is wiped by it when the visit ends.
public final class SealedLetterBox implements LetterBox {
    private static final Logger LOG = LoggerFactory.getLogger(SealedLetterBox.class);

    /// The first page is there by then, and nobody has written a letter yet.
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final LetterStore store;
    private final City city;
    private final Tools tools;
    private final Work work;
    private final StatusOpener opener;
    private final WrongCodes wrong;
    private final BoxWatch watch;

    /// Rises with every visit: a code that still waits when its visit ends is not tried any more.
    private final AtomicInteger visit = new AtomicInteger();

    public SealedLetterBox(LetterStore store, City city, Tools tools, Work work) {
        this.store = store;
        this.city = city;
        this.tools = tools;
        this.work = work;
        this.opener = new StatusOpener(city, tools.random());
        this.wrong = new WrongCodes(tools.nanoTime());
        this.watch = new BoxWatch(store, work.executor(), tools.nanoTime());
    }

    /// @param clock for the habit of letter ids; it may be wrong
    /// @param today when the kiosk is certain of it
    /// @param nanoTime a clock that only rises
    public record Tools(SecureRandom random, Clock clock, Supplier<Optional<LocalDate>> today, LongSupplier nanoTime) {}

    /// @param executor one thread that may take its time
    /// @param screen the thread where outcomes are told
    public record Work(ScheduledExecutorService executor, Executor screen) {}

    /// Derives once for nothing, so that the first resident does not wait for a program that has never done it; not
    /// right away, for a program that starts has more to do.
    public void warmUp() {
        var _ = work.executor()
                .schedule(() -> ReceiptKeys.warmUp(tools.random()), WARM_UP.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public State state() {
        if (city.revoked()) {
            return State.REVOKED;
        }
        if (city.letterKey().isEmpty() || city.kioskId().isEmpty()) {
            return State.NEVER_CONNECTED;
        }
        return watch.canWrite() ? State.OPEN : State.CANNOT_WRITE;
    }

    @Override
    public boolean acknowledged(String letterId) {
        return watch.acknowledged(letterId);
    }

    @Override
    public void send(WrittenLetter letter, Consumer<Sent> tell) {
        Sent nothing = new Sent.NotKept(Sent.Why.DISK_TROUBLE);
        try {
            // Now: the keys of an earlier letter are wiped when the visit ends.
            Posted posted = new Posted(
                    LetterWords.text(letter, tools.today().get()),
                    Optional.ofNullable(LetterWords.contact(letter)),
                    letter.earlier().isPresent());
            work.executor().execute(() -> tell(orElse(() -> keep(posted), nothing), tell));
        } catch (RejectedExecutionException e) {
            LOG.warn("a letter was not kept: the program ends");
            tell(nothing, tell);
        } catch (IllegalArgumentException e) {
            LOG.error("a letter was not kept", e);
            tell(nothing, tell);
        }
    }

    /// What is to be sealed.
    private record Posted(LetterText text, Optional<LetterContact> contact, boolean followsUp) {}

    private Sent keep(Posted letter) {
        Optional<SealingKey> key = city.letterKey();
        Optional<String> kioskId = city.kioskId();
        if (city.revoked()) {
            return new Sent.NotKept(Sent.Why.REVOKED);
        }
        if (key.isEmpty() || kioskId.isEmpty()) {
            return new Sent.NotKept(Sent.Why.NO_KEY);
        }
        ReceiptCode code = ReceiptCode.random(tools.random());
        try (ReceiptKeys keys = ReceiptKeys.derive(code)) {
            Sealing sealing = new Sealing(letter, kioskId.get(), code, keys, key.get());
            // Before the letter is kept: nothing that can fail afterwards may deny it.
            Sent kept = letter.followsUp()
                    ? new Sent.KeptWithEarlier(sealing.id)
                    : new Sent.Kept(new Receipt(sealing.id, code.digits().toCharArray(), city.promise()));
            return switch (store.keep(sealing::made)) {
                case Done<KeptLetter> _ -> {
                    tellCity();
                    yield kept;
                }
                case Failed<KeptLetter>(StoreTrouble trouble) -> {
                    if (kept instanceof Sent.Kept(Receipt receipt)) {
                        receipt.wipe();
                    }
                    watch.failed();
                    LOG.error("a letter was not kept: {}", trouble.reason());
                    yield new Sent.NotKept(
                            trouble instanceof StoreTrouble.DiskFull ? Sent.Why.DISK_FULL : Sent.Why.DISK_TROUBLE);
                }
            };
        } finally {
            code.wipe();
        }
    }

    /// The letter is kept by now, whatever comes of this: it goes with the next one, or by itself later.
    private void tellCity() {
        try {
            city.letterKept();
        } catch (RuntimeException | Error e) {
            LOG.error("a letter that is kept waits to be sent", e);
        }
    }

    /// One letter on its way into the store, under one id and one code also when the store asks again.
    private final class Sealing {
        private final String id;
        private final String kioskId;
        private final ReceiptCode code;
        private final ReceiptKeys keys;
        private final SealingKey cityKey;
        private final Posted letter;

        Sealing(Posted letter, String kioskId, ReceiptCode code, ReceiptKeys keys, SealingKey cityKey) {
            this.id = LetterId.make(tools.clock().millis(), tools.random());
            this.kioskId = kioskId;
            this.code = code;
            this.keys = keys;
            this.cityKey = cityKey;
            this.letter = letter;
        }

        NewLetter made(long sequence) {
            var head = new LetterHead(id, kioskId, sequence, keys.lookUpHash(), keys.publicKey(), code.parameterSet());
            byte[] bytes = LetterSeal.seal(head, letter.text(), letter.contact().orElse(null), cityKey)
                    .bytes();
            return new NewLetter(id, Sha256.hex(bytes), Bytes.of(bytes), letter.followsUp() ? "" : keys.lookUpHash());
        }
    }

    @Override
    public void find(String typed, Consumer<Found> tell) {
        ReceiptCode.Reading reading = ReceiptCode.read(typed);
        if (reading instanceof ReceiptCode.Reading.Good(ReceiptCode code)) {
            attempt(code, visit.get(), tell);
        } else {
            mistake(reading).ifPresent(mistake -> tell(new Found.Mistyped(mistake), tell));
        }
    }

    @Override
    public Optional<Mistake> mistake(String typed) {
        return mistake(ReceiptCode.read(typed));
    }

    private static Optional<Mistake> mistake(ReceiptCode.Reading reading) {
        return switch (reading) {
            case ReceiptCode.Reading.Good(ReceiptCode code) -> {
                code.wipe();
                yield Optional.empty();
            }
            case ReceiptCode.Reading.TooShort(int missing) -> Optional.of(new Mistake.TooShort(missing));
            case ReceiptCode.Reading.TooLong _ -> Optional.of(new Mistake.TooLong());
            case ReceiptCode.Reading.WrongDigit _ -> Optional.of(new Mistake.WrongDigit());
            case ReceiptCode.Reading.NotDigits _ -> Optional.of(new Mistake.NotDigits());
            case ReceiptCode.Reading.UnknownSet _ -> Optional.of(new Mistake.UnknownSet());
        };
    }

    @Override
    public void visitEnded() {
        visit.incrementAndGet();
    }

    private void attempt(ReceiptCode code, int asked, Consumer<Found> tell) {
        try {
            Duration wait = wrong.toWait();
            var _ = work.executor().schedule(() -> tryNow(code, asked, tell), wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            code.wipe();
            LOG.debug("no look-up: the program ends");
        }
    }

    private void tryNow(ReceiptCode code, int asked, Consumer<Found> tell) {
        if (asked != visit.get()) {
            code.wipe();
        } else if (!wrong.toWait().isZero()) {
            // Others were wrong in the meantime.
            attempt(code, asked, tell);
        } else {
            tell(orElse(() -> found(code), new Found.Unreadable()), tell);
        }
    }

    private Found found(ReceiptCode code) {
        try (ReceiptKeys keys = ReceiptKeys.derive(code)) {
            Attempt<FoundStatus> status = store.find(keys.lookUpHash());
            Attempt<Optional<LetterState>> own = store.stateUnder(keys.lookUpHash());
            if (!(status instanceof Done<FoundStatus>(FoundStatus found))) {
                return new Found.Unreadable();
            }
            Optional<StatusMessage> message = opener.open(found, keys);
            Optional<Course> course =
                    message.map(LetterCourse::of).or(() -> found.held() ? Optional.empty() : ofThisKiosk(own));
            if (course.isPresent()) {
                return new Found.Letter(new EarlierLetter(course.get(), keys.lookUpKey()));
            }
            if (found.held() || own instanceof Failed<Optional<LetterState>>) {
                return new Found.Unreadable();
            }
            wrong.wrong();
            return new Found.NotFound();
        } finally {
            code.wipe();
        }
    }

    private static Optional<Course> ofThisKiosk(Attempt<Optional<LetterState>> own) {
        return own instanceof Done<Optional<LetterState>>(Optional<LetterState> state)
                ? state.flatMap(LetterCourse::of)
                : Optional.empty();
    }

    private <T> void tell(T outcome, Consumer<T> tell) {
        work.screen().execute(() -> tell.accept(outcome));
    }

    /// The top of the box's thread: whoever waits must be told, also of a bug. What is thrown says nothing of a letter.
    private static <T> T orElse(Supplier<T> task, T otherwise) {
        try {
            return task.get();
        } catch (RuntimeException | Error e) {
            LOG.error("the letter box failed", e);
            return otherwise;
        }
    }
}
