package nl.buurtpunt.server.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtpunt.protocol.identity.EnrolmentCode;
import nl.buurtpunt.protocol.identity.EnrolmentRequest;
import nl.buurtpunt.protocol.identity.EnrolmentState;
import nl.buurtpunt.protocol.identity.Fingerprint;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.release.SignedText;
import nl.buurtpunt.server.api.SteppedClock;
import org.junit.jupiter.api.Test;

class EnrolmentsTest {
    private static final String POINT = "voorbeeld-centrum";
    private static final String NONCE = "0123456789abcdef";

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final InMemoryKioskStore store = new InMemoryKioskStore();
    private final SigningKey releaseKey = SigningKey.generate(new SecureRandom());
    private final Revocations revocations = new Revocations();
    private Optional<SignedText> order = Optional.of(SignedText.sign("order\n", releaseKey));
    private final Enrolments enrolments =
            new Enrolments(store, nonce -> order, () -> new TreeMap<>(Map.of(POINT, "Centrum")), revocations, clock);

    @Test
    void waitsUntilStaffConfirm() {
        VerifyingKey key = key();
        assertThat(ask(key)).isEqualTo(new EnrolmentAnswer.Admitted(EnrolmentState.pending()));
        assertThat(ask(key)).isEqualTo(new EnrolmentAnswer.Known(EnrolmentState.pending()));
        assertThat(confirm(key, POINT)).isInstanceOf(ConfirmResult.Confirmed.class);
        assertThat(ask(key))
                .isEqualTo(
                        new EnrolmentAnswer.Known(EnrolmentState.confirmed(key.keyId(), POINT, order.orElseThrow())));
        assertThat(enrolments.waiting()).isEmpty();
    }

    @Test
    void confirmingTwiceIsNoMistakeAndMovingIsOne() {
        VerifyingKey key = key();
        ask(key);
        confirm(key, POINT);
        assertThat(confirm(key, POINT)).isInstanceOf(ConfirmResult.AlreadyConfirmed.class);
        assertThat(confirm(key, "elders")).isInstanceOf(ConfirmResult.NoSuchPoint.class);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        VerifyingKey key = key();
        assertThat(confirm(key, POINT)).isInstanceOf(ConfirmResult.NobodyShowsThisCode.class);
        assertThat(enrolments.confirm("nonsense!", POINT, null)).isInstanceOf(ConfirmResult.NotACode.class);
        ask(key);
        order = Optional.empty();
        assertThat(confirm(key, POINT)).isInstanceOf(ConfirmResult.NoKeysPublished.class);
        assertThat(store.all()).isEmpty();
    }

    @Test
    void confirmsOnlyTheKioskWithTheFingerprintGiven() {
        VerifyingKey key = key();
        ask(key);
        String code = EnrolmentCode.of(key).shown();
        String other = Fingerprint.of(key()).shown();
        assertThat(enrolments.confirm(code, POINT, other)).isInstanceOf(ConfirmResult.CompareFingerprint.class);
        String shown = Fingerprint.of(key).shown();
        assertThat(enrolments.confirm(code, POINT, shown)).isInstanceOf(ConfirmResult.Confirmed.class);
    }

    @Test
    void tellsWhoeverKeepsTheKioskWaitingThatItIsRevoked() {
        VerifyingKey key = key();
        ask(key);
        confirm(key, POINT);
        var told = new ArrayList<String>();
        revocations.listen(told::add);
        enrolments.revoke(key.keyId());
        assertThat(told).containsExactly(key.keyId());
        assertThat(ask(key)).isEqualTo(new EnrolmentAnswer.Admitted(EnrolmentState.revoked()));
        assertThat(enrolments.revoke("0000000000000000")).isEmpty();
    }

    @Test
    void letsARevokedKioskInAgainWhenStaffTypeItsCode() {
        VerifyingKey key = key();
        ask(key);
        confirm(key, POINT);
        enrolments.revoke(key.keyId());
        ask(key);
        assertThat(confirm(key, POINT)).isInstanceOf(ConfirmResult.Confirmed.class);
    }

    @Test
    void holdsAFloodWithinBoundsAndKeepsThoseWhoWereThere() throws Exception {
        VerifyingKey first = key();
        ask(first);
        int admitted = 1;
        for (int minute = 0; minute < 20; minute++) {
            admitted += flood(60);
            assertThat(enrolments.waiting()).hasSizeLessThanOrEqualTo(PendingEnrolments.MOST);
            assertThat(ask(first)).isEqualTo(new EnrolmentAnswer.Known(EnrolmentState.pending()));
            clock.step(Duration.ofMinutes(1));
        }
        assertThat(admitted).isLessThanOrEqualTo(20 * 40);
        assertThat(confirm(first, POINT)).isInstanceOf(ConfirmResult.Confirmed.class);
    }

    /// Many at once, to see that they are counted in one step.
    private int flood(int askers) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<EnrolmentAnswer>> questions = new ArrayList<>();
            for (int i = 0; i < askers; i++) {
                VerifyingKey key = key();
                questions.add(() -> ask(key));
            }
            int admitted = 0;
            for (Future<EnrolmentAnswer> answer : executor.invokeAll(questions)) {
                admitted += answer.get() instanceof EnrolmentAnswer.Admitted ? 1 : 0;
            }
            return admitted;
        }
    }

    @Test
    void forgetsThoseWhoWentSilentEvenWhenTheClockJumps() {
        ask(key());
        clock.step(Duration.ofDays(-1_000));
        assertThat(enrolments.waiting()).isEmpty();
        ask(key());
        clock.step(Duration.ofMinutes(11));
        assertThat(enrolments.waiting()).isEmpty();
    }

    private EnrolmentAnswer ask(VerifyingKey key) {
        return enrolments.enrol(new EnrolmentRequest(key, NONCE));
    }

    private ConfirmResult confirm(VerifyingKey key, String point) {
        return enrolments.confirm(EnrolmentCode.of(key).shown(), point, null);
    }

    private static VerifyingKey key() {
        return SigningKey.generate(new SecureRandom()).verifyingKey();
    }
}
