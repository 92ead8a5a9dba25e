package nl.buurtpunt.server.casework;

import static nl.buurtpunt.server.casework.TestCasework.answer;
import static nl.buurtpunt.server.casework.TestCasework.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.protocol.letter.StatusMessage.StageKind;
import nl.buurtpunt.server.casework.TestCasework.Resident;
import nl.buurtpunt.server.letter.LetterRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From the letter that arrives to the answer the resident reads with her code.
class CaseworkTest extends AtCasework {
    private static final String RARE = "kwikzilverkers";

    @Test
    void tellsEveryResidentAtOnceThatTheLetterCameAndByWhenItIsAnswered() {
        Resident resident = city.writes("nl", "Er is geen bankje bij de halte.");
        StatusMessage status = resident.reads();
        assertThat(status.received()).isEqualTo("2026-11-02");
        assertThat(status.due()).isEqualTo("2026-11-16");
        assertThat(status.stages()).extracting(StatusMessage.Stage::kind).containsExactly(StageKind.RECEIVED);
        assertThat(status.answers()).isEmpty();
        assertThat(status.canReply()).isTrue();
        assertThat(resident.row().unpublished()).isFalse();
    }

    @Test
    void catchesUpOnceWithWhatCameWhileNobodyLooked() {
        ReceiptKeys code = ReceiptKeys.derive(ReceiptCode.random(new SecureRandom()));
        SealedLetter letter = city.seal(code, "nl", "Vraag", null, null);
        city.take(letter);
        city.clock.step(Duration.ofDays(3));
        city.office.arrivals().run();
        city.office.arrivals().run();
        var ref = new LetterRef(TestCasework.KIOSK, letter.id());
        assertThat(city.store.history(ref)).hasSize(1);
        // counted from the day it came, not from the day somebody looked
        assertThat(city.store.find(ref).orElseThrow().standing().due()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(new Resident(city, ref, code).reads().number()).isOne();
    }

    @Test
    void bringsTheAnswerInDutchAndInTheLanguageOfTheWriter() {
        Resident resident = city.writes("tr", "Durakta bank yok.");
        done(casework.seen(resident.ref(), PIET));
        done(casework.begin(resident.ref(), PIET));
        done(casework.forward(resident.ref(), PIET, "Afdeling Openbare Ruimte"));
        var dutchOnly = answer(Outcome.EXPLAINED, "nl", "Er is geen plaats.");
        assertThat(casework.answer(resident.ref(), PIET, dutchOnly, false))
                .isEqualTo(new CaseResult.LacksLanguage(resident.ref(), "tr"));
        assertThat(casework.languages(resident.ref())).containsExactly("nl", "tr");
        done(casework.answer(
                resident.ref(), PIET, answer(Outcome.EXPLAINED, "nl", "Er is geen plaats.", "tr", "Yer yok."), false));
        done(casework.close(resident.ref(), PIET));

        StatusMessage status = resident.reads();
        assertThat(status.stages())
                .extracting(StatusMessage.Stage::kind)
                .containsExactly(
                        StageKind.RECEIVED,
                        StageKind.SEEN,
                        StageKind.IN_PROGRESS,
                        StageKind.FORWARDED,
                        StageKind.ANSWERED,
                        StageKind.CLOSED);
        assertThat(status.stages().get(3).to()).isEqualTo("Afdeling Openbare Ruimte");
        assertThat(status.due()).isNull();
        StatusMessage.Answer given = status.answers().getFirst();
        assertThat(given.outcome()).isEqualTo(StatusMessage.Outcome.EXPLAINED);
        assertThat(given.texts())
                .extracting(it -> it.language() + " " + it.text())
                .containsExactly("nl Er is geen plaats.", "tr Yer yok.");
        assertThat(status.number()).isEqualTo(6);
    }

    @Test
    void saysSomethingInBetweenWithoutOwingLess() {
        Resident resident = city.writes("nl", "Vraag");
        CaseRow row = done(casework.answer(resident.ref(), PIET, answer(null, "nl", "Het duurt langer."), false));
        assertThat(row.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(resident.reads().answers())
                .singleElement()
                .satisfies(it -> assertThat(it.outcome()).isNull());
        assertThat(resident.reads().due()).isEqualTo("2026-11-16");
        done(casework.answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", "Klaar."), false));
        assertThat(casework.answer(resident.ref(), PIET, answer(null, "nl", "En nog iets."), false))
                .isEqualTo(new CaseResult.Refused(new ActResult.NothingOwed(CaseState.ANSWERED)));
    }

    @Test
    void closesNothingThatWasNotAnswered() {
        Resident resident = city.writes("nl", "Vraag");
        assertThat(casework.close(resident.ref(), PIET))
                .isEqualTo(new CaseResult.Refused(new ActResult.NotAllowed(
                        CaseState.RECEIVED, CaseState.CLOSED, Transitions.allowedFrom(CaseState.RECEIVED))));
        assertThat(resident.reads().number()).isOne();
        assertThat(city.store.history(resident.ref())).hasSize(1);
    }

    @Test
    void answersEveryMergedLetterUnderItsOwnCode() {
        Resident first = city.writes("nl", "De lantaarn is stuk.");
        Resident second = city.writes("de", "Die Laterne ist kaputt.");
        Resident third = city.writes("nl", "Lamp stuk");
        done(casework.merge(first.ref(), List.of(second.ref(), third.ref()), PIET));
        assertThat(casework.languages(first.ref())).containsExactly("nl", "de");
        assertThat(casework.answer(second.ref(), PIET, answer(Outcome.DONE, "nl", "x"), true))
                .isEqualTo(new CaseResult.GoesWith(first.ref()));
        var result = casework.answer(
                first.ref(), PIET, answer(Outcome.DONE, "nl", "De lamp brandt.", "de", "Die Lampe brennt."), false);
        assertThat(result)
                .isInstanceOfSatisfying(
                        CaseResult.Done.class,
                        it -> assertThat(it.with()).containsExactlyInAnyOrder(second.ref(), third.ref()));
        for (Resident resident : List.of(first, second, third)) {
            assertThat(resident.reads().answers().getFirst().texts().getFirst().text())
                    .isEqualTo("De lamp brandt.");
            assertThat(resident.row().state()).isEqualTo(CaseState.ANSWERED);
        }
        // the second is not helped: only hers is open again, and it goes its own way
        second.writesAgain("", true);
        assertThat(second.row().state()).isEqualTo(CaseState.REOPENED);
        assertThat(second.row().standing().lead()).isNull();
        assertThat(first.row().state()).isEqualTo(CaseState.ANSWERED);
    }

    /// The second was forwarded so often that its status has less room.
    @Test
    void namesTheMergedLetterForWhichTheAnswerIsTooLong() {
        Resident first = city.writes("nl", "De lantaarn is stuk.");
        Resident second = city.writes("nl", "Lamp stuk");
        for (int i = 0; i < 6; i++) {
            done(casework.forward(second.ref(), PIET, "é".repeat(80)));
        }
        done(casework.merge(first.ref(), List.of(second.ref()), PIET));
        int length = 8_200;
        CaseResult result = new CaseResult.TooLong();
        while (result instanceof CaseResult.TooLong) {
            length -= 50;
            result = casework.answer(first.ref(), PIET, answer(Outcome.DONE, "nl", "é".repeat(length)), false);
        }
        assertThat(result).isInstanceOfSatisfying(CaseResult.Done.class, it -> {
            assertThat(it.with()).isEmpty();
            assertThat(it.tooLong()).containsExactly(second.ref());
        });
        assertThat(second.row().state()).isEqualTo(CaseState.FORWARDED);
        assertThat(second.reads().answers()).isEmpty();
    }

    @Test
    void mergesAllOrNothing() {
        Resident first = city.writes("nl", "Een");
        Resident second = city.writes("nl", "Twee");
        Resident third = city.writes("nl", "Drie");
        var unknown = new LetterRef(TestCasework.KIOSK, "none");
        assertThat(casework.merge(first.ref(), List.of(second.ref(), unknown), PIET))
                .isEqualTo(new CaseResult.Unknown(unknown));
        assertThat(second.row().standing().lead()).isNull();
        assertThat(casework.merge(first.ref(), List.of(first.ref()), PIET))
                .isEqualTo(new CaseResult.LeadsOthers(first.ref()));
        done(casework.merge(first.ref(), List.of(second.ref()), PIET));
        assertThat(casework.merge(third.ref(), List.of(first.ref()), PIET))
                .isEqualTo(new CaseResult.LeadsOthers(first.ref()));
        assertThat(casework.merge(second.ref(), List.of(third.ref()), PIET))
                .isEqualTo(new CaseResult.GoesWith(first.ref()));
    }

    @Test
    void letsStaffSeeWhatAResidentWritesAfterTheAnswer() {
        Resident resident = city.writes("nl", "Vraag");
        done(casework.answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", "Klaar."), false));
        Resident again = resident.writesAgain("Dank u wel.", false);
        assertThat(city.store.find(again.ref())).isEmpty();
        assertThat(resident.row().state()).isEqualTo(CaseState.ANSWERED);
        assertThat(resident.row().standing().unread()).isTrue();
        assertThat(resident.row().nextDay()).contains(LocalDate.of(2026, 11, 16));
        assertThat(casework.close(resident.ref(), PIET)).isEqualTo(new CaseResult.Refused(new ActResult.ReplyUnread()));
        done(casework.seen(resident.ref(), PIET));
        done(casework.close(resident.ref(), PIET));
    }

    /// The answer to the first of two merged letters says nothing about what the writer of the second wrote meanwhile.
    @Test
    void keepsAReplyUnreadUntilSomebodySaysItWasSeen() {
        Resident first = city.writes("nl", "De lantaarn is stuk.");
        Resident second = city.writes("nl", "Lamp stuk");
        done(casework.merge(first.ref(), List.of(second.ref()), PIET));
        second.writesAgain("En de stoep ook.", false);
        done(casework.begin(first.ref(), PIET));
        done(casework.forward(first.ref(), PIET, "Groenbeheer"));
        done(casework.answer(first.ref(), PIET, answer(null, "nl", "Het duurt langer."), false));
        done(casework.answer(first.ref(), PIET, answer(Outcome.DONE, "nl", "De lamp brandt."), false));
        assertThat(second.row().state()).isEqualTo(CaseState.ANSWERED);
        assertThat(second.row().standing().unread()).isTrue();
        assertThat(second.row().nextDay()).contains(LocalDate.of(2026, 11, 16));
        done(casework.reopen(second.ref(), PIET));
        assertThat(second.row().standing().unread()).isTrue();
        done(casework.seen(second.ref(), PIET));
        assertThat(second.row().standing().unread()).isFalse();
    }

    @Test
    void opensAgainWhatIsNotSolvedWithANewDay() {
        Resident resident = city.writes("nl", "Vraag");
        done(casework.answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", "Klaar."), false));
        done(casework.close(resident.ref(), PIET));
        city.clock.step(Duration.ofDays(7));
        resident.writesAgain("Het is er nog steeds.", true);
        StatusMessage status = resident.reads();
        assertThat(status.stages().getLast().kind()).isEqualTo(StageKind.REOPENED);
        assertThat(status.due()).isEqualTo("2026-11-23");
        assertThat(status.answers()).hasSize(1);
        done(casework.answer(resident.ref(), PIET, answer(Outcome.EXPLAINED, "nl", "Het kan niet."), false));
        assertThat(resident.reads().answers()).hasSize(2);
    }

    /// After a restore kiosks offer again what was lost, in any order.
    @Test
    void findsTheFirstLetterAlsoWhenItComesAfterWhatFollowsIt() {
        ReceiptKeys code = ReceiptKeys.derive(ReceiptCode.random(new SecureRandom()));
        SealedLetter first = city.seal(code, "nl", "De eerste", null, null);
        var resident = new Resident(city, new LetterRef(TestCasework.KIOSK, first.id()), code);
        Resident orphan = resident.writesAgain("De tweede", true);
        assertThat(orphan.row().follows()).isEqualTo(code.lookUpHash());
        city.take(first);
        city.office.arrivals().run();
        assertThat(resident.row().standing().unread()).isTrue();
        assertThat(orphan.row().standing().lead()).isEqualTo(resident.ref());
        done(casework.answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", "Klaar."), false));
        assertThat(orphan.row().state()).isEqualTo(CaseState.ANSWERED);
    }

    /// The database is lost; kiosks give back the letter and the status they hold, in either order.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void letsNothingLessTakeThePlaceOfAnAnswerThatKiosksHeld(boolean statusFirst) throws Exception {
        ReceiptKeys code = ReceiptKeys.derive(ReceiptCode.random(new SecureRandom()));
        SealedLetter letter = city.seal(code, "nl", "Vraag", null, null);
        city.take(letter);
        city.office.arrivals().run();
        var ref = new LetterRef(TestCasework.KIOSK, letter.id());
        done(casework.answer(ref, PIET, answer(Outcome.DONE, "nl", "Het eerste antwoord."), false));
        var held = new HeldStatuses(
                List.of(city.letters.statuses().find(code.lookUpKey()).orElseThrow()));
        try (var restored = new TestCasework(data, city.root)) {
            if (statusFirst) {
                restored.letters.statuses().takeBack(held);
            }
            restored.take(letter);
            restored.office.arrivals().run();
            if (!statusFirst) {
                restored.letters.statuses().takeBack(held);
            }
            var resident = new Resident(restored, ref, code);
            CaseRow row = done(restored.casework().seen(ref, PIET));
            assertThat(restored.casework().isBehind(row)).isTrue();
            assertThat(text(resident)).containsExactly("Het eerste antwoord.");
            done(restored.casework().answer(ref, PIET, answer(Outcome.DONE, "nl", "Nog eens."), false));
            assertThat(text(resident)).containsExactly("Nog eens.");
            assertThat(restored.casework().isBehind(resident.row())).isFalse();
            done(restored.casework().close(ref, PIET));
            assertThat(resident.reads().stages().getLast().kind()).isEqualTo(StageKind.CLOSED);
        }
    }

    private static List<String> text(Resident resident) {
        return resident.reads().answers().stream()
                .map(it -> it.texts().getFirst().text())
                .toList();
    }

    /// A damaged history must hold up neither what follows it nor what comes beside it.
    @Test
    void takesUpEveryLetterAlsoBesideOneThatSpoilsEverything() {
        Resident damaged = city.writes("nl", "Vraag");
        city.database.jdbi().useHandle(handle -> handle.execute("update case_event set act = 'nonsense'"));
        ReceiptKeys one = ReceiptKeys.derive(ReceiptCode.random(new SecureRandom()));
        ReceiptKeys two = ReceiptKeys.derive(ReceiptCode.random(new SecureRandom()));
        SealedLetter followUp = city.seal(one, "nl", "Nog steeds", null, damaged.followUp(true));
        SealedLetter other = city.seal(two, "nl", "Een ander", null, null);
        city.take(followUp);
        city.take(other);
        city.office.arrivals().run();
        assertThat(city.store.all()).hasSize(3);
        assertThat(new Resident(city, new LetterRef(TestCasework.KIOSK, other.id()), two)
                        .reads()
                        .due())
                .isEqualTo("2026-11-16");
        assertThat(city.store.find(new LetterRef(TestCasework.KIOSK, followUp.id())))
                .hasValueSatisfying(it -> assertThat(it.nextDay()).isPresent());
    }

    @Test
    void doesOneThingAtATimeForManyAtOnce() throws Exception {
        Resident resident = city.writes("nl", "Vraag");
        Callable<CaseResult> note = () -> casework.note(resident.ref(), PIET, "notitie");
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<CaseResult> it : threads.invokeAll(Collections.nCopies(24, note))) {
                done(it.get());
            }
        }
        assertThat(city.store.history(resident.ref())).hasSize(25);
    }

    @Test
    void keepsNoWordOutsideTheKeyOfTheLetter() {
        Resident resident = city.writes("nl", "Een " + RARE + " bij de halte.");
        done(casework.note(resident.ref(), PIET, "gebeld over de " + RARE));
        done(casework.forward(resident.ref(), PIET, RARE));
        done(casework.answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", "De " + RARE + " is weg."), false));
        String dump = city.dump();
        String hex = HexFormat.of().formatHex(RARE.getBytes(StandardCharsets.UTF_8));
        assertThat(dump).contains("CASE_EVENT").doesNotContain(RARE).doesNotContainIgnoringCase(hex);
        var open = casework.open(resident.ref()).orElseThrow();
        assertThat(open.history()).extracting(CaseEvent::by).containsExactly("server", PIET, PIET, PIET);
        assertThat(open.history().get(1).act()).isEqualTo(new CaseAct.Noted("gebeld over de " + RARE));
    }

    @Test
    void refusesAnAnswerThatNoStatusCanCarry() {
        Resident resident = city.writes("nl", "Vraag");
        assertThat(casework.answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", "é".repeat(8_200)), false))
                .isEqualTo(new CaseResult.TooLong());
        assertThat(resident.row().state()).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void leavesTheNewestAnswerWhenNotAllFit() {
        Resident resident = city.writes("nl", "Vraag");
        String letter = "abcdefghij".repeat(700);
        for (int i = 1; i <= 4; i++) {
            done(casework.answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", i + letter), false));
        }
        done(casework.close(resident.ref(), PIET));
        assertThat(resident.reads().answers())
                .extracting(it -> it.texts().getFirst().text().charAt(0))
                .containsExactly('3', '4');
        assertThat(casework.open(resident.ref()).orElseThrow().history()).hasSize(6);
    }

    @Test
    void tellsOfALetterItDoesNotHave() {
        var unknown = new LetterRef(TestCasework.KIOSK, "none");
        assertThat(casework.seen(unknown, PIET)).isEqualTo(new CaseResult.Unknown(unknown));
        assertThat(casework.open(unknown)).isEmpty();
        assertThat(Set.of(casework.close(unknown, PIET))).containsExactly(new CaseResult.Unknown(unknown));
    }
}
