package nl.buurtpunt.kiosk.letterbox;

import java.util.Arrays;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.LetterPromise;

/// What a resident goes away with: the code of their letter. It exists on paper and, for the visit, here.
public final class Receipt {
    /// Digits in a group, as a resident reads, writes and types them.
    public static final int GROUP = 5;

    private final String letterId;
    private final LetterPromise promise;
    private final char[] digits;

    /// @param digits is copied
    /// @param promise what the city promised when the letter was kept
    public Receipt(String letterId, char[] digits, LetterPromise promise) {
        this.letterId = letterId;
        this.digits = digits.clone();
        this.promise = promise;
    }

    /// Which letter it is of; not a secret.
    public String letterId() {
        return letterId;
    }

    /// `12345 67890 12345 67890`; empty once it is wiped. For one use: who asks for it does not keep it.
    public String grouped() {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length; i++) {
            grouped.append(i > 0 && i % GROUP == 0 ? " " : "").append(digits[i]);
        }
        return isWiped() ? "" : grouped.toString();
    }

    /// The same without blanks; empty once it is wiped.
    public String digits() {
        return isWiped() ? "" : new String(digits);
    }

    /// Where a phone reads the answer: the code stands behind `#`, which a browser sends to nobody. Empty for a city
    /// without such a page, and once it is wiped.
    public Optional<String> url() {
        return isWiped() ? Optional.empty() : promise.publicAddress().map(address -> address + "#" + digits());
    }

    /// What the city promised when the letter was kept: page and slip say the same, whatever comes meanwhile.
    public LetterPromise promise() {
        return promise;
    }

    /// Whether nothing of the code is left here.
    public boolean isWiped() {
        return digits.length == 0 || digits[0] == '\0';
    }

    /// Leaves nothing of the code. May be said more than once.
    public void wipe() {
        Arrays.fill(digits, '\0');
    }

    /// Nothing of the code: it may end in a log.
    @Override
    public String toString() {
        return "the receipt of letter " + letterId;
    }
}
