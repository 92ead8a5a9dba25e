package nl.buurtpunt.kiosk.sync;

import java.util.Optional;
import nl.buurtpunt.protocol.letter.LetterCount;

/// Compares what the server's answers say of its count of letters with what was known when each was asked for: fewer,
/// or another epoch, and it has lost something. Answers overtake each other; one that was asked for earlier proves
/// nothing. From any thread.
final class TakenBook {
    private Optional<LetterCount> known = Optional.empty();
    private Optional<LetterCount> lost = Optional.empty();
    private Runnable onLoss = () -> {};

    /// Is told once of each loss, until it is settled, on the thread that found it.
    synchronized void onLoss(Runnable listener) {
        onLoss = listener;
    }

    /// What is known now, to be given back with the answer.
    synchronized Optional<LetterCount> known() {
        return known;
    }

    /// An answer came.
    ///
    /// @param before what was known when it was asked for
    void heard(Optional<LetterCount> before, LetterCount said) {
        tellOf(() -> {
            if (known.isEmpty()) {
                known = Optional.of(said);
            } else if (before.isPresent()) {
                judge(before.get(), known.get(), said);
            }
        });
    }

    private void tellOf(Runnable change) {
        Runnable told;
        synchronized (this) {
            boolean before = lost.isPresent();
            change.run();
            told = lost.isPresent() && !before ? onLoss : () -> {};
        }
        told.run();
    }

    private void judge(LetterCount before, LetterCount now, LetterCount said) {
        if (!said.epoch().equals(now.epoch())) {
            lost = said.epoch().equals(before.epoch()) ? lost : Optional.of(said);
        } else if (said.taken() < now.taken()
                && said.taken() < before.taken()
                && now.epoch().equals(before.epoch())) {
            lost = Optional.of(said);
        } else if (said.taken() > now.taken()) {
            known = Optional.of(said);
        }
    }

    /// Something else shows that the server went back.
    void suspect(LetterCount said) {
        tellOf(() -> lost = Optional.of(said));
    }

    /// What the server said when it was found to have lost letters, until that is settled.
    synchronized Optional<LetterCount> lost() {
        return lost;
    }

    /// From now on this is what it must not fall below.
    synchronized void settle(LetterCount count) {
        known = Optional.of(count);
        lost = Optional.empty();
    }

    /// It took another letter.
    synchronized void raise(LetterCount count) {
        boolean lower = known.filter(it -> it.epoch().equals(count.epoch()) && it.taken() > count.taken())
                .isPresent();
        known = lower ? known : Optional.of(count);
    }
}
