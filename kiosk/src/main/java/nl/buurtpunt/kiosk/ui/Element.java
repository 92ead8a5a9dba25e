package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.TreeLevel;
import org.jspecify.annotations.Nullable;

/// One thing on a screen. What the eye sees, what is spoken and the order of the keys all follow from the
/// same list.
public sealed interface Element {
    /// Every word of it, in the order of reading; each in the language it is really in.
    List<Rendered> spoken();

    /// What the screen is about; one per screen.
    ///
    /// @param banner as large as there is room for, to be read from across the room
    record Heading(Rendered text, boolean banner) implements Element {
        @Override
        public List<Rendered> spoken() {
            return said(text);
        }
    }

    /// A sentence or two.
    ///
    /// @param strong set in bold, for the one sentence that matters
    record Paragraph(Rendered text, boolean strong) implements Element {
        @Override
        public List<Rendered> spoken() {
            return said(text);
        }
    }

    /// A fact under its name: hours, cost, what to bring.
    ///
    /// @param lines each in the language it is really in: one of them may lack a translation
    record Fact(String icon, Rendered label, List<Rendered> lines) implements Element {
        public Fact {
            lines = List.copyOf(lines);
        }

        public Fact(String icon, Rendered label, Rendered value) {
            this(icon, label, List.of(value));
        }

        @Override
        public List<Rendered> spoken() {
            return Stream.concat(Stream.of(label), lines.stream())
                    .filter(p -> !p.isEmpty())
                    .toList();
        }
    }

    /// A telephone number, large and always left-to-right.
    ///
    /// @param label when or whom to call; may be empty
    /// @param note what it costs; may be empty
    record PhoneLine(String icon, Rendered label, Contact.Phone phone, Rendered note) implements Element {
        @Override
        public List<Rendered> spoken() {
            return said(label, Rendered.of(phone.number(), label.language()), note);
        }
    }

    /// Characters that are copied one by one and never mirrored: a website, a code, a fingerprint.
    record Code(String icon, Rendered label, String characters) implements Element {
        @Override
        public List<Rendered> spoken() {
            return said(label, Rendered.of(characters, label.language()));
        }
    }

    /// A code in groups of digits that somebody copies: large, always left-to-right, and no group is ever broken.
    /// It is spoken to nobody who did not ask for it (A15).
    record DigitGroups(Rendered label, List<String> groups) implements Element {
        public DigitGroups {
            groups = List.copyOf(groups);
        }

        @Override
        public List<Rendered> spoken() {
            return said(label);
        }
    }

    /// Something that must not be overlooked.
    record Notice(Kind kind, Rendered text) implements Element {
        /// How it is marked; the icon or the edge differs as well as the colour (A20).
        public enum Kind {
            INFO,
            WARNING,
            EXAMPLE
        }

        @Override
        public List<Rendered> spoken() {
            return said(text);
        }
    }

    /// A QR code with words for those who cannot see it.
    ///
    /// @param whereRoom only on a panel on which the words beside it lose nothing
    record QrPicture(QrMatrix matrix, Rendered description, boolean whereRoom) implements Element {
        /// One that its page is for.
        public QrPicture(QrMatrix matrix, Rendered description) {
            this(matrix, description, false);
        }

        @Override
        public List<Rendered> spoken() {
            return said(description);
        }
    }

    /// The *hulpboom*: what help there is for a need, from the crown down to the roots.
    record Tree(List<Branch> branches) implements Element {
        public Tree {
            branches = List.copyOf(branches);
        }

        @Override
        public List<Rendered> spoken() {
            return branches.stream()
                    .flatMap(branch -> said(branch.name(), branch.sentence()).stream())
                    .toList();
        }
    }

    /// Where one help stands in the *hulpboom*, as a small picture with its words.
    record TreePlace(TreeLevel level, Rendered label, Rendered words) implements Element {
        @Override
        public List<Rendered> spoken() {
            return said(label, words);
        }
    }

    /// One step of an explanation: a large picture and a sentence that says the same.
    record Step(String icon, Rendered sentence) implements Element {
        @Override
        public List<Rendered> spoken() {
            return said(sentence);
        }
    }

    /// Digits to enter something that must not be read over a shoulder.
    ///
    /// @param entered says how many digits there are, never which
    /// @param digit takes 0 to 9
    record DigitPad(
            Rendered entered, IntConsumer digit, Rendered eraseLabel, Runnable erase, Rendered doneLabel, Runnable done)
            implements Element {
        @Override
        public List<Rendered> spoken() {
            return said(entered, eraseLabel, doneLabel);
        }
    }

    /// A long code that is copied from paper, with the keys for it. It is seen, to be compared with the paper, and
    /// spoken to nobody who did not ask for it (A15).
    ///
    /// @param told how many digits are still missing
    /// @param grouped the digits in their groups, with a sign for each that is missing
    /// @param digit takes 0 to 9
    record CodePad(Rendered told, String grouped, IntConsumer digit, Key erase, Key clear, Key done)
            implements Element {
        /// One key that is not a digit.
        public record Key(Rendered label, Runnable act) {}

        /// The sign for a digit that is missing.
        public static final char MISSING = '·';

        /// Whether the next digit is the last one.
        boolean lacksOne() {
            return grouped.chars().filter(c -> c == MISSING).count() == 1;
        }

        /// The same without a word about it.
        CodePad untold() {
            return new CodePad(nothing(told.language()), grouped, digit, erase, clear, done);
        }

        @Override
        public List<Rendered> spoken() {
            return said(told, erase.label(), clear.label(), done.label());
        }

        /// Without the code: it may end in a log.
        @Override
        public String toString() {
            return "a code";
        }
    }

    /// Letters of a keyboard, or of a scanner that reads paper, on a page without a field for them. Nothing
    /// of it is seen.
    ///
    /// @param letter takes one letter
    /// @param erase done on the key that takes a letter away
    /// @param entered done on the Enter key after a letter
    record Keystrokes(Consumer<String> letter, Runnable erase, Runnable entered) implements Element {
        @Override
        public List<Rendered> spoken() {
            return List.of();
        }
    }

    /// A field in which something is typed, with keys of the panel or of a keyboard.
    ///
    /// @param label what is asked
    /// @param placeholder what to do, shown while the field is empty
    /// @param touched done when a finger touches it
    /// @param entered done on the Enter key
    record Entry(
            String id,
            String icon,
            Rendered label,
            Rendered placeholder,
            TypedText text,
            Runnable touched,
            Runnable entered)
            implements Element {
        @Override
        public List<Rendered> spoken() {
            return said(label, placeholder);
        }
    }

    /// A sheet on which something longer is written, several lines of it seen at once.
    ///
    /// @param label what is asked
    /// @param placeholder what to do, shown while nothing is written
    record Letter(String id, Rendered label, Rendered placeholder, TypedText text) implements Element {
        @Override
        public List<Rendered> spoken() {
            return said(label, placeholder);
        }
    }

    /// What a resident wrote, to be read again.
    record Quote(String icon, Rendered label, TypedText text) implements Element {
        @Override
        public List<Rendered> spoken() {
            return said(label, Rendered.of(text.read().strip(), label.language()));
        }
    }

    /// The keys on the panel that type into a field; of the screen's language first.
    record Keyboard(TypedText text, Keys keys) implements Element {
        /// For words that are looked for.
        public Keyboard(TypedText text) {
            this(text, Keys.WORDS);
        }

        @Override
        public List<Rendered> spoken() {
            return List.of();
        }
    }

    /// One of several things to choose from.
    ///
    /// @param id unique on the screen, stable over releases: focus and page stay with it
    /// @param icon a name of [Icons], or empty
    /// @param sentence one sentence with the name; when empty the choice is a card of icon and name
    /// @param state of what is on or off; null for what is neither
    /// @param kind what stays of the sentence where pages would be turned for the rest of it; may be empty
    record Choice(
            String id,
            String icon,
            Rendered name,
            Rendered sentence,
            Runnable open,
            @Nullable ChoiceState state,
            Rendered kind)
            implements Element {
        /// One that leads somewhere and has no state.
        public Choice(String id, String icon, Rendered name, Rendered sentence, Runnable open) {
            this(id, icon, name, sentence, open, null);
        }

        /// One that stands among others of its sort.
        public Choice(
                String id, String icon, Rendered name, Rendered sentence, Runnable open, @Nullable ChoiceState state) {
            this(id, icon, name, sentence, open, state, nothing(name.language()));
        }

        /// The same with what must stay of its sentence.
        public Choice ofKind(Rendered words) {
            return new Choice(id, icon, name, sentence, open, state, words);
        }

        @Override
        public List<Rendered> spoken() {
            return state == null ? said(name, sentence) : said(name, state.told(), sentence);
        }
    }

    /// What a resident can do on this screen. The main action has its place low on the screen,
    /// always the same.
    ///
    /// @param note one sentence with it, or empty
    /// @param alone what it says instead where nothing it leads to has room on the page; the first
    /// that fits
    record Action(String id, Rank rank, String icon, Rendered label, Rendered note, Runnable act, List<Rendered> alone)
            implements Element {
        public Action {
            alone = List.copyOf(alone);
        }

        /// One that says the same wherever it stands.
        public Action(String id, Rank rank, String icon, Rendered label, Rendered note, Runnable act) {
            this(id, rank, icon, label, note, act, List.of());
        }

        /// The same in other words.
        Action saying(Rendered words) {
            return new Action(id, rank, icon, words, note, act);
        }

        /// The same in words only.
        Action withoutPicture() {
            return new Action(id, rank, "", label, note, act, alone);
        }

        /// The same for where nothing it leads to has room on the page.
        public Action alone(List<Rendered> words) {
            return new Action(id, rank, icon, label, note, act, words);
        }

        /// At most one action of a screen is the main one; an inline one stands where it is declared, among
        /// the text.
        public enum Rank {
            MAIN,
            /// On the first part of its page wherever there is more to choose than one part has room for.
            SECOND,
            OTHER,
            INLINE
        }

        /// The same without its sentence, where that stands elsewhere.
        Action without() {
            return new Action(id, rank, icon, label, nothing(label.language()), act);
        }

        /// The same among the text.
        Action inline() {
            return new Action(id, Rank.INLINE, icon, label, note, act);
        }

        @Override
        public List<Rendered> spoken() {
            return said(label, note);
        }
    }

    /// A few words that are seen from across the room, in the middle of the page and as large as they fit.
    ///
    /// @param icon a name of [Icons], or empty
    /// @param drift where in the free space around them they stand
    record Signboard(String icon, List<Line> lines, Drift drift) implements Element {
        public Signboard {
            lines = List.copyOf(lines);
        }

        /// Some words of one size.
        public record Line(Rendered text, Size size) {}

        /// From the largest to the smallest.
        public enum Size {
            /// The one thing that matters, a number that counts down.
            GREAT,
            LARGE,
            PLAIN
        }

        @Override
        public List<Rendered> spoken() {
            return lines.stream().map(Line::text).toList();
        }
    }

    /// An empty text, for the parts of an element that are left out.
    static Rendered nothing(Language language) {
        return Rendered.of("", language);
    }

    private static List<Rendered> said(Rendered... parts) {
        return Stream.of(parts).filter(p -> !p.isEmpty()).toList();
    }
}
