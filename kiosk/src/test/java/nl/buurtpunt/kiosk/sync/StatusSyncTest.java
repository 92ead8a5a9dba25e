package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.buurtpunt.kiosk.store.Attempt;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.FoundStatus;
import nl.buurtpunt.kiosk.store.HeldStatus;
import nl.buurtpunt.kiosk.store.StatusCursor;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.PublishedKey;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.SealException;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.protocol.release.SignedText;
import org.junit.jupiter.api.Test;

/// The answer to every letter is on every kiosk, and what the server did not sign is on none.
final class StatusSyncTest {
    private static final ReceiptKeys RESIDENT = ReceiptKeys.derive(ReceiptCode.random(new SecureRandom()));
    private static final Epoch LATER = new Epoch(1_763_690_000_001L, 8);

    private final LetterStand stand = new LetterStand();
    private final TwinServer server = stand.server;
    private final SigningKey statusKey = SigningKey.generate(new SecureRandom());
    private final KeyBook keys = new KeyBook(server.root.verifyingKey(), stand.identity, stand.direct, stand.judge);
    private final StatusSync sync = new StatusSync(
            stand.direct, stand.store, keys, stand.taken, () -> stand.enrolled, stand.judge, new Random(1));

    private long listNumber = 1;

    private void publishKeys(SigningKey... forStatuses) {
        List<PublishedKey> published = new ArrayList<>();
        Arrays.stream(forStatuses).forEach(key -> published.add(PublishedKey.of(KeyUse.STATUS, key.verifyingKey())));
        listNumber++;
        server.serveKeys(SignedText.sign(new KeyList(listNumber, Content.CREATED, published).text(), server.root));
    }

    private SealedStatus status(long number) {
        var message = new StatusMessage(number, "2026-11-01", "2026-11-20", List.of(), List.of(), true);
        return SealedStatus.seal(message, RESIDENT.lookUpHash(), RESIDENT.publicKey(), statusKey);
    }

    private static SealedStatus withdrawn(int letter, long number, SigningKey key) {
        return SealedStatus.withdrawn(Sha256.hex("letter " + letter), number, key);
    }

    private Steps.Next steps(int count) {
        Steps.Next next = Steps.Next.atOnce();
        for (int i = 0; i < count; i++) {
            next = sync.step();
        }
        return next;
    }

    private List<HeldStatus> held() {
        return done(stand.store.statuses(Optional.empty(), 100));
    }

    private static <T> T done(Attempt<T> attempt) {
        assertThat(attempt).isInstanceOf(Done.class);
        return ((Done<T>) attempt).value();
    }

    @Test
    void bringsWhatTheResidentCanReadOffline() throws Exception {
        publishKeys(statusKey);
        server.letters.statuses.add(status(3));
        steps(1);
        FoundStatus found = done(stand.store.find(RESIDENT.lookUpHash()));
        assertThat(found.held()).isTrue();
        SealedStatus sealed = WireJson.read(SealedStatus.class, found.signed().toArray());
        assertThat(RESIDENT.open(sealed).number()).isEqualTo(3);
        assertThat(done(stand.store.find(Sha256.hex("nobody's"))).held()).isFalse();
    }

    @Test
    void fetchesAtOnceWhileThereIsMoreAndThenRests() {
        publishKeys(statusKey);
        for (int letter = 0; letter < 2 * TwinLetters.BATCH + 1; letter++) {
            server.letters.statuses.add(withdrawn(letter, 1, statusKey));
        }
        assertThat(steps(2).delay()).isZero();
        assertThat(steps(1).delay()).isGreaterThan(Duration.ofSeconds(10));
        assertThat(held()).hasSize(2 * TwinLetters.BATCH + 1);
        server.letters.statuses.add(withdrawn(99, 1, statusKey));
        steps(1);
        assertThat(held()).hasSize(2 * TwinLetters.BATCH + 2);
        assertThat(done(stand.store.statusCursor()))
                .isEqualTo(new StatusCursor(server.letters.epoch.text(), 2 * TwinLetters.BATCH + 2));
    }

    @Test
    void passesOverWhatIsNotSignedAndKeepsTheOthers() {
        SigningKey stranger = SigningKey.generate(new SecureRandom());
        publishKeys(statusKey);
        SealedStatus good = withdrawn(2, 1, statusKey);
        SealedStatus changed = new SealedStatus(good.lookUpHash(), 9, true, null, good.keyId(), good.signature());
        server.letters.statuses.addAll(List.of(withdrawn(1, 1, stranger), changed, withdrawn(3, 1, statusKey)));
        int listsAsked = server.requests.size();
        steps(2);
        assertThat(held()).extracting(HeldStatus::lookUpHash).containsExactly(Sha256.hex("letter 3"));
        assertThat(stand.journal.health().refused(RefusalReason.SIGNATURE)).isEqualTo(1);
        assertThat(stand.journal.health().refused(RefusalReason.KEY)).isEqualTo(1);
        assertThat(server.requests.subList(listsAsked, server.requests.size()))
                .filteredOn(request -> request.path().equals(Api.KEYS))
                .as("the list of keys is loaded once for each unknown key")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void comesBackToWhatANewKeySignedOnceTheKeyIsOnTheList() {
        SigningKey next = SigningKey.generate(new SecureRandom());
        publishKeys(statusKey);
        server.letters.statuses.add(withdrawn(1, 1, next));
        steps(2);
        assertThat(held()).isEmpty();
        publishKeys(statusKey, next);
        assertThat(keys.reload()).isEmpty();
        steps(2);
        assertThat(held()).hasSize(1);
    }

    @Test
    void comesBackToItAlsoAfterARestart() {
        SigningKey next = SigningKey.generate(new SecureRandom());
        publishKeys(statusKey);
        server.letters.statuses.add(withdrawn(0, 1, statusKey));
        steps(1);
        StatusCursor before = done(stand.store.statusCursor());
        server.letters.statuses.add(withdrawn(1, 1, next));
        for (int letter = 2; letter < 2 * TwinLetters.BATCH; letter++) {
            server.letters.statuses.add(withdrawn(letter, 1, statusKey));
        }
        steps(2);
        assertThat(held()).as("those behind it are taken").hasSize(2 * TwinLetters.BATCH - 1);
        assertThat(server.requests.getLast().path())
                .as("nor does the server think that it arrived")
                .contains("&held=" + before.upTo() + "&");
        assertThat(done(stand.store.statusCursor())).isEqualTo(before);

        var restarted = new KeyBook(server.root.verifyingKey(), stand.identity, stand.direct, stand.judge);
        var again = new StatusSync(
                stand.direct, stand.store, restarted, stand.taken, () -> true, stand.judge, new Random(2));
        publishKeys(statusKey, next);
        again.step();
        again.step();
        assertThat(held()).hasSize(2 * TwinLetters.BATCH);
        assertThat(done(stand.store.statusCursor()))
                .isEqualTo(new StatusCursor(server.letters.epoch.text(), 2 * TwinLetters.BATCH));
    }

    @Test
    void asksLessAndLessForAKeyThatNeverAppearsAndStillBringsNews() {
        publishKeys(statusKey);
        server.letters.statuses.add(withdrawn(1, 1, SigningKey.generate(new SecureRandom())));
        assertThat(steps(1).delay()).isPositive();
        assertThat(steps(12).delay()).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        server.letters.statuses.add(withdrawn(2, 1, statusKey));
        int asked = server.requests.size();
        steps(1);
        assertThat(held()).hasSize(1);
        assertThat(server.requests.size() - asked).isLessThanOrEqualTo(2);
        assertThat(stand.journal.health().refused(RefusalReason.KEY)).isEqualTo(1);
    }

    @Test
    void looksNowAndThenWhetherItIsSignedAnew() {
        publishKeys(statusKey);
        server.letters.statuses.add(withdrawn(1, 1, SigningKey.generate(new SecureRandom())));
        steps(2);
        server.letters.statuses.set(0, withdrawn(1, 1, statusKey));
        steps(30);
        assertThat(held()).hasSize(1);
        assertThat(done(stand.store.statusCursor()).upTo()).isEqualTo(1);
    }

    @Test
    void findsTheKeyByItselfAndThenRests() {
        SigningKey next = SigningKey.generate(new SecureRandom());
        publishKeys(statusKey);
        server.letters.statuses.add(withdrawn(1, 1, next));
        steps(2);
        publishKeys(statusKey, next);
        assertThat(steps(1).delay()).isGreaterThan(Duration.ofSeconds(10));
        assertThat(held()).hasSize(1);
    }

    @Test
    void opensWhatIsSignedAnewUnderTheSameNumberWhenAKeyIsRetired() throws Exception {
        SigningKey next = SigningKey.generate(new SecureRandom());
        publishKeys(statusKey);
        SealedStatus first = status(1);
        server.letters.statuses.add(first);
        steps(1);
        publishKeys(next);
        server.letters.statuses.set(0, withdrawn(1, 1, next));
        server.letters.statuses.add(first.signedBy(next));
        steps(2);
        FoundStatus found = done(stand.store.find(RESIDENT.lookUpHash()));
        SealedStatus sealed = WireJson.read(SealedStatus.class, found.signed().toArray());
        assertThat(sealed.verifiedBy(keys.statusKey(sealed.keyId()).orElseThrow()))
                .isTrue();
        assertThat(sealed.number()).isEqualTo(1);
        assertThat(RESIDENT.open(sealed).number()).isEqualTo(1);
    }

    @Test
    void anOlderStatusNeverComesBackAlsoAfterAWithdrawal() throws SealException {
        publishKeys(statusKey);
        server.letters.statuses.add(status(2));
        steps(1);
        server.letters.statuses.add(SealedStatus.withdrawn(RESIDENT.lookUpHash(), 3, statusKey));
        steps(1);
        assertThat(done(stand.store.find(RESIDENT.lookUpHash())).held()).isFalse();
        server.letters.statuses.add(status(2));
        steps(1);
        assertThat(done(stand.store.find(RESIDENT.lookUpHash())).held()).isFalse();
        server.letters.statuses.add(status(4));
        steps(2);
        assertThat(done(stand.store.find(RESIDENT.lookUpHash())).held()).isTrue();
    }

    @Test
    void givesBackToARestoredServerWhatItLost() {
        publishKeys(statusKey);
        server.letters.statuses.addAll(List.of(withdrawn(1, 4, statusKey), status(1), withdrawn(3, 1, statusKey)));
        TwinLetters.Snapshot empty = new TwinLetters().snapshot();
        steps(2);
        server.letters.putBack(empty, LATER);
        steps(1);
        stand.steps(1);
        steps(4);
        assertThat(server.letters.statuses).hasSize(3);
        assertThat(held()).hasSize(3);
        int offered = server.letters.offeredBack.size();
        steps(5);
        assertThat(server.letters.offeredBack).as("once").hasSize(offered);
    }

    @Test
    void offersAllOfThemAgainWhenTheServerLosesSomeMeanwhile() {
        publishKeys(statusKey);
        List<HeldStatus> many = IntStream.range(0, Limits.STATUSES_PER_BATCH + 5)
                .mapToObj(letter -> withdrawn(letter, 1, statusKey))
                .map(it -> new HeldStatus(it.lookUpHash(), 1, true, Bytes.of(WireJson.write(it))))
                .toList();
        done(stand.store.apply(many, StatusCursor.START));
        TwinLetters.Snapshot empty = server.letters.snapshot();
        done(stand.store.offerAgain(server.letters.epoch.text(), 0));
        steps(1);
        server.letters.putBack(empty, LATER);
        done(stand.store.offerAgain(LATER.text(), 0));
        steps(3);
        assertThat(server.letters.statuses).hasSize(many.size());
        assertThat(done(stand.store.serverFacts()).statusesToOffer()).isFalse();
    }

    @Test
    void noticesThatAnOlderCopyWasPutBackInSilence() {
        publishKeys(statusKey);
        TwinLetters.Snapshot empty = server.letters.snapshot();
        server.letters.statuses.addAll(List.of(withdrawn(1, 1, statusKey), withdrawn(2, 1, statusKey)));
        steps(2);
        server.letters.putBack(empty, server.letters.epoch);
        steps(1);
        stand.steps(1);
        steps(4);
        assertThat(server.letters.statuses).hasSize(2);
    }

    @Test
    void waitsWhenTheServerIsBusyAndAsksNothingWhenNotEnrolled() {
        server.busySeconds = 9;
        assertThat(steps(1).mayHurry()).isFalse();
        stand.enrolled = false;
        int asked = server.requests.size();
        steps(3);
        assertThat(server.requests).hasSize(asked);
    }
}
