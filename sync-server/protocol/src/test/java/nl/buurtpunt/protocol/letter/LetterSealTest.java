package nl.buurtpunt.protocol.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Stream;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.key.SealingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterSealTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final OpeningKey SERVER = openingKey();
    private static final SealedLetter LETTER =
            LetterSeal.seal(head(), text("Een bankje in het park."), contact("Bewoner"), SERVER.sealingKey());

    @Test
    void whatTravelledAsBytesOpensWithTheServersKey() throws Exception {
        SealedLetter received = SealedLetter.read(LETTER.bytes());

        assertThat(received).isEqualTo(LETTER);
        assertThat(received.letterKeyId()).isEqualTo(SERVER.id());
        assertThat(LetterSeal.openText(received, SERVER)).isEqualTo(text("Een bankje in het park."));
        assertThat(LetterSeal.openContact(received, SERVER)).contains(contact("Bewoner"));
    }

    @Test
    void aLetterWithoutContactHasNone() throws Exception {
        SealedLetter letter = LetterSeal.seal(head(), text("Mooi."), null, SERVER.sealingKey());

        assertThat(letter.contact()).isNull();
        assertThat(LetterSeal.openContact(SealedLetter.read(letter.bytes()), SERVER))
                .isEmpty();
    }

    @Test
    void theSameLetterSealedTwiceIsNotTheSameBytes() {
        assertThat(LetterSeal.seal(LETTER.head(), text("Mooi."), null, SERVER.sealingKey())
                        .text())
                .isNotEqualTo(LetterSeal.seal(LETTER.head(), text("Mooi."), null, SERVER.sealingKey())
                        .text());
    }

    /// The seal is bound to what the letter says on its outside: a part moved anywhere else does not open.
    @ParameterizedTest
    @MethodSource("movedLetters")
    void aPartThatWasMovedDoesNotOpen(String what, SealedLetter moved) {
        assertThatThrownBy(() -> LetterSeal.openText(moved, SERVER)).as(what).isInstanceOf(SealException.class);
        assertThatThrownBy(() -> LetterSeal.openContact(moved, SERVER)).as(what).isInstanceOf(SealException.class);
    }

    static Stream<Object[]> movedLetters() {
        SealedPart contact = Objects.requireNonNull(LETTER.contact());
        LetterHead head = LETTER.head();
        String otherId = LetterId.make(0, RANDOM);
        String otherHash = "a".repeat(64);
        String otherKey =
                Base64.getEncoder().encodeToString(openingKey().sealingKey().raw());
        return Stream.of(
                moved("id", with(otherId, head.kioskId(), head.lookUpHash(), head.publicKey()), LETTER.text(), contact),
                moved("kiosk", with(head.id(), "kiosk-2", head.lookUpHash(), head.publicKey()), LETTER.text(), contact),
                moved(
                        "look-up hash",
                        with(head.id(), head.kioskId(), otherHash, head.publicKey()),
                        LETTER.text(),
                        contact),
                moved(
                        "public key",
                        with(head.id(), head.kioskId(), head.lookUpHash(), otherKey),
                        LETTER.text(),
                        contact),
                moved("text and contact swapped", head, contact, LETTER.text()),
                moved("one bit", head, flipped(LETTER.text()), flipped(contact)));
    }

    @Test
    void anotherKeyOpensNothing() {
        assertThatThrownBy(() -> LetterSeal.openText(LETTER, openingKey())).isInstanceOf(SealException.class);
    }

    @Test
    void whatIsInsideButNoLetterIsRefusedWithoutQuotingIt() {
        SealedPart part = Hpke.seal(
                SERVER.sealingKey().raw(),
                LetterSeal.TITLE,
                LETTER.head().boundTo("text"),
                "{\"kind\":\"idea\",\"text\": geheimwoord}".getBytes(StandardCharsets.UTF_8));
        SealedLetter letter = (SealedLetter) moved("", LETTER.head(), part, part)[1];

        assertThatThrownBy(() -> LetterSeal.openText(letter, SERVER))
                .isInstanceOf(SealException.class)
                .hasNoCause()
                .hasMessageNotContaining("geheimwoord");
    }

    @Test
    void shortLettersAreAllOfOneLength() {
        int[] lengths = Stream.of(1, 20, 200, 600)
                .mapToInt(it -> sealedLength("a".repeat(it)))
                .distinct()
                .toArray();

        assertThat(lengths).containsExactly(Padding.SMALLEST + 16);
    }

    @Test
    void longerOnesHaveOneOfFiveLengths() {
        int[] lengths = Stream.of(1, 900, 1800, 3900, 4000)
                .flatMapToInt(it -> Stream.of("a", "\u20ac", "\n", "\u0639", "\"")
                        .mapToInt(c -> sealedLength("b" + c.repeat(it - 1))))
                .distinct()
                .sorted()
                .toArray();

        assertThat(lengths).containsExactly(1024 + 16, 2048 + 16, 4096 + 16, 8192 + 16, 16384 + 16);
    }

    @Test
    void contactIsOfOneLengthHoweverLong() {
        String longest = "\u20ac".repeat(Limits.CONTACT_CHARACTERS);

        assertThat(contactLength(new LetterContact(longest, longest, longest)))
                .isEqualTo(contactLength(new LetterContact(null, "1", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u20ac", "\"", "\\", "\n", "\ud83d\ude00", "\u0001", "\ud800"})
    void theLongestLetterFitsWhateverItIsMadeOf(String piece) throws Exception {
        String longest = "a".repeat(Limits.LETTER_CHARACTERS % piece.length())
                + piece.repeat(Limits.LETTER_CHARACTERS / piece.length());
        var text = new LetterText(
                LetterKind.CALL_BACK,
                new About(About.Subject.PLAN, "p".repeat(100), "\u20ac".repeat(300)),
                "nl",
                "x" + longest.substring(1),
                "2026-11-21",
                new FollowUp(Base64.getEncoder().encodeToString(new byte[32]), true));

        SealedLetter letter = LetterSeal.seal(head(), text, contact("Bewoner"), SERVER.sealingKey());

        assertThat(letter.bytes()).hasSizeLessThan(Limits.LETTER_BYTES);
        assertThat(LetterSeal.openText(SealedLetter.read(letter.bytes()), SERVER))
                .isEqualTo(text);
    }

    @Test
    void theServersKeyFileOpensWhatWasSealedToItsPublishedKey() throws NoSuchAlgorithmException {
        var pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        byte[] spki = pair.getPublic().getEncoded();
        OpeningKey key = OpeningKey.ofPkcs8(pair.getPrivate().getEncoded());

        assertThat(key.sealingKey().raw()).isEqualTo(Arrays.copyOfRange(spki, spki.length - 32, spki.length));
        assertThat(SealingKey.of(key.sealingKey().published()).orElseThrow().raw())
                .isEqualTo(key.sealingKey().raw());
    }

    private static int sealedLength(String text) {
        return length(
                LetterSeal.seal(head(), text(text), null, SERVER.sealingKey()).text());
    }

    private static int contactLength(LetterContact contact) {
        return length(Objects.requireNonNull(
                LetterSeal.seal(head(), text("a"), contact, SERVER.sealingKey()).contact()));
    }

    private static int length(SealedPart part) {
        return Base64.getDecoder().decode(part.ciphertext()).length;
    }

    private static Object[] moved(String what, LetterHead head, SealedPart text, SealedPart contact) {
        return new Object[] {
            what,
            new SealedLetter(
                    1,
                    head.id(),
                    head.kioskId(),
                    head.sequence(),
                    head.lookUpHash(),
                    head.publicKey(),
                    head.parameterSet(),
                    LETTER.letterKeyId(),
                    text,
                    contact)
        };
    }

    private static LetterHead with(String id, String kioskId, String lookUpHash, String publicKey) {
        return new LetterHead(id, kioskId, 1, lookUpHash, publicKey, 1);
    }

    private static SealedPart flipped(SealedPart part) {
        byte[] bytes = Base64.getDecoder().decode(part.ciphertext());
        bytes[bytes.length / 2] ^= 1;
        return new SealedPart(part.encapsulated(), Base64.getEncoder().encodeToString(bytes));
    }

    private static OpeningKey openingKey() {
        var raw = new byte[32];
        RANDOM.nextBytes(raw);
        return OpeningKey.ofRaw(raw);
    }

    private static LetterHead head() {
        return with(
                LetterId.make(1_700_000_000_000L, RANDOM),
                "kiosk-1",
                "b".repeat(64),
                Base64.getEncoder().encodeToString(openingKey().sealingKey().raw()));
    }

    private static LetterText text(String text) {
        return new LetterText(LetterKind.IDEA, About.theCity(), "nl", text, "2026-11-21", null);
    }

    private static LetterContact contact(String name) {
        return new LetterContact(name, null, null);
    }
}
