package nl.buurtpunt.server.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.server.letter.WrittenLetters.Written;
import org.junit.jupiter.api.Test;

/// What was deleted on purpose does not come back, whatever is restored or offered again.
class PurgeTest extends AtTheOffice {
    private void assertGone(Written written) {
        assertThat(table.office.letters().open(written.ref())).isEqualTo(new Opened.Purged());
        assertThat(table.office.letters().after(0, 10)).isEmpty();
        assertThat(((Taking.Taken) table.take(written)).acknowledgement().outcome())
                .isEqualTo(Acknowledgement.Outcome.PURGED);
        assertThat(table.office.counts().of("kiosk-a").taken()).isEqualTo(1);
        assertThat(table.office.letters().open(written.ref())).isEqualTo(new Opened.Purged());
    }

    @Test
    void isAcknowledgedWhenItIsOfferedAgainAndStaysAway() throws Exception {
        Written written = taken("weg");

        assertThat(table.office.letters().purge(written.ref())).isTrue();
        assertThat(table.office.letters().purge(written.ref())).isFalse();
        assertGone(written);
        table.restart();
        assertGone(written);
    }

    @Test
    void stillCountsWithItsStatusWithdrawn() {
        Written written = taken("weg");
        table.publish(written);

        table.office.letters().purge(written.ref());

        var statuses = table.office.statuses().after(0, null).statuses();
        assertThat(statuses).hasSize(1);
        assertThat(statuses.getFirst().withdrawn()).isTrue();
        assertThat(statuses.getFirst().number()).isEqualTo(2);
        assertThat(table.office.statuses().find(written.lookUpKey())).isEmpty();
        assertThat(table.publish(written)).isEqualTo(Publishing.NO_LETTER);
    }

    /// Whatever became of its status, the letter goes and the server starts.
    @Test
    void goesAlsoWhenItsStatusCannotBeRead() throws Exception {
        Written written = taken("weg");
        table.publish(written);
        table.database.durably(handle -> handle.execute("update letter_status set status = cast('x' as varbinary)"));

        assertThat(table.office.letters().purge(written.ref())).isTrue();

        var statuses = table.office.statuses().after(0, null).statuses();
        assertThat(statuses).hasSize(1);
        assertThat(statuses.getFirst().withdrawn()).isTrue();
        assertThat(statuses.getFirst().number()).isEqualTo(2);
        table.restart();
        assertGone(written);
    }

    @Test
    void theServerStartsWithALetterThatCannotBeDeletedAndDeletesTheOthers() throws Exception {
        Written bad = taken("blijft");
        Written good = taken("weg");
        String before = table.copy();
        String stuck = "alter table letter add constraint stuck check (purged is null or letter_id <> '"
                + bad.ref().id() + "')";
        table.database.durably(handle -> handle.execute(stuck));
        assertThatThrownBy(() -> table.office.letters().purge(bad.ref())).isInstanceOf(RuntimeException.class);
        table.office.letters().purge(good.ref());
        table.restart();
        assertThat(table.office.letters().open(good.ref())).isEqualTo(new Opened.Purged());

        table.restartOver(before);

        assertThat(table.office.letters().open(bad.ref())).isEqualTo(new Opened.Purged());
        assertThat(table.office.letters().open(good.ref())).isEqualTo(new Opened.Purged());
    }

    @Test
    void isPurgedAgainAtTheStartOverADatabaseOfBefore() throws Exception {
        Written written = taken("weg");
        table.publish(written);
        String before = table.copy();
        table.office.letters().purge(written.ref());

        table.restartOver(before);

        assertGone(written);
        assertThat(table.office.statuses().find(written.lookUpKey())).isEmpty();
    }

    @Test
    void staysAwayFromADatabaseThatNeverSawIt() throws Exception {
        Written written = taken("weg");
        table.office.letters().purge(written.ref());

        table.restartOverNothing();

        assertGone(written);
    }

    @Test
    void survivesALostLedger() throws Exception {
        Written written = taken("weg");
        String before = table.copy();
        table.office.letters().purge(written.ref());
        Files.delete(folder.resolve("purged.log"));

        table.restart();
        table.restartOver(before);

        assertGone(written);
    }

    @Test
    void readsALedgerWhoseLastLineBrokeOff() throws Exception {
        Written one = taken("weg");
        table.office.letters().purge(one.ref());
        Files.writeString(folder.resolve("purged.log"), "kiosk-a 0198", StandardOpenOption.APPEND);
        Written two = taken("ook weg");
        table.office.letters().purge(two.ref());

        table.restartOverNothing();

        for (Written written : new Written[] {one, two}) {
            assertThat(((Taking.Taken) table.take(written)).acknowledgement().outcome())
                    .isEqualTo(Acknowledgement.Outcome.PURGED);
        }
    }

    @Test
    void leavesNothingInTheTablesButMarks() {
        Written written = taken("weg");
        table.office.letters().purge(written.ref());

        var row = table.database
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select wrapped_key, sealed, contact_wrapped_key," + " contact_sealed from letter")
                        .mapToMap()
                        .one());
        assertThat(row.values()).containsOnlyNulls();
    }
}
