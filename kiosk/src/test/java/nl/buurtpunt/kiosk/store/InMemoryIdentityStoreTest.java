package nl.buurtpunt.kiosk.store;

final class InMemoryIdentityStoreTest extends IdentityStoreContract {
    private final IdentityStore store = new InMemoryIdentityStore();

    @Override
    IdentityStore store() {
        return store;
    }
}
