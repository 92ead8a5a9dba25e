package nl.buurtpunt.kiosk.app;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.letterbox.Found;
import nl.buurtpunt.kiosk.letterbox.LetterBox;
import nl.buurtpunt.kiosk.letterbox.Sent;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter;

/// The letter box of the screens, which are there before the stores are open. Until then nothing can be posted and no
/// letter is known.
final class LateLetterBox implements LetterBox {
    private final AtomicReference<Optional<LetterBox>> box = new AtomicReference<>(Optional.empty());

    /// From now on letters go there; from any thread.
    void becomes(LetterBox real) {
        box.set(Optional.of(real));
    }

    @Override
    public State state() {
        return box.get().map(LetterBox::state).orElse(State.NEVER_CONNECTED);
    }

    @Override
    public void send(WrittenLetter letter, Consumer<Sent> tell) {
        box.get()
                .ifPresentOrElse(real -> real.send(letter, tell), () -> tell.accept(new Sent.NotKept(Sent.Why.NO_KEY)));
    }

    @Override
    public void find(String typed, Consumer<Found> tell) {
        box.get().ifPresentOrElse(real -> real.find(typed, tell), () -> tell.accept(new Found.Unreadable()));
    }

    @Override
    public Optional<Found.Mistake> mistake(String typed) {
        return box.get().flatMap(real -> real.mistake(typed));
    }

    @Override
    public void visitEnded() {
        box.get().ifPresent(LetterBox::visitEnded);
    }

    @Override
    public boolean acknowledged(String letterId) {
        return box.get().filter(real -> real.acknowledged(letterId)).isPresent();
    }
}
