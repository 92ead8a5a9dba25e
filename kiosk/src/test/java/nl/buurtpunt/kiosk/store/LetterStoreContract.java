package nl.buurtpunt.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What every letter store promises, whatever keeps it.
abstract class LetterStoreContract {
    abstract LetterStore store();

    @Test
    void opensSoundWithTheSchemaOfToday() {
        assertThat(store().schemaVersion()).isEqualTo(1);
        assertThat(store().health()).isEqualTo(new StoreHealth.Sound());
    }
}
