package nl.buurtpunt.kiosk.store;

import java.util.List;
import java.util.Map;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import nl.buurtpunt.kiosk.store.Attempt.Failed;
import nl.buurtpunt.kiosk.store.Identity.Confirmation;
import nl.buurtpunt.kiosk.store.Identity.HeldKeyList;
import nl.buurtpunt.kiosk.store.Identity.OrderFloor;
import nl.buurtpunt.kiosk.store.Identity.OwnKeys;
import nl.buurtpunt.kiosk.store.IdentityChange.Kept;
import nl.buurtpunt.kiosk.store.IdentityChange.NotRising;
import nl.buurtpunt.kiosk.store.StoreHealth.WasDamaged;
import nl.buurtpunt.kiosk.store.StoreTrouble.Damaged;

/// The kiosk's identity in an H2 file, held in memory too. Damaged, the file is set aside and kept, and every
/// fact that can still be read whole is taken over.
final class H2IdentityStore implements IdentityStore {
    static final String NAME = "identity";

    private final H2File file;
    private Identity identity;
    private StoreHealth health;

    private H2IdentityStore(H2File file, Identity identity, StoreHealth health) {
        this.file = file;
        this.identity = identity;
        this.health = health;
    }

    static IdentityStore open(StoreFolder folder) {
        var file = new H2File(folder, NAME, IdentityFacts.SCHEMA);
        return switch (file.read(IdentityFacts::all)) {
            case Done<Identity>(Identity identity) -> new H2IdentityStore(file, identity, Opening.health(file));
            case Failed<Identity>(Damaged damaged) -> salvaged(folder, file, damaged);
            case Failed<Identity>(StoreTrouble trouble) ->
                new H2IdentityStore(file, Identity.EMPTY, new StoreHealth.CannotWrite(trouble.reason()));
        };
    }

    private static IdentityStore salvaged(StoreFolder folder, H2File file, Damaged damaged) {
        if (!(Opening.setAside(folder, NAME, damaged, SetAside.KEEP_ALL) instanceof WasDamaged was)) {
            return new H2IdentityStore(file, Identity.EMPTY, new StoreHealth.CannotWrite(damaged.reason()));
        }
        Map<String, Bytes> facts = Salvage.facts(folder, was.setAside());
        Identity identity = IdentityFacts.decode(facts);
        boolean whole = identity.ownKeys().isPresent()
                && file.change(connection -> {
                            IdentityFacts.write(connection, facts);
                            return facts.size();
                        })
                        instanceof Done<Integer>;
        return new H2IdentityStore(file, identity, new WasDamaged(was.reason(), was.setAside(), whole));
    }

    @Override
    public synchronized Identity read() {
        return identity;
    }

    @Override
    public synchronized IdentityChange beginEnrolment(OwnKeys keys) {
        return keep(identity.with(keys));
    }

    @Override
    public synchronized IdentityChange keepConfirmation(Confirmation confirmation) {
        return keep(identity.with(confirmation));
    }

    @Override
    public synchronized IdentityChange keepKeyList(HeldKeyList list) {
        return identity.takes(list) ? keep(identity.with(list)) : new NotRising();
    }

    @Override
    public synchronized IdentityChange raiseFloor(OrderFloor floor) {
        return identity.takes(floor) ? keep(identity.with(floor)) : new NotRising();
    }

    /// Memory follows the disk and never runs ahead of it: a change that failed is offered again by its caller.
    private IdentityChange keep(Identity changed) {
        if (changed.equals(identity)) {
            return new Kept();
        }
        Map<String, Bytes> facts = IdentityFacts.encode(changed);
        Attempt<Integer> attempt = file.change(connection -> {
            IdentityFacts.deleteAllBut(connection, List.copyOf(facts.keySet()));
            IdentityFacts.write(connection, facts);
            return facts.size();
        });
        return switch (attempt) {
            case Done<Integer> kept -> {
                identity = changed;
                yield new Kept();
            }
            case Failed<Integer>(StoreTrouble trouble) -> {
                health = new StoreHealth.CannotWrite(trouble.reason());
                yield trouble;
            }
        };
    }

    @Override
    public synchronized StoreHealth health() {
        return health;
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}
