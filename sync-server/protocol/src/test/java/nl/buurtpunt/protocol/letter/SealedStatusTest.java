package nl.buurtpunt.protocol.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.StatusMessage.Answer;
import nl.buurtpunt.protocol.letter.StatusMessage.Outcome;
import nl.buurtpunt.protocol.letter.StatusMessage.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SealedStatusTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SigningKey SERVER = SigningKey.generate(RANDOM);
    private static final ReceiptKeys KEYS = ReceiptKeys.derive(ReceiptCode.random(RANDOM));
    private static final ReceiptKeys OTHERS = ReceiptKeys.derive(ReceiptCode.random(RANDOM));

    @AfterAll
    static void wipe() {
        KEYS.close();
        OTHERS.close();
    }

    @Test
    void opensWithItsCodeOnly() throws Exception {
        SealedStatus status = sealed(message(3, "Het bankje staat er."));

        assertThat(KEYS.open(status)).isEqualTo(message(3, "Het bankje staat er."));
        assertThatThrownBy(() -> OTHERS.open(status)).isInstanceOf(SealException.class);
    }

    @Test
    void underAnotherHashOrNumberItDoesNotOpenEvenForItsOwner() {
        SealedStatus status = sealed(message(3, "Ja."));
        SealedStatus others = copy(status, OTHERS.lookUpHash(), 3);
        SealedStatus later = copy(status, KEYS.lookUpHash(), 4);

        assertThatThrownBy(() -> KEYS.open(others)).hasMessageContaining("another letter");
        assertThatThrownBy(() -> KEYS.open(later)).isInstanceOf(SealException.class);
        assertThat(others.verifiedBy(SERVER.verifyingKey())).isFalse();
        assertThat(later.verifiedBy(SERVER.verifyingKey())).isFalse();
    }

    @Test
    void theSignatureCoversEverythingAndOnlyTheServersHolds() {
        SealedStatus status = sealed(message(3, "Ja."));
        SealedStatus withdrawn = SealedStatus.withdrawn(KEYS.lookUpHash(), 4, SERVER);
        SealedStatus revived = new SealedStatus(
                withdrawn.lookUpHash(), 4, false, status.sealed(), withdrawn.keyId(), withdrawn.signature());
        SealedStatus silenced =
                new SealedStatus(status.lookUpHash(), 3, true, null, status.keyId(), status.signature());

        assertThat(status.verifiedBy(SERVER.verifyingKey())).isTrue();
        assertThat(withdrawn.verifiedBy(SERVER.verifyingKey())).isTrue();
        assertThat(status.verifiedBy(SigningKey.generate(RANDOM).verifyingKey()))
                .isFalse();
        assertThat(revived.verifiedBy(SERVER.verifyingKey())).isFalse();
        assertThat(silenced.verifiedBy(SERVER.verifyingKey())).isFalse();
    }

    @Test
    void aWithdrawnOneHasNothingToOpen() {
        SealedStatus withdrawn = SealedStatus.withdrawn(KEYS.lookUpHash(), 4, SERVER);

        assertThatThrownBy(() -> KEYS.open(withdrawn)).hasMessageContaining("withdrawn");
        assertThatThrownBy(() -> new SealedStatus(KEYS.lookUpHash(), 4, false, null, "k", withdrawn.signature()))
                .hasMessageContaining("status.sealed");
    }

    @Test
    void aYesAndANoHaveTheSameLength() {
        int[] lengths = IntStream.of(1, 10, 100, 600)
                .map(it -> length(sealed(message(1, "a".repeat(it)))))
                .distinct()
                .toArray();

        assertThat(lengths).containsExactly(Padding.SMALLEST + 16);
        assertThat(length(sealed(message(1, "a".repeat(1000))))).isEqualTo(2048 + 16);
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeItIsSealedAndTheLongestFitsItsLimit() {
        StatusMessage tooLong = message(1, "a".repeat(Limits.STATUS_PLAIN_BYTES));
        StatusMessage longest = message(1, "a".repeat(Limits.STATUS_PLAIN_BYTES - 200));

        assertThat(SealedStatus.fits(tooLong)).isFalse();
        assertThatThrownBy(() -> sealed(tooLong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("status has");
        assertThat(SealedStatus.fits(longest)).isTrue();
        assertThat(WireJson.write(sealed(longest))).hasSizeLessThan(Limits.STATUS_BYTES);
        assertThat(WireJson.write(new HeldStatuses(Collections.nCopies(100, sealed(longest)))))
                .hasSizeLessThan(Limits.STATUS_BATCH_BYTES);
    }

    @Test
    void wipedKeysOpenNothing() {
        SealedStatus status = sealed(message(3, "Ja."));
        ReceiptKeys wiped =
                ReceiptKeys.derive(((ReceiptCode.Reading.Good) ReceiptCode.read(LetterVectors.CODE)).code());
        wiped.close();

        assertThat(wiped.lookUpKey()).containsOnly(0);
        assertThatThrownBy(() -> wiped.open(copy(status, wiped.lookUpHash(), 3)))
                .isInstanceOf(SealException.class);
    }

    private static SealedStatus sealed(StatusMessage message) {
        return SealedStatus.seal(message, KEYS.lookUpHash(), KEYS.publicKey(), SERVER);
    }

    private static SealedStatus copy(SealedStatus status, String lookUpHash, long number) {
        return new SealedStatus(
                lookUpHash, number, status.withdrawn(), status.sealed(), status.keyId(), status.signature());
    }

    private static int length(SealedStatus status) {
        return Base64.getDecoder()
                .decode(Objects.requireNonNull(status.sealed()).ciphertext())
                .length;
    }

    private static StatusMessage message(long number, String answer) {
        return new StatusMessage(
                number,
                "2026-11-21",
                null,
                List.of(),
                List.of(new Answer("2026-12-01", Outcome.EXPLAINED, List.of(new Words("nl", answer)), null)),
                true);
    }
}
