package nl.buurtpunt.kiosk.letter;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Earlier;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Kind;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Subject;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.SubjectKind;
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
    private final Set<Hint> seen = EnumSet.noneOf(Hint.class);
    private @Nullable Kind kind;
    private @Nullable Topic about;
    private @Nullable Earlier earlier;

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

    /// The letter this one follows: then neither its kind nor its subject is asked.
    public Optional<Earlier> earlier() {
        return Optional.ofNullable(earlier);
    }

    /// Begins one that follows another letter, or goes on with it. What that one says is not kept here: its page
    /// can be left and forgotten.
    public void follow(Earlier letter) {
        Earlier before = earlier;
        if (before != null && before.letter().isSame(letter.letter())) {
            earlier = new Earlier(before.letter(), letter.notSolved());
        } else {
            wipe();
            earlier = new Earlier(letter.letter().bare(), letter.notSolved());
        }
    }

    /// What follows another letter without a word.
    public static WrittenLetter wordless(Earlier letter, Language language) {
        LetterDraft draft = new LetterDraft();
        draft.earlier = letter;
        return draft.written(language);
    }

    /// Whether a number is needed, because somebody wants to be called.
    boolean needsPhone() {
        return kind == Kind.CALL_BACK;
    }

    /// What is pointed out now and was not before.
    Set<Hint> unseen(Set<Hint> found) {
        Set<Hint> fresh = EnumSet.noneOf(Hint.class);
        fresh.addAll(found);
        fresh.removeAll(seen);
        return fresh;
    }

    /// The resident was told, and knows best.
    void saw(Set<Hint> told) {
        seen.addAll(told);
    }

    /// The letter as it goes into the box.
    public WrittenLetter written(Language language) {
        return new WrittenLetter(
                kind == null ? Kind.QUESTION : kind,
                about == null
                        ? new Subject(earlier == null ? SubjectKind.CITY : SubjectKind.LETTER, "", "")
                        : about.subject(),
                language,
                text.read().strip(),
                typed(name),
                typed(phone),
                typed(email),
                earlier());
    }

    private static Optional<String> typed(TypedText field) {
        return Optional.of(field.read().strip()).filter(words -> !words.isEmpty());
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

    /// Whether there is a letter to go on with.
    boolean isBegun() {
        return kind != null || about != null || text.length() + name.length() + phone.length() + email.length() > 0;
    }

    /// Forgets all of it; what was typed is overwritten.
    public void wipe() {
        kind = null;
        about = null;
        if (earlier != null) {
            earlier.letter().wipe();
        }
        earlier = null;
        seen.clear();
        text.clear();
        name.clear();
        phone.clear();
        email.clear();
    }
}
