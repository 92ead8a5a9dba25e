package nl.buurtpunt.protocol.key;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a published key is for. A key for one use is worth nothing for another.
public enum KeyUse {
    RELEASE,
    LETTER,
    STATUS;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<KeyUse> ofWireName(String name) {
        return Arrays.stream(values()).filter(it -> it.wireName().equals(name)).findFirst();
    }
}
