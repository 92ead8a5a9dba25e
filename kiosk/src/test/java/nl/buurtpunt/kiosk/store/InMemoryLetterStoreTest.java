package nl.buurtpunt.kiosk.store;

final class InMemoryLetterStoreTest extends LetterStoreContract {
    private final LetterStore store = new InMemoryLetterStore();

    @Override
    LetterStore store() {
        return store;
    }
}
