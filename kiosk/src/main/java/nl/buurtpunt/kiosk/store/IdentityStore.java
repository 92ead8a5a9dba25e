package nl.buurtpunt.kiosk.store;

import nl.buurtpunt.kiosk.store.Identity.Confirmation;
import nl.buurtpunt.kiosk.store.Identity.HeldKeyList;
import nl.buurtpunt.kiosk.store.Identity.OrderFloor;
import nl.buurtpunt.kiosk.store.Identity.OwnKeys;

/// Who this kiosk is. Never rebuilt: what it holds exists nowhere else. Calls from any thread wait for each
/// other.
public interface IdentityStore extends AutoCloseable {
    /// What is held, as it was read at the start and changed since. Touches the disk only while the file could not
    /// be read; then it is tried again, and until it succeeds nothing is held and nothing is kept.
    Identity read();

    /// Keeps a new key pair and forgets the confirmation of the one before; key list and floor stay. `NotRising` when
    /// keys are held that could not be read before: look again.
    IdentityChange beginEnrolment(OwnKeys keys);

    IdentityChange keepConfirmation(Confirmation confirmation);

    /// Keeps a key list with a higher number; the same number is `Kept` only with the same bytes.
    IdentityChange keepKeyList(HeldKeyList list);

    /// Raises the floor; the floor that is held is `Kept` again, a lower one is `NotRising`. There is no way to
    /// lower it.
    IdentityChange raiseFloor(OrderFloor floor);

    StoreHealth health();

    @Override
    void close();
}
