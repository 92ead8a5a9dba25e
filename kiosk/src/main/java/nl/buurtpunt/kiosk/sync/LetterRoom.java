package nl.buurtpunt.kiosk.sync;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.key.VerifyingKey;

/// Courier and statuses, put together: each with steps and a thread of its own, so that neither waits for the other
/// nor for news of releases.
final class LetterRoom implements LetterPost {
    private static final int MOST_REMEMBERED = 500;

    private final KeyBook keys;
    private final Enrolment enrolment;
    private final Courier courier;
    private final Steps letters;
    private final Steps statuses;
    private final Set<String> acknowledged = new LinkedHashSet<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    LetterRoom(
            ServerLink link,
            KeyBook keys,
            Enrolment enrolment,
            LetterStore store,
            Rules rules,
            RandomGenerator random) {
        this.keys = keys;
        this.enrolment = enrolment;
        Courier.Enrolled enrolled = () -> enrolment.progress() instanceof EnrolmentProgress.Confirmed;
        var habits = new Courier.Habits(rules.keepFor(), random, CourierStep.Listener.NONE);
        this.courier = new Courier(link, store, rules.taken(), enrolled, rules.judge(), habits);
        this.courier.onAcknowledged(this::tell);
        this.letters = new Steps(courier::step);
        rules.taken().onLoss(letters::kick);
        var sync = new StatusSync(link, store, keys, rules.taken(), enrolled, rules.judge(), random);
        this.statuses = new Steps(sync::step);
    }

    /// @param keepFor how long copies of delivered letters stay, in the server's time
    record Rules(TakenBook taken, LinkJudge judge, Duration keepFor) {}

    void start(ScheduledExecutorService forLetters, ScheduledExecutorService forStatuses) {
        enrolment.onChange(_ -> {
            letters.kick();
            statuses.kick();
        });
        letters.start(forLetters);
        statuses.start(forStatuses);
    }

    private void tell(String id) {
        synchronized (acknowledged) {
            acknowledged.add(id);
            if (acknowledged.size() > MOST_REMEMBERED) {
                acknowledged.remove(acknowledged.iterator().next());
            }
        }
        listeners.forEach(it -> it.accept(id));
    }

    @Override
    public Optional<SealingKey> sealingKey() {
        return keys.sealingKey();
    }

    @Override
    public Optional<VerifyingKey> statusKey(String keyId) {
        return keys.statusKey(keyId);
    }

    @Override
    public Optional<String> kioskId() {
        return enrolment.progress() instanceof EnrolmentProgress.Confirmed(String kioskId, String _)
                ? Optional.of(kioskId)
                : Optional.empty();
    }

    @Override
    public boolean revoked() {
        return enrolment.progress() instanceof EnrolmentProgress.Revoked;
    }

    @Override
    public void kick() {
        letters.kick();
    }

    @Override
    public boolean acknowledged(String letterId) {
        synchronized (acknowledged) {
            return acknowledged.contains(letterId);
        }
    }

    @Override
    public void onAcknowledged(Consumer<String> listener) {
        listeners.add(listener);
    }

    @Override
    public LetterReport report() {
        return courier.report();
    }
}
