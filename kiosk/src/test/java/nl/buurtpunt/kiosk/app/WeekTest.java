package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.printer.PrinterAtPort;
import nl.buurtpunt.kiosk.sync.KioskReport;
import nl.buurtpunt.kiosk.sync.ReportOutcome;
import nl.buurtpunt.kiosk.sync.SteppedCity;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.watch.KioskLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A kiosk stands alone for a year. Here it lives a week of it: visits, releases, days without network, a printer with
/// its troubles, a library that talks too much. Nothing it keeps may grow.
class WeekTest {
    private static final ZoneId HEERLEN = ZoneId.of("Europe/Amsterdam");
    /// Two hours, in which it is started twice, before Monday begins.
    private static final Instant SUNDAY = Instant.parse("2026-11-22T21:00:00Z");
    private static final long MEGABYTE = 1 << 20;
    /// The longest line here, with the trace of a fault.
    private static final long LONGEST_LINE = 8 << 10;

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path data;

    /// What may come and go with pools of the JDK: its workers for the network, its carriers of small threads, a
    /// connection that is kept.
    private static final int POOLS = 6;

    /// What the three stores may keep in memory, by their settings, is 4 MB each; most of it is not used.
    private static final long CACHES = 6 * MEGABYTE;

    /// A file that became longer than 4 MB is closed, and so made small, after the change that did it.
    private static final long LONGEST_STORE = 5 * MEGABYTE;

    /// After those of the week, which fill caches.
    private static final int MORE_VISITS = 30;

    private static final int TIMES = 5;

    /// What a visit may keep. It is below 1 KB when nothing is wrong, and some 30 KB when the nodes of one
    /// page stay.
    private static final long PER_VISIT = 8 << 10;

    /// What H2 gives out at once when a file is opened.
    private static final long H2_STEP = 64 << 10;

    private final SteppedMachine machine = new SteppedMachine(SUNDAY);
    private final PrinterAtPort printer = new PrinterAtPort();
    private final Random random = new Random(20261123);
    private final RuntimeException fault = new IllegalStateException("out of something");
    private final List<Day> days = new ArrayList<>();
    private int published;
    private int reported;
    private int slips;
    private int questions;
    private int visits;

    /// What is counted at the end of a day.
    private record Day(
            List<Long> logs, Map<String, Long> stores, long heap, int threads, long files, int tasks, int visits) {}

    @AfterEach
    void close() {
        printer.close();
    }

    @Test
    void nothingGrowsInAWeek() throws IOException {
        try (var log = new KioskLog(data.resolve("logs"), machine.machine().nanoTime());
                var city = new SteppedCity(machine.wall())) {
            city.publish(40, "begin");
            machine.seldom("network", Duration.ofMinutes(6));
            // Frames are drawn in real time, which does not come along here.
            machine.seldom("watch", Duration.ofMinutes(5));
            kiosk(city).close();
            Map<String, Long> first = stores();
            WholeKiosk kiosk = kiosk(city);
            for (int day = 0; day < 7; day++) {
                days.add(live(day, kiosk, city, log));
            }
            works(kiosk, city);
            visitsKeepNothing(kiosk, city);
            logsAreBounded(log);
            memoryIsFlat();
            storesAreBounded();
            kiosk.close();
            assertThat(machine.ends()).as("by the test only").containsExactly(0, 0);
            assertThat(machine.failures()).isEmpty();
            first.forEach((store, bytes) -> assertThat(stores().get(store))
                    .as("%s, when H2 has taken back what is no longer needed", store)
                    .isLessThanOrEqualTo(bytes + H2_STEP));
        }
    }

    /// Started, enrolled and with the latest release.
    private WholeKiosk kiosk(SteppedCity city) {
        WholeKiosk kiosk = new WholeKiosk(machine, city, data, printer.address());
        machine.lookEvery(Duration.ofMinutes(10));
        machine.pass(HOUR);
        assertThat(kiosk.program.link().pointId()).contains(SteppedCity.POINT);
        return kiosk;
    }

    private void works(WholeKiosk kiosk, SteppedCity city) {
        assertThat(questions).isPositive();
        kiosk.settle();
        kiosk.wake();
        kiosk.tap("choice-start-nl");
        kiosk.tap("choice-news");
        kiosk.tap("choice-notice-nieuws");
        assertThat(kiosk.words()).contains("uitgave " + published);
        assertThat(published).isEqualTo(21);
        assertThat(reported).as("but on the two evenings without network").isEqualTo(5);
        assertThat(city.reports()).isEqualTo(reported);
        assertThat(slips).isPositive();
        assertThat(Fx.on(() -> kiosk.shown.view().problems().found())).isEmpty();
        assertThat(kiosk.shown.diagnosis().now().troubles()).isEmpty();
    }

    /// What one visit keeps is too little to be seen beside what stores take and give back in a week. Caches
    /// take a step now and then that is larger too (pages of H2, glyphs, the renderer's arrays); what every
    /// visit keeps is kept each time, and so also at the second least of them.
    private void visitsKeepNothing(WholeKiosk kiosk, SteppedCity city) {
        walkAway(kiosk);
        List<Long> kept = new ArrayList<>();
        List<String> most = new ArrayList<>();
        LiveHeap before = liveHeap(city);
        for (int i = 0; i < TIMES; i++) {
            for (int j = 0; j < MORE_VISITS; j++) {
                visit(kiosk);
            }
            LiveHeap after = liveHeap(city);
            kept.add((after.total() - before.total()) / MORE_VISITS);
            most.add(after.grownSince(before));
            before = after;
        }
        assertThat(kept.stream().sorted().toList().get(1))
                .as("of %s bytes that a visit keeps, most of it %s", kept, most)
                .isLessThan(PER_VISIT);
    }

    /// Without what the other ends keep of it: the printer its paper, the server its questions.
    private LiveHeap liveHeap(SteppedCity city) {
        slips += printer.take();
        questions += city.questions();
        return LiveHeap.now();
    }

    private void logsAreBounded(KioskLog log) {
        for (Day day : days) {
            assertThat(day.logs())
                    .hasSizeLessThanOrEqualTo(log.mostFiles())
                    .allSatisfy(length -> assertThat(length).isLessThan(KioskLog.longestFile() + LONGEST_LINE));
        }
        assertThat(days.getLast().logs()).as("it was tried").hasSize(log.mostFiles());
        assertThat(log.latest()).contains("it fails again ... repeated");
    }

    private void memoryIsFlat() {
        Day first = days.getFirst();
        for (Day day : days) {
            assertThat(day.tasks())
                    .as("the rounds with the server, the looks at the screen and at the card")
                    .isEqualTo(3);
            assertThat(day.threads()).isLessThanOrEqualTo(first.threads() + POOLS);
            assertThat(day.files()).isLessThanOrEqualTo(first.files() + POOLS);
        }
        assertThat(leastHeap(days.subList(4, 7))).as("%s", days).isLessThan(leastHeap(days.subList(0, 3)) + CACHES);
    }

    private static long leastHeap(List<Day> some) {
        return some.stream().mapToLong(Day::heap).min().orElseThrow();
    }

    private void storesAreBounded() {
        assertThat(days).allSatisfy(day -> {
            assertThat(day.stores()).containsOnlyKeys("identity.mv.db", "letters.mv.db", "release.mv.db");
            assertThat(day.stores().values()).allMatch(length -> length < LONGEST_STORE);
        });
        assertThat(names())
                .as("nothing else is left behind")
                .isEqualTo(Set.of("identity.mv.db", "letters.mv.db", "release.mv.db", "card.check", "logs"));
    }

    private Day live(int day, WholeKiosk kiosk, SteppedCity city, KioskLog log) {
        for (int hour = 0; hour < 24; hour++) {
            happenings(day, hour, kiosk, city);
            LocalDateTime now = LocalDateTime.ofInstant(machine.believed(), HEERLEN);
            assertThat(now.getHour()).isEqualTo(hour);
            faults(kiosk);
            if (hour >= 9 && hour < 17) {
                visit(kiosk);
                visit(kiosk);
            }
            machine.lookEvery(Duration.ofMinutes(10));
            machine.pass(Duration.ofMinutes(30));
            boolean open = hour >= 9 && hour < 17 && day < 5;
            assertThat(kiosk.page()).as("%s", now).isEqualTo(open ? "invitation" : "night");
            untilTheNextHour();
            log.sweep();
        }
        return new Day(
                log.lengths(),
                stores(),
                liveHeap(city).total(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount(),
                machine.waiting(),
                visits);
    }

    private void untilTheNextHour() {
        Instant now = machine.believed();
        machine.pass(Duration.between(now, now.truncatedTo(ChronoUnit.HOURS).plus(HOUR)));
    }

    private void happenings(int day, int hour, WholeKiosk kiosk, SteppedCity city) {
        switch (day * 100 + hour) {
            case 110, 508 -> city.cut();
            case 215, 608 -> city.mend();
            case 211, 510 -> printer.paperOut();
            case 410 -> printer.openCover();
            case 309, 412, 516 -> printer.refill();
            default -> {}
        }
        if (hour == 8 || hour == 12 || hour == 16) {
            published++;
            city.publish(40, "uitgave " + published);
        }
        if (hour == 20) {
            KioskReport report = new KioskReport(machine.believed().toString(), List.of(), List.of());
            ReportOutcome outcome =
                    kiosk.program.link().reporting().orElseThrow().send(new UUID(day, hour), report);
            reported += outcome instanceof ReportOutcome.Delivered ? 1 : 0;
        }
    }

    /// Somebody presses the printer's button again and again, and a library has much to say.
    private void faults(WholeKiosk kiosk) {
        for (int i = 0; i < 12; i++) {
            kiosk.shown.printer().print(PrinterAtPort::dot);
            machine.pass(Duration.ofSeconds(1));
        }
        Logger library = LoggerFactory.getLogger("org.h2.library");
        String line = "x".repeat(2000);
        for (int i = 0; i < 100; i++) {
            library.info("{} {}", i, line);
            library.error("it fails again", fault);
        }
    }

    /// Presses whatever there is, and walks away.
    private void visit(WholeKiosk kiosk) {
        machine.lookEvery(Duration.ofSeconds(1));
        kiosk.wake();
        kiosk.tap(random.nextBoolean() ? "choice-start-nl" : "choice-start-ar");
        for (int i = 0; i < 8; i++) {
            List<String> buttons = kiosk.buttons();
            kiosk.tap(buttons.get(random.nextInt(buttons.size())));
        }
        walkAway(kiosk);
        visits++;
    }

    private void walkAway(WholeKiosk kiosk) {
        machine.lookEvery(Duration.ofSeconds(1));
        machine.pass(WholeKiosk.IDLE.plus(WholeKiosk.WARNING).plusSeconds(10));
        assertThat(kiosk.shown.navigator().isIdle()).isTrue();
    }

    private Map<String, Long> stores() {
        return names().stream()
                .filter(name -> name.endsWith(".mv.db"))
                .collect(Collectors.toMap(
                        name -> name, name -> data.resolve(name).toFile().length()));
    }

    private Set<String> names() {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
