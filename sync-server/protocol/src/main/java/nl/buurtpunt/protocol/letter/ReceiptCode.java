package nl.buurtpunt.protocol.letter;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/// The code on a slip: one digit that names the parameter set, 18 random digits, one check digit by Damm. It exists on
/// paper and, for the session, on the screen; its text form shows nothing.
public final class ReceiptCode {
    /// Digits of a code.
    public static final int LENGTH = 20;

    private static final int GROUP = 5;

    private final byte[] digits;

    private ReceiptCode(byte[] digits) {
        this.digits = digits;
    }

    public static ReceiptCode random(SecureRandom random) {
        var digits = new byte[LENGTH];
        digits[0] = (byte) ('0' + ParameterSet.CURRENT.number());
        for (int i = 1; i < LENGTH - 1; i++) {
            digits[i] = (byte) ('0' + random.nextInt(10));
        }
        digits[LENGTH - 1] = (byte) ('0' + Damm.checkDigit(digits, LENGTH - 1));
        return new ReceiptCode(digits);
    }

    /// Reads what a person types or a scanner sends: digits of any script, with blanks, dashes, dots and marks
    /// of direction between them, or a whole address with the code in its fragment. Keeps only the digits.
    public static Reading read(CharSequence typed) {
        var digits = new byte[LENGTH];
        int count = 0;
        for (int i = TypedCode.start(typed); i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (TypedCode.isSkipped(c)) {
                continue;
            }
            int digit = Character.digit(c, 10);
            if (digit < 0) {
                return new Reading.NotDigits(c);
            }
            if (count < LENGTH) {
                digits[count] = (byte) ('0' + digit);
            }
            count++;
        }
        return count == LENGTH ? judged(digits) : wrongLength(count);
    }

    private static Reading wrongLength(int count) {
        return count < LENGTH ? new Reading.TooShort(LENGTH - count) : new Reading.TooLong();
    }

    private static Reading judged(byte[] digits) {
        if (!Damm.holds(digits)) {
            return new Reading.WrongDigit();
        }
        return ParameterSet.of(digits[0] - '0').isPresent()
                ? new Reading.Good(new ReceiptCode(digits))
                : new Reading.UnknownSet();
    }

    /// The twenty digits.
    public String digits() {
        return new String(digits, StandardCharsets.US_ASCII);
    }

    /// Four groups of five, with blanks between.
    public String grouped() {
        var grouped = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                grouped.append(' ');
            }
            grouped.append((char) digits[i]);
        }
        return grouped.toString();
    }

    public int parameterSet() {
        return digits[0] - '0';
    }

    /// Overwrites the digits; the code is of no use after it.
    public void wipe() {
        Arrays.fill(digits, (byte) '0');
    }

    byte[] bytes() {
        return digits.clone();
    }

    @Override
    public String toString() {
        return "ReceiptCode[not shown]";
    }

    /// What was typed, judged. Only a good one costs a derivation.
    public sealed interface Reading {
        record Good(ReceiptCode code) implements Reading {}

        record TooShort(int missing) implements Reading {}

        record TooLong() implements Reading {}

        /// Twenty digits that do not fit together: one is wrong, or two changed places.
        record WrongDigit() implements Reading {}

        /// Something that is no digit and nothing between digits.
        record NotDigits(char first) implements Reading {}

        /// A good code of a newer program.
        record UnknownSet() implements Reading {}
    }
}
