package nl.buurtpunt.protocol.letter;

import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Limits;
import org.jspecify.annotations.Nullable;

/// What a resident wrote; travels only inside a seal.
///
/// @param language the language of the screen it was written in, and so of the answer
/// @param text empty only in a follow-up that says "not solved"
/// @param written the day by the kiosk's clock; absent when that clock is not certain
public record LetterText(
        LetterKind kind,
        About about,
        String language,
        String text,
        @Nullable String written,
        @Nullable FollowUp followUp) {
    public LetterText {
        Checked.present("letter.kind", kind);
        Checked.present("letter.about", about);
        PlainText.language("letter.language", language);
        text = PlainText.lines("letter.text", text, Limits.LETTER_CHARACTERS);
        if (written != null) {
            Checked.date("letter.written", written);
        }
        if (text.isBlank() && (followUp == null || !followUp.notSolved())) {
            throw new IllegalArgumentException("letter.text is blank");
        }
    }

    @Override
    public String toString() {
        return "LetterText[" + kind + ", " + text.length() + " characters]";
    }
}
