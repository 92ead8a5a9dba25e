package nl.buurtpunt.kiosk.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.letterbox.LetterBox;
import nl.buurtpunt.kiosk.letterbox.Receipt;
import nl.buurtpunt.kiosk.letterbox.Sent;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;
import org.jspecify.annotations.Nullable;

/// Posts a letter when it comes on the panel, once, and tells the resident what became of it. From the moment the
/// letter is kept only "I have the code" leads away, and the end of the visit.
public final class ReceiptScreen implements Screen {
    /// So many looks after the code came nobody can have it yet: a finger that is still pressing "send" must not leave.
    private static final int LOOKS_TO_READ = 15;

    private final LetterBox box;
    private final Supplier<Language> language;
    private final ReceiptDesk desk;
    private final Doors doors;
    private @Nullable WrittenLetter letter;
    private Stage stage = new Stage.NotAsked();
    private Runnable workDone = () -> {};
    private boolean shownWithCity;
    private int looks;
    private boolean tooSoon;

    /// @param language what the resident reads now
    public ReceiptScreen(
            WrittenLetter letter, LetterBox box, PaperDesk<Receipt> desk, Supplier<Language> language, Doors doors) {
        this.letter = letter;
        this.box = box;
        this.language = language;
        this.desk = new ReceiptDesk(desk, this::printed);
        this.doors = doors;
    }

    /// Where this page leads, and what it asks of the visit.
    ///
    /// @param changed to show this page anew
    /// @param atEnd does something when the visit ends
    /// @param kept the letter is in the box: what was typed can go
    /// @param home to the first page of the visit
    /// @param back to the text, which is still there
    /// @param large shows the code as large as can be
    public record Doors(
            Runnable changed,
            Consumer<Runnable> atEnd,
            Runnable kept,
            Runnable home,
            Runnable back,
            Consumer<Receipt> large,
            Patience patience) {}

    /// How the visit waits for somebody who cannot do anything yet, or has to write.
    public interface Patience {
        /// The kiosk works for the resident, until the answer is run.
        Runnable work();

        /// From now on the warning comes later.
        void longer();

        /// From now on it comes as on every other page.
        void usual();
    }

    private sealed interface Stage {
        record NotAsked() implements Stage {}

        record Keeping() implements Stage {}

        record Kept(Receipt receipt) implements Stage {}

        record WithEarlier(String letterId) implements Stage {}

        record NotKept(Sent.Why why) implements Stage {}

        /// The visit is over, or the resident has the code: nothing is held any more.
        record Over() implements Stage {}
    }

    @Override
    public String id() {
        return "receipt";
    }

    @Override
    public Surroundings surroundings() {
        return stage instanceof Stage.NotKept ? Surroundings.ALL : Surroundings.NO_WAYS;
    }

    @Override
    public boolean holds() {
        return stage instanceof Stage.Keeping || stage instanceof Stage.Kept;
    }

    /// Only the first time: who comes back from the emergency numbers did not post another letter.
    @Override
    public void enter() {
        if (stage instanceof Stage.NotAsked) {
            doors.atEnd().accept(this::forget);
            post();
        }
    }

    /// To be asked several times a second, while this page is on the panel: whether it says something else by now,
    /// because the city has said that it holds the letter.
    public boolean look() {
        if (stage instanceof Stage.Kept) {
            looks = Math.min(looks + 1, LOOKS_TO_READ);
        }
        return withCity() != shownWithCity;
    }

    private boolean withCity() {
        return switch (stage) {
            case Stage.Kept(Receipt receipt) -> box.acknowledged(receipt.letterId());
            case Stage.WithEarlier(String letterId) -> box.acknowledged(letterId);
            case Stage.NotAsked _, Stage.Keeping _, Stage.NotKept _, Stage.Over _ -> false;
        };
    }

    private void post() {
        WrittenLetter posted = letter;
        if (posted == null || stage instanceof Stage.Keeping) {
            return;
        }
        stage = new Stage.Keeping();
        workDone = doors.patience().work();
        box.send(posted, this::sent);
    }

    private void sent(Sent sent) {
        workDone.run();
        if (stage instanceof Stage.Over) {
            // Nobody is there any more to take the code.
            if (sent instanceof Sent.Kept(Receipt receipt)) {
                receipt.wipe();
            }
            return;
        }
        switch (sent) {
            case Sent.Kept(Receipt receipt) -> {
                stage = new Stage.Kept(receipt);
                inTheBox();
                desk.print(receipt, language.get());
            }
            case Sent.KeptWithEarlier(String letterId) -> {
                stage = new Stage.WithEarlier(letterId);
                inTheBox();
            }
            case Sent.NotKept(Sent.Why why) -> stage = new Stage.NotKept(why);
        }
        doors.changed().run();
    }

    private void inTheBox() {
        letter = null;
        doors.kept().run();
    }

    private void printed() {
        if (!(stage instanceof Stage.Kept)) {
            return;
        }
        if (desk.stage().isTrouble()) {
            doors.patience().longer();
        } else {
            doors.patience().usual();
        }
        doors.changed().run();
    }

    /// Leaves nothing of the letter and its code here, on the panel or on its way to paper.
    private void forget() {
        workDone.run();
        desk.cancel();
        letGo();
    }

    private void letGo() {
        if (stage instanceof Stage.Kept(Receipt receipt)) {
            receipt.wipe();
        }
        letter = null;
        stage = new Stage.Over();
    }

    @Override
    public List<Element> elements(View view) {
        shownWithCity = withCity();
        return switch (stage) {
            case Stage.NotAsked _, Stage.Keeping _ ->
                List.of(
                        new Heading(view.say("receipt.moment"), false),
                        new Paragraph(view.say("receipt.keeping"), true));
            case Stage.Kept(Receipt receipt) -> kept(receipt, view);
            case Stage.WithEarlier _ -> withEarlier(view);
            case Stage.NotKept(Sent.Why why) -> notKept(why, view);
            case Stage.Over _ -> List.of();
        };
    }

    private List<Element> kept(Receipt receipt, View view) {
        SlipStage slip = desk.stage();
        Action again = again(slip.isTrouble() ? Action.Rank.INLINE : Action.Rank.OTHER, receipt, view);
        Optional<Action> where = slip.isTrouble() ? Optional.of(again) : Optional.empty();
        List<Element> elements =
                new ArrayList<>(new ReceiptPage(view).of(receipt, shownWithCity, slip, tooSoon, where));
        if (slip != SlipStage.PRINTING && where.isEmpty()) {
            elements.add(again);
        }
        elements.add(
                other("large", "qr", "receipt.large", view, () -> doors.large().accept(receipt)));
        elements.add(main("have-code", "chosen", "receipt.have-code", view, this::hasCode));
        return elements;
    }

    private Action again(Action.Rank rank, Receipt receipt, View view) {
        return new Action("again", rank, "printer", view.say("receipt.again"), view.nothing(), () -> {
            desk.print(receipt, language.get());
            doors.changed().run();
        });
    }

    private List<Element> withEarlier(View view) {
        return List.of(
                new Heading(view.say(shownWithCity ? "receipt.reply-arrived" : "receipt.reply-kept"), false),
                ReceiptPage.where(view, shownWithCity),
                new Paragraph(view.say("receipt.same-code"), false),
                main("done", "chosen", "receipt.done", view, this::goHome));
    }

    private List<Element> notKept(Sent.Why why, View view) {
        String reason = switch (why) {
            case DISK_FULL -> "receipt.full";
            case DISK_TROUBLE -> "receipt.broken";
            case NO_KEY, REVOKED -> "receipt.closed";
        };
        WrittenLetter held = letter;
        boolean reply = held != null && held.earlier().isPresent();
        boolean wordless = held != null && held.text().isBlank();
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say(reply ? "receipt.reply-not-kept" : "receipt.not-kept"), false));
        elements.add(new Notice(Notice.Kind.WARNING, view.say(reason)));
        elements.add(new Paragraph(view.say(wordless ? "receipt.try-or-ask" : "receipt.text-there"), false));
        if (!wordless) {
            elements.add(other("text", "back", "receipt.to-text", view, doors.back()));
        }
        elements.add(main("try", "restart", "receipt.try", view, () -> {
            post();
            doors.changed().run();
        }));
        return elements;
    }

    private void hasCode() {
        if (looks < LOOKS_TO_READ) {
            tooSoon = true;
            doors.changed().run();
        } else {
            goHome();
        }
    }

    /// A slip that is just coming out of the printer comes out whole; it is stopped when the visit ends.
    private void goHome() {
        letGo();
        doors.patience().usual();
        doors.home().run();
    }

    private static Action other(String id, String icon, String key, View view, Runnable act) {
        return new Action(id, Action.Rank.OTHER, icon, view.say(key), view.nothing(), act);
    }

    private static Action main(String id, String icon, String key, View view, Runnable act) {
        return new Action(id, Action.Rank.MAIN, icon, view.say(key), view.nothing(), act);
    }
}
