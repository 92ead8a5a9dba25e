package nl.buurtpunt.kiosk.watch;

import java.util.Locale;

/// Something that whoever looks after the kiosk should know.
///
/// @param code short enough to read aloud
/// @param sentence key of the sentence that says it
/// @param detail for who mends it, in the words of the machine; empty when there is none
public record Finding(String code, String sentence, String detail) {
    /// Said by the sentence that bears its code.
    public static Finding of(String code, String detail) {
        return new Finding(code, "trouble." + code.toLowerCase(Locale.ROOT), detail);
    }
}
