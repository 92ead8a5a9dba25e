package nl.buurtpunt.kiosk.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.buurtpunt.protocol.health.DiagnosticBundle;
import nl.buurtpunt.protocol.identity.EnrolmentRequest;
import nl.buurtpunt.protocol.identity.EnrolmentState;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.HeldTaken;
import nl.buurtpunt.protocol.letter.LetterCount;
import nl.buurtpunt.protocol.letter.StatusBatch;
import nl.buurtpunt.protocol.release.CurrentRelease;
import nl.buurtpunt.protocol.release.EntryBatch;
import nl.buurtpunt.protocol.release.KeysAnswer;

/// A network that loses three in ten, on the way there or on the way back, brings one in ten twice, and one in ten so
/// late that others have overtaken it. Letters only, without signatures: those are tested elsewhere.
class FlakyLetterLink implements ServerLink {
    private final TwinLetters server;
    private final TakenBook taken;
    private final Random random;
    private final List<Runnable> late = new ArrayList<>();
    int lostOnTheWayThere;
    int lostOnTheWayBack;
    int doubled;
    int overtaken;

    FlakyLetterLink(TwinLetters server, TakenBook taken, long seed) {
        this.server = server;
        this.taken = taken;
        this.random = new Random(seed);
    }

    @Override
    public Answer<Acknowledgement> letter(String id, byte[] body) {
        Optional<LetterCount> known = taken.known();
        if (!late.isEmpty() && random.nextInt(10) < 3) {
            late.remove(random.nextInt(late.size())).run();
        }
        int fate = random.nextInt(100);
        if (fate < 10) {
            overtaken++;
            late.add(() -> server.take(id, body));
            return gone();
        }
        if (fate < 20) {
            lostOnTheWayThere++;
            return gone();
        }
        Acknowledgement said = server.take(id, body).orElseThrow();
        if (random.nextInt(10) == 0) {
            doubled++;
            said = server.take(id, body).orElseThrow();
        }
        if (fate < 30) {
            lostOnTheWayBack++;
            return gone();
        }
        taken.heard(known, server.count());
        return new Answer.Got<>(said);
    }

    /// What was under way arrives at last.
    void calm() {
        late.forEach(Runnable::run);
        late.clear();
    }

    private static <T> Answer<T> gone() {
        return Answer.none(new LinkTrouble.Unreachable("gone"));
    }

    @Override
    public Optional<Instant> serverTime() {
        return Optional.of(Instant.parse("2026-11-21T02:00:00Z"));
    }

    @Override
    public Answer<KeysAnswer> keys() {
        return gone();
    }

    @Override
    public Answer<EnrolmentState> enrol(EnrolmentRequest request) {
        return gone();
    }

    @Override
    public Answer<CurrentRelease> currentRelease(ReleaseQuestion question) {
        return gone();
    }

    @Override
    public Answer<EntryBatch> entries(List<String> hashes) {
        return gone();
    }

    @Override
    public Answer<DiagnosticBundle.Stored> diagnosticBundle(String id, byte[] body) {
        return gone();
    }

    @Override
    public Answer<StatusBatch> statuses(String epoch, long after, long held) {
        return gone();
    }

    @Override
    public Answer<HeldTaken> heldStatuses(HeldStatuses held) {
        return gone();
    }

    @Override
    public void close() {}
}
