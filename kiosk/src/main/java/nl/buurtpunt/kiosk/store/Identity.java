package nl.buurtpunt.kiosk.store;

import java.util.Optional;

/// All that a kiosk knows about itself; each part is absent until it was kept.
public record Identity(
        Optional<OwnKeys> ownKeys,
        Optional<Confirmation> confirmation,
        Optional<HeldKeyList> keyList,
        Optional<OrderFloor> floor) {
    public static final Identity EMPTY =
            new Identity(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Identity with(OwnKeys keys) {
        return new Identity(Optional.of(keys), Optional.empty(), keyList, floor);
    }

    Identity with(Confirmation confirmed) {
        return new Identity(ownKeys, Optional.of(confirmed), keyList, floor);
    }

    Identity with(HeldKeyList list) {
        return new Identity(ownKeys, confirmation, Optional.of(list), floor);
    }

    Identity with(OrderFloor raised) {
        return new Identity(ownKeys, confirmation, keyList, Optional.of(raised));
    }

    /// Whether the list may take the place of the one held: a higher number, or the very same list again.
    boolean takes(HeldKeyList list) {
        return keyList.isEmpty()
                || keyList.get().number() < list.number()
                || keyList.get().equals(list);
    }

    /// Whether the floor is not below the one held.
    boolean takes(OrderFloor raised) {
        return floor.isEmpty() || floor.get().order().compareTo(raised.order()) <= 0;
    }

    /// The kiosk's own Ed25519 key pair and the nonce of its enrolment, in the form the caller chose.
    public record OwnKeys(Bytes privateKey, Bytes publicKey, Bytes nonce) {}

    /// What the staff confirmed: who this kiosk is and at which point it stands.
    public record Confirmation(String kioskId, String pointId) {}

    /// The list of the server's keys as received, with its rising number.
    public record HeldKeyList(long number, Bytes signed) {}

    /// The order below which no release is accepted, and the signed bytes that prove to a restored server that
    /// it exists.
    public record OrderFloor(StoredOrder order, Bytes evidence) {}
}
