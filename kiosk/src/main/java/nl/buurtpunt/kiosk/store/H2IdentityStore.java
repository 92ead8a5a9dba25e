package nl.buurtpunt.kiosk.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
/// fact that can still be read whole is taken over. A file that cannot be read for a passing reason stays unread, and
/// nothing is written before it was read: an empty identity written over it would make this kiosk another one.
final class H2IdentityStore implements IdentityStore {
    static final String NAME = "identity";
    private static final long MOST_BYTES = 4L << 20;

    private final H2File file;
    private List<Fact> facts;
    private Identity identity;
    private StoreHealth health;
    private boolean unread;

    private H2IdentityStore(H2File file, List<Fact> facts, StoreHealth health) {
        this.file = file;
        this.facts = facts;
        this.identity = IdentityFacts.identity(facts);
        this.health = health;
    }

    static IdentityStore open(StoreFolder folder) {
        var file = new H2File(folder, NAME, IdentityFacts.SCHEMA, true, MOST_BYTES);
        return switch (file.read(IdentityFacts::all)) {
            case Done<List<Fact>>(List<Fact> facts) -> new H2IdentityStore(file, facts, Opening.health(file));
            case Failed<List<Fact>>(Damaged damaged) -> salvaged(folder, file, damaged);
            case Failed<List<Fact>>(StoreTrouble trouble) ->
                unread(file, new StoreHealth.CannotWrite(trouble.reason()));
        };
    }

    private static IdentityStore unread(H2File file, StoreHealth health) {
        var store = new H2IdentityStore(file, List.of(), health);
        store.unread = true;
        return store;
    }

    private static IdentityStore salvaged(StoreFolder folder, H2File file, Damaged damaged) {
        List<Fact> facts = Salvage.facts(folder.file(NAME));
        file.drop();
        if (!(Opening.setAside(folder, NAME, damaged, SetAside.KEEP_ALL) instanceof WasDamaged was)) {
            return new H2IdentityStore(file, facts, new StoreHealth.CannotWrite(damaged.reason()));
        }
        var store = new H2IdentityStore(file, facts, was);
        boolean hasKeys = store.identity.ownKeys().isPresent();
        if (store.write(facts) instanceof Kept && hasKeys) {
            store.health = new WasDamaged(was.reason(), was.setAside(), true);
        }
        return store;
    }

    @Override
    public synchronized Identity read() {
        var _ = readAtLast();
        return identity;
    }

    /// Reads what could not be read before; the trouble, if it lasts.
    private Optional<StoreTrouble> readAtLast() {
        if (!unread) {
            return Optional.empty();
        }
        return switch (file.read(IdentityFacts::all)) {
            case Done<List<Fact>>(List<Fact> found) -> {
                facts = found;
                identity = IdentityFacts.identity(found);
                health = Opening.health(file);
                unread = false;
                yield Optional.empty();
            }
            case Failed<List<Fact>>(StoreTrouble trouble) -> {
                health = new StoreHealth.CannotWrite(trouble.reason());
                yield Optional.of(trouble);
            }
        };
    }

    @Override
    public synchronized IdentityChange beginEnrolment(OwnKeys keys) {
        boolean madeUnseeing = unread;
        return keep(held -> {
            if (madeUnseeing && held.ownKeys().isPresent()) {
                return Optional.empty();
            }
            return Optional.of(held.with(keys));
        });
    }

    @Override
    public synchronized IdentityChange keepConfirmation(Confirmation confirmation) {
        return keep(held -> Optional.of(held.with(confirmation)));
    }

    @Override
    public synchronized IdentityChange keepKeyList(HeldKeyList list) {
        return keep(held -> held.takes(list) ? Optional.of(held.with(list)) : Optional.empty());
    }

    @Override
    public synchronized IdentityChange raiseFloor(OrderFloor floor) {
        return keep(held -> held.takes(floor) ? Optional.of(held.with(floor)) : Optional.empty());
    }

    /// Memory follows the disk and never runs ahead of it: a change that failed is offered again by its caller.
    ///
    /// @param change what becomes of what is held; none when what is held is later than what was offered
    private IdentityChange keep(Function<Identity, Optional<Identity>> change) {
        Optional<StoreTrouble> trouble = readAtLast();
        if (trouble.isPresent()) {
            return trouble.get();
        }
        Optional<Identity> changed = change.apply(identity);
        if (changed.isEmpty()) {
            return new NotRising();
        }
        return changed.get().equals(identity) ? new Kept() : write(IdentityFacts.next(facts, changed.get()));
    }

    private IdentityChange write(List<Fact> changed) {
        Attempt<Integer> attempt = file.change(connection -> {
            IdentityFacts.replace(connection, changed);
            return changed.size();
        });
        return switch (attempt) {
            case Done<Integer> _ -> {
                facts = changed;
                identity = IdentityFacts.identity(changed);
                health = Opening.afterWriting(health);
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
