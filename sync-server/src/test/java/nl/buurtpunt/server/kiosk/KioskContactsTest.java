package nl.buurtpunt.server.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.server.api.SteppedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KioskContactsTest {
    private final SteppedClock clock = new SteppedClock(Instant.EPOCH);
    private final CountingStore store = new CountingStore();
    private final KioskContacts contacts = new KioskContacts(store, clock);

    @Test
    void writesAtMostOnceAMinuteUnlessTheReleaseChanged() {
        contacts.heard("a", null);
        contacts.heard("a", null);
        contacts.heard("a", "1-2/3");
        contacts.heard("a", "1-2/3");
        clock.step(Duration.ofMinutes(2));
        contacts.heard("a", null);
        assertThat(store.touches).containsExactly("a null", "a 1-2/3", "a 1-2/3");
    }

    private static final class CountingStore implements KioskStore {
        private final List<String> touches = new ArrayList<>();

        @Override
        public Optional<Kiosk> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<Kiosk> all() {
            return List.of();
        }

        @Override
        public void save(Kiosk kiosk) {}

        @Override
        public void touch(String id, Instant at, @Nullable String releaseSeen) {
            touches.add(id + " " + releaseSeen);
        }
    }
}
