package nl.buurtpunt.server.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every store of bundles promises.
abstract class BundleStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    abstract BundleStore store();

    @Test
    void keepsWhatWasReceivedByteForByte() {
        ReceivedBundle bundle = bundle("kiosk-a", 1, "{\"made\" : \"é\"}");

        assertThat(store().store(bundle)).isEqualTo(Storing.STORED);
        assertThat(store().of("kiosk-a")).containsExactly(bundle);
        assertThat(store().of("kiosk-b")).isEmpty();
    }

    @Test
    void sameIdAndSameBytesIsTheSameAnswerAndOtherBytesChangeNothing() {
        ReceivedBundle first = bundle("kiosk-a", 1, "one");
        store().store(first);

        assertThat(store().store(first)).isEqualTo(Storing.SAME);
        assertThat(store().store(bundle("kiosk-a", 1, "two"))).isEqualTo(Storing.OTHER);
        assertThat(store().of("kiosk-a")).containsExactly(first);
    }

    @Test
    void theSameIdOfAnotherKioskIsAnotherBundle() {
        store().store(bundle("kiosk-a", 1, "one"));

        assertThat(store().store(bundle("kiosk-b", 1, "two"))).isEqualTo(Storing.STORED);
    }

    @Test
    void keepsTheLatestFewOfEachKiosk() {
        store().store(bundle("kiosk-b", 1, "stays"));
        for (int i = 0; i < BundleStore.KEPT + 5; i++) {
            store().store(bundle("kiosk-a", i, "text " + i));
        }

        assertThat(store().of("kiosk-a"))
                .hasSize(BundleStore.KEPT)
                .first()
                .extracting(ReceivedBundle::text)
                .isEqualTo("text " + (BundleStore.KEPT + 4));
        assertThat(store().of("kiosk-b")).hasSize(1);
    }

    @Test
    void storesOnceWhatComesManyTimesAtOnce() throws Exception {
        BundleStore store = store();
        ReceivedBundle bundle = bundle("kiosk-a", 1, "one");
        try (var threads = Executors.newFixedThreadPool(16)) {
            Callable<Storing> offer = () -> store.store(bundle);
            List<Future<Storing>> answers = threads.invokeAll(Collections.nCopies(16, offer));

            assertThat(answers).extracting(Future::resultNow).containsOnlyOnce(Storing.STORED);
            assertThat(answers).extracting(Future::resultNow).doesNotContain(Storing.OTHER);
        }
        assertThat(store.of("kiosk-a")).containsExactly(bundle);
    }

    private static ReceivedBundle bundle(String kiosk, int number, String text) {
        return new ReceivedBundle(kiosk, "bundle-" + number, NOON.plusSeconds(number), text);
    }
}
