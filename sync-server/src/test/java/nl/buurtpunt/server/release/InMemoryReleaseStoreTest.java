package nl.buurtpunt.server.release;

class InMemoryReleaseStoreTest extends ReleaseStoreContract {
    private final ReleaseStore store = new InMemoryReleaseStore();

    @Override
    ReleaseStore store() {
        return store;
    }
}
