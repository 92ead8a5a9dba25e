package nl.buurtpunt.server.letter;

class InMemoryLetterStoreTest extends LetterStoreContract {
    private final InMemoryLetterStore store = new InMemoryLetterStore();

    @Override
    LetterStore store() {
        return store;
    }
}
