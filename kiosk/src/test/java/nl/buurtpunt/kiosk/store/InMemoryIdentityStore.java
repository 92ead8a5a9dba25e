package nl.buurtpunt.kiosk.store;

import java.util.Optional;
import nl.buurtpunt.kiosk.store.Identity.Confirmation;
import nl.buurtpunt.kiosk.store.Identity.HeldKeyList;
import nl.buurtpunt.kiosk.store.Identity.OrderFloor;
import nl.buurtpunt.kiosk.store.Identity.OwnKeys;

/// The identity store's twin: forgets with the program, otherwise the same promises.
public final class InMemoryIdentityStore implements IdentityStore {
    private Identity identity = Identity.EMPTY;
    private Optional<StoreTrouble> next = Optional.empty();

    /// The next change is answered with this trouble and changes nothing.
    public synchronized void failNext(StoreTrouble trouble) {
        next = Optional.of(trouble);
    }

    @Override
    public synchronized Identity read() {
        return identity;
    }

    @Override
    public synchronized IdentityChange beginEnrolment(OwnKeys keys) {
        return change(identity.with(keys));
    }

    @Override
    public synchronized IdentityChange keepConfirmation(Confirmation confirmation) {
        return change(identity.with(confirmation));
    }

    @Override
    public synchronized IdentityChange keepKeyList(HeldKeyList list) {
        return identity.takes(list) ? change(identity.with(list)) : new IdentityChange.NotRising();
    }

    @Override
    public synchronized IdentityChange raiseFloor(OrderFloor floor) {
        return identity.takes(floor) ? change(identity.with(floor)) : new IdentityChange.NotRising();
    }

    @Override
    public StoreHealth health() {
        return new StoreHealth.Sound();
    }

    @Override
    public void close() {}

    private IdentityChange change(Identity changed) {
        if (next.isPresent()) {
            StoreTrouble trouble = next.get();
            next = Optional.empty();
            return trouble;
        }
        identity = changed;
        return new IdentityChange.Kept();
    }
}
