package nl.buurtpunt.protocol.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpunt.protocol.letter.ReceiptCode.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    /// Chi square with nine degrees of freedom lies above it once in 10^9.
    private static final double CHI_SQUARE = 62;

    @Test
    void aNewCodeHasTheSetInFrontAndHoldsTogether() {
        ReceiptCode code = ReceiptCode.random(RANDOM);

        assertThat(code.digits()).matches("1[0-9]{19}");
        assertThat(code.parameterSet()).isEqualTo(1);
        assertThat(code.grouped()).matches("([0-9]{5} ){3}[0-9]{5}");
        assertThat(code.grouped().replace(" ", "")).isEqualTo(code.digits());
        assertThat(digitsOf(ReceiptCode.read(code.digits()))).isEqualTo(code.digits());
    }

    @Test
    void everyRandomDigitIsEvenlySpreadAndNoCodeComesTwice() {
        int codes = 20_000;
        var counts = new int[ReceiptCode.LENGTH][10];
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes; i++) {
            String digits = ReceiptCode.random(RANDOM).digits();
            seen.add(digits);
            for (int at = 0; at < digits.length(); at++) {
                counts[at][digits.charAt(at) - '0']++;
            }
        }

        assertThat(seen).hasSize(codes);
        assertThat(counts[0][1]).isEqualTo(codes);
        for (int at = 1; at < ReceiptCode.LENGTH; at++) {
            assertThat(chiSquare(counts[at], codes / 10.0)).as("digit %s", at).isLessThan(CHI_SQUARE);
        }
    }

    @Test
    void neighbouringDigitsSayNothingOfEachOther() {
        int codes = 20_000;
        var pairs = new int[100];
        for (int i = 0; i < codes; i++) {
            String digits = ReceiptCode.random(RANDOM).digits();
            pairs[Integer.parseInt(digits.substring(9, 11))]++;
        }

        // 99 degrees of freedom: above 200 once in 10^8.
        assertThat(chiSquare(pairs, codes / 100.0)).isLessThan(200);
    }

    /// The published example of Damm's check digit, and its properties over seeded codes.
    @Test
    void dammCatchesEveryWrongDigitAndEverySwapOfNeighbours() {
        assertThat(Damm.checkDigit("572".getBytes(StandardCharsets.US_ASCII), 3))
                .isEqualTo(4);

        seededCodes(300).forEach(code -> {
            for (int at = 0; at < code.length(); at++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    if (digit != code.charAt(at)) {
                        assertThat(ReceiptCode.read(with(code, at, digit))).isInstanceOf(Reading.WrongDigit.class);
                    }
                }
                if (at > 0 && code.charAt(at) != code.charAt(at - 1)) {
                    String swapped = with(with(code, at, code.charAt(at - 1)), at - 1, code.charAt(at));
                    assertThat(ReceiptCode.read(swapped)).isInstanceOf(Reading.WrongDigit.class);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("waysOfWriting")
    void readsACodeHoweverItIsWritten(String typed) {
        assertThat(digitsOf(ReceiptCode.read(typed))).isEqualTo(LetterVectors.CODE);
    }

    static Stream<String> waysOfWriting() {
        String code = LetterVectors.CODE;
        String grouped = code.replaceAll("(.{5})(?!$)", "$1 ");
        return Stream.of(
                code,
                grouped,
                grouped.replace(' ', '-'),
                grouped.replace(' ', '\u2013'),
                grouped.replace(' ', '.'),
                grouped.replace(' ', '\u00a0'),
                "\u200e" + grouped + "\u200f\u2069 \n",
                "  " + grouped + "\r\n",
                inDigits(grouped, '\u0660'),
                inDigits(grouped, '\u06f0'),
                inDigits(grouped, '\uff10'),
                inDigits(code.substring(0, 10), '\u0660') + code.substring(10),
                "https://brief.heerlen.nl/b2025/#" + code,
                "HTTPS://BRIEF.HEERLEN.NL/#" + code + "\n",
                "http://127.0.0.1:8443/brief#" + grouped.replace(" ", "-"),
                "https:\u00a7\u00a7brief.heerlen.nl/\u00a3" + code,
                "#" + code);
    }

    @Test
    void saysHowManyDigitsAreMissing() {
        assertThat(ReceiptCode.read("")).isEqualTo(new Reading.TooShort(20));
        assertThat(ReceiptCode.read("   - ")).isEqualTo(new Reading.TooShort(20));
        assertThat(ReceiptCode.read(LetterVectors.CODE.substring(1))).isEqualTo(new Reading.TooShort(1));
        assertThat(ReceiptCode.read("https://brief.heerlen.nl/")).isEqualTo(new Reading.TooShort(20));
    }

    @Test
    void twentyOneDigitsAreNotReadAsTwenty() {
        assertThat(ReceiptCode.read(LetterVectors.CODE + "0")).isEqualTo(new Reading.TooLong());
        assertThat(ReceiptCode.read("1".repeat(100_000))).isEqualTo(new Reading.TooLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345 6789O", "l2345", "1234\u0661x", "abc", "12,34", "\u4e00"})
    void whatIsNoDigitIsNamed(String typed) {
        char first = (char) typed.codePoints()
                .filter(it -> it > ' ' && Character.digit(it, 10) < 0)
                .findFirst()
                .orElseThrow();

        assertThat(ReceiptCode.read(typed)).isEqualTo(new Reading.NotDigits(first));
    }

    @Test
    void aGoodCodeOfANewerProgramIsToldApartFromATypingError() {
        var digits = ("2" + LetterVectors.CODE.substring(1)).getBytes(StandardCharsets.US_ASCII);
        digits[19] = (byte) ('0' + Damm.checkDigit(digits, 19));

        assertThat(ReceiptCode.read(new String(digits, StandardCharsets.US_ASCII)))
                .isEqualTo(new Reading.UnknownSet());
    }

    @Test
    void noTextFormShowsTheCodeAndAWipedOneIsGone() {
        ReceiptCode code = ReceiptCode.random(RANDOM);
        String digits = code.digits();
        assertThat(code.toString()).doesNotContainPattern("[0-9]");
        assertThat(ReceiptCode.read(digits).toString()).doesNotContainPattern("[0-9]");

        code.wipe();

        assertThat(code.digits()).isEqualTo("0".repeat(20));
    }

    private static Stream<String> seededCodes(int count) {
        RandomGenerator seeded = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_121);
        return IntStream.range(0, count).mapToObj(i -> {
            var digits = new byte[ReceiptCode.LENGTH];
            for (int at = 0; at < digits.length - 1; at++) {
                digits[at] = (byte) ('0' + (at == 0 ? 1 : seeded.nextInt(10)));
            }
            digits[digits.length - 1] = (byte) ('0' + Damm.checkDigit(digits, digits.length - 1));
            return new String(digits, StandardCharsets.US_ASCII);
        });
    }

    private static double chiSquare(int[] counts, double expected) {
        return IntStream.of(counts)
                .mapToDouble(it -> (it - expected) * (it - expected) / expected)
                .sum();
    }

    private static String digitsOf(Reading reading) {
        assertThat(List.of(reading)).hasOnlyElementsOfType(Reading.Good.class);
        return ((Reading.Good) reading).code().digits();
    }

    private static String inDigits(String ascii, char zero) {
        var other = new StringBuilder();
        ascii.chars().forEach(it -> other.append((char) (it >= '0' && it <= '9' ? zero + it - '0' : it)));
        return other.toString();
    }

    private static String with(String code, int at, char digit) {
        return code.substring(0, at) + digit + code.substring(at + 1);
    }
}
