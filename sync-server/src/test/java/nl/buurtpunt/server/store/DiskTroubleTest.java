package nl.buurtpunt.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.protocol.letter.StatusMessage.Stage;
import nl.buurtpunt.protocol.letter.StatusMessage.StageKind;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.server.letter.LetterKeys;
import nl.buurtpunt.server.letter.LetterLimits;
import nl.buurtpunt.server.letter.LetterOffice;
import nl.buurtpunt.server.letter.Opened;
import nl.buurtpunt.server.letter.Publishing;
import nl.buurtpunt.server.letter.Taking;
import nl.buurtpunt.server.letter.WrittenLetters;
import nl.buurtpunt.server.letter.WrittenLetters.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A full disk and a power cut while letters are taken: what was acknowledged is there.
class DiskTroubleTest {
    @TempDir
    Path folder = Path.of(".");

    private final WrittenLetters pen = new WrittenLetters("kiosk-a");
    private LetterKeys keys;

    @BeforeEach
    void anew() {
        FaultyDisk.anew();
        keys = new LetterKeys(folder, Clock.systemUTC());
    }

    private Database database() throws DatabaseInUseException {
        return Database.open(folder, FaultyDisk.PREFIX);
    }

    private LetterOffice office(Database database) throws Exception {
        return LetterOffice.open(
                database, folder, keys.ring, () -> new Epoch(1, 1), Clock.systemUTC(), LetterLimits.DEFAULT);
    }

    private Written write() {
        return pen.write("Een bankje bij de halte.", keys.sealingKey());
    }

    private static Taking take(LetterOffice office, Written written) {
        return office.intake().take("kiosk-a", written.letter().id(), written.bytes());
    }

    @Test
    void forcesBeforeItAcknowledges() throws Exception {
        try (Database database = database();
                LetterOffice office = office(database)) {
            for (int i = 0; i < 10; i++) {
                int before = FaultyDisk.forces();
                take(office, write());
                assertThat(FaultyDisk.forces()).isGreaterThan(before);
            }
        }
    }

    @Test
    void forcesAStatusBeforeAKioskHearsOfItWhoeverAskedInsideTheTransaction() throws Exception {
        try (Database database = database();
                LetterOffice office = office(database)) {
            Written written = write();
            take(office, written);
            database.jdbi().useTransaction(handle -> {
                publish(office, written);
                assertThat(office.statusLog().last()).isPositive();
            });
            int before = FaultyDisk.forces();

            assertThat(office.statuses().after(0, null).statuses()).hasSize(1);
            int after = FaultyDisk.forces();
            office.statuses().after(0, null);

            assertThat(after).isGreaterThan(before);
            assertThat(FaultyDisk.forces()).isEqualTo(after);
        }
    }

    /// A card takes tens of milliseconds for each.
    @Test
    void takesAHundredStatusesBackAndSignsThemAnewUnderOneForceEach() throws Exception {
        try (Database database = database();
                LetterOffice office = office(database)) {
            for (int i = 0; i < 30; i++) {
                Written written = write();
                take(office, written);
                publish(office, written);
            }
            List<SealedStatus> statuses = office.statuses().after(0, null).statuses();
            database.durably(handle -> handle.execute("delete from letter_status"));
            int before = FaultyDisk.forces();
            assertThat(office.statuses().takeBack(new HeldStatuses(statuses)).taken())
                    .isEqualTo(30);
            int taken = FaultyDisk.forces();
            keys.renew(KeyUse.STATUS);
            assertThat(office.statusLog().signAnew().signed()).isEqualTo(30);

            assertThat(taken - before).isBetween(1, 15);
            assertThat(FaultyDisk.forces() - taken).isBetween(1, 15);
        }
    }

    private static void publish(LetterOffice office, Written written) {
        Publishing publishing = office.statusLog()
                .publish(
                        written.letter().lookUpHash(),
                        number -> new StatusMessage(
                                number,
                                "2026-11-21",
                                null,
                                List.of(new Stage(StageKind.RECEIVED, "2026-11-21", null)),
                                List.of(),
                                true));
        assertThat(publishing).isEqualTo(Publishing.PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 40})
    void hasWhatItAcknowledgedAfterAPowerCut(int writes, @TempDir Path after) throws Exception {
        var acknowledged = new ArrayList<Written>();
        Database database = database();
        LetterOffice office = office(database);
        FaultyDisk.powerFailsAfter(writes);
        while (!FaultyDisk.hasRefused() && acknowledged.size() < 500) {
            acknowledged.addAll(takeTogether(office, 4));
        }
        FaultyDisk.survivors(after, new Random(writes));
        office.close();

        try (Database survivor = Database.open(after);
                LetterOffice next = office(survivor)) {
            assertAllThere(next, acknowledged);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void goesOnByItselfWhenTheDiskHasRoomAgain(int writes) throws Exception {
        var acknowledged = new ArrayList<Written>();
        try (Database database = database();
                LetterOffice office = office(database)) {
            acknowledged.addAll(takeTogether(office, 4));
            FaultyDisk.fullAfter(writes);
            for (int i = 0; i < 500 && !FaultyDisk.hasRefused(); i++) {
                acknowledged.addAll(takeTogether(office, 4));
            }
            assertThat(takeTogether(office, 4)).isEmpty();
            FaultyDisk.repair();

            List<Written> late = takeTogether(office, 4);
            assertThat(late).hasSize(4);
            acknowledged.addAll(late);
            assertAllThere(office, acknowledged);
            assertThat(office.counts().of("kiosk-a").taken())
                    .isEqualTo(office.letters().after(0, 10_000).size());
        }
        try (Database again = database();
                LetterOffice office = office(again)) {
            assertAllThere(office, acknowledged);
        }
    }

    private static void assertAllThere(LetterOffice office, List<Written> acknowledged) {
        for (Written written : acknowledged) {
            assertThat(office.letters().open(written.ref())).isInstanceOf(Opened.Legible.class);
        }
    }

    /// Those of so many letters, offered at once, that were acknowledged.
    private List<Written> takeTogether(LetterOffice office, int letters) throws InterruptedException {
        var acknowledged = new ArrayList<Written>();
        try (var threads = Executors.newFixedThreadPool(letters)) {
            var offers = new ArrayList<Callable<Written>>();
            for (int i = 0; i < letters; i++) {
                Written written = write();
                offers.add(() -> {
                    assertThat(take(office, written)).isInstanceOf(Taking.Taken.class);
                    return written;
                });
            }
            for (Future<Written> answer : threads.invokeAll(offers)) {
                try {
                    acknowledged.add(answer.get());
                } catch (ExecutionException e) {
                    assertThat(e).hasMessageContaining("could not be written");
                }
            }
        }
        return acknowledged;
    }
}
