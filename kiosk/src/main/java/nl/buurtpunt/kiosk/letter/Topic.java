package nl.buurtpunt.kiosk.letter;

import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Subject;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.SubjectKind;
import nl.buurtpunt.kiosk.ui.View;

/// What a letter is about, as the resident chose it.
///
/// @param id in the guide; may be empty
/// @param title kept from when it was chosen: a newer release may have dropped what it names
/// @param example made up to show how it looks
record Topic(SubjectKind kind, String id, Text title, boolean example) {
    /// The same for who reads the letter, in their language.
    Subject subject() {
        return new Subject(kind, id, title.in(Language.SOURCE).text());
    }

    /// Its name on screen.
    Rendered name(View view) {
        return view.marked(example, v -> title.in(v.language()));
    }

    /// Tells it from all others.
    String key() {
        return kind + "/" + id;
    }
}
