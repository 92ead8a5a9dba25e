package nl.buurtpunt.server.casework;

class InMemoryCaseStoreTest extends CaseStoreContract {
    @Override
    CaseStore store() {
        return new InMemoryCaseStore();
    }
}
