package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpunt.kiosk.store.InMemoryLetterStore;
import nl.buurtpunt.kiosk.store.LetterState;
import nl.buurtpunt.kiosk.store.StoreHealth;
import nl.buurtpunt.kiosk.store.StoreTrouble;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.release.Epoch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A letter is never lost and never counted as delivered when it is not.
final class CourierTest {
    private static final Epoch LATER = new Epoch(1_763_690_000_001L, 8);

    private final LetterStand stand = new LetterStand();
    private final TwinLetters letters = stand.server.letters;

    @Test
    void bringsTheOldestFirstAndThenRests() {
        List<String> kept = stand.keep(5);
        stand.untilSent(5);
        assertThat(letters.stored.keySet()).containsExactlyElementsOf(kept);
        assertThat(stand.acknowledged).containsExactlyElementsOf(kept);
        Steps.Next rest = stand.courier.step();
        assertThat(rest.delay()).isGreaterThan(Duration.ofSeconds(10));
        assertThat(rest.mayHurry()).as("a fresh letter is sent at once").isTrue();
        assertThat(letters.offers).hasSize(5);
        LetterReport report = stand.courier.report();
        assertThat(report.counts().delivered()).isEqualTo(5);
        assertThat(report.lastAcknowledgement()).contains(stand.server.now);
    }

    @Test
    void goesOnPastARefusedLetterAndKeepsItsBytes() {
        List<String> kept = stand.keep(4);
        letters.refused.put(kept.get(0), new TwinLetters.Refusal(400, Api.PROBLEM_LETTER_MALFORMED));
        letters.refused.put(kept.get(2), new TwinLetters.Refusal(409, Api.PROBLEM_LETTER_CONFLICT));
        stand.untilSent(6);
        stand.steps(3);
        assertThat(letters.stored.keySet()).containsExactly(kept.get(1), kept.get(3));
        assertThat(stand.courier.report().refused())
                .extracting(refused -> refused.id() + " " + refused.why())
                .containsExactly(kept.get(0) + " 400 letter-malformed", kept.get(2) + " 409 letter-conflict");
        assertThat(stand.counts().quarantined()).isEqualTo(2);
    }

    @Test
    void offersRefusedLettersOnceMoreAfterTheNextStart() {
        String kept = stand.keep("a");
        letters.refused.put(kept, new TwinLetters.Refusal(400, Api.PROBLEM_LETTER_MALFORMED));
        stand.steps(10);
        int offers = letters.offers.size();
        stand.steps(10);
        assertThat(letters.offers).as("not again and again").hasSize(offers);
        letters.refused.clear();
        stand.restart();
        stand.steps(3);
        assertThat(letters.stored).containsKey(kept);
        assertThat(stand.state(kept)).contains(LetterState.DELIVERED);
    }

    @Test
    void offersRefusedLettersOnceADayToAServerThatMayHaveLearned() {
        String kept = stand.keep("a");
        letters.refused.put(kept, new TwinLetters.Refusal(400, Api.PROBLEM_LETTER_MALFORMED));
        stand.steps(10);
        int offers = letters.offers.size();
        stand.steps(Courier.IDLE_STEPS_BETWEEN_REFUSED + 10);
        assertThat(letters.offers).as("once a day").hasSize(offers + 1);
        letters.refused.clear();
        stand.steps(Courier.IDLE_STEPS_BETWEEN_REFUSED);
        assertThat(stand.state(kept)).contains(LetterState.DELIVERED);
    }

    @Test
    void aLetterThatTheServerChokesOnDoesNotKeepBackThoseBehindIt() {
        List<String> kept = stand.keep(3);
        letters.refused.put(kept.get(0), new TwinLetters.Refusal(500, "about:blank"));
        letters.refused.put(kept.get(1), new TwinLetters.Refusal(418, "about:blank"));
        stand.steps(3);
        assertThat(letters.stored.keySet()).containsExactly(kept.get(2));
        assertThat(stand.counts().quarantined())
                .as("nothing says that the letters are wrong")
                .isZero();
        letters.refused.clear();
        stand.untilSent(5);
        assertThat(letters.stored).hasSize(3);
    }

    @Test
    void waitsAsLongAsTheServerSaysAndBlamesNoLetter() {
        stand.keep(2);
        stand.server.busySeconds = 40;
        for (int i = 0; i < 50; i++) {
            Steps.Next next = stand.courier.step();
            assertThat(next.delay()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(43));
            assertThat(next.mayHurry()).as("also when a letter is added").isFalse();
        }
        assertThat(stand.counts().waiting()).isEqualTo(2);
        stand.server.busySeconds = 0;
        stand.untilSent(3);
    }

    @Test
    void countsNothingAgainstALetterWhileTheNetworkIsAway() {
        List<String> kept = stand.keep(3);
        stand.direct.pullThePlug();
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 1_000; i++) {
            Steps.Next next = stand.courier.step();
            assertThat(next.mayHurry()).isTrue();
            longest = next.delay().compareTo(longest) > 0 ? next.delay() : longest;
        }
        assertThat(longest).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(3));
        assertThat(stand.counts().waiting()).isEqualTo(3);
        stand.restart();
        stand.untilSent(4);
        assertThat(letters.stored.keySet()).containsExactlyElementsOf(kept);
    }

    /// A captive portal says 200 to everything.
    @Test
    void aFriendlyPageIsNoAcknowledgement() {
        String kept = stand.keep("a");
        var portal = new FlakyLetterLink(letters, stand.taken, 1) {
            @Override
            public Answer<Acknowledgement> letter(String id, byte[] body) {
                var headers = HttpHeaders.of(Map.of("Content-Type", List.of("text/html")), (name, value) -> true);
                byte[] page = "<html>Welkom!</html>".getBytes(StandardCharsets.UTF_8);
                return AnswerReader.read(Acknowledgement.class, 200, headers, page, 1_000);
            }
        };
        stand.courier = stand.courier(portal);
        for (int i = 0; i < 20; i++) {
            assertThat(stand.courier.step().delay()).isPositive();
        }
        assertThat(stand.state(kept)).contains(LetterState.WAITING);
        assertThat(stand.journal.health().refused(RefusalReason.NOT_OUR_SERVER)).isEqualTo(20);
        stand.restart();
        stand.untilSent(2);
        assertThat(letters.stored).containsKey(kept);
    }

    /// A restored server that knows of a deletion from elsewhere does not count that letter.
    @Test
    void aLetterDeletedBeforeItWasCountedIsNoLoss() {
        List<String> kept = stand.keep(2);
        stand.untilSent(2);
        letters.putBack(new TwinLetters().snapshot(), LATER);
        letters.forgotten.addAll(kept);
        stand.direct.statuses("", 0, 0);
        stand.steps(20);
        assertThat(letters.offers).as("two, and each once more").hasSize(4);
        assertThat(stand.counts().purged()).isEqualTo(2);
    }

    @Test
    void anAcknowledgementOfOtherBytesIsNone() {
        stand.keep(2);
        letters.lies = true;
        stand.steps(20);
        assertThat(stand.counts().waiting()).isEqualTo(2);
        assertThat(stand.acknowledged).isEmpty();
        assertThat(stand.journal.health().refused(RefusalReason.ACKNOWLEDGEMENT))
                .isPositive();
        letters.lies = false;
        stand.untilSent(5);
        assertThat(letters.stored).hasSize(2);
    }

    @Test
    void aNewEpochHasEverythingOfferedAgainOldestFirst() {
        List<String> kept = stand.keep(4);
        stand.untilSent(4);
        TwinLetters.Snapshot yesterday =
                new TwinLetters.Snapshot(Collections.emptyMap(), Collections.emptySet(), 0, List.of());
        letters.putBack(yesterday, LATER);
        letters.offers.clear();
        String fresh = stand.keep("fresh");
        stand.untilSent(12);
        List<String> all = new ArrayList<>(kept);
        all.add(fresh);
        assertThat(letters.stored.keySet()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(letters.offers.subList(1, letters.offers.size()))
                .as("after the one that brought the news")
                .containsSubsequence(kept);
        assertThat(stand.counts().delivered()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aCopyPutBackInSilenceShowsInTheCount(int lost) {
        List<String> kept = new ArrayList<>(stand.keep(4 - lost));
        stand.untilSent(4);
        TwinLetters.Snapshot snapshot = letters.snapshot();
        kept.addAll(stand.keep(lost));
        stand.untilSent(4);
        letters.putBack(snapshot, letters.epoch);
        assertThat(letters.stored).hasSize(4 - lost);

        kept.add(stand.keep("the next one"));
        stand.steps(20);
        assertThat(letters.stored.keySet()).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(stand.counts().delivered()).isEqualTo(5);
    }

    @Test
    void aCopyPutBackInSilenceShowsInAnyAnswer() {
        List<String> kept = stand.keep(2);
        TwinLetters.Snapshot empty = letters.snapshot();
        stand.untilSent(4);
        letters.putBack(empty, letters.epoch);
        stand.direct.statuses("", 0, 0);
        stand.steps(5);
        assertThat(letters.stored.keySet()).containsExactlyElementsOf(kept);
    }

    @Test
    void aCopyPutBackWhileTheKioskWasOffShowsAfterTheStart() {
        List<String> kept = stand.keep(3);
        TwinLetters.Snapshot empty = letters.snapshot();
        stand.untilSent(4);
        letters.putBack(empty, letters.epoch);
        stand.restart();
        stand.steps(1);
        stand.direct.statuses("", 0, 0);
        stand.steps(5);
        assertThat(letters.stored.keySet()).containsExactlyElementsOf(kept);
    }

    /// A server that counts wrongly gets all letters again, but not without end.
    @Test
    void aServerThatCannotCountIsNotFloodedWithOldLetters() {
        stand.keep(3);
        stand.untilSent(4);
        for (int i = 0; i < 100; i++) {
            letters.taken = 0;
            stand.keep("another " + i);
            stand.steps(2);
        }
        assertThat(letters.offers).hasSizeLessThan(3 + 100 + 10);
        stand.untilSent(10);
    }

    /// Its card was exchanged and its letters stayed: the server counts for the new one from nothing.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void underANewKeyAllIsOfferedOnceMoreAndCounts(int delivered) {
        List<String> all = new ArrayList<>(stand.keep(delivered));
        stand.untilSent(10);
        stand.steps(1);
        all.addAll(stand.keep(2));
        letters.countAnotherKiosk();
        letters.offers.clear();
        var anew = new LetterStand(stand.store, stand.server, SigningKey.generate(new SecureRandom()));
        anew.untilSent(20);
        anew.steps(3 * Courier.IDLE_STEPS_BETWEEN_OFFERS);
        assertThat(letters.offers)
                .as("each, and the one that brought the news twice")
                .containsAll(all)
                .hasSizeLessThanOrEqualTo(all.size() + 1);
        assertThat(letters.stored.keySet()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(letters.taken).isEqualTo(all.size());
        TwinLetters.Snapshot today = letters.snapshot();
        letters.putBack(new TwinLetters.Snapshot(Map.of(), today.purged(), 0, List.of()), letters.epoch);
        anew.direct.statuses("", 0, 0);
        anew.steps(20);
        assertThat(letters.stored.keySet()).as("a loss still shows").containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatWasDeletedOnPurposeIsNotOfferedAgain() {
        List<String> kept = stand.keep(2);
        TwinLetters.Snapshot empty = letters.snapshot();
        stand.untilSent(4);
        letters.purged.add(kept.get(0));
        letters.epoch = LATER;
        stand.direct.statuses("", 0, 0);
        stand.steps(6);
        assertThat(stand.state(kept.get(0))).contains(LetterState.PURGED);
        assertThat(stand.state(kept.get(1))).contains(LetterState.DELIVERED);
        letters.putBack(empty, new Epoch(1_763_690_000_002L, 9));
        stand.direct.statuses("", 0, 0);
        stand.steps(6);
        assertThat(letters.stored.keySet())
                .as("nothing purged comes back from a kiosk")
                .containsExactly(kept.get(1));
    }

    @Test
    void copiesOfDeliveredLettersStayForTheServersTimeAndNoLonger() {
        List<String> kept = stand.keep(2);
        stand.untilSent(4);
        stand.server.now = stand.server.now.plus(LetterStand.KEEP);
        stand.steps(Courier.IDLE_STEPS_BETWEEN_OFFERS + 5);
        assertThat(stand.state(kept.get(0))).contains(LetterState.DELIVERED);
        stand.server.now = stand.server.now.plusSeconds(1);
        stand.steps(2 * Courier.IDLE_STEPS_BETWEEN_OFFERS + 5);
        assertThat(stand.state(kept.get(0))).isEmpty();
        stand.keep("later");
        stand.untilSent(2);
        assertThat(letters.offers).as("and are no loss of the server's").hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2029-11-21T00:00:00Z"})
    void worksWhateverTheClockSays(String time) {
        stand.clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
        stand.restart();
        List<String> kept = stand.keep(3);
        stand.untilSent(4);
        stand.steps(3);
        assertThat(letters.stored.keySet()).containsExactlyElementsOf(kept);
        assertThat(stand.counts().delivered()).isEqualTo(3);
    }

    @Test
    void aRevokedKioskKeepsItsLettersForWhenItIsWantedAgain() {
        List<String> kept = stand.keep(2);
        stand.server.revoke(stand.key.verifyingKey());
        stand.steps(5);
        stand.enrolled = false;
        stand.steps(100);
        assertThat(stand.counts().waiting()).isEqualTo(2);
        stand.server.confirm(stand.key.verifyingKey());
        stand.enrolled = true;
        stand.untilSent(3);
        assertThat(letters.stored.keySet()).containsExactlyElementsOf(kept);
    }

    @Test
    void aStoreThatCannotWriteLosesNothingAndTheServerTakesNothingTwice() {
        stand.keep(2);
        var store = (InMemoryLetterStore) stand.store;
        store.fail(Optional.of(new StoreTrouble.DiskFull()));
        stand.steps(10);
        assertThat(stand.acknowledged).isEmpty();
        assertThat(stand.courier.report().health()).isInstanceOf(StoreHealth.CannotWrite.class);
        store.fail(Optional.empty());
        stand.untilSent(3);
        assertThat(letters.stored).hasSize(2);
        assertThat(letters.taken).isEqualTo(2);
    }
}
