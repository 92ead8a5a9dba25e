package nl.buurtpunt.kiosk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import nl.buurtpunt.kiosk.SteppedThreads;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Stage;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.StageKind;
import nl.buurtpunt.kiosk.letterbox.Found.Mistake;
import nl.buurtpunt.kiosk.store.Acknowledged;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.HeldStatus;
import nl.buurtpunt.kiosk.store.InMemoryLetterStore;
import nl.buurtpunt.kiosk.store.StatusCursor;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusMessage;
import org.junit.jupiter.api.Test;

/// A code typed at a kiosk: at the one where the letter was written, and at any other.
class FindLetterTest {
    private static final String EPOCH = "1700000000000-00000000000000aa";
    private static final StatusMessage ANSWERED = new StatusMessage(
            2,
            "2026-11-21",
            "2026-12-07",
            List.of(
                    new StatusMessage.Stage(StatusMessage.StageKind.RECEIVED, "2026-11-21", null),
                    new StatusMessage.Stage(StatusMessage.StageKind.FORWARDED, "2026-11-23", "Team Groen"),
                    new StatusMessage.Stage(StatusMessage.StageKind.ANSWERED, "2026-11-30", null)),
            List.of(new StatusMessage.Answer(
                    "2026-11-30",
                    StatusMessage.Outcome.DONE,
                    List.of(
                            new StatusMessage.Words("nl", "De lamp brandt weer."),
                            new StatusMessage.Words("tr", "Lamba yine yanıyor.")),
                    "Team Groen")),
            true);

    private final SecureRandom random = new SecureRandom();
    private final InMemoryLetterStore store = new InMemoryLetterStore();
    private final TestCity city = new TestCity();
    /// Close to where such a counter begins again at the other end.
    private final SteppedThreads time = new SteppedThreads(Duration.ofSeconds(5));

    private final ScheduledExecutorService executor = time.thread("letters");
    private final List<Found> told = new ArrayList<>();
    private final SealedLetterBox box = new SealedLetterBox(
            store,
            city,
            new SealedLetterBox.Tools(random, Clock.systemUTC(), Optional::empty, time::nanoTime),
            new SealedLetterBox.Work(executor, Runnable::run));

    private Found find(String typed) {
        box.find(typed, told::add);
        time.run();
        return told.getLast();
    }

    /// At another kiosk somebody wrote a letter, and its status came here.
    private ReceiptCode answered(SigningKey key) {
        ReceiptCode code = ReceiptCode.random(random);
        try (ReceiptKeys keys = ReceiptKeys.derive(code)) {
            hold(SealedStatus.seal(ANSWERED, keys.lookUpHash(), keys.publicKey(), key));
        }
        return code;
    }

    private void hold(SealedStatus status) {
        store.apply(
                List.of(new HeldStatus(
                        status.lookUpHash(), status.number(), status.withdrawn(), Bytes.of(WireJson.write(status)))),
                new StatusCursor(EPOCH, status.number()));
    }

    @Test
    void readsStagesAndAnswersOfALetterFromAnywhere() {
        ReceiptCode code = answered(city.signing);
        EarlierLetter letter = ((Found.Letter) find(code.grouped())).letter();

        assertThat(letter.received()).contains(LocalDate.parse("2026-11-21"));
        assertThat(letter.due()).contains(LocalDate.parse("2026-12-07"));
        assertThat(letter.canReply()).isTrue();
        assertThat(letter.stages())
                .containsExactly(
                        new Stage(StageKind.RECEIVED, Optional.of(LocalDate.parse("2026-11-21")), Optional.empty()),
                        new Stage(
                                StageKind.FORWARDED,
                                Optional.of(LocalDate.parse("2026-11-23")),
                                Optional.of("Team Groen")),
                        new Stage(StageKind.ANSWERED, Optional.of(LocalDate.parse("2026-11-30")), Optional.empty()));
        assertThat(letter.answers())
                .containsExactly(new EarlierLetter.Answer(
                        LocalDate.parse("2026-11-30"),
                        Optional.of(EarlierLetter.Outcome.DONE),
                        new Text(Map.of("nl", "De lamp brandt weer.", "tr", "Lamba yine yanıyor.")),
                        Optional.of("Team Groen")));
        try (ReceiptKeys keys = ReceiptKeys.derive(code)) {
            assertThat(letter.lookUpKey()).isEqualTo(keys.lookUpKey());
        }
        letter.wipe();
        assertThat(letter.answers()).isEmpty();
        assertThat(letter.stages()).isEmpty();
        assertThat(letter.lookUpKey()).containsOnly(0);
    }

    @Test
    void readsACodeInArabicDigitsAndFromAnAddress() {
        String digits = answered(city.signing).digits();
        StringBuilder arabic = new StringBuilder();
        digits.chars().forEach(c -> arabic.append((char) ('\u0660' + c - '0')));

        assertThat(find(arabic.toString())).isInstanceOf(Found.Letter.class);
        assertThat(find("https://brief.voorbeeld.nl/#" + digits)).isInstanceOf(Found.Letter.class);
    }

    @Test
    void knowsALetterThatWasWrittenHereBeforeTheCityDoes() {
        List<Sent> sent = new ArrayList<>();
        box.send(TestLetters.idea("Een bankje bij de vijver."), sent::add);
        time.run();
        Receipt receipt = ((Sent.Kept) sent.getFirst()).receipt();
        assertThat(stages(find(receipt.digits()))).containsExactly(StageKind.KEPT_HERE);

        store.quarantine(receipt.letterId(), "malformed");
        assertThat(stages(find(receipt.digits()))).containsExactly(StageKind.KEPT_HERE);
        store.offerAgain(EPOCH, 0);
        store.delivered(receipt.letterId(), new Acknowledged(EPOCH, 1, Instant.EPOCH));
        assertThat(stages(find(receipt.digits()))).containsExactly(StageKind.RECEIVED);
    }

    private static List<StageKind> stages(Found found) {
        return ((Found.Letter) found)
                .letter().stages().stream().map(Stage::kind).toList();
    }

    @Test
    void believesNothingThatTheCityDidNotSign() {
        ReceiptCode code = answered(SigningKey.generate(random));
        assertThat(find(code.digits())).isEqualTo(new Found.Unreadable());

        ReceiptCode damaged = answered(city.signing);
        try (ReceiptKeys keys = ReceiptKeys.derive(damaged)) {
            store.apply(
                    List.of(new HeldStatus(keys.lookUpHash(), 9, false, Bytes.utf8("{}"))), new StatusCursor(EPOCH, 9));
        }
        assertThat(find(damaged.digits())).isEqualTo(new Found.Unreadable());
    }

    @Test
    void readsAnAnswerThatWasSignedAnewWhenItsKeyWasRetired() {
        ReceiptCode code = ReceiptCode.random(random);
        try (ReceiptKeys keys = ReceiptKeys.derive(code)) {
            SealedStatus first = SealedStatus.seal(ANSWERED, keys.lookUpHash(), keys.publicKey(), city.signing);
            hold(first);
            city.signing = SigningKey.generate(random);
            assertThat(find(code.digits())).isEqualTo(new Found.Unreadable());
            hold(first.signedBy(city.signing));
        }
        assertThat(find(code.digits())).isInstanceOf(Found.Letter.class);
    }

    @Test
    void findsNothingUnderACodeThatNobodyGotAndNothingThatWasWithdrawn() {
        answered(city.signing);
        assertThat(find(ReceiptCode.random(random).digits())).isEqualTo(new Found.NotFound());

        ReceiptCode code = answered(city.signing);
        try (ReceiptKeys keys = ReceiptKeys.derive(code)) {
            hold(SealedStatus.withdrawn(keys.lookUpHash(), 5, city.signing));
        }
        assertThat(find(code.digits())).isEqualTo(new Found.NotFound());
    }

    @Test
    void saysHowACodeWasCopiedWrongWithoutAnyWork() {
        String digits = ReceiptCode.random(random).digits();
        String swapped = (digits.charAt(0) - '0' + 1) % 10 + digits.substring(1);
        Map<String, Mistake> mistakes = Map.of(
                digits.substring(0, 18),
                new Mistake.TooShort(2),
                digits + "1",
                new Mistake.TooLong(),
                swapped,
                new Mistake.WrongDigit(),
                "x" + digits,
                new Mistake.NotDigits());
        mistakes.forEach((typed, mistake) -> {
            box.find(typed, told::add);
            assertThat(told.getLast()).isEqualTo(new Found.Mistyped(mistake));
            assertThat(box.mistake(typed)).contains(mistake);
        });
        assertThat(box.mistake(digits)).isEmpty();
        assertThat(time.waiting()).isZero();
    }

    @Test
    void makesWhoeverTriesCodesWaitButFindsTheRightOne() {
        ReceiptCode right = answered(city.signing);
        for (int i = 0; i < 5; i++) {
            find(ReceiptCode.random(random).digits());
            time.pass(Duration.ofSeconds(5));
        }
        assertThat(told).hasSize(5).containsOnly(new Found.NotFound());
        find(ReceiptCode.random(random).digits());

        box.find(right.digits(), told::add);
        time.pass(Duration.ofSeconds(3));
        assertThat(told).hasSize(6);
        time.pass(Duration.ofSeconds(1));
        assertThat(told).hasSize(7).last().isInstanceOf(Found.Letter.class);
    }

    /// Twenty at the same moment are tried one after the other, each waiting for those before it.
    @Test
    void waitsAlsoWhenManyAreTriedAtOnce() {
        for (int i = 0; i < 20; i++) {
            box.find(ReceiptCode.random(random).digits(), told::add);
        }
        time.pass(Duration.ofSeconds(10));
        assertThat(told).hasSizeLessThan(8);
    }

    @Test
    void forgetsWhatStillWaitsWhenTheVisitEnds() {
        for (int i = 0; i < 6; i++) {
            find(ReceiptCode.random(random).digits());
            time.pass(Duration.ofSeconds(8));
        }
        int before = told.size();
        find(ReceiptCode.random(random).digits());
        box.find(answered(city.signing).digits(), told::add);
        box.visitEnded();
        time.pass(Duration.ofMinutes(1));

        assertThat(told).hasSize(before + 1);
        assertThat(time.waiting()).isZero();
    }
}
