package nl.buurtpunt.kiosk.app;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.buurtpunt.kiosk.maintenance.Diagnosis;
import nl.buurtpunt.kiosk.store.LetterCounts;
import nl.buurtpunt.kiosk.store.StoreHealth;
import nl.buurtpunt.kiosk.sync.LetterReport;
import nl.buurtpunt.kiosk.watch.Finding;

/// How the letters fare, in numbers, for whoever looks after the kiosk; nothing of what is in them.
final class LetterFacts {
    /// A letter the server does not take, for a person to look at.
    static final String REFUSED = "L1";

    private static final String DAMAGED = "D6";
    private static final String UNWRITABLE = "D7";

    private LetterFacts() {}

    static List<Diagnosis.Fact> of(LetterReport report) {
        return List.of(
                new Diagnosis.Fact("letters", counted(report)),
                new Diagnosis.Fact(
                        "letters-last",
                        report.lastAcknowledgement().map(Object::toString).orElse("-")),
                new Diagnosis.Fact("letters-refused", refused(report)));
    }

    private static String counted(LetterReport report) {
        LetterCounts counts = report.counts();
        String oldest = report.oldestWaiting()
                .map(it -> " (oudste " + it.atOffset(ZoneOffset.UTC).toLocalDate() + ")")
                .orElse("");
        return counts.waiting() + " wachten" + oldest + ", " + counts.delivered() + " bezorgd, " + counts.quarantined()
                + " geweigerd, " + counts.purged() + " gewist";
    }

    private static String refused(LetterReport report) {
        return report.refused().isEmpty()
                ? "-"
                : report.refused().stream()
                        .map(it -> "nr. " + it.sequence() + ": " + it.why())
                        .collect(Collectors.joining("; "));
    }

    static List<Finding> findings(LetterReport report) {
        List<Finding> found = new ArrayList<>();
        int refused = (int) Math.min(report.counts().quarantined(), Integer.MAX_VALUE);
        if (refused > 0) {
            found.add(Finding.of(REFUSED, refused(report), refused));
        }
        switch (report.health()) {
            case StoreHealth.Sound _ -> {}
            case StoreHealth.WasDamaged(String reason, String _, boolean _) -> found.add(Finding.of(DAMAGED, reason));
            case StoreHealth.CannotWrite(String reason) -> found.add(Finding.of(UNWRITABLE, "letters: " + reason));
        }
        return found;
    }
}
