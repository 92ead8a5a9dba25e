package nl.buurtpunt.kiosk.letterbox;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtpunt.protocol.letter.About;
import nl.buurtpunt.protocol.letter.FollowUp;
import nl.buurtpunt.protocol.letter.LetterContact;
import nl.buurtpunt.protocol.letter.LetterKind;
import nl.buurtpunt.protocol.letter.LetterText;
import org.jspecify.annotations.Nullable;

/// Says what a resident wrote in the words of the protocol.
final class LetterWords {
    /// An id that is not one would cost somebody her letter: it is left out, and the title says what it was.
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    private static final int LONGEST_TITLE = 300;

    private LetterWords() {}

    /// @param today when the kiosk is certain of it
    static LetterText text(WrittenLetter letter, Optional<LocalDate> today) {
        return new LetterText(
                kind(letter.kind()),
                about(letter.about()),
                letter.language().tag(),
                letter.text(),
                today.map(LocalDate::toString).orElse(null),
                letter.earlier().map(LetterWords::followUp).orElse(null));
    }

    static @Nullable LetterContact contact(WrittenLetter letter) {
        Optional<String> name = letter.name().filter(it -> !it.isBlank());
        Optional<String> phone = letter.phone().filter(it -> !it.isBlank());
        Optional<String> email = letter.email().filter(it -> !it.isBlank());
        return name.isEmpty() && phone.isEmpty() && email.isEmpty()
                ? null
                : new LetterContact(name.orElse(null), phone.orElse(null), email.orElse(null));
    }

    private static FollowUp followUp(WrittenLetter.Earlier earlier) {
        byte[] key = earlier.letter().lookUpKey();
        if (Arrays.equals(key, new byte[key.length])) {
            throw new IllegalArgumentException("the earlier letter was wiped");
        }
        return new FollowUp(Base64.getEncoder().encodeToString(key), earlier.notSolved());
    }

    private static LetterKind kind(WrittenLetter.Kind kind) {
        return switch (kind) {
            case IDEA -> LetterKind.IDEA;
            case WISH -> LetterKind.WISH;
            case COMPLAINT -> LetterKind.COMPLAINT;
            case COMPLIMENT -> LetterKind.COMPLIMENT;
            case QUESTION -> LetterKind.QUESTION;
            case CALL_BACK -> LetterKind.CALL_BACK;
        };
    }

    private static About about(WrittenLetter.Subject about) {
        String title = about.title();
        return new About(
                subject(about.kind()),
                ID.matcher(about.id()).matches() ? about.id() : null,
                title.isBlank() ? null : title.substring(0, Math.min(LONGEST_TITLE, title.length())));
    }

    private static About.Subject subject(WrittenLetter.SubjectKind kind) {
        return switch (kind) {
            case CITY -> About.Subject.CITY;
            case NEIGHBOURHOOD -> About.Subject.NEIGHBOURHOOD;
            case NOTICE -> About.Subject.NOTICE;
            case EVENT -> About.Subject.EVENT;
            case PLAN -> About.Subject.PLAN;
            case LETTER -> About.Subject.LETTER;
        };
    }
}
