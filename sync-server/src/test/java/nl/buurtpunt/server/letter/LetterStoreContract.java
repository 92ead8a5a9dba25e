package nl.buurtpunt.server.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtpunt.protocol.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every store of letters promises.
abstract class LetterStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    abstract LetterStore store();

    @Test
    void keepsALetterAsItWasGiven() {
        KeptLetter letter = letter("kiosk-a", 1, "bytes");

        assertThat(put(letter)).isEqualTo(new Put(Put.Outcome.STORED, 1));
        KeptLetter found = store().find(letter.ref()).orElseThrow();
        assertThat(found.mark()).isEqualTo(letter.mark());
        assertThat(found.isPurged()).isFalse();
        assertSame(found.sealed(), letter.sealed());
        assertSame(found.contact(), letter.contact());
        assertThat(store().findByLookUpHash(letter.mark().lookUpHash())
                        .orElseThrow()
                        .mark())
                .isEqualTo(letter.mark());
        assertThat(store().find(new LetterRef("kiosk-b", "letter-1"))).isEmpty();
    }

    private static void assertSame(@Nullable Locked found, @Nullable Locked given) {
        assertThat(found).usingRecursiveComparison().isEqualTo(given);
    }

    @Test
    void takesTheSameLetterOnceAndChangesNothingForOtherBytes() {
        KeptLetter letter = letter("kiosk-a", 1, "bytes");
        put(letter);

        assertThat(put(letter)).isEqualTo(new Put(Put.Outcome.SAME, 1));
        assertThat(put(letter("kiosk-a", 1, "other"))).isEqualTo(new Put(Put.Outcome.CONFLICT, 1));
        assertThat(store().find(letter.ref()).orElseThrow().mark().sha256())
                .isEqualTo(letter.mark().sha256());
        assertThat(store().after(0, 10)).hasSize(1);
    }

    @Test
    void oneLookUpHashIsOneLetter() {
        KeptLetter letter = letter("kiosk-a", 1, "bytes");
        put(letter);
        LetterMark mark = letter.mark();
        var same = new LetterMark(
                new LetterRef("kiosk-b", "letter-9"), mark.lookUpHash(), mark.sha256(), NOON, 1, 1, "key");

        assertThat(put(new KeptLetter(same, letter.sealed(), null))).isEqualTo(new Put(Put.Outcome.CONFLICT, 0));
        assertThat(store().find(same.ref())).isEmpty();
        assertThat(store().taken()).isEqualTo(Map.of("kiosk-a", 1L));
    }

    @Test
    void takesGoodLettersBesideRefusedOnes() {
        put(letter("kiosk-a", 1, "bytes"));

        List<Put> puts = store().put(List.of(
                letter("kiosk-a", 2, "two"),
                letter("kiosk-a", 1, "other"),
                letter("kiosk-a", 1, "bytes"),
                letter("kiosk-b", 3, "three"),
                letter("kiosk-b", 3, "three")));

        assertThat(puts)
                .containsExactly(
                        new Put(Put.Outcome.STORED, 2),
                        new Put(Put.Outcome.CONFLICT, 2),
                        new Put(Put.Outcome.SAME, 2),
                        new Put(Put.Outcome.STORED, 1),
                        new Put(Put.Outcome.SAME, 1));
        assertThat(store().taken()).isEqualTo(Map.of("kiosk-a", 2L, "kiosk-b", 1L));
    }

    @Test
    void aLetterCountsOnceForEachKioskThatBringsItAndForNoOther() throws Exception {
        KeptLetter one = letter("kiosk-a", 1, "one");
        assertThat(put(by("kiosk-c", one))).isEqualTo(new Put(Put.Outcome.STORED, 1));
        assertThat(store().taken()).as("not for the kiosk it names").isEqualTo(Map.of("kiosk-c", 1L));
        assertThat(put(by("kiosk-c", one))).isEqualTo(new Put(Put.Outcome.SAME, 1));
        LetterStore store = store();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Put>> again =
                    Collections.nCopies(8, () -> store.put(List.of(one)).getFirst());
            assertThat(threads.invokeAll(again))
                    .extracting(Future::resultNow)
                    .containsOnly(new Put(Put.Outcome.SAME, 1));
        }
        put(letter("kiosk-b", 2, "two"));
        store().bury(Tombstone.of(one.mark()), NOON);
        assertThat(put(by("kiosk-b", one))).isEqualTo(new Put(Put.Outcome.PURGED, 2));
        assertThat(put(by("kiosk-b", one))).isEqualTo(new Put(Put.Outcome.PURGED, 2));
        assertThat(put(by("kiosk-b", letter("kiosk-a", 1, "other"))).outcome()).isEqualTo(Put.Outcome.CONFLICT);
        assertThat(store().taken()).isEqualTo(Map.of("kiosk-a", 1L, "kiosk-b", 2L, "kiosk-c", 1L));
    }

    private static KeptLetter by(String carrier, KeptLetter letter) {
        return new KeptLetter(letter.mark(), letter.sealed(), letter.contact(), carrier);
    }

    @Test
    void givesLettersInTheOrderTheyWereTaken() {
        store().put(List.of(letter("kiosk-b", 7, "b"), letter("kiosk-a", 3, "a"), letter("kiosk-c", 5, "c")));

        List<Arrival> all = store().after(0, 10);
        assertThat(all).extracting(it -> it.mark().ref().kioskId()).containsExactly("kiosk-b", "kiosk-a", "kiosk-c");
        assertThat(store().after(all.getFirst().number(), 1)).containsExactly(all.get(1));
        assertThat(store().after(all.getLast().number(), 10)).isEmpty();
        assertThat(store().under("kiosk-a")).containsExactly(new LetterRef("kiosk-a", "letter-3"));
    }

    @Test
    void leavesNothingOfAPurgedLetterButItsTombstone() {
        KeptLetter letter = letter("kiosk-a", 1, "bytes");
        put(letter);
        Tombstone tombstone = Tombstone.of(letter.mark());

        assertThat(store().bury(tombstone, NOON)).isTrue();
        assertThat(store().bury(tombstone, NOON)).isFalse();

        KeptLetter left = store().find(letter.ref()).orElseThrow();
        assertThat(left.isPurged()).isTrue();
        assertThat(left.contact()).isNull();
        assertThat(left.mark().publicKey()).isEmpty();
        assertThat(store().after(0, 10)).isEmpty();
        assertThat(store().buried()).containsExactly(tombstone);
        assertThat(store().under("kiosk-a")).isEmpty();
        assertThat(put(letter)).isEqualTo(new Put(Put.Outcome.PURGED, 1));
        assertThat(put(letter("kiosk-a", 1, "other"))).isEqualTo(new Put(Put.Outcome.CONFLICT, 1));
    }

    @Test
    void aTombstoneOfALetterNeverSeenCountsAsTakenAndKeepsItOut() {
        KeptLetter letter = letter("kiosk-a", 1, "bytes");

        assertThat(store().bury(Tombstone.of(letter.mark()), NOON)).isTrue();
        assertThat(store().taken()).isEqualTo(Map.of("kiosk-a", 1L));
        assertThat(put(letter)).isEqualTo(new Put(Put.Outcome.PURGED, 1));
    }

    @Test
    void deletesContactAndLeavesTheLetter() {
        KeptLetter letter = letter("kiosk-a", 1, "bytes");
        put(letter);

        assertThat(store().deleteContact(letter.ref())).isTrue();
        assertThat(store().deleteContact(letter.ref())).isFalse();
        KeptLetter left = store().find(letter.ref()).orElseThrow();
        assertThat(left.contact()).isNull();
        assertSame(left.sealed(), letter.sealed());
    }

    @Test
    void thirtyTwoAtOnceStoreItOnce() throws Exception {
        LetterStore store = store();
        KeptLetter letter = letter("kiosk-a", 1, "bytes");
        try (var threads = Executors.newFixedThreadPool(32)) {
            Callable<Put> offer = () -> store.put(List.of(letter)).getFirst();
            List<Future<Put>> answers = threads.invokeAll(Collections.nCopies(32, offer));

            assertThat(answers)
                    .extracting(it -> it.resultNow().outcome())
                    .containsOnlyOnce(Put.Outcome.STORED)
                    .containsOnly(Put.Outcome.STORED, Put.Outcome.SAME);
        }
        assertThat(store.taken()).isEqualTo(Map.of("kiosk-a", 1L));
    }

    private Put put(KeptLetter letter) {
        return store().put(List.of(letter)).getFirst();
    }

    static KeptLetter letter(String kiosk, int number, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var mark = new LetterMark(
                new LetterRef(kiosk, "letter-" + number),
                Sha256.hex("hash of " + kiosk + number),
                Sha256.hex(bytes),
                NOON.plusMillis(number),
                number,
                1,
                "publicKey");
        return new KeptLetter(
                mark, new Locked("by", new byte[] {1, 2}, bytes), new Locked("by", new byte[] {3}, new byte[] {4}));
    }
}
