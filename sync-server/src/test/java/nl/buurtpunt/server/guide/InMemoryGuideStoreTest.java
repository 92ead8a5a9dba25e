package nl.buurtpunt.server.guide;

class InMemoryGuideStoreTest extends GuideStoreContract {
    private final GuideStore store = new InMemoryGuideStore();

    @Override
    GuideStore store() {
        return store;
    }

    @Override
    boolean refusesAnEntryTwice() {
        return false;
    }
}
