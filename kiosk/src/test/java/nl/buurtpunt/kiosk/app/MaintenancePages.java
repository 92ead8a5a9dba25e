package nl.buurtpunt.kiosk.app;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import nl.buurtpunt.kiosk.maintenance.CodeScreen;
import nl.buurtpunt.kiosk.maintenance.Diagnosis;
import nl.buurtpunt.kiosk.maintenance.MaintenanceScreen;
import nl.buurtpunt.kiosk.maintenance.PinHash;
import nl.buurtpunt.kiosk.maintenance.PinLock;
import nl.buurtpunt.kiosk.maintenance.PinScreen;
import nl.buurtpunt.kiosk.maintenance.StateScreen;
import nl.buurtpunt.kiosk.maintenance.TaskScreen;
import nl.buurtpunt.kiosk.maintenance.TroublesScreen;
import nl.buurtpunt.kiosk.slip.QrCode;
import nl.buurtpunt.kiosk.store.LetterCounts;
import nl.buurtpunt.kiosk.store.RefusedLetter;
import nl.buurtpunt.kiosk.store.StoreHealth;
import nl.buurtpunt.kiosk.sync.LetterReport;
import nl.buurtpunt.kiosk.ui.QrMatrix;
import nl.buurtpunt.kiosk.ui.Screen;

/// Every maintenance page in every state it can be in, with as much on it as there ever is.
final class MaintenancePages {
    /// As many refused ones as are told of.
    private static final LetterReport LETTERS = new LetterReport(
            new LetterCounts(12, 1_234, 7, 3, Optional.of("01a1fbd4-f500-7280-b058-eb5a4d6699d0")),
            Optional.of(Instant.parse("2026-11-21T09:58:30Z")),
            LongStream.rangeClosed(1_001, 1_005)
                    .mapToObj(sequence -> new RefusedLetter(sequence, "", "400 letter-malformed"))
                    .toList(),
            new StoreHealth.Sound());

    static final Diagnosis FULL = new Diagnosis(
            "2026-11-21T10:00:00Z",
            facts(),
            List.of(
                    trouble("ABDE", "Een fout in het programma; het logboek noemt deze code."),
                    trouble("N1", "Een ander netwerk antwoordt, niet onze server."),
                    trouble("D1", "De kaart is vol."),
                    trouble("L1", "De server neemt een brief niet aan. De brief blijft bewaard.")));

    /// Made once: each try takes as long as it must.
    private static final PinLock UNTRIED = lockAfter(0);

    private static final PinLock WAITING = lockAfter(3);

    private MaintenancePages() {}

    static Map<String, Screen> all() {
        Map<String, Screen> pages = new LinkedHashMap<>();
        pages.put("maintenance-pin", pin(UNTRIED));
        pages.put("maintenance-pin-wait", pin(WAITING));
        pages.put(
                "maintenance",
                new MaintenanceScreen(
                        new MaintenanceScreen.Doors(() -> {}, () -> {}, () -> {}, () -> {}, () -> {}, () -> {})));
        pages.put("maintenance-state", new StateScreen(() -> FULL));
        pages.put("maintenance-troubles", new TroublesScreen(() -> FULL));
        pages.put("maintenance-no-troubles", new TroublesScreen(() -> new Diagnosis("", List.of(), List.of())));
        pages.put(
                "maintenance-code",
                new CodeScreen(
                        () -> FULL,
                        text -> QrCode.firstThatFits(List.of(text))
                                .map(code -> new QrMatrix(code.size(), code::dark))));
        pages.put("maintenance-busy", new TaskScreen("send", tell -> {}, () -> {}));
        pages.put(
                "maintenance-unreachable",
                new TaskScreen("send", tell -> tell.accept("maintenance.send-unreachable"), () -> {}));
        return pages;
    }

    private static Screen pin(PinLock lock) {
        return new PinScreen(lock, task -> {}, Runnable::run, new PinScreen.Doors(() -> {}, () -> {}));
    }

    /// After this many wrong tries, with a clock that stands still.
    private static PinLock lockAfter(int wrong) {
        PinLock lock = new PinLock(PinHash.parse(PinHash.write("246810".toCharArray(), new SecureRandom())), () -> 0);
        for (int i = 0; i < wrong; i++) {
            lock.attempt("111111".toCharArray());
        }
        return lock;
    }

    /// In the order of [KioskDiagnosis].
    private static List<Diagnosis.Fact> facts() {
        List<Diagnosis.Fact> facts = new ArrayList<>(List.of(
                fact("version", "0.1.0"),
                fact("point", "voorbeeld-centrum"),
                fact("kiosk", "0f3a9c1e77b24d50"),
                fact("network", "ja"),
                fact("address", "eth0 192.168.178.23, wlan0 -"),
                fact("last-contact", "2026-11-21T09:59:30Z"),
                fact("clock", "2026-11-21T10:00:00Z (+2 s)"),
                fact("release", "1763690000000-0000000000000007/12"),
                fact("valid-until", "2027-02-19T10:00:00Z"),
                fact("printer", "offline: Connection refused")));
        facts.addAll(LetterFacts.of(LETTERS));
        facts.addAll(List.of(
                fact("disk", "11821 / 29000 MB"),
                fact("memory", "61 / 192 MB"),
                fact("uptime", "41 d 7 h 12 min"),
                fact("system", "Linux 6.12.34+rpt-rpi-v8 aarch64, Java 25.0.3+9-LTS"),
                fact("translations", "en 0, ar 0, tr 0, de 0, pl 12, uk 1043"),
                fact("fallbacks", "pl 34, tr <10, uk 120")));
        return facts;
    }

    private static Diagnosis.Fact fact(String name, String value) {
        return new Diagnosis.Fact(name, value);
    }

    private static Diagnosis.Trouble trouble(String code, String words) {
        return new Diagnosis.Trouble(code, words, 3, "2026-11-20T08:00:00Z");
    }
}
