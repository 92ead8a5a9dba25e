package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.slip.Block;
import nl.buurtpunt.kiosk.slip.ServiceSlip;
import nl.buurtpunt.kiosk.sync.SteppedCity;
import nl.buurtpunt.kiosk.watch.KioskLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A Pi has no clock of its own: it begins in 1970, or when it was switched off, and somebody sets it in the middle of
/// a visit. The whole kiosk, with a date that jumps.
class ClockJumpsTest {
    /// Tuesday, 11:00 in Heerlen.
    private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");

    /// From then to Friday, 16:20 in Heerlen.
    private static final Duration FRIDAY_AFTERNOON =
            Duration.ofDays(3).plusHours(5).plusMinutes(20);

    private static final Duration ON = Duration.ofMinutes(10);

    private static final Duration THREE_YEARS = Duration.ofDays(3 * 365);

    @TempDir
    private Path data;

    private Optional<SteppedCity> served = Optional.empty();
    private Optional<WholeKiosk> started = Optional.empty();

    @AfterEach
    void close() {
        started.ifPresent(WholeKiosk::close);
        served.ifPresent(SteppedCity::close);
    }

    /// A kiosk that is on for ten minutes, with the release of that moment.
    private WholeKiosk kioskAt(Instant truth) {
        return kioskAt(truth, truth);
    }

    private WholeKiosk kioskAt(Instant believed, Instant truth) {
        SteppedMachine machine = new SteppedMachine(believed);
        SteppedCity city = new SteppedCity(machine.elsewhere(truth));
        served = Optional.of(city);
        city.publish(3, "een");
        return on(machine, city);
    }

    private WholeKiosk on(SteppedMachine machine, SteppedCity city) {
        machine.seldom("watch", Duration.ofMinutes(5));
        machine.seldom("network", Duration.ofSeconds(20));
        machine.lookEvery(Duration.ofSeconds(1));
        WholeKiosk kiosk = new WholeKiosk(machine, city, data, "none");
        started = Optional.of(kiosk);
        machine.pass(ON);
        kiosk.settle();
        return kiosk;
    }

    /// The same kiosk after somebody switched it off and on; it now takes this for the date and has no network.
    private WholeKiosk switchedOn(Instant believed) {
        started.orElseThrow().close();
        SteppedCity city = served.orElseThrow();
        city.cut();
        assertThat(city.questions()).as("until now").isPositive();
        return on(new SteppedMachine(believed), city);
    }

    private static void toThePoint(WholeKiosk kiosk) {
        kiosk.wake();
        kiosk.tap("choice-start-nl");
        kiosk.tap("action-point");
        assertThat(kiosk.page()).isEqualTo("point");
    }

    /// It neither dies at once nor stays for ever: a warning after the idle time, and then the end.
    private static void endsInItsTime(WholeKiosk kiosk) {
        kiosk.machine.pass(WholeKiosk.IDLE.minusSeconds(10));
        assertThat(kiosk.page()).isEqualTo("point");
        kiosk.machine.pass(Duration.ofSeconds(15));
        assertThat(kiosk.page()).isEqualTo("warning");
        kiosk.machine.pass(WholeKiosk.WARNING);
        assertThat(kiosk.shown.navigator().isIdle()).isTrue();
    }

    private static List<String> datesOnPaper(WholeKiosk kiosk) {
        Guide guide = kiosk.program.guide().get();
        Service service = guide.services().getFirst();
        return new ServiceSlip(guide, kiosk.program.today())
                .of(service, Language.SOURCE).sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .filter(Block.DateLine.class::isInstance)
                        .map(block -> ((Block.DateLine) block).words().text())
                        .toList();
    }

    @Test
    void beginsIn1970AndSaysNothingOfNowUntilSomebodyTellsTheTime() {
        kioskAt(TUESDAY);
        WholeKiosk kiosk = switchedOn(Instant.parse("1970-01-01T00:00:10Z"));
        assertThat(kiosk.page())
                .as("a kiosk that does not know the time stays lit")
                .isEqualTo("invitation");
        toThePoint(kiosk);
        assertThat(kiosk.words()).contains("09:00 tot 17:00").doesNotContain("Nu ");
        assertThat(datesOnPaper(kiosk)).containsExactly("Gecontroleerd in juli 2026");

        kiosk.machine.setDate(TUESDAY.plus(Duration.ofHours(1)));
        kiosk.machine.saysItsDateIsSet();
        kiosk.machine.pass(Duration.ofSeconds(1));

        assertThat(kiosk.words()).contains("Nu open tot 17:00 uur.");
        assertThat(datesOnPaper(kiosk)).containsExactly("Gecontroleerd in juli 2026", "Afgedrukt op 24 november 2026");
        endsInItsTime(kiosk);
        assertThat(kiosk.machine.ends()).isEmpty();
    }

    /// What systems without a clock of their own do: go on from when they were switched off. The release is of
    /// Tuesday, the plug is pulled on Friday at 16:30 and put in again on Monday: that Friday is not now.
    @Test
    void doesNotTakeTheMomentItWasSwitchedOffForNow() {
        kioskAt(TUESDAY);
        WholeKiosk kiosk = switchedOn(TUESDAY.plus(FRIDAY_AFTERNOON));
        assertThat(kiosk.program.guide().get().edition().created()).isBefore(kiosk.machine.believed());
        toThePoint(kiosk);
        assertThat(kiosk.words()).contains("09:00 tot 17:00").doesNotContain("Nu ");
        assertThat(datesOnPaper(kiosk)).containsExactly("Gecontroleerd in juli 2026");
        endsInItsTime(kiosk);
    }

    @Test
    void believesTheSystemWithoutNetworkWhenItSaysThatItsDateWasSet() {
        kioskAt(TUESDAY);
        WholeKiosk kiosk = switchedOn(TUESDAY.plus(FRIDAY_AFTERNOON));
        kiosk.machine.saysItsDateIsSet();
        toThePoint(kiosk);
        assertThat(kiosk.words()).contains("Nu open tot 17:00 uur.");
        assertThat(datesOnPaper(kiosk)).contains("Afgedrukt op 27 november 2026");

        kiosk.machine.setDate(TUESDAY.minus(Duration.ofDays(1)));
        kiosk.machine.pass(Duration.ofSeconds(1));
        assertThat(kiosk.words()).as("before the release was made").doesNotContain("Nu ");
    }

    /// The server's answer is enough, whatever the system says.
    @Test
    void knowsWhatTheDateIsAsSoonAsItHearsItsServer() {
        kioskAt(TUESDAY);
        WholeKiosk kiosk = switchedOn(TUESDAY.plus(FRIDAY_AFTERNOON));
        assertThat(datesOnPaper(kiosk)).hasSize(1);
        SteppedCity city = served.orElseThrow();
        kiosk.machine.setDate(TUESDAY.plus(ON));
        city.mend();
        // The longest wait between two attempts, and half of it more.
        kiosk.machine.pass(Duration.ofMinutes(3).plusSeconds(1));
        kiosk.settle();
        toThePoint(kiosk);
        assertThat(kiosk.words()).contains("Nu ");
        assertThat(datesOnPaper(kiosk)).last().isEqualTo("Afgedrukt op 24 november 2026");
    }

    @Test
    void believesItsServerRatherThanAClockThatIsWrong() {
        WholeKiosk kiosk = kioskAt(TUESDAY.plus(Duration.ofHours(3)), TUESDAY);
        toThePoint(kiosk);
        assertThat(kiosk.words()).contains("09:00 tot 17:00").doesNotContain("Nu ");
        assertThat(kiosk.shown.diagnosis().now().facts())
                .filteredOn(fact -> fact.name().equals("clock"))
                .singleElement()
                .asString()
                .contains("+10800 s");

        kiosk.machine.setDate(TUESDAY.plus(kiosk.machine.sinceOn()));
        kiosk.machine.pass(Duration.ofSeconds(1));
        assertThat(kiosk.words()).contains("Nu open tot 17:00 uur.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void livesThroughThreeYearsAheadAndBack(boolean connected) throws IOException {
        WholeKiosk kiosk = kioskAt(TUESDAY);
        SteppedMachine machine = kiosk.machine;
        if (!connected) {
            kiosk = switchedOn(TUESDAY);
            machine = kiosk.machine;
            machine.saysItsDateIsSet();
            machine.pass(Duration.ofSeconds(1));
        }
        toThePoint(kiosk);
        assertThat(kiosk.words()).contains("Nu open tot 17:00 uur.");
        byte[] card = Files.readAllBytes(data.resolve("card.check"));

        machine.setDate(machine.believed().plus(THREE_YEARS));
        machine.pass(Duration.ofSeconds(2));
        assertThat(kiosk.words()).contains("09:00 tot 17:00").doesNotContain("Nu ");
        assertThat(datesOnPaper(kiosk)).containsExactly("Gecontroleerd in juli 2026");
        endsInItsTime(kiosk);
        kiosk.wake();
        kiosk.tap("choice-start-nl");
        assertThat(kiosk.words().contains("24 november 2026 en kan oud zijn"))
                .as("only a server can tell that a guide is not old")
                .isNotEqualTo(connected);

        machine.pass(Duration.ofMinutes(20));
        assertThat(data.resolve("card.check")).binaryContent().isNotEqualTo(card);
        assertThat(served.orElseThrow().questions() > 0).isEqualTo(connected);
        machine.setDate(machine.believed().minus(THREE_YEARS));
        machine.pass(Duration.ofSeconds(2));
        toThePoint(kiosk);
        assertThat(kiosk.words()).contains("Nu open tot 17:00 uur.");
        assertThat(machine.ends()).isEmpty();
        assertThat(kiosk.shown.diagnosis().now().troubles()).isEmpty();
    }

    @Test
    void anHourBackInTheMiddleOfAVisitMakesItNeitherLongerNorShorter() {
        WholeKiosk kiosk = kioskAt(TUESDAY);
        toThePoint(kiosk);
        kiosk.machine.setDate(kiosk.machine.believed().minus(Duration.ofHours(1)));
        endsInItsTime(kiosk);
    }

    /// Every date comes with a jump, and each of them is 20 s of waiting at most when the network is back.
    @Test
    void keepsAskingItsServerWhateverTheDateSays() {
        WholeKiosk kiosk = kioskAt(TUESDAY);
        SteppedCity city = served.orElseThrow();
        city.cut();
        for (Duration jump : List.of(THREE_YEARS, THREE_YEARS.negated(), Duration.ofHours(-1), Duration.ofDays(-400))) {
            kiosk.machine.setDate(kiosk.machine.believed().plus(jump));
            kiosk.machine.pass(Duration.ofMinutes(30));
        }
        city.mend();
        city.publish(4, "twee");
        // The longest wait between two attempts, and half of it more.
        kiosk.machine.pass(Duration.ofMinutes(3).plusSeconds(1));
        kiosk.settle();
        assertThat(kiosk.program.guide().get().services()).hasSize(4);
    }

    /// What the clock in the street says, also in the nights in which an hour comes twice or not at all.
    @ParameterizedTest
    @CsvSource({
        // Monday after the night in which 02:00 became 03:00
        "2027-03-27T22:00:00Z, 2027-03-29T06:58:00Z, 2027-03-29T07:02:00Z",
        // Monday after the night in which 03:00 became 02:00
        "2026-10-24T22:00:00Z, 2026-10-26T07:58:00Z, 2026-10-26T08:02:00Z",
        // Tuesday 29 February
        "2028-02-28T16:30:00Z, 2028-02-29T07:58:00Z, 2028-02-29T08:02:00Z",
        // Friday 1 January, which is no holiday in this city
        "2026-12-31T22:00:00Z, 2027-01-01T07:58:00Z, 2027-01-01T08:02:00Z"
    })
    void isDarkUntilThePointOpensByTheClockInTheStreet(Instant evening, Instant closed, Instant open) {
        WholeKiosk kiosk = kioskAt(evening);
        kiosk.machine.lookEvery(Duration.ofMinutes(1));
        kiosk.machine.seldom("network", Duration.ofMinutes(20));
        while (kiosk.machine.believed().isBefore(closed)) {
            assertThat(kiosk.page()).as("%s", kiosk.machine.believed()).isEqualTo("night");
            Duration left = Duration.between(kiosk.machine.believed(), closed);
            kiosk.machine.pass(left.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : left);
        }
        assertThat(kiosk.page()).isEqualTo("night");
        kiosk.machine.pass(Duration.between(closed, open));
        assertThat(kiosk.page()).isEqualTo("invitation");
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-28T22:30:00Z, 28 februari 2028, 29 februari 2028",
        "2028-02-29T22:30:00Z, 29 februari 2028, 1 maart 2028",
        "2026-12-31T22:30:00Z, 31 december 2026, 1 januari 2027",
        "2027-03-27T22:30:00Z, 27 maart 2027, 28 maart 2027",
        "2026-10-24T21:30:00Z, 24 oktober 2026, 25 oktober 2026"
    })
    void printsTheDateThatIsOnTheWall(Instant evening, String today, String tomorrow) {
        WholeKiosk kiosk = kioskAt(evening);
        toThePoint(kiosk);
        assertThat(kiosk.words()).contains("Nu gesloten.");
        assertThat(datesOnPaper(kiosk)).last().isEqualTo("Afgedrukt op " + today);
        endsInItsTime(kiosk);
        kiosk.machine.pass(Duration.ofMinutes(20));
        assertThat(datesOnPaper(kiosk)).last().isEqualTo("Afgedrukt op " + tomorrow);
    }

    /// Files of the log follow each other by their length: a date can neither make a hundred of them nor delete them.
    @Test
    void keepsItsLogWhateverTheDateSays() {
        SteppedMachine machine = new SteppedMachine(TUESDAY);
        try (var log = new KioskLog(data.resolve("logs"), machine.machine().nanoTime())) {
            Instant then = TUESDAY;
            for (Duration jump :
                    List.of(THREE_YEARS, THREE_YEARS.negated(), Duration.ofDays(-20_000), Duration.ofDays(20_000))) {
                then = then.plus(jump);
                log.write(then, "a line of " + then);
            }
            assertThat(log.lengths()).hasSize(1);
            assertThat(log.latest())
                    .contains("a line of 2029-11-23T10:00:00Z", "a line of 2026-11-24T10:00:00Z", "a line of 1972-");
            assertThat(log.latest().lines()).hasSize(4);
        }
    }
}
