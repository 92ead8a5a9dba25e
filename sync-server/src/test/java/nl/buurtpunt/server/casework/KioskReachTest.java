package nl.buurtpunt.server.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.buurtpunt.server.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KioskReachTest {
    private static final String HERE = "0000000000000001";
    private static final String THERE = "0000000000000002";

    private final Database database = Database.inMemory("reach-" + UUID.randomUUID());
    private final Set<String> inUse = new HashSet<>(Set.of(HERE, THERE));

    @AfterEach
    void close() {
        database.close();
    }

    private KioskReach reach() {
        return new KioskReach(new JdbiFetchedStatuses(database), inUse::contains);
    }

    @Test
    void waitsForTheKioskTheLetterWasWrittenAt() {
        KioskReach reach = reach();
        reach.fetched(THERE, 12);
        assertThat(reach.hasReached(HERE, 10)).isFalse();
        reach.fetched(HERE, 9);
        assertThat(reach.hasReached(HERE, 10)).isFalse();
        reach.fetched(HERE, 10);
        assertThat(reach.hasReached(HERE, 10)).isTrue();
    }

    @Test
    void takesAnyKioskWhenThatOneIsNoMoreOrThereNeverWasOne() {
        KioskReach reach = reach();
        assertThat(reach.hasReached("desk", 10)).isFalse();
        reach.fetched(THERE, 12);
        assertThat(reach.hasReached("desk", 10)).isTrue();
        assertThat(reach.hasReached("web", 13)).isFalse();
        inUse.remove(HERE);
        assertThat(reach.hasReached(HERE, 10)).isTrue();
        inUse.remove(THERE);
        assertThat(reach.hasReached(HERE, 10)).isFalse();
    }

    @Test
    void remembersAndBelievesWhatAKioskSaidLast() {
        reach().fetched(HERE, 10);
        assertThat(reach().hasReached(HERE, 10)).isTrue();
        // a kiosk whose card was changed begins at the beginning
        reach().fetched(HERE, 0);
        assertThat(reach().hasReached(HERE, 10)).isFalse();
    }
}
