package nl.buurtpunt.kiosk.answer;

import nl.buurtpunt.kiosk.ui.Element.CodePad;
import nl.buurtpunt.kiosk.ui.TypedText;

/// The code of a slip as far as it was typed or scanned. It is here for one visit, and is wiped by whoever made it.
///
/// Of a whole address, as the square on the slip holds it, only what stands behind `#` counts. Who begins anew without
/// erasing, with a keyboard or a scanner, is understood: the last digits count.
public final class TypedCode {
    /// How many digits there are on a slip.
    static final int LENGTH = 20;

    private static final int GROUP = 5;
    private static final int BEGINS_CODE = '#';

    private final TypedText digits = new TypedText(2 * LENGTH);

    /// Takes a digit of the keys on the panel; one too many is not taken.
    void press(int digit) {
        if (digits.length() < LENGTH) {
            put(digit);
        }
    }

    /// Takes a letter of a keyboard or a scanner: a digit of any script, or the sign before the code in an address.
    ///
    /// @return whether it changed what is read
    boolean type(String letter) {
        int sign = letter.codePointAt(0);
        int digit = Character.digit(sign, 10);
        if (sign == BEGINS_CODE) {
            digits.clear();
        } else if (digit >= 0) {
            put(digit);
        }
        return sign == BEGINS_CODE || digit >= 0;
    }

    private void put(int digit) {
        if (digits.length() == 2 * LENGTH) {
            digits.caretTo(1);
            digits.deleteBefore();
            digits.caretTo(digits.length());
        }
        digits.insert(String.valueOf(digit));
    }

    void erase() {
        digits.deleteBefore();
    }

    /// Overwrites every digit.
    public void wipe() {
        digits.clear();
    }

    /// How many digits are still to come.
    int missing() {
        return Math.max(0, LENGTH - digits.length());
    }

    /// A copy for one use. Whoever asks for it does not keep it.
    String read() {
        return digits.read().substring(Math.max(0, digits.length() - LENGTH));
    }

    /// In groups as on the slip, with a sign for each digit that is missing.
    String grouped() {
        StringBuilder all = new StringBuilder(read());
        while (all.length() < LENGTH) {
            all.append(CodePad.MISSING);
        }
        for (int gap = LENGTH - GROUP; gap > 0; gap -= GROUP) {
            all.insert(gap, ' ');
        }
        return all.toString();
    }
}
