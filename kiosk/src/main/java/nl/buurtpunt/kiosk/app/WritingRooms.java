package nl.buurtpunt.kiosk.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.letter.AboutScreen;
import nl.buurtpunt.kiosk.letter.ContactField;
import nl.buurtpunt.kiosk.letter.ContactFieldScreen;
import nl.buurtpunt.kiosk.letter.ContactScreen;
import nl.buurtpunt.kiosk.letter.HintScreen;
import nl.buurtpunt.kiosk.letter.KindScreen;
import nl.buurtpunt.kiosk.letter.LetterDraft;
import nl.buurtpunt.kiosk.letter.LetterTextScreen;
import nl.buurtpunt.kiosk.letter.LookAgainScreen;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter;
import nl.buurtpunt.kiosk.notice.NoticesScreen;
import nl.buurtpunt.kiosk.ui.Navigator;

/// The order of the questions about a letter. Going back loses nothing; what is changed at the end
/// leads back there.
final class WritingRooms {
    private final LetterDraft draft;

    /// Apart: neither destroys the other.
    private final LetterDraft reply = new LetterDraft();

    private final Navigator navigator;
    private final Supplier<Guide> guide;
    private final Supplier<Optional<String>> pointId;
    private final Clock clock;
    private final BiConsumer<WrittenLetter, Runnable> post;

    /// @param draft a letter that follows no other
    /// @param post takes a letter to the box, and says when it is in there
    WritingRooms(
            LetterDraft draft,
            Navigator navigator,
            Supplier<Guide> guide,
            Supplier<Optional<String>> pointId,
            Clock clock,
            BiConsumer<WrittenLetter, Runnable> post) {
        this.draft = draft;
        this.navigator = navigator;
        this.guide = guide;
        this.pointId = pointId;
        this.clock = clock;
        this.post = post;
    }

    /// The questions from the first one on, with the answers there are.
    void begin() {
        kind(() -> about(this::text));
    }

    /// Words that belong to an earlier letter.
    void reply(WrittenLetter.Earlier earlier) {
        reply.follow(earlier);
        goOnWithReply();
    }

    /// The words that were typed for an earlier letter, which may have been forgotten since.
    void goOnWithReply() {
        text(reply, () -> again(reply));
    }

    /// What is written for an earlier letter.
    LetterDraft reply() {
        return reply;
    }

    /// What belongs to an earlier letter, without words; also without those typed for it before. Words for another
    /// letter stay.
    void postAsItIs(WrittenLetter.Earlier earlier) {
        Optional<EarlierLetter> typedFor = typedFor(earlier.letter());
        // The letter itself may be forgotten before it is kept; what was typed follows a copy.
        post.accept(
                LetterDraft.wordless(earlier, navigator.language()),
                () -> typedFor.flatMap(this::typedFor).ifPresent(_ -> reply.wipe()));
    }

    private Optional<EarlierLetter> typedFor(EarlierLetter letter) {
        return reply.earlier().map(WrittenLetter.Earlier::letter).filter(letter::isSame);
    }

    /// Leaves nothing of any letter.
    void wipe() {
        draft.wipe();
        reply.wipe();
    }

    private void kind(Runnable then) {
        navigator.open(new KindScreen(draft, then));
    }

    private void about(Runnable then) {
        navigator.open(new AboutScreen(draft, this::here, this::news, then));
    }

    void text() {
        text(draft, () -> contact(this::again));
    }

    /// What the words seem to tell of their writer is pointed out before the next question, once.
    private void text(LetterDraft letter, Runnable then) {
        Runnable done = () -> LetterTextScreen.hints(
                        letter, guide.get(), new HintScreen.Doors(navigator::back, () -> keep(then)))
                .ifPresentOrElse(navigator::open, then);
        navigator.open(new LetterTextScreen(letter, new LetterTextScreen.Doors(done, navigator::refresh)));
    }

    /// Back must not lead to what was pointed out once.
    private void keep(Runnable then) {
        navigator.back();
        then.run();
    }

    void contact(Runnable then) {
        navigator.open(new ContactScreen(draft, new ContactScreen.Doors(this::type, then)));
    }

    void type(ContactField field) {
        navigator.open(new ContactFieldScreen(draft, field, navigator::back));
    }

    /// Everything that will be sent.
    void again() {
        again(draft);
    }

    /// A reply has no other parts than its words.
    private void again(LetterDraft letter) {
        navigator.open(new LookAgainScreen(
                letter,
                new LookAgainScreen.Doors(
                        () -> kind(navigator::back),
                        () -> about(navigator::back),
                        () -> text(letter, navigator::back),
                        () -> contact(navigator::back),
                        () -> post.accept(letter.written(navigator.language()), letter::wipe))));
    }

    private Optional<Point> here(Guide release) {
        return pointId.get().flatMap(release::point);
    }

    private List<Bulletin> news(Guide release) {
        return NoticesScreen.current(release, pointId.get(), clock);
    }
}
