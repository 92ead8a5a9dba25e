package nl.buurtpunt.kiosk.watch;

import java.time.Duration;
import java.util.Optional;

/// Something that whoever looks after the kiosk should know.
///
/// @param code short enough to read aloud
/// @param detail for who mends it, in the words of the machine; empty when there is none
/// @param count how often it was found
/// @param ago when it was last; empty for what is so now
public record Finding(String code, String detail, int count, Optional<Duration> ago) {
    /// Said by the sentence that bears its code.
    public static Finding of(String code, String detail) {
        return new Finding(code, detail, 1, Optional.empty());
    }

    /// So many of the same, said by the sentence that bears its code.
    public static Finding of(String code, String detail, int count) {
        return new Finding(code, detail, count, Optional.empty());
    }

    /// Something that is over, said by the sentence that bears its code.
    static Finding past(String code, int count, Duration ago) {
        return new Finding(code, "", count, Optional.of(ago));
    }
}
