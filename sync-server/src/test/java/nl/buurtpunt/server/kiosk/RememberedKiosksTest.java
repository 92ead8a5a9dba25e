package nl.buurtpunt.server.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtpunt.protocol.key.SigningKey;
import org.junit.jupiter.api.Test;

class RememberedKiosksTest extends KioskStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final InMemoryKioskStore behind = new InMemoryKioskStore();
    private final RememberedKiosks store = new RememberedKiosks(behind);

    @Override
    KioskStore store() {
        return store;
    }

    @Test
    void findsOneThatIsConfirmedAfterItWasAskedFor() {
        Kiosk kiosk = kiosk();
        assertThat(store.find(kiosk.id())).isEmpty();
        store.save(kiosk);
        assertThat(store.find(kiosk.id())).contains(kiosk);
    }

    /// Whoever reads while a kiosk is revoked must not keep what was before.
    @Test
    void neverRemembersPastARevocation() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 200; i++) {
                Kiosk kiosk = kiosk();
                store.save(kiosk);
                Callable<Object> reading = () -> store.find(kiosk.id());
                Future<Object> one = threads.submit(reading);
                Future<Object> two = threads.submit(reading);
                store.save(kiosk.revoked(NOON));
                one.get();
                two.get();
                assertThat(store.find(kiosk.id()).orElseThrow().isConfirmed()).isFalse();
            }
        }
    }

    private static Kiosk kiosk() {
        return Kiosk.confirmed(SigningKey.generate(new SecureRandom()).verifyingKey(), "point", NOON);
    }
}
