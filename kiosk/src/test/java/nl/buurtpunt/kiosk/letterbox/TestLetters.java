package nl.buurtpunt.kiosk.letterbox;

import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Course;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Earlier;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Kind;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Subject;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.SubjectKind;

/// Letters that somebody could have written.
public final class TestLetters {
    private static final Subject CITY = new Subject(SubjectKind.CITY, "", "");

    private TestLetters() {}

    /// An idea for the city, without a name under it.
    public static WrittenLetter idea(String text) {
        return letter(text, Optional.empty());
    }

    /// What somebody adds to a letter that was answered.
    public static WrittenLetter reply(String text) {
        return reply(text, new byte[32]);
    }

    static WrittenLetter reply(String text, byte[] lookUpKey) {
        Course course = new Course(Optional.empty(), Optional.empty(), List.of(), List.of(), true);
        return letter(text, Optional.of(new Earlier(new EarlierLetter(course, lookUpKey), false)));
    }

    private static WrittenLetter letter(String text, Optional<Earlier> earlier) {
        return new WrittenLetter(
                Kind.IDEA, CITY, Language.SOURCE, text, Optional.empty(), Optional.empty(), Optional.empty(), earlier);
    }
}
