package nl.buurtpunt.server.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import nl.buurtpunt.server.api.InMemoryPublications;
import nl.buurtpunt.server.api.SteppedClock;
import nl.buurtpunt.server.diagnostic.InMemoryBundleStore;
import nl.buurtpunt.server.kiosk.ConfirmResult;
import nl.buurtpunt.server.kiosk.Enrolments;
import nl.buurtpunt.server.kiosk.InMemoryKioskStore;
import nl.buurtpunt.server.kiosk.Revocations;
import nl.buurtpunt.server.letter.InMemoryLetters;
import nl.buurtpunt.server.letter.LetterKeys;
import nl.buurtpunt.server.letter.LetterLimits;
import nl.buurtpunt.server.letter.LetterOffice;
import nl.buurtpunt.server.tls.SelfSigned;
import nl.buurtpunt.server.tls.ServerKey;
import nl.buurtpunt.server.tls.UnusableKeyException;

/// The real HTTP interface on a free port over TLS, with what is behind it kept in memory.
public final class TestServer implements AutoCloseable {
    public final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T10:00:00Z"));
    public final InMemoryPublications publications = new InMemoryPublications();
    public final InMemoryKioskStore kiosks = new InMemoryKioskStore();
    public final InMemoryBundleStore bundles = new InMemoryBundleStore();
    public final LetterKeys letterKeys;
    public final LetterOffice letters;
    public final Enrolments enrolments;
    public final ServerKey key;
    public final RunningServer server;

    public TestServer(Path folder) throws IOException, UnusableKeyException {
        var revocations = new Revocations();
        var points = new TreeMap<String, String>();
        points.put("voorbeeld-centrum", "Voorbeeld Centrum");
        enrolments = new Enrolments(kiosks, publications, () -> points, revocations, clock);
        key = SelfSigned.readOrMake(folder.resolve("tls.p12"), new SecureRandom());
        letterKeys = new LetterKeys(folder, clock);
        letters = InMemoryLetters.office(
                folder, letterKeys.ring, publications::epoch, clock, LetterLimits.DEFAULT, this::isKnown);
        server = RunningServer.start(
                new ServeSettings(folder, "127.0.0.1", 0, Optional.of(key)),
                new ServerParts(clock, publications, kiosks, enrolments, revocations, bundles, letters));
    }

    private boolean isKnown(String kioskId) {
        return kiosks.find(kioskId).isPresent();
    }

    /// A kiosk that staff have confirmed.
    public TestKiosk confirmedKiosk() throws Exception {
        var kiosk = new TestKiosk(server.url());
        kiosk.enrol();
        ConfirmResult result = enrolments.confirm(kiosk.code(), "voorbeeld-centrum", null);
        if (!(result instanceof ConfirmResult.Confirmed)) {
            throw new AssertionError(result);
        }
        return kiosk;
    }

    @Override
    public void close() {
        server.close();
        letters.close();
    }
}
