package nl.buurtpunt.server.casework;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.About;
import nl.buurtpunt.protocol.letter.FollowUp;
import nl.buurtpunt.protocol.letter.LetterContact;
import nl.buurtpunt.protocol.letter.LetterHead;
import nl.buurtpunt.protocol.letter.LetterKind;
import nl.buurtpunt.protocol.letter.LetterSeal;
import nl.buurtpunt.protocol.letter.LetterText;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.SealException;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.server.api.SteppedClock;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.key.KeyRing;
import nl.buurtpunt.server.letter.LetterLimits;
import nl.buurtpunt.server.letter.LetterOffice;
import nl.buurtpunt.server.letter.LetterRef;
import nl.buurtpunt.server.letter.Taking;
import nl.buurtpunt.server.store.Database;
import org.jspecify.annotations.Nullable;

/// Casework over real letters, real keys and a real database, without a file unless a test brings one, on a clock that
/// is stepped.
final class TestCasework implements AutoCloseable {
    static final String KIOSK = "0123456789abcdef";
    /// A Monday.
    static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    final SteppedClock clock = new SteppedClock(START);
    final Database database;
    final KeyFolder folder;
    final KeyRing keys;
    final SigningKey root;
    final LetterOffice letters;
    final CaseOffice office;
    Epoch epoch = new Epoch(1, 2);
    final CaseStore store;
    private final AtomicLong sequence = new AtomicLong();

    TestCasework(Path data) throws Exception {
        this(data, SigningKey.generate(new SecureRandom()));
    }

    /// Over keys that are there already, and an empty database.
    TestCasework(Path data, SigningKey root) throws Exception {
        this(data, root, Database.inMemory("casework-" + UUID.randomUUID()));
    }

    /// @param database closed together with it
    TestCasework(Path data, SigningKey root, Database database) throws Exception {
        this.root = root;
        this.database = database;
        store = new JdbiCaseStore(database);
        folder = new KeyFolder(data);
        keys = new KeyRing(folder);
        folder.publish(root, Set.of(), Set.of(), new SecureRandom(), clock);
        letters = LetterOffice.open(database, data, keys, () -> epoch, clock, LetterLimits.DEFAULT);
        office = new CaseOffice(
                database,
                letters,
                KIOSK::equals,
                () -> Optional.of(sealingKey()),
                clock,
                new CaseTimes(clock, () -> CityDays.UNKNOWN, LetterTerms.DEFAULT));
    }

    Casework casework() {
        return office.casework();
    }

    /// A resident writes, and the letter arrives.
    Resident writes(String language, String text) {
        return sends(language, text, null, null);
    }

    Resident sends(String language, String text, @Nullable LetterContact contact, @Nullable FollowUp followUp) {
        ReceiptKeys code = ReceiptKeys.derive(ReceiptCode.random(new SecureRandom()));
        SealedLetter letter = seal(code, language, text, contact, followUp);
        take(letter);
        office.arrivals().run();
        return new Resident(this, new LetterRef(KIOSK, letter.id()), code);
    }

    SealedLetter seal(
            ReceiptKeys code,
            String language,
            String text,
            @Nullable LetterContact contact,
            @Nullable FollowUp followUp) {
        var head = new LetterHead(uuid(), KIOSK, sequence.incrementAndGet(), code.lookUpHash(), code.publicKey(), 1);
        var words = new LetterText(LetterKind.QUESTION, About.theCity(), language, text, null, followUp);
        return LetterSeal.seal(head, words, contact, sealingKey());
    }

    void take(SealedLetter letter) {
        if (!(letters.intake().take(letter.kioskId(), letter.id(), letter.bytes()) instanceof Taking.Taken)) {
            throw new AssertionError("the letter was not taken");
        }
    }

    private SealingKey sealingKey() {
        try {
            return folder.list().orElseThrow().sealingKey().orElseThrow();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// Version 7, with a random end as kiosks make it.
    private String uuid() {
        UUID random = UUID.randomUUID();
        long first = (clock.millis() << 16) | 0x7000L | (random.getMostSignificantBits() & 0xfff);
        return new UUID(first, random.getLeastSignificantBits()).toString();
    }

    /// Days pass, and the server makes its rounds in the morning of each.
    void days(int days) {
        for (int i = 0; i < days; i++) {
            clock.step(Duration.ofDays(1));
            office.rounds().run();
        }
    }

    /// The kiosk has everything that was published until now, and says so when it asks for more.
    void kiosksSync() {
        office.reach().fetched(KIOSK, letters.statusLog().last());
        office.rounds().run();
    }

    static GivenAnswer answer(@Nullable Outcome outcome, String... languagesAndTexts) {
        var texts = new TreeMap<String, String>();
        for (int i = 0; i < languagesAndTexts.length; i += 2) {
            texts.put(languagesAndTexts[i], languagesAndTexts[i + 1]);
        }
        return new GivenAnswer(outcome, texts, null);
    }

    static CaseRow done(CaseResult result) {
        if (result instanceof CaseResult.Done done) {
            return done.row();
        }
        throw new AssertionError(result);
    }

    /// Everything that lies in the database, as text.
    String dump() {
        return database.jdbi()
                .withHandle(handle -> String.join(
                        "\n", handle.createQuery("script").mapTo(String.class).list()));
    }

    @Override
    public void close() {
        letters.close();
        database.close();
    }

    /// Who wrote a letter, and has nothing but her code.
    record Resident(TestCasework city, LetterRef ref, ReceiptKeys code) {
        StatusMessage reads() {
            SealedStatus status = city.letters.statuses().find(code.lookUpKey()).orElseThrow();
            try {
                return code.open(status);
            } catch (SealException e) {
                throw new AssertionError(e);
            }
        }

        Resident writesAgain(String text, boolean notSolved) {
            return city.sends("nl", text, null, followUp(notSolved));
        }

        FollowUp followUp(boolean notSolved) {
            return new FollowUp(Base64.getEncoder().encodeToString(code.lookUpKey()), notSolved);
        }

        CaseRow row() {
            return city.store.find(ref).orElseThrow();
        }
    }
}
