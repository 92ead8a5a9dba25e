package nl.buurtpunt.kiosk.ui;

import org.jspecify.annotations.Nullable;

/// Which keys were shown last: they stay what they were while the same text is typed in the same
/// language.
final class KeyboardMemory {
    private KeyboardState state = new KeyboardState(Keys.WORDS);
    private @Nullable TypedText of;
    private String language = "";

    KeyboardState of(TypedText text, Keys keys, View view) {
        if (of != text
                || state.keys() != keys
                || !language.equals(view.language().tag())) {
            state = new KeyboardState(keys);
            of = text;
            language = view.language().tag();
        }
        return state;
    }
}
