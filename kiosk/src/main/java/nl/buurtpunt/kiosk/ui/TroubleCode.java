package nl.buurtpunt.kiosk.ui;

import java.util.Locale;

/// A short code for a fault: short enough to read aloud to somebody, and the same for the same fault, so that the log
/// can be searched for it.
public final class TroubleCode {
    /// No letters or digits that sound or look alike.
    private static final String SPEAKABLE = "ABDEFGHKLMNRTUXY";

    private TroubleCode() {}

    /// Four letters from the kind of the fault and the place where it arose; never from its message, which may hold
    /// something a resident wrote.
    public static String of(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String place = trace.length == 0 ? "" : trace[0].getClassName() + trace[0].getMethodName();
        int hash = (fault.getClass().getName() + place).toLowerCase(Locale.ROOT).hashCode();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            code.append(SPEAKABLE.charAt((hash >>> (i * 4)) & 15));
        }
        return code.toString();
    }
}
