package nl.buurtpunt.kiosk.store;

final class InMemoryReleaseStoreTest extends ReleaseStoreContract {
    private final ReleaseStore store = new InMemoryReleaseStore();

    @Override
    ReleaseStore store() {
        return store;
    }
}
