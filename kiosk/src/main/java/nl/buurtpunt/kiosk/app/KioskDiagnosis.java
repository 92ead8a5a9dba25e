package nl.buurtpunt.kiosk.app;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Edition;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.MissingTexts;
import nl.buurtpunt.kiosk.guide.Sentences;
import nl.buurtpunt.kiosk.guide.WallClock;
import nl.buurtpunt.kiosk.maintenance.Diagnosis;
import nl.buurtpunt.kiosk.maintenance.FallbackBook;
import nl.buurtpunt.kiosk.maintenance.TroubleBook;
import nl.buurtpunt.kiosk.printer.PrinterState;
import nl.buurtpunt.kiosk.sync.RefusalReason;
import nl.buurtpunt.kiosk.sync.ReportOutcome;
import nl.buurtpunt.kiosk.sync.SyncHealth;
import nl.buurtpunt.kiosk.watch.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks every room how it fares. Facts only: nothing a resident did or wrote is asked for.
final class KioskDiagnosis {
    private static final Logger LOG = LoggerFactory.getLogger(KioskDiagnosis.class);
    private static final long MEGABYTE = 1024 * 1024;
    private static final int LONGEST = 300;

    private final Link link;
    private final CurrentGuide guide;
    private final Path dataDir;
    private final TroubleBook troubles;
    private final FallbackBook fallbacks = new FallbackBook();
    private Supplier<List<Finding>> findings = List::of;
    private final Clocks clocks;
    private final long started;
    private Optional<PrinterState> printer = Optional.empty();

    /// @param wall what this kiosk believes
    /// @param nanoTime only rises
    /// @param ahead how far the first is ahead of the server's clock, when that is known
    record Clocks(Clock wall, LongSupplier nanoTime, Supplier<Optional<Duration>> ahead) {}

    KioskDiagnosis(Link link, CurrentGuide guide, Path dataDir, TroubleBook troubles, Clocks clocks) {
        this.link = link;
        this.guide = guide;
        this.dataDir = dataDir;
        this.troubles = troubles;
        this.clocks = clocks;
        this.started = clocks.nanoTime().getAsLong();
    }

    /// What the printer said last.
    synchronized void printer(PrinterState state) {
        this.printer = Optional.of(state);
    }

    Diagnosis now() {
        return now(fallbacks.words());
    }

    /// Tells everything once, and forgets of the pages in Dutch what arrived.
    ///
    /// @param server sends it and waits for what becomes of it
    ReportOutcome tell(Function<Diagnosis, ReportOutcome> server) {
        FallbackBook.Taken taken = fallbacks.take();
        boolean arrived = false;
        try {
            ReportOutcome outcome = server.apply(now(taken.words()));
            arrived = outcome instanceof ReportOutcome.Delivered;
            return outcome;
        } finally {
            if (!arrived) {
                fallbacks.putBack(taken);
            }
        }
    }

    private synchronized Diagnosis now(String pagesInDutch) {
        List<Diagnosis.Fact> facts = new ArrayList<>();
        Edition edition = guide.get().edition();
        add(facts, "version", version());
        add(facts, "point", link.pointId().orElse("-"));
        add(facts, "kiosk", link.kioskId().orElse("-"));
        add(facts, "network", link.health().map(SyncHealth::connected).orElse(false) ? "ja" : "nee");
        add(facts, "address", cut(LanAddress.inWords(LanAddress.ports())));
        add(
                facts,
                "last-contact",
                link.lastContact().map(it -> it.serverTime().toString()).orElse("-"));
        add(facts, "clock", clock());
        add(facts, "release", edition.order());
        add(facts, "valid-until", edition.builtIn() ? "-" : edition.validUntil().toString());
        add(facts, "printer", printer.map(KioskDiagnosis::shown).orElse("-"));
        facts.addAll(LetterFacts.of(link.letterReport()));
        add(facts, "disk", disk());
        add(facts, "memory", memory());
        add(facts, "uptime", uptime());
        add(
                facts,
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch") + ", Java " + Runtime.version());
        // Last: a code on the screen has room for the first few.
        add(facts, "translations", translations());
        add(facts, "fallbacks", pagesInDutch);
        return new Diagnosis(
                clocks.wall().instant().truncatedTo(ChronoUnit.SECONDS).toString(), facts, troublesNow());
    }

    /// How often residents met words that are not translated yet.
    FallbackBook fallbacks() {
        return fallbacks;
    }

    /// How many texts of the release do not exist in each language yet: `ar 0, pl 12`.
    private String translations() {
        return MissingTexts.of(guide.get()).entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue())
                .collect(Collectors.joining(", "));
    }

    /// What is found wrong with the machine, beside what the rooms of this program met.
    synchronized void alsoTell(Supplier<List<Finding>> newFindings) {
        findings = newFindings;
    }

    private List<Diagnosis.Trouble> troublesNow() {
        List<Diagnosis.Trouble> counted = link.health().map(this::counted).orElse(List.of());
        List<Diagnosis.Trouble> all = new ArrayList<>(troubles.all());
        // A store in trouble may be found so when it is opened, and again with each release.
        findings.get().stream()
                .filter(it -> counted.stream().noneMatch(c -> c.code().equals(it.code())))
                .forEach(it -> all.add(trouble(it)));
        all.addAll(counted);
        return all;
    }

    private List<Diagnosis.Trouble> counted(SyncHealth health) {
        List<Diagnosis.Trouble> all = new ArrayList<>();
        for (RefusalReason reason : RefusalReason.values()) {
            if (health.refused(reason) > 0) {
                all.add(new Diagnosis.Trouble(
                        reason.code(), words(reason.code(), reason.sentence()), health.refused(reason), "-"));
            }
        }
        health.storeDamage().ifPresent(what -> all.add(new Diagnosis.Trouble("D3", words("D3", what), 1, "-")));
        return all;
    }

    private Diagnosis.Trouble trouble(Finding found) {
        String last = found.ago()
                .map(ago -> clocks.wall().instant().minus(ago).truncatedTo(ChronoUnit.SECONDS))
                .map(Instant::toString)
                .orElse("-");
        String otherwise = found.detail().isEmpty() ? found.code() : found.detail();
        return new Diagnosis.Trouble(found.code(), words(found.code(), otherwise), found.count(), last);
    }

    /// In Dutch, as staff read them, or as the program says it when the content has no words for it.
    private String words(String code, String otherwise) {
        Sentences sentences = guide.get().sentences();
        String key = "trouble." + code.toLowerCase(Locale.ROOT);
        return sentences.has(key) ? sentences.say(key, Language.SOURCE).text() : cut(otherwise);
    }

    /// The server takes no longer ones.
    private static String cut(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    private static String version() {
        String version = Launcher.class.getPackage().getImplementationVersion();
        return version == null ? "-" : version;
    }

    private String clock() {
        String now = clocks.wall().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        boolean set = WallClock.now(clocks.wall(), guide.get().city().zone()).isPresent();
        String offset = clocks.ahead()
                .get()
                .map(Duration::toSeconds)
                .map(seconds -> " (" + (seconds >= 0 ? "+" : "") + seconds + " s)")
                .orElse("");
        return now + offset + (set ? "" : " !");
    }

    private String disk() {
        try {
            FileStore store = Files.getFileStore(dataDir);
            return store.getUsableSpace() / MEGABYTE + " / " + store.getTotalSpace() / MEGABYTE + " MB";
        } catch (IOException e) {
            LOG.warn("the disk of {} does not say how full it is: {}", dataDir, e.toString());
            return "-";
        }
    }

    private static String memory() {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return used / MEGABYTE + " / " + runtime.maxMemory() / MEGABYTE + " MB";
    }

    private String uptime() {
        Duration up = Duration.ofNanos(clocks.nanoTime().getAsLong() - started);
        return up.toDays() + " d " + up.toHoursPart() + " h " + up.toMinutesPart() + " min";
    }

    private static String shown(PrinterState state) {
        return switch (state) {
            case PrinterState.Ready(boolean low) -> low ? "paper-low" : "ready";
            case PrinterState.PaperOut() -> "paper-out";
            case PrinterState.CoverOpen() -> "cover-open";
            case PrinterState.Offline(String detail) -> "offline: " + detail;
            case PrinterState.Faulty(String detail) -> "faulty: " + detail;
            case PrinterState.None() -> "none";
        };
    }

    private static void add(List<Diagnosis.Fact> facts, String name, String value) {
        facts.add(new Diagnosis.Fact(name, value));
    }
}
