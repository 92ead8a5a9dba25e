package nl.buurtpunt.server.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import org.junit.jupiter.api.Test;

/// What every store of kiosks promises.
abstract class KioskStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    abstract KioskStore store();

    @Test
    void findsWhatWasSavedAndNothingElse() {
        KioskStore store = store();
        Kiosk kiosk = Kiosk.confirmed(key(1), "voorbeeld-centrum", NOON);
        store.save(kiosk);
        assertThat(store.find(kiosk.id())).contains(kiosk);
        assertThat(store.find(key(2).keyId())).isEmpty();
    }

    @Test
    void keepsTheLastThatWasSavedOfAKiosk() {
        KioskStore store = store();
        Kiosk kiosk = Kiosk.confirmed(key(1), "voorbeeld-centrum", NOON);
        store.save(kiosk);
        store.save(kiosk.revoked(NOON.plusSeconds(5)));
        assertThat(store.all()).containsExactly(kiosk.revoked(NOON.plusSeconds(5)));
    }

    @Test
    void listsByPoint() {
        KioskStore store = store();
        Kiosk north = Kiosk.confirmed(key(1), "noord", NOON);
        Kiosk centre = Kiosk.confirmed(key(2), "centrum", NOON);
        store.save(north);
        store.save(centre);
        assertThat(store.all()).containsExactly(centre, north);
    }

    @Test
    void notesContactsAndForgetsNoReleaseSeen() {
        KioskStore store = store();
        Kiosk kiosk = Kiosk.confirmed(key(1), "noord", NOON);
        store.save(kiosk);
        store.touch(kiosk.id(), Instant.EPOCH, "1-2/3");
        store.touch(kiosk.id(), NOON, null);
        assertThat(store.find(kiosk.id()).orElseThrow().lastContact()).isEqualTo(NOON);
        assertThat(store.find(kiosk.id()).orElseThrow().releaseSeen()).isEqualTo("1-2/3");
    }

    @Test
    void takesNoContactFromAStranger() {
        KioskStore store = store();
        store.touch(key(9).keyId(), NOON, "1-2/3");
        assertThat(store.all()).isEmpty();
    }

    private static VerifyingKey key(int number) {
        var seed = new byte[32];
        seed[0] = (byte) number;
        return SigningKey.ofSeed(seed).verifyingKey();
    }
}
