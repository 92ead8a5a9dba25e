package nl.buurtpunt.kiosk.letter;

import java.util.Optional;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Kind;
import nl.buurtpunt.kiosk.ui.TypedText;
import org.jspecify.annotations.Nullable;

/// The letter a resident is writing, from the first choice until it is posted. Nothing of it is left
/// after [#wipe()].
///
/// On the JavaFX thread only.
public final class LetterDraft {
    /// What the city takes; the protocol has the same figure.
    public static final int LONGEST_LETTER = 4_000;

    /// Words and runs of erased letters that can be taken back.
    private static final int UNDOABLE = 100;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PHONE = 30;
    private static final int LONGEST_EMAIL = 120;

    private final TypedText text = new TypedText(LONGEST_LETTER, UNDOABLE);
    private final TypedText name = new TypedText(LONGEST_NAME);
    private final TypedText phone = new TypedText(LONGEST_PHONE);
    private final TypedText email = new TypedText(LONGEST_EMAIL);
    private @Nullable Kind kind;
    private @Nullable Topic about;

    /// What sort of letter it is, once that is chosen.
    Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    void kind(Kind chosen) {
        kind = chosen;
    }

    /// What it is about, once that is chosen.
    Optional<Topic> about() {
        return Optional.ofNullable(about);
    }

    void about(Topic chosen) {
        about = chosen;
    }

    TypedText text() {
        return text;
    }

    TypedText name() {
        return name;
    }

    TypedText phone() {
        return phone;
    }

    TypedText email() {
        return email;
    }

    /// Whether anything was chosen or typed.
    public boolean isBegun() {
        return kind != null || about != null || text.length() + name.length() + phone.length() + email.length() > 0;
    }

    /// Forgets all of it; what was typed is overwritten.
    public void wipe() {
        kind = null;
        about = null;
        text.clear();
        name.clear();
        phone.clear();
        email.clear();
    }
}
