package nl.buurtpunt.protocol.release;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The life of a server's database: a restore starts a new one. The random bits, read as unsigned, tell apart two
/// restores at the same (or a wrong) time.
public record Epoch(long restoredAtMillis, long random) implements Comparable<Epoch> {
    private static final Comparator<Epoch> RISING = Comparator.comparingLong(Epoch::restoredAtMillis)
            .thenComparing((one, other) -> Long.compareUnsigned(one.random, other.random));
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,17})-([0-9a-f]{16})");

    public Epoch {
        if (restoredAtMillis < 0) {
            throw new IllegalArgumentException("epoch before 1970");
        }
    }

    /// One word: the milliseconds, a dash, 16 hexadecimal digits.
    public String text() {
        return restoredAtMillis + "-" + HexFormat.of().toHexDigits(random);
    }

    public static Optional<Epoch> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Epoch(Long.parseLong(form.group(1)), HexFormat.fromHexDigitsToLong(form.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Epoch other) {
        return RISING.compare(this, other);
    }
}
