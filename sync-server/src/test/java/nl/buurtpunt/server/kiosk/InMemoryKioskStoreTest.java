package nl.buurtpunt.server.kiosk;

class InMemoryKioskStoreTest extends KioskStoreContract {
    @Override
    KioskStore store() {
        return new InMemoryKioskStore();
    }
}
