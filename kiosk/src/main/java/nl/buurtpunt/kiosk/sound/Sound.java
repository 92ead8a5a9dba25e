package nl.buurtpunt.kiosk.sound;

import java.util.Optional;

/// Where sounds come out.
public interface Sound {
    /// Returns at once, from any thread. While one sound is heard another is left out.
    void play(Chime chime);

    /// Why the last sound was not heard, in the words of the machine; empty when it was, or when none was asked for.
    Optional<String> trouble();

    /// A kiosk that is to be silent.
    static Sound none() {
        return new Sound() {
            @Override
            public void play(Chime chime) {}

            @Override
            public Optional<String> trouble() {
                return Optional.empty();
            }
        };
    }
}
