package nl.buurtpunt.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.buurtpunt.kiosk.store.Identity.Confirmation;
import nl.buurtpunt.kiosk.store.Identity.HeldKeyList;
import nl.buurtpunt.kiosk.store.Identity.OrderFloor;
import nl.buurtpunt.kiosk.store.Identity.OwnKeys;
import org.junit.jupiter.api.Test;

/// What every identity store promises, whatever keeps it.
abstract class IdentityStoreContract {
    static final OwnKeys KEYS = new OwnKeys(Bytes.utf8("private"), Bytes.utf8("public"), Bytes.utf8("nonce"));
    static final Confirmation CONFIRMED = new Confirmation("k-1", "voorbeeld-centrum");

    static final Identity ALL =
            new Identity(Optional.of(KEYS), Optional.of(CONFIRMED), Optional.of(keyList(4)), Optional.of(floor(9)));

    abstract IdentityStore store();

    static OrderFloor floor(long version) {
        return new OrderFloor(new StoredOrder(1_700_000_000_000L, -7, version), Bytes.utf8("proof of " + version));
    }

    static HeldKeyList keyList(long number) {
        return new HeldKeyList(number, Bytes.utf8("list " + number));
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(store().read()).isEqualTo(Identity.EMPTY);
        assertThat(store().health()).isEqualTo(new StoreHealth.Sound());
    }

    @Test
    void keepsEveryPart() {
        keepAll();
        assertThat(store().read()).isEqualTo(ALL);
    }

    void keepAll() {
        assertThat(store().beginEnrolment(KEYS)).isEqualTo(new IdentityChange.Kept());
        assertThat(store().keepConfirmation(CONFIRMED)).isEqualTo(new IdentityChange.Kept());
        assertThat(store().keepKeyList(keyList(4))).isEqualTo(new IdentityChange.Kept());
        assertThat(store().raiseFloor(floor(9))).isEqualTo(new IdentityChange.Kept());
    }

    @Test
    void aNewEnrolmentForgetsTheConfirmationOnly() {
        keepAll();
        OwnKeys others = new OwnKeys(Bytes.utf8("p2"), Bytes.utf8("q2"), Bytes.utf8("n2"));
        assertThat(store().beginEnrolment(others)).isEqualTo(new IdentityChange.Kept());
        assertThat(store().read())
                .isEqualTo(new Identity(
                        Optional.of(others), Optional.empty(), Optional.of(keyList(4)), Optional.of(floor(9))));
    }

    @Test
    void theFloorNeverFalls() {
        store().raiseFloor(floor(9));
        assertThat(store().raiseFloor(floor(8))).isEqualTo(new IdentityChange.NotRising());
        assertThat(store().raiseFloor(floor(9))).isEqualTo(new IdentityChange.Kept());
        assertThat(store().raiseFloor(floor(10))).isEqualTo(new IdentityChange.Kept());
        assertThat(store().read().floor()).contains(floor(10));
    }

    @Test
    void theFloorRisesWithTheEpochThoughTheVersionFalls() {
        store().raiseFloor(floor(9));
        OrderFloor restored = new OrderFloor(new StoredOrder(1_700_000_000_001L, 3, 1), Bytes.utf8("later"));
        assertThat(store().raiseFloor(restored)).isEqualTo(new IdentityChange.Kept());
        assertThat(store().raiseFloor(floor(10))).isEqualTo(new IdentityChange.NotRising());
    }

    @Test
    void theNumberOfTheKeyListNeverFalls() {
        store().keepKeyList(keyList(4));
        assertThat(store().keepKeyList(keyList(3))).isEqualTo(new IdentityChange.NotRising());
        assertThat(store().keepKeyList(new HeldKeyList(4, Bytes.utf8("another four"))))
                .isEqualTo(new IdentityChange.NotRising());
        assertThat(store().keepKeyList(keyList(4))).isEqualTo(new IdentityChange.Kept());
        assertThat(store().read().keyList()).contains(keyList(4));
    }
}
