package nl.buurtpunt.server.casework;

import static nl.buurtpunt.server.casework.TestCasework.answer;
import static nl.buurtpunt.server.casework.TestCasework.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.LetterContact;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.server.casework.Retention.Fate;
import nl.buurtpunt.server.casework.TestCasework.Resident;
import nl.buurtpunt.server.letter.LetterRef;
import nl.buurtpunt.server.letter.Opened;
import nl.buurtpunt.server.letter.OpenedContact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the server does by itself as days pass: remind, raise, note what can be read, delete.
class CaseRoundsTest extends AtCasework {
    /// Due on Monday the 16th; the 12th is two working days before.
    @Test
    void remindsBeforeAndRaisesAfterOnceEach() {
        Resident resident = city.writes("nl", "Vraag");
        city.days(9);
        assertThat(resident.row().watch().reminded()).isFalse();
        city.days(1);
        assertThat(resident.row().watch().reminded()).isTrue();
        assertThat(resident.row().watch().level()).isZero();
        city.days(4);
        assertThat(resident.row().watch().level()).isZero();
        city.days(1);
        assertThat(resident.row().watch().level()).isEqualTo(1);
        city.days(6);
        assertThat(resident.row().watch().level()).isEqualTo(2);
        city.days(30);
        assertThat(resident.row().watch().level()).isEqualTo(3);
        assertThat(city.store.history(resident.ref()))
                .extracting(it -> it.plain().act())
                .containsExactly("received", "reminded", "escalated", "escalated", "escalated");
        // nothing of it is for the resident
        assertThat(resident.reads().number()).isOne();
    }

    @Test
    void startsOverWhenALetterIsOpenedAgain() {
        Resident resident = city.writes("nl", "Vraag");
        city.days(40);
        done(casework.answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", "Klaar."), false));
        resident.writesAgain("", true);
        assertThat(resident.row().watch().level()).isZero();
        assertThat(resident.row().standing().due()).isEqualTo(LocalDate.of(2026, 12, 28));
        city.days(17);
        assertThat(resident.row().watch().level()).isEqualTo(1);
    }

    @Test
    void raisesAnUnreadReplyAsWell() {
        Resident resident = city.writes("nl", "Vraag");
        done(casework.answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", "Klaar."), false));
        resident.writesAgain("En de andere bank?", false);
        city.days(15);
        assertThat(resident.row().watch().level()).isEqualTo(1);
        done(casework.seen(resident.ref(), PIET));
        assertThat(resident.row().watch().level()).isZero();
        assertThat(resident.row().nextDay()).isEmpty();
    }

    @Test
    void goesOnPastALetterItCannotHandle() {
        Resident bad = city.writes("nl", "Vraag");
        Resident good = city.writes("nl", "Vraag");
        city.database.jdbi().useHandle(handle -> {
            handle.execute("update letter_case set unpublished = true, due = date '2026-11-03'");
            handle.execute(
                    "update case_event set act = 'nonsense' where letter_id = ?",
                    bad.ref().id());
        });
        city.days(1);
        assertThat(bad.row().unpublished()).isTrue();
        assertThat(good.row().unpublished()).isFalse();
        assertThat(good.row().watch().reminded()).isTrue();
    }

    @Test
    void goesOnPastAnAnsweredLetterThatCannotBeRead() {
        Resident bad = city.writes("nl", "Vraag");
        Resident good = city.writes("nl", "Vraag");
        done(casework.answer(bad.ref(), PIET, answer(Outcome.DONE, "nl", "Klaar."), false));
        city.kiosksSync();
        city.database.durably(handle -> handle.execute(
                "update letter_status set status = cast('x' as varbinary) where look_up_hash = ?",
                bad.code().lookUpHash()));
        city.letters.letters().purge(good.ref());

        city.days(1);

        assertThat(city.store.find(good.ref())).isEmpty();
        assertThat(city.store.find(bad.ref())).isPresent();
    }

    @Test
    void countsTheTermsFromTheDayTheAnswerCouldBeCollected() {
        Resident resident = city.sends("nl", "Bel mij.", new LetterContact("Voorbeeld", "0612345678", null), null);
        done(casework.answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", "Wij hebben gebeld."), false));
        city.days(2_000);
        assertThat(fate(resident)).isEqualTo(Fate.STAYS);
        assertThat(verdict(resident).why()).contains("no kiosk has fetched");

        city.kiosksSync();
        city.days(59);
        assertThat(city.office.retention().carryOut()).isEmpty();
        city.days(1);
        assertThat(fate(resident)).isEqualTo(Fate.CONTACT_GOES);
        assertThat(city.letters.letters().contact(resident.ref())).isInstanceOf(OpenedContact.Legible.class);
        assertThat(city.office.retention().carryOut()).hasSize(1);
        assertThat(city.letters.letters().contact(resident.ref())).isInstanceOf(OpenedContact.None.class);
        assertThat(city.letters.letters().open(resident.ref())).isInstanceOf(Opened.Legible.class);
        assertThat(fate(resident)).isEqualTo(Fate.STAYS);
        assertThat(resident.reads().answers()).hasSize(1);
    }

    /// A kiosk that comes past the old place only afterwards was given no answer there.
    @Test
    void waitsUntilKiosksHaveComeToWhereAStatusSignedAnewStands() throws Exception {
        Resident resident = city.writes("nl", "Vraag");
        done(casework.answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", "Klaar."), false));
        long before = city.letters.statusLog().last();
        city.folder.publish(city.root, Set.of(KeyUse.STATUS), Set.of(), new SecureRandom(), city.clock);
        assertThat(city.letters.statusLog().signAnew().signed()).isOne();
        city.office.reach().fetched(TestCasework.KIOSK, before);
        city.days(1);
        assertThat(resident.row().watch().collectable()).isNull();
        city.kiosksSync();
        assertThat(resident.row().watch().collectable()).isEqualTo(LocalDate.of(2026, 11, 3));
    }

    @Test
    void deletesTheLetterWithWhatFollowedAndLetsItNeverComeBack() {
        Resident resident = city.writes("nl", "Vraag");
        done(casework.answer(resident.ref(), PIET, answer(Outcome.EXPLAINED, "nl", "Het kan niet."), false));
        Resident again = resident.writesAgain("Jammer.", false);
        city.kiosksSync();
        city.days(1_900);
        assertThat(verdict(resident).why()).contains("unread");
        done(casework.seen(resident.ref(), PIET));
        assertThat(fate(resident)).isEqualTo(Fate.LETTER_GOES);

        assertThat(city.office.retention().carryOut()).hasSize(1);
        assertThat(city.store.all()).isEmpty();
        assertThat(city.letters.letters().open(resident.ref())).isInstanceOf(Opened.Purged.class);
        assertThat(city.letters.letters().open(again.ref())).isInstanceOf(Opened.Purged.class);
        assertThat(city.letters.statuses().find(resident.code().lookUpKey())).isEmpty();
        city.office.arrivals().run();
        assertThat(city.store.all()).isEmpty();
        assertThat(city.office.retention().plan()).isEmpty();
    }

    @Test
    void deletesTheOthersWhenOneLetterCannotBe() {
        Resident bad = city.writes("nl", "Vraag");
        Resident good = city.writes("nl", "Vraag");
        for (Resident it : List.of(bad, good)) {
            done(casework.answer(it.ref(), PIET, answer(Outcome.DONE, "nl", "Klaar."), false));
        }
        city.kiosksSync();
        city.days(1_900);
        city.database
                .jdbi()
                .useHandle(handle ->
                        handle.execute("alter table letter add constraint stuck check (purged is null or letter_id <> '"
                                + bad.ref().id() + "')"));

        assertThat(city.office.retention().carryOut())
                .extracting(Retention.Verdict::ref)
                .containsExactly(good.ref());
        assertThat(city.letters.letters().open(good.ref())).isInstanceOf(Opened.Purged.class);
        assertThat(fate(bad)).isEqualTo(Fate.LETTER_GOES);
    }

    @Test
    void planChangesNothing() {
        Resident resident = city.writes("nl", "Vraag");
        done(casework.answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", "Klaar."), false));
        city.kiosksSync();
        city.days(1_900);
        String before = city.dump();
        assertThat(city.office.retention().plan())
                .extracting(Retention.Verdict::fate)
                .containsExactly(Fate.LETTER_GOES);
        assertThat(city.dump()).isEqualTo(before);
    }

    @Test
    void judgesOnceMoreBeforeItDeletes() {
        Resident resident = city.writes("nl", "Vraag");
        done(casework.answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", "Klaar."), false));
        city.kiosksSync();
        city.days(1_900);
        resident.writesAgain("Nog steeds stuk.", true);
        assertThat(city.office.retention().carryOut()).isEmpty();
        assertThat(fate(resident)).isEqualTo(Fate.STAYS);
        assertThat(verdict(resident).why()).contains("owed");
    }

    /// The key folder has no status key for a while; nothing of what staff did is lost by it.
    @Test
    void publishesLaterWhatCouldNotBeSigned() throws Exception {
        List<Path> away = keyFiles("status");
        for (Path file : away) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".away"));
        }
        Resident resident = city.writes("nl", "Vraag");
        assertThat(city.letters.statuses().find(resident.code().lookUpKey())).isEmpty();
        done(casework.answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", "Klaar."), false));
        city.days(1);
        assertThat(resident.row().unpublished()).isTrue();
        for (Path file : away) {
            Files.move(file.resolveSibling(file.getFileName() + ".away"), file);
        }
        city.days(1);
        assertThat(resident.reads().answers()).hasSize(1);
        assertThat(resident.row().unpublished()).isFalse();
        city.kiosksSync();
        assertThat(resident.row().watch().collectable()).isEqualTo(LocalDate.of(2026, 11, 4));
    }

    @Test
    void forgetsACaseWhoseLetterWasPurgedElsewhere() {
        Resident resident = city.writes("nl", "Vraag");
        city.letters.letters().purge(resident.ref());
        city.days(1);
        assertThat(city.store.all()).isEmpty();
    }

    /// By a ledger after a restore, for one; what she wrote after it must not lie there unseen.
    @Test
    void givesWhatFollowedALetterPurgedElsewhereACaseOfItsOwn() {
        Resident resident = city.writes("nl", "Vraag");
        Resident again = resident.writesAgain("Er is nog iets.", false);
        assertThat(city.store.find(again.ref())).isEmpty();
        city.letters.letters().purge(resident.ref());
        city.days(1);
        assertThat(city.store.all()).extracting(CaseRow::ref).containsExactly(again.ref());
        assertThat(again.row().state()).isEqualTo(CaseState.RECEIVED);
        assertThat(casework.hasNoReader(again.row())).isTrue();
        Resident late = resident.writesAgain("En nog iets.", true);
        assertThat(casework.hasNoReader(late.row())).isTrue();
        assertThat(casework.hasNoReader(city.writes("nl", "Vraag").row())).isFalse();
    }

    /// The backup is of the first day; after it the letter was forwarded, which kiosks still know. Staff answer before
    /// kiosks offer that back under a number that hides the answer.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringsTheAnswerAboveWhatKiosksBroughtBack(boolean arrivedBefore) throws Exception {
        ReceiptKeys code = ReceiptKeys.derive(ReceiptCode.random(new SecureRandom()));
        SealedLetter letter = city.seal(code, "nl", "Vraag", null, null);
        city.take(letter);
        city.office.arrivals().run();
        var ref = new LetterRef(TestCasework.KIOSK, letter.id());
        done(casework.begin(ref, PIET));
        done(casework.forward(ref, PIET, "Groenbeheer"));
        HeldStatuses held = held(city, code);
        try (var restored = new TestCasework(data, city.root)) {
            restored.take(letter);
            restored.office.arrivals().run();
            var resident = new Resident(restored, ref, code);
            done(restored.casework().answer(ref, PIET, answer(Outcome.DONE, "nl", "Klaar."), false));
            if (arrivedBefore) {
                // this kiosk asks for more before another one offers what it holds
                restored.kiosksSync();
            }
            restored.office.rounds().run();
            assertThat(restored.letters.statuses().takeBack(held).taken()).isOne();
            assertThat(resident.reads().answers()).isEmpty();
            done(restored.casework().close(ref, PIET));
            restored.office.rounds().run();
            StatusMessage status = resident.reads();
            assertThat(status.number()).isEqualTo(4);
            assertThat(status.answers()).hasSize(1);
            assertThat(restored.casework().isBehind(resident.row())).isFalse();
            restored.days(100);
            assertThat(restored.office.retention().carryOut()).isEmpty();
            assertThat(restored.office.retention().plan())
                    .extracting(Retention.Verdict::why)
                    .containsExactly("no kiosk has fetched the answer yet");
            restored.kiosksSync();
            assertThat(resident.row().watch().collectable()).isEqualTo(LocalDate.of(2027, 2, 10));
            assertThat(resident.reads().number()).isEqualTo(4);
        }
    }

    /// The answer is of before the restore, so that what kiosks hold has it, and perhaps a second one.
    @Test
    void leavesWhatKiosksBroughtBackAboveAnAnswerOfBefore() throws Exception {
        ReceiptKeys code = ReceiptKeys.derive(ReceiptCode.random(new SecureRandom()));
        SealedLetter letter = city.seal(code, "nl", "Vraag", null, null);
        city.take(letter);
        city.office.arrivals().run();
        var ref = new LetterRef(TestCasework.KIOSK, letter.id());
        done(casework.answer(ref, PIET, answer(Outcome.DONE, "nl", "Een."), false));
        done(casework.answer(ref, PIET, answer(Outcome.DONE, "nl", "Twee."), false));
        HeldStatuses held = held(city, code);
        try (var restored = new TestCasework(data, city.root)) {
            restored.take(letter);
            restored.office.arrivals().run();
            var resident = new Resident(restored, ref, code);
            done(restored.casework().answer(ref, PIET, answer(Outcome.DONE, "nl", "Een."), false));
            restored.clock.step(Duration.ofHours(1));
            restored.epoch = new Epoch(restored.clock.millis(), 3);
            restored.letters.statuses().takeBack(held);
            restored.kiosksSync();
            done(restored.casework().close(ref, PIET));
            restored.kiosksSync();
            assertThat(resident.reads().answers()).hasSize(2);
            assertThat(restored.casework().isBehind(resident.row())).isTrue();
            assertThat(resident.row().watch().collectable()).isNull();
            done(restored.casework().reopen(ref, PIET));
            done(restored.casework().answer(ref, PIET, answer(Outcome.EXPLAINED, "nl", "Drie."), false));
            restored.kiosksSync();
            assertThat(resident.reads().answers()).hasSize(2);
            assertThat(resident.row().watch().collectable()).isNotNull();
        }
    }

    private static HeldStatuses held(TestCasework city, ReceiptKeys code) {
        return new HeldStatuses(
                List.of(city.letters.statuses().find(code.lookUpKey()).orElseThrow()));
    }

    private List<Path> keyFiles(String use) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("keys"))) {
            return files.filter(it -> it.getFileName().toString().startsWith(use + "-"))
                    .toList();
        }
    }

    private Fate fate(Resident resident) {
        return verdict(resident).fate();
    }

    private Retention.Verdict verdict(Resident resident) {
        return city.office.retention().plan().stream()
                .filter(it -> it.ref().equals(resident.ref()))
                .findFirst()
                .orElseThrow();
    }
}
