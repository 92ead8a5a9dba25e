package nl.buurtpunt.kiosk.settings;

import java.io.Serial;

/// A setting that is missing or wrong. Its message is one line: the key, the value, and what is allowed.
public final class SettingsException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /// @param value what stands in the file; a missing one is said to be missing
    public SettingsException(String key, String value, String allowed) {
        super(key + " = " + (value.isEmpty() ? "(missing)" : value.replaceAll("\\p{Cntrl}", " ")) + " : " + allowed);
    }
}
