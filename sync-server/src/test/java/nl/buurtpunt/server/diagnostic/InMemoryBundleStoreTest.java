package nl.buurtpunt.server.diagnostic;

class InMemoryBundleStoreTest extends BundleStoreContract {
    private final InMemoryBundleStore store = new InMemoryBundleStore();

    @Override
    BundleStore store() {
        return store;
    }
}
