package nl.buurtpunt.kiosk.slip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.DateInWords;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Sentences;
import nl.buurtpunt.kiosk.guide.Text;

/// Gathers what stands in one part of a slip, in one language and in the order of the paper. What every
/// slip begins and ends with is written the same way on all of them.
final class SlipWriter {
    private final Guide guide;
    private final Language language;
    private final List<Block> blocks = new ArrayList<>();

    SlipWriter(Guide guide, Language language) {
        this.guide = guide;
        this.language = language;
    }

    Rendered say(String key, Object... arguments) {
        return guide.sentences().say(key, language, arguments);
    }

    /// Whose slip it is and what it is about.
    void head(Text title) {
        head(title.in(language));
    }

    void head(Rendered title) {
        blocks.add(new Block.Brand(say("slip.heading", guide.city().name())));
        blocks.add(new Block.Title(title));
    }

    /// On paper too nobody may take for real what is made up.
    void markExample(boolean example) {
        if (example) {
            strong(say("example.label"));
            strong(say("example.explanation"));
        }
    }

    void rule() {
        blocks.add(new Block.Rule());
    }

    void label(String key) {
        blocks.add(new Block.Label(say(key)));
    }

    void strong(Rendered words) {
        blocks.add(new Block.Strong(words));
    }

    void paragraph(Rendered words) {
        blocks.add(new Block.Paragraph(words));
    }

    /// Nothing when nobody wrote it.
    void paragraph(Text text) {
        if (!text.isEmpty()) {
            paragraph(text.in(language));
        }
    }

    /// No label above what nobody wrote.
    void labelled(String key, Text text) {
        labelled(key, text.isEmpty() ? List.of() : List.of(text.in(language)));
    }

    /// No label above no lines.
    void labelled(String key, List<Rendered> lines) {
        if (!lines.isEmpty()) {
            label(key);
            lines.forEach(this::paragraph);
        }
    }

    void phone(Contact.Phone phone) {
        blocks.add(new Block.PhoneLine(phone.number()));
    }

    void code(String digits) {
        blocks.add(new Block.CodeLine(digits));
    }

    void address(Contact.Address it) {
        blocks.add(new Block.AddressLines(it.street(), (it.postcode() + " " + it.place()).strip()));
    }

    void link(String text) {
        blocks.add(new Block.Link(text));
    }

    void scan(QrCode code) {
        label("slip.scan");
        blocks.add(new Block.QrPicture(code));
    }

    void date(Rendered words) {
        blocks.add(new Block.DateLine(words));
    }

    void footer() {
        blocks.add(new Block.Footer(say("slip.footer")));
    }

    /// @param today when the kiosk knows it
    void printedOn(Optional<LocalDate> today) {
        Sentences sentences = guide.sentences();
        today.ifPresent(day -> date(Sentences.whole(
                language, l -> sentences.say("slip.date", l, new DateInWords(sentences, l).day(day)))));
    }

    /// All of it, and why some of it is not in the resident's language.
    List<Block> withReasonForFallback() {
        FallbackNote.of(blocks, say("language.fallback")).ifPresent(blocks::add);
        return List.copyOf(blocks);
    }

    /// All of it.
    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
