package nl.buurtpunt.kiosk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.letterbox.Found;
import nl.buurtpunt.kiosk.letterbox.Receipt;
import nl.buurtpunt.kiosk.letterbox.Sent;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Earlier;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Kind;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Subject;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.SubjectKind;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;

/// What residents write in these tests, and what they have in their hands afterwards.
///
/// @param code as it stands on the slip
record TestLetter(String id, String code) {
    static final Language TURKISH = Language.of("tr", "Türkçe");
    private static final int SHOWN = 8;

    /// Written at this kiosk; fails when it is not kept.
    static TestLetter sent(KioskCore kiosk, WrittenLetter letter) {
        Sent sent = kiosk.letters().send(letter);
        assertThat(sent).isInstanceOf(Sent.Kept.class);
        Receipt receipt = ((Sent.Kept) sent).receipt();
        return new TestLetter(receipt.letterId(), receipt.digits());
    }

    static WrittenLetter complaint(String text, Language language) {
        return written(Kind.COMPLAINT, SubjectKind.CITY, language, text, Optional.empty());
    }

    static WrittenLetter notSolved(EarlierLetter letter) {
        return written(Kind.QUESTION, SubjectKind.LETTER, TURKISH, "", Optional.of(new Earlier(letter, true)));
    }

    private static WrittenLetter written(
            Kind kind, SubjectKind about, Language language, String text, Optional<Earlier> earlier) {
        return new WrittenLetter(
                kind,
                new Subject(about, "", ""),
                language,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                earlier);
    }

    /// As commands show it.
    String end() {
        return id.substring(id.length() - SHOWN);
    }

    String lookUpHash() {
        try (ReceiptKeys keys = keys()) {
            return keys.lookUpHash();
        }
    }

    /// To be closed.
    ReceiptKeys keys() {
        return ReceiptKeys.derive(((ReceiptCode.Reading.Good) ReceiptCode.read(code)).code());
    }

    /// What a kiosk finds by the code; fails when that is no letter.
    EarlierLetter foundAt(KioskCore kiosk) {
        Found found = kiosk.letters().find(code);
        assertThat(found).isInstanceOf(Found.Letter.class);
        return ((Found.Letter) found).letter();
    }
}
