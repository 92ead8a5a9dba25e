package nl.buurtpunt.protocol.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.key.PublishedKey;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.StatusMessage.Answer;
import nl.buurtpunt.protocol.letter.StatusMessage.Stage;
import nl.buurtpunt.protocol.letter.StatusMessage.StageKind;
import nl.buurtpunt.protocol.letter.StatusMessage.Words;
import nl.buurtpunt.protocol.release.Epoch;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterRecordsTest {
    private static final String WORD = "pimpelmees";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @ParameterizedTest
    @MethodSource("recordsWithSecrets")
    void noTextFormShowsWhatIsInside(Object secret) {
        assertThat(secret.toString()).doesNotContain(WORD).doesNotContain(KEY);
    }

    static Stream<Object> recordsWithSecrets() {
        return Stream.of(
                new LetterText(LetterKind.IDEA, theLetter(), "nl", WORD, null, new FollowUp(KEY, true)),
                new LetterContact(WORD, WORD, WORD),
                theLetter(),
                new FollowUp(KEY, false),
                new StatusQuestion(KEY),
                new Words("nl", WORD),
                answer(),
                new Stage(StageKind.FORWARDED, "2026-11-21", WORD),
                new StatusMessage(
                        1,
                        "2026-11-21",
                        null,
                        List.of(new Stage(StageKind.FORWARDED, "2026-11-21", WORD)),
                        List.of(answer()),
                        true),
                OpeningKey.ofRaw(new byte[32]),
                new SealedPart(KEY, KEY));
    }

    @ParameterizedTest
    @CsvSource({
        "letter.text, '{\"kind\":\"idea\",\"about\":{\"subject\":\"city\"},\"language\":\"nl\"}'",
        "letter.kind, '{\"about\":{\"subject\":\"city\"},\"language\":\"nl\",\"text\":\"a\"}'",
        "letter.about, '{\"kind\":\"idea\",\"language\":\"nl\",\"text\":\"a\"}'",
        "letter.language, '{\"kind\":\"idea\",\"about\":{\"subject\":\"city\"},\"language\":\"Nederlands\",\"text\":\"a\"}'",
        "letter.written, '{\"kind\":\"idea\",\"about\":{\"subject\":\"city\"},\"language\":\"nl\",\"text\":\"a\",\"written\":\"2026-02-30\"}'",
    })
    void whatIsWrongIsNamed(String field, String json) {
        assertThatThrownBy(() -> WireJson.read(LetterText.class, json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedWireException.class)
                .hasMessageContaining(field);
    }

    @Test
    void onlyNotSolvedNeedsNoText() {
        LetterText text =
                new LetterText(LetterKind.QUESTION, About.theCity(), "nl", " ", null, new FollowUp(KEY, true));
        assertThat(text.text()).isBlank();

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LetterText(LetterKind.QUESTION, About.theCity(), "nl", " ", null, new FollowUp(KEY, false)))
                .withMessageContaining("letter.text");
    }

    @Test
    void aLetterOfMoreCharactersThanAllowedIsRefusedWithoutQuotingIt() {
        String tooLong = WORD.repeat(Limits.LETTER_CHARACTERS / WORD.length() + 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LetterText(LetterKind.IDEA, About.theCity(), "nl", tooLong, null, null))
                .withMessageContaining("at most 4000")
                .withMessageNotContaining(WORD);
    }

    @Test
    void aStrayControlCharacterOrHalfACharacterCostsNobodyHerLetter() {
        var text = new LetterText(
                LetterKind.IDEA, About.theCity(), "nl", "een\r\ntwee\u0000drie\ud800vier\tvijf", null, null);

        assertThat(text.text()).isEqualTo("een\ntwee drie\ufffdvier vijf");
    }

    @Test
    void contactIsTidiedAndNeedsAtLeastOneWay() {
        assertThat(new LetterContact(" ", " 06\n12 ", null)).isEqualTo(new LetterContact(null, "06 12", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new LetterContact(" ", null, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LetterContact("a".repeat(201), null, null))
                .withMessageContaining("contact.name");
    }

    /// A newer sender may know more: nothing it says may make a letter or an answer unreadable.
    @Test
    void unknownWordsAreReadAsTheSafeOnes() throws MalformedWireException {
        LetterText text = read(
                LetterText.class,
                "{\"kind\":\"petition\",\"about\":{\"subject\":\"bench\"},\"language\":\"nl\",\"text\":\"a\"}");
        StatusMessage status = read(
                StatusMessage.class,
                "{\"number\":1,\"received\":\"2026-11-21\",\"canReply\":false,"
                        + "\"stages\":[{\"kind\":\"sung\",\"date\":\"2026-11-21\"}],"
                        + "\"answers\":[{\"date\":\"2026-11-21\",\"outcome\":\"postponed\","
                        + "\"texts\":[{\"language\":\"nl\",\"text\":\"a\"}]}]}");

        assertThat(text.kind()).isEqualTo(LetterKind.QUESTION);
        assertThat(text.about().subject()).isEqualTo(About.Subject.CITY);
        assertThat(status.stages().getFirst().kind()).isEqualTo(StageKind.RECEIVED);
        assertThat(status.answers().getFirst().outcome()).isEqualTo(StatusMessage.Outcome.EXPLAINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
            })
    void aPublicKeyThatCouldNeverBeAnsweredIsRefused(String point) {
        byte[] raw = HexFormat.of().parseHex(point);
        assertThat(X25519.calculateAgreement(
                        new byte[] {
                            8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
                            25, 26, 27, 28, 29, 30, 31
                        },
                        0,
                        raw,
                        0,
                        new byte[32],
                        0))
                .as("an agreement with it is zero")
                .isFalse();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> head(1, Base64.getEncoder().encodeToString(raw)))
                .withMessageContaining("letter.publicKey");
    }

    @Test
    void theHeadNamesWhatIsWrong() {
        String key = publicKey();
        assertThatIllegalArgumentException().isThrownBy(() -> head(0, key)).withMessageContaining("letter.sequence");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LetterHead(UUID.randomUUID().toString(), "k", 1, "a".repeat(64), key, 1))
                .withMessageContaining("letter.id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LetterHead(letterId(), "k", 1, "A".repeat(64), key, 1))
                .withMessageContaining("letter.lookUpHash");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LetterHead(letterId(), "k", 1, "a".repeat(64), key, 0))
                .withMessageContaining("letter.parameterSet");
    }

    @Test
    void aLetterIdHoldsItsTimeWhateverTheClockSays() {
        for (long millis : new long[] {0, 1_700_000_000_000L, (1L << 48) - 1, Long.MAX_VALUE}) {
            String id = LetterId.make(millis, new SecureRandom());
            assertThat(LetterId.isLetterId(id)).isTrue();
            assertThat(UUID.fromString(id).version()).isEqualTo(7);
            assertThat(UUID.fromString(id).variant()).isEqualTo(2);
            assertThat(UUID.fromString(id).getMostSignificantBits() >>> 16).isEqualTo(millis & ((1L << 48) - 1));
        }
    }

    @Test
    void theCountTravelsInAHeader() {
        var count = new LetterCount(new Epoch(1_767_225_600_000L, 0x8123456789abcdefL), 41);

        assertThat(count.text()).isEqualTo("1767225600000-8123456789abcdef/41");
        assertThat(LetterCount.parse(count.text())).contains(count);
        for (String bad :
                List.of("", "/1", "1-1/1", "1-8123456789abcdef/-1", "1-8123456789ABCDEF/1", "1-8123456789abcdef")) {
            assertThat(LetterCount.parse(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void noBatchIsLongerThanTheLimit() {
        SealedStatus status = SealedStatus.withdrawn("a".repeat(64), 1, SigningKey.ofSeed(new byte[32]));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeldStatuses(Collections.nCopies(101, status)))
                .withMessageContaining("statuses");
    }

    @Test
    void theLastLetterKeyOfTheListIsTheCurrentOne() {
        SealingKey first = OpeningKey.ofRaw(new byte[32]).sealingKey();
        SealingKey second = OpeningKey.ofRaw("k".repeat(32).getBytes(StandardCharsets.US_ASCII))
                .sealingKey();
        PublishedKey status =
                PublishedKey.of(KeyUse.STATUS, SigningKey.ofSeed(new byte[32]).verifyingKey());
        var notOurs = new PublishedKey("newer", "letter", status.publicKey());
        var list = new KeyList(1, Instant.EPOCH, List.of(first.published(), second.published(), status, notOurs));

        assertThat(list.sealingKeys()).extracting(SealingKey::id).containsExactly(first.id(), second.id());
        assertThat(list.sealingKey()).get().extracting(SealingKey::id).isEqualTo(second.id());
        assertThat(new KeyList(1, Instant.EPOCH, List.of(status)).sealingKey()).isEmpty();
    }

    @Test
    void lettersThatAreTooLongAreNotEvenRead() {
        assertThatThrownBy(() -> SealedLetter.read(new byte[Limits.LETTER_BYTES + 1]))
                .isInstanceOf(MalformedWireException.class);
    }

    private static Answer answer() {
        return new Answer("2026-11-21", null, List.of(new Words("nl", WORD)), WORD);
    }

    private static About theLetter() {
        return new About(About.Subject.NOTICE, WORD, WORD);
    }

    private static LetterHead head(long sequence, String publicKey) {
        return new LetterHead(letterId(), "kiosk-1", sequence, "a".repeat(64), publicKey, 1);
    }

    private static String letterId() {
        return LetterId.make(1, new SecureRandom());
    }

    private static String publicKey() {
        return Base64.getEncoder()
                .encodeToString(OpeningKey.ofRaw(new byte[32]).sealingKey().raw());
    }

    private static <T> T read(Class<T> type, String json) throws MalformedWireException {
        return WireJson.read(type, json.getBytes(StandardCharsets.UTF_8));
    }
}
