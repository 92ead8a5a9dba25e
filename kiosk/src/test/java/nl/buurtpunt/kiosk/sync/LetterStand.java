package nl.buurtpunt.kiosk.sync;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.buurtpunt.kiosk.store.Attempt;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.InMemoryIdentityStore;
import nl.buurtpunt.kiosk.store.InMemoryLetterStore;
import nl.buurtpunt.kiosk.store.LetterCounts;
import nl.buurtpunt.kiosk.store.LetterState;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.NewLetter;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.identity.EnrolmentRequest;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.LetterId;

/// A kiosk's letters and a server in memory; time and network are the test's.
final class LetterStand {
    static final Duration KEEP = Duration.ofDays(90);

    final TwinServer server;
    final SyncJournal journal = new SyncJournal();
    final LinkJudge judge = new LinkJudge(journal);
    final InMemoryIdentityStore identity = new InMemoryIdentityStore();
    final SigningKey key;
    final SecureRandom ids = new SecureRandom();
    final List<String> acknowledged = new ArrayList<>();
    final LetterStore store;
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC);
    boolean enrolled = true;
    TakenBook taken = new TakenBook();
    InMemoryServerLink direct;
    ServerLink link;
    Courier courier;
    CourierStep.Listener steps = CourierStep.Listener.NONE;

    LetterStand() {
        this(new InMemoryLetterStore());
    }

    LetterStand(LetterStore store) {
        this(store, new TwinServer(), SigningKey.generate(new SecureRandom()));
    }

    /// A kiosk that was there before, as far as the server knows.
    LetterStand(LetterStore store, TwinServer server, SigningKey key) {
        this.store = store;
        this.server = server;
        this.key = key;
        direct = link();
        link = direct;
        server.confirmAtOnce = true;
        direct.enrol(new EnrolmentRequest(key.verifyingKey(), ServerLinkContract.NONCE));
        courier = courier();
    }

    InMemoryServerLink link() {
        return new InMemoryServerLink(server, new RequestSigner(key, clock), taken);
    }

    /// The program starts anew with the same store.
    void restart() {
        taken = new TakenBook();
        direct = link();
        link = direct;
        courier = courier();
    }

    Courier courier() {
        return courier(link);
    }

    Courier courier(ServerLink through) {
        var habits = new Courier.Habits(KEEP, new Random(1), step -> steps.reached(step));
        var made = new Courier(through, store, taken, () -> enrolled, judge, habits);
        made.onAcknowledged(acknowledged::add);
        return made;
    }

    String keep(String text) {
        String id = LetterId.make(clock.millis(), ids);
        byte[] body = ("{\"letter\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
        return done(store.keep(_ -> new NewLetter(id, Sha256.hex(body), Bytes.of(body))))
                .id();
    }

    List<String> keep(int letters) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < letters; i++) {
            kept.add(keep("letter " + i));
        }
        return kept;
    }

    /// So many steps.
    Duration steps(int count) {
        Duration delay = Duration.ZERO;
        for (int i = 0; i < count; i++) {
            delay = courier.step().delay();
        }
        return delay;
    }

    /// Until nothing waits; fails when that takes more steps than it should.
    void untilSent(int most) {
        int steps = 0;
        while (counts().waiting() > 0) {
            if (steps++ > most) {
                throw new AssertionError(counts() + " after " + most + " steps");
            }
            courier.step();
        }
    }

    LetterCounts counts() {
        return done(store.counts());
    }

    Optional<LetterState> state(String id) {
        return done(store.state(id));
    }

    private static <T> T done(Attempt<T> attempt) {
        if (attempt instanceof Done<T>(T value)) {
            return value;
        }
        throw new AssertionError("the store is in trouble: " + attempt);
    }
}
