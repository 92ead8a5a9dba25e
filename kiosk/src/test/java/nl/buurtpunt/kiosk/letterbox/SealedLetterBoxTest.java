package nl.buurtpunt.kiosk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongFunction;
import nl.buurtpunt.kiosk.SteppedThreads;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Kind;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Subject;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.SubjectKind;
import nl.buurtpunt.kiosk.store.Acknowledged;
import nl.buurtpunt.kiosk.store.Attempt;
import nl.buurtpunt.kiosk.store.FaultyDisk;
import nl.buurtpunt.kiosk.store.InMemoryLetterStore;
import nl.buurtpunt.kiosk.store.KeptLetter;
import nl.buurtpunt.kiosk.store.LetterState;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.NewLetter;
import nl.buurtpunt.kiosk.store.StoreFolder;
import nl.buurtpunt.kiosk.store.StoreTrouble;
import nl.buurtpunt.protocol.letter.About;
import nl.buurtpunt.protocol.letter.FollowUp;
import nl.buurtpunt.protocol.letter.LetterContact;
import nl.buurtpunt.protocol.letter.LetterId;
import nl.buurtpunt.protocol.letter.LetterKind;
import nl.buurtpunt.protocol.letter.LetterSeal;
import nl.buurtpunt.protocol.letter.LetterText;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.SealedLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedLetterBoxTest {
    private static final Clock UNSET = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final String WORDS = "Er is geen verlichting bij het speelveldje.";
    private static final WrittenLetter WITH_NAME = new WrittenLetter(
            Kind.CALL_BACK,
            new Subject(SubjectKind.NOTICE, "straat-dicht", "De straat is dicht"),
            new Language("tr", "Türkçe", false),
            WORDS,
            Optional.of("Mevrouw Kwiskus"),
            Optional.of(" "),
            Optional.empty(),
            Optional.empty());

    private final InMemoryLetterStore store = new InMemoryLetterStore();
    private final TestCity city = new TestCity().promising("https://brief.voorbeeld.nl/", 10);
    /// Close to where such a counter begins again at the other end.
    private final SteppedThreads time = new SteppedThreads(Duration.ofSeconds(5));

    private final ScheduledExecutorService executor = time.thread("letters");
    private final List<String> happened = new ArrayList<>();
    private final List<Sent> told = new ArrayList<>();
    private Optional<LocalDate> today = Optional.of(LocalDate.parse("2026-11-21"));
    private SealedLetterBox box = box(store);

    private SealedLetterBox box(LetterStore kept) {
        return new SealedLetterBox(
                kept,
                city,
                new SealedLetterBox.Tools(new SecureRandom(), UNSET, () -> today, time::nanoTime),
                new SealedLetterBox.Work(executor, Runnable::run));
    }

    private Sent send(WrittenLetter letter) {
        box.send(letter, told::add);
        time.run();
        return told.getLast();
    }

    private static SealedLetter only(LetterStore kept) throws Exception {
        assertThat(kept.next(LetterState.WAITING, Optional.empty())).isInstanceOf(Attempt.Done.class);
        return letters(kept).getFirst();
    }

    private static List<SealedLetter> letters(LetterStore kept) throws Exception {
        List<SealedLetter> letters = new ArrayList<>();
        Optional<KeptLetter> next = next(kept, Optional.empty());
        while (next.isPresent()) {
            letters.add(SealedLetter.read(next.get().bytes().toArray()));
            next = next(kept, next);
        }
        return letters;
    }

    private static Optional<KeptLetter> next(LetterStore kept, Optional<KeptLetter> after) {
        return ((Attempt.Done<Optional<KeptLetter>>) kept.next(LetterState.WAITING, after)).value();
    }

    @Test
    void sealsTextAndContactSoThatOnlyTheCityReadsThem() throws Exception {
        Receipt receipt = ((Sent.Kept) send(WITH_NAME)).receipt();
        SealedLetter letter = only(store);

        assertThat(LetterSeal.openText(letter, city.opening))
                .isEqualTo(new LetterText(
                        LetterKind.CALL_BACK,
                        new About(About.Subject.NOTICE, "straat-dicht", "De straat is dicht"),
                        "tr",
                        WORDS,
                        "2026-11-21",
                        null));
        assertThat(LetterSeal.openContact(letter, city.opening))
                .contains(new LetterContact("Mevrouw Kwiskus", null, null));
        assertThat(letter.kioskId()).isEqualTo(TestCity.KIOSK);
        assertThat(letter.sequence()).isEqualTo(1);
        assertThat(letter.letterKeyId()).isEqualTo(city.opening.id());
        assertThat(LetterId.isLetterId(letter.id())).isTrue();
        assertThat(receipt.letterId()).isEqualTo(letter.id());
        assertThat(new String(letter.bytes(), StandardCharsets.UTF_8))
                .doesNotContain("speelveldje", "Kwiskus", "straat", receipt.digits());
        assertThat(city.kept).isEqualTo(1);
    }

    @Test
    void givesACodeByWhichTheLetterIsFoundAndNothingElseOfIt() throws Exception {
        Receipt receipt = ((Sent.Kept) send(WITH_NAME)).receipt();
        var good = (ReceiptCode.Reading.Good) ReceiptCode.read(receipt.grouped());

        try (ReceiptKeys keys = ReceiptKeys.derive(good.code())) {
            assertThat(only(store).lookUpHash()).isEqualTo(keys.lookUpHash());
            assertThat(only(store).publicKey()).isEqualTo(keys.publicKey());
        }
        assertThat(receipt.url()).contains("https://brief.voorbeeld.nl/#" + receipt.digits());
        receipt.wipe();
        assertThat(receipt.digits()).isEmpty();
        assertThat(receipt.grouped()).isEmpty();
        assertThat(receipt.url()).isEmpty();
    }

    @Test
    void saysNoDateWhenTheClockIsNotCertainAndLeavesOutAnIdThatIsNone() throws Exception {
        today = Optional.empty();
        send(new WrittenLetter(
                Kind.IDEA,
                new Subject(SubjectKind.PLAN, "Plan/één", "Plan " + "x".repeat(400)),
                Language.SOURCE,
                WORDS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        LetterText text = LetterSeal.openText(only(store), city.opening);

        assertThat(text.written()).isNull();
        assertThat(text.about().id()).isNull();
        assertThat(text.about().title()).hasSize(300);
        assertThat(LetterSeal.openContact(only(store), city.opening)).isEmpty();
    }

    @Test
    void carriesTheKeyOfAnEarlierLetterInsideItsSealAndGivesNoCode() throws Exception {
        byte[] key = new byte[32];
        key[3] = 7;
        Sent sent = send(TestLetters.reply("Het helpt niet.", key));
        SealedLetter letter = only(store);

        assertThat(sent).isEqualTo(new Sent.KeptWithEarlier(letter.id()));
        Optional<FollowUp> followUp =
                Optional.ofNullable(LetterSeal.openText(letter, city.opening).followUp());
        assertThat(followUp.map(it -> Base64.getDecoder().decode(it.lookUpKey())))
                .hasValue(key);
        assertThat(store.stateUnder(letter.lookUpHash())).isEqualTo(new Attempt.Done<>(Optional.empty()));
    }

    @Test
    void keepsAReplyAlsoWhenTheVisitEndsMeanwhileAndNoneToALetterThatIsWiped() throws Exception {
        byte[] key = new byte[32];
        key[5] = 9;
        WrittenLetter reply = TestLetters.reply("Het helpt niet.", key.clone());
        box.send(reply, told::add);
        reply.earlier().orElseThrow().letter().wipe();
        time.run();

        assertThat(Optional.ofNullable(
                                LetterSeal.openText(only(store), city.opening).followUp())
                        .map(it -> Base64.getDecoder().decode(it.lookUpKey())))
                .hasValue(key);
        assertThat(send(reply)).isEqualTo(new Sent.NotKept(Sent.Why.DISK_TROUBLE));
        assertThat(letters(store)).hasSize(1);
    }

    @Test
    void keepsNothingWithoutAKeyOrWhenTheCityTakesNothingFromHere() throws Exception {
        city.letterKey = null;
        assertThat(send(WITH_NAME)).isEqualTo(new Sent.NotKept(Sent.Why.NO_KEY));
        assertThat(box.state()).isEqualTo(LetterBox.State.NEVER_CONNECTED);
        city.letterKey = city.opening.sealingKey();
        city.kioskId = null;
        assertThat(send(WITH_NAME)).isEqualTo(new Sent.NotKept(Sent.Why.NO_KEY));
        city.revoked = true;
        assertThat(send(WITH_NAME)).isEqualTo(new Sent.NotKept(Sent.Why.REVOKED));
        assertThat(box.state()).isEqualTo(LetterBox.State.REVOKED);
        assertThat(letters(store)).isEmpty();
        assertThat(city.kept).isZero();
    }

    @Test
    void saysThatItCannotWriteUntilItCanAgain() throws Exception {
        assertThat(box.state()).isEqualTo(LetterBox.State.OPEN);
        store.fail(Optional.of(new StoreTrouble.DiskFull()));
        assertThat(send(WITH_NAME)).isEqualTo(new Sent.NotKept(Sent.Why.DISK_FULL));
        assertThat(box.state()).isEqualTo(LetterBox.State.CANNOT_WRITE);
        store.fail(Optional.of(new StoreTrouble.Unwritable("read only")));
        assertThat(send(WITH_NAME)).isEqualTo(new Sent.NotKept(Sent.Why.DISK_TROUBLE));
        assertThat(letters(store)).isEmpty();

        store.fail(Optional.empty());
        time.pass(Duration.ofSeconds(2));
        assertThat(box.state()).isEqualTo(LetterBox.State.CANNOT_WRITE);
        time.run();
        assertThat(box.state()).isEqualTo(LetterBox.State.OPEN);
        assertThat(send(WITH_NAME)).isInstanceOf(Sent.Kept.class);
        assertThat(only(store).sequence()).isEqualTo(1);
    }

    @Test
    void tellsOfABugAndOfTheEndOfTheProgramThatNothingIsKept() throws Exception {
        assertThat(send(TestLetters.idea("x".repeat(5_000)))).isEqualTo(new Sent.NotKept(Sent.Why.DISK_TROUBLE));
        executor.shutdown();
        box.send(WITH_NAME, told::add);
        assertThat(told).hasSize(2).last().isEqualTo(new Sent.NotKept(Sent.Why.DISK_TROUBLE));
        assertThat(letters(store)).isEmpty();
    }

    @Test
    void tellsThatALetterIsKeptAlsoWhenItCannotBeSentAtOnce() throws Exception {
        city.whenKept = () -> {
            throw new IllegalStateException("the courier is not well");
        };
        Sent sent = send(WITH_NAME);
        SealedLetter letter = only(store);
        assertThat(sent)
                .isInstanceOfSatisfying(
                        Sent.Kept.class,
                        kept -> assertThat(kept.receipt().letterId()).isEqualTo(letter.id()));
        byte[] key = new byte[32];
        key[1] = 1;
        assertThat(send(TestLetters.reply("Het helpt niet.", key))).isInstanceOf(Sent.KeptWithEarlier.class);
        assertThat(letters(store)).hasSize(2);
        assertThat(city.kept).isEqualTo(2);
    }

    @Test
    void saysThatTheCityHasItOnlyWhenTheStoreKnows() {
        String id = ((Sent.Kept) send(WITH_NAME)).receipt().letterId();
        assertThat(box.acknowledged(id)).isFalse();
        time.run();
        assertThat(box.acknowledged(id)).isFalse();

        store.offerAgain("1700000000000-00000000000000aa", 0);
        store.delivered(id, new Acknowledged("1700000000000-00000000000000aa", 1, Instant.EPOCH));
        time.pass(Duration.ofSeconds(2));
        assertThat(box.acknowledged(id)).isFalse();
        time.run();
        assertThat(box.acknowledged(id)).isTrue();
        assertThat(box.acknowledged("another")).isFalse();
    }

    /// Pitfall 12: told only after what was written has been forced, and nothing is left to force.
    @Test
    void isToldOnlyAfterTheLetterIsForcedToTheDisk(@TempDir Path folder) {
        try (LetterStore disk = FaultyDisk.folder(folder).openLetters()) {
            box = box(watched(disk));
            int before = FaultyDisk.forces();
            box.send(WITH_NAME, sent -> happened.add("told " + (FaultyDisk.forces() > before)));
            time.run();

            assertThat(happened).containsExactly("sealed", "forced", "told true");
        }
    }

    /// The power goes at the moment the slip is asked for, and the disk loses any part of what was not forced.
    @Test
    void losesNothingThatWasPromisedWhenThePowerGoesAsTheSlipIsAskedFor(@TempDir Path folder) throws Exception {
        Random random = new Random(26);
        for (int i = 0; i < 8; i++) {
            Path after = folder.resolve("after" + i);
            try (LetterStore disk =
                    FaultyDisk.folder(folder.resolve("before" + i)).openLetters()) {
                box = box(disk);
                box.send(WITH_NAME, sent -> {
                    told.add(sent);
                    cutThePower(after, random);
                });
                time.run();
            }
            try (LetterStore left = StoreFolder.at(after).openLetters()) {
                assertThat(letters(left).stream().map(SealedLetter::id))
                        .containsExactly(((Sent.Kept) told.getLast()).receipt().letterId());
            }
        }
    }

    private static void cutThePower(Path after, Random random) {
        try {
            FaultyDisk.survivors(after, random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// At every single write of the disk: what is not kept is not half there, and the next letter is kept whole.
    @Test
    void leavesNothingHalfWhereverTheDiskIsFull(@TempDir Path folder) throws Exception {
        boolean refused = true;
        for (int writes = 0; refused; writes++) {
            try (LetterStore disk =
                    FaultyDisk.folder(folder.resolve("at" + writes)).openLetters()) {
                box = box(disk);
                FaultyDisk.fullAfter(writes);
                Sent sent = send(WITH_NAME);
                refused = FaultyDisk.hasRefused();
                FaultyDisk.repair();

                assertThat(letters(disk)).as("full after " + writes).hasSize(sent instanceof Sent.Kept ? 1 : 0);
                Sent again = send(WITH_NAME);
                assertThat(again).isInstanceOf(Sent.Kept.class);
                assertThat(letters(disk)).hasSize(sent instanceof Sent.Kept ? 2 : 1);
            }
        }
        assertThat(told).hasAtLeastOneElementOfType(Sent.NotKept.class);
    }

    /// Records when the letter is made and when the store says that it is on the disk.
    private LetterStore watched(LetterStore disk) {
        return (LetterStore) Proxy.newProxyInstance(
                LetterStore.class.getClassLoader(), new Class<?>[] {LetterStore.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("keep")) {
                        return method.invoke(disk, arguments);
                    }
                    @SuppressWarnings("unchecked")
                    LongFunction<NewLetter> made = (LongFunction<NewLetter>) arguments[0];
                    Attempt<KeptLetter> kept = disk.keep(sequence -> {
                        happened.add("sealed");
                        return made.apply(sequence);
                    });
                    happened.add("forced");
                    return kept;
                });
    }
}
