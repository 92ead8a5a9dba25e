package nl.buurtpunt.server.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.HeldTaken;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusBatch;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.letter.WrittenLetters.Written;
import org.junit.jupiter.api.Test;

/// The log of statuses: what kiosks fetch of it, and what they give back.
class LetterStatusesTest extends AtTheStatusLog {
    @Test
    void onlyTheCodeOpensWhatIsSignedForAll() throws Exception {
        try (ReceiptKeys keys = ReceiptKeys.derive(ReceiptCode.random(new SecureRandom()))) {
            Written written = table.kiosk.write("Meer bankjes", keys, table.keys.sealingKey());
            table.take(written);
            table.publish(written);

            SealedStatus status = all().statuses().getFirst();
            assertThat(status.verifiedBy(table.keys.statusKey())).isTrue();
            assertThat(keys.open(status)).isEqualTo(OfficeTable.received(1));
        }
    }

    @Test
    void numbersRiseWithEachPublicationOfALetter() {
        Written written = published("een");
        table.publish(written);

        assertThat(status(written).number()).isEqualTo(2);
        assertThat(all().statuses()).hasSize(1);
        assertThatThrownBy(() -> table.office
                        .statusLog()
                        .publish(written.letter().lookUpHash(), number -> OfficeTable.received(9)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesAStatusThatAKioskBroughtBackWhereTheCallerKnowsOfNone() {
        Written written = published("een");
        table.publish(written);
        String hash = written.letter().lookUpHash();

        assertThat(table.office.statusLog().publish(hash, 1, OfficeTable::received))
                .isEqualTo(Publishing.BEHIND);
        assertThat(status(written).number()).isEqualTo(2);
        assertThat(table.office.statusLog().publish(hash, 2, OfficeTable::received))
                .isEqualTo(Publishing.PUBLISHED);
        assertThat(status(written).number()).isEqualTo(3);
    }

    @Test
    void isPartOfTheTransactionAroundIt() {
        Written written = published("een");

        assertThatThrownBy(() -> table.database.durably(() -> {
                    table.publish(written);
                    throw new IllegalStateException("the rest failed");
                }))
                .hasMessage("the rest failed");
        assertThat(status(written).number()).isEqualTo(1);
    }

    @Test
    void givesPagesUntilTheEndAndThenOnlyWhatIsNew() {
        for (int i = 0; i < 130; i++) {
            published("brief " + i);
        }
        StatusBatch first = all();
        StatusBatch second =
                table.office.statuses().after(first.upTo(), first.epoch().text());

        assertThat(first.statuses()).hasSize(100);
        assertThat(first.more()).isTrue();
        assertThat(second.statuses()).hasSize(30).doesNotContainAnyElementsOf(first.statuses());
        assertThat(second.more()).isFalse();
        Written late = published("laat");
        StatusBatch third =
                table.office.statuses().after(second.upTo(), second.epoch().text());
        assertThat(third.statuses()).containsExactly(status(late));
        assertThat(table.office
                        .statuses()
                        .after(third.upTo(), third.epoch().text())
                        .statuses())
                .isEmpty();
    }

    @Test
    void beginsAgainForAnotherEpochAndForASequenceNeverGivenOut() {
        published("een");
        StatusBatch batch = all();
        String epoch = batch.epoch().text();

        assertThat(table.office
                        .statuses()
                        .after(batch.upTo(), "5-0000000000000001")
                        .statuses())
                .hasSize(1);
        assertThat(table.office.statuses().after(batch.upTo(), null).statuses()).hasSize(1);
        assertThat(table.office.statuses().after(batch.upTo() + 1, epoch).statuses())
                .hasSize(1);
        assertThat(table.office.statuses().after(-1, epoch).statuses()).hasSize(1);
    }

    /// A snapshot put back without a word: what is logged from now on must not hide it.
    @Test
    void tellsAKioskThatTheDatabaseWentBackWhateverIsLoggedSince() throws Exception {
        published("een");
        StatusBatch kept = all();
        String before = table.copy();
        published("twee");
        StatusBatch fetched = all();
        String epoch = fetched.epoch().text();
        table.floor = fetched.upTo() + 1_000;
        table.restartOver(before);
        Written late = published("drie");
        var reached = new ArrayList<Long>();
        table.office.statuses().tellReached((kiosk, sequence) -> reached.add(sequence));

        table.office.statuses().holds("kiosk-a", fetched.upTo(), epoch);
        assertThat(table.office.statuses().after(fetched.upTo(), epoch))
                .isEqualTo(new StatusBatch(fetched.epoch(), 0, false, List.of()));
        assertThat(reached).isEmpty();
        StatusBatch afresh = table.office.statuses().after(0, null);
        assertThat(afresh.statuses()).hasSize(2).contains(status(late));
        table.office.statuses().holds("kiosk-a", kept.upTo(), epoch);
        table.office.statuses().holds("kiosk-a", afresh.upTo(), epoch);
        assertThat(table.office.statuses().after(kept.upTo(), epoch).statuses()).containsExactly(status(late));
        assertThat(table.office.statuses().after(afresh.upTo(), epoch).upTo()).isEqualTo(afresh.upTo());
        assertThat(reached).containsExactly(kept.upTo(), afresh.upTo());
    }

    @Test
    void goesOnAfterARestartOverTheSameDatabase() throws Exception {
        published("een");
        StatusBatch fetched = all();
        table.floor = fetched.upTo() + 1_000;
        table.restart();
        Written late = published("twee");

        assertThat(table.office
                        .statuses()
                        .after(fetched.upTo(), fetched.epoch().text())
                        .statuses())
                .containsExactly(status(late));
    }

    @Test
    void manyPublishersLoseNothingAndHideNothing() throws Exception {
        var letters = new ArrayList<Written>();
        for (int i = 0; i < 16; i++) {
            letters.add(taken("brief " + i));
        }
        var seen = new ArrayList<SealedStatus>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Publishing>> work = letters.stream()
                    .<Callable<Publishing>>map(it -> () -> table.publish(it))
                    .toList();
            var running = work.stream().map(threads::submit).toList();
            long upTo = 0;
            boolean done = false;
            // A kiosk that follows meanwhile must not step over one that becomes visible late.
            while (!done) {
                done = running.stream().allMatch(Future::isDone);
                StatusBatch batch = table.office.statuses().after(upTo, OfficeTable.EPOCH.text());
                upTo = batch.upTo();
                seen.addAll(batch.statuses());
            }
            assertThat(running).extracting(Future::resultNow).containsOnly(Publishing.PUBLISHED);
        }
        assertThat(seen).hasSize(letters.size()).doesNotHaveDuplicates();
    }

    @Test
    void takesBackWhatItLostAndRisesAboveIt() throws Exception {
        Written written = published("een");
        String before = table.copy();
        table.publish(written);
        table.publish(written);
        SealedStatus lost = status(written);
        table.restartOver(before);

        assertThat(held(lost)).isEqualTo(new HeldTaken(1));
        assertThat(held(lost)).isEqualTo(new HeldTaken(0));
        assertThat(all().statuses()).containsExactly(lost);
        table.publish(written);
        assertThat(status(written).number()).isEqualTo(4);
    }

    @Test
    void takesBackTheStatusOfALetterThatIsStillToComeAgain() throws Exception {
        Written written = published("een");
        SealedStatus lost = status(written);
        table.restartOverNothing();

        assertThat(held(lost)).isEqualTo(new HeldTaken(1));
        table.take(written);
        table.publish(written);
        assertThat(status(written).number()).isEqualTo(2);
    }

    @Test
    void believesOnlyItsOwnSignatures() {
        Written written = taken("een");
        SigningKey stranger = SigningKey.generate(new SecureRandom());
        var forged = SealedStatus.withdrawn(written.letter().lookUpHash(), 9, stranger);
        var named = new SealedStatus(
                forged.lookUpHash(), 9, true, null, table.keys.statusKey().keyId(), forged.signature());

        assertThat(held(forged, named)).isEqualTo(new HeldTaken(0));
        assertThat(all().statuses()).isEmpty();
        assertThat(table.office.letters().find(written.ref())).isPresent();
    }

    @Test
    void signsAnewWhatARetiredKeySigned() throws Exception {
        Written known = published("een");
        Written lost = published("twee");
        SealedStatus held = status(lost);
        table.keys.rotate(KeyUse.STATUS);
        table.restartOverNothing();
        table.take(known);

        assertThat(held.verifiedBy(table.keys.statusKey())).isFalse();
        assertThat(held(held)).isEqualTo(new HeldTaken(1));
        assertThat(all().statuses()).hasSize(1).allMatch(it -> it.verifiedBy(table.keys.statusKey()));
    }

    @Test
    void signsAnewWhenTheListChangesAndKiosksFetchItAgain() {
        Written written = published("een");
        StatusBatch batch = all();
        table.keys.rotate(KeyUse.STATUS);

        StatusBatch next =
                table.office.statuses().after(batch.upTo(), batch.epoch().text());

        assertThat(next.statuses()).hasSize(1);
        assertThat(next.statuses().getFirst().verifiedBy(table.keys.statusKey()))
                .isTrue();
        assertThat(next.statuses().getFirst().sealed())
                .isEqualTo(batch.statuses().getFirst().sealed());
        assertThat(status(written).number()).isEqualTo(1);
    }

    /// Before the old key leaves the list, so that no kiosk has a status it cannot read meanwhile.
    @Test
    void signsAnewAsSoonAsThereIsANewerKeyAndSaysWhenAllAre() throws Exception {
        Written one = published("een");
        for (int i = 0; i < 120; i++) {
            published("brief " + i);
        }
        var folder = new KeyFolder(this.folder);
        String old = table.keys.statusKey().keyId();
        assertThat(folder.stillNeeded(Set.of(old))).containsExactly(old);
        table.keys.renew(KeyUse.STATUS);
        SealedStatus held = status(one);
        assertThat(folder.stillNeeded(Set.of(old))).containsExactly(old);

        table.office.statuses().signAnewWhenListChanged();

        String now = table.keys.statusKey().keyId();
        assertThat(now).isNotEqualTo(old);
        assertThat(status(one).keyId()).isEqualTo(now);
        assertThat(all().statuses()).allMatch(it -> it.keyId().equals(now));
        assertThat(folder.stillNeeded(Set.of(old))).isEmpty();
        assertThat(folder.stillNeeded(Set.of(now, old))).containsExactly(now);
        // one a kiosk brings back does not make the old key needed again
        table.restartOverNothing();
        table.take(one);
        assertThat(held(held)).isEqualTo(new HeldTaken(1));
        assertThat(status(one).keyId()).isEqualTo(now);
    }

    /// A thief with a retired key and the key of a kiosk must not delete letters.
    @Test
    void believesNothingOfAKeyThatSomebodyElseHas() throws Exception {
        Written written = published("een");
        String old = table.keys.statusKey().keyId();
        SigningKey stolen = table.keys.ring.signingKey(KeyUse.STATUS).orElseThrow();
        var withdrawn = SealedStatus.withdrawn(written.letter().lookUpHash(), 9, stolen);
        table.keys.rotate(KeyUse.STATUS);
        new KeyFolder(folder).distrust(Set.of(old));

        assertThat(held(withdrawn)).isEqualTo(new HeldTaken(0));
        assertThat(table.office.letters().find(written.ref())).isPresent();
    }

    /// A list put back from before names it again.
    @Test
    void signsNothingWithAKeyThatSomebodyElseHas() throws Exception {
        Written written = taken("een");
        String good = table.keys.statusKey().keyId();
        table.keys.renew(KeyUse.STATUS);
        new KeyFolder(folder).distrust(Set.of(table.keys.statusKey().keyId()));

        assertThat(table.publish(written)).isEqualTo(Publishing.PUBLISHED);
        assertThat(status(written).keyId()).isEqualTo(good);
        new KeyFolder(folder).distrust(Set.of(good));
        assertThat(table.publish(written)).isEqualTo(Publishing.NO_STATUS_KEY);
    }

    @Test
    void purgesARestoredLetterAgainWhenItsWithdrawalComesBack() throws Exception {
        Written written = published("een");
        String before = table.copy();
        table.office.letters().purge(written.ref());
        SealedStatus withdrawn = all().statuses().getFirst();
        Files.delete(folder.resolve("purged.log"));
        table.restartOver(before);
        assertThat(table.office.letters().find(written.ref())).isPresent();

        assertThat(held(withdrawn)).isEqualTo(new HeldTaken(1));

        assertThat(table.office.letters().open(written.ref())).isEqualTo(new Opened.Purged());
        assertThat(all().statuses()).containsExactly(withdrawn);
    }

    @Test
    void whatWasPurgedStaysWithdrawnWhateverAKioskStillHolds() throws Exception {
        Written written = published("een");
        table.publish(written);
        SealedStatus old = status(written);
        table.office.letters().purge(written.ref());
        table.restartOverNothing();

        assertThat(held(old)).isEqualTo(new HeldTaken(1));

        SealedStatus now = all().statuses().getFirst();
        assertThat(now.withdrawn()).isTrue();
        assertThat(now.number()).isGreaterThan(old.number());
        assertThat(table.office.statuses().find(written.lookUpKey())).isEqualTo(Optional.empty());
    }
}
